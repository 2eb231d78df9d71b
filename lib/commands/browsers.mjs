// Drives Firefox and WebKit by the one protocol that both speak, W3C WebDriver: over HTTP to WebKit's driver, over
// Marionette's socket to Firefox itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from './programs.mjs';

const isRoot = process.getuid?.() === 0;
const patienceMs = 30_000;

/** Each resolves to a browser that is ready, or throws where it can't be had. */
export const browsers = { Firefox: openFirefox, WebKit: openWebKit };

async function openFirefox() {
  const program = await findProgram('firefox-esr', 'firefox-esr', 'firefox');
  const home = await mkdtemp(join(tmpdir(), 'firefox-'));
  // Port 0 is any free one, that it tells in a file of the profile.
  const preferences = { 'marionette.port': 0, 'network.captive-portal-service.enabled': false };
  await writeFile(
    join(home, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`)
      .join(''),
  );
  const args = ['--headless', '--no-remote', '--marionette', '--profile', home];
  const firefox = start(program, args, { HOME: home, MOZ_DISABLE_AUTO_SAFE_MODE: '1' });
  const stop = async () => {
    await firefox.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return orStop(stop, async () => {
    const port = await firefox.until(() =>
      readFile(join(home, 'MarionetteActivePort'), 'utf8').then(Number, () => 0),
    );
    const send = await connectMarionette(port);
    const { capabilities } = await send('NewSession', { capabilities: {} });
    return control(send, capabilities, stop);
  });
}

/** Messages are JSON with their length in bytes before them: `[0, id, name, parameters]`, `[1, id, error, result]`. */
async function connectMarionette(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map();
  let read = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    read = Buffer.concat([read, bytes]);
    for (;;) {
      const colon = read.indexOf(':');
      const end = colon + 1 + Number(read.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || read.length < end) return;
      const message = JSON.parse(read.subarray(colon + 1, end).toString());
      read = read.subarray(end);
      // The first one is a greeting, that nobody asked for.
      if (Array.isArray(message)) waiting.get(message[1])?.(message);
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const settle of waiting.values()) settle([1, 0, { message: 'Firefox closed the connection.' }]);
  });
  let last = 0;
  return async (name, parameters) => {
    const id = ++last;
    const text = JSON.stringify([0, id, `WebDriver:${name}`, parameters]);
    const answer = new Promise((settle) => waiting.set(id, settle));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    waiting.delete(id);
    if (error) throw new Error(error.message);
    return result;
  };
}

async function openWebKit() {
  const program = await findProgram('WebKitWebDriver', 'webkit2gtk-driver');
  const display = await openDisplay();
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const port = await freePort();
  const driver = start(program, ['--host=127.0.0.1', `--port=${port}`], {
    HOME: home,
    ...display.env,
    // Its sandbox doesn't start for root. What is opened here is our own.
    ...(isRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  });
  const stop = async () => {
    await driver.stop();
    await display.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return orStop(stop, async () => {
    const url = `http://127.0.0.1:${port}`;
    await driver.until(() =>
      fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const { sessionId, capabilities } = await ask(`${url}/session`, 'POST', { capabilities: {} });
    const session = `${url}/session/${sessionId}`;
    const send = async (name, parameters) => ({
      value: await ask(`${session}/${pathOf(name, parameters)}`, 'POST', parameters),
    });
    return control(send, capabilities, async () => {
      await ask(session, 'DELETE').catch(() => {});
      await stop();
    });
  });
}

function pathOf(name, { id }) {
  const paths = {
    Navigate: 'url',
    ExecuteScript: 'execute/sync',
    SwitchToFrame: 'frame',
    FindElement: 'element',
    ElementClick: `element/${id}/click`,
    ElementSendKeys: `element/${id}/value`,
  };
  return paths[name];
}

async function ask(url, method, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(value.message || value.error);
  return value;
}

/** The display at hand, else one that nobody sees. */
async function openDisplay() {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { env: {}, stop: async () => {} };
  const program = await findProgram('Xvfb', 'xvfb');
  const args = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = start(program, args);
  const number = await server.until(() => server.written().match(/^(\d+)\n/)?.[1]);
  return { env: { DISPLAY: `:${number}`, GDK_BACKEND: 'x11' }, stop: server.stop };
}

/** What the checks do with a browser. Its scripts are functions of their arguments alone. */
function control(send, { browserVersion }, close) {
  const toFrame = (id) => send('SwitchToFrame', { id });
  const run = async (script, args) => {
    const { value } = await send('ExecuteScript', {
      script: `return (${script}).apply(null, arguments);`,
      args,
    });
    return value;
  };
  /** The element in the page's first frame, for a press or for typing. */
  const find = async (selector) => {
    await enterFrame();
    const { value } = await send('FindElement', { using: 'css selector', value: selector });
    return { id: Object.values(value)[0] };
  };
  const enterFrame = async () => {
    await toFrame(null);
    await toFrame(0);
  };
  return {
    version: browserVersion,
    close,
    open: async (url) => {
      await toFrame(null);
      await send('Navigate', { url });
    },
    inPage: async (script, ...args) => {
      await toFrame(null);
      return run(script, args);
    },
    inFrame: async (script, ...args) => {
      await enterFrame();
      return run(script, args);
    },
    press: async (selector) => send('ElementClick', await find(selector)),
    type: async (selector, text) => {
      const element = await find(selector);
      // WebKit's driver can't focus what is in a frame of another site; a press can.
      await send('ElementClick', element);
      await send('ElementSendKeys', { ...element, text });
    },
  };
}

/** A program that ends with this process at the latest. */
function start(program, args, env = {}) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      written += text;
    });
  }
  const ended = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  return {
    written: () => written,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const timer = setTimeout(kill, 5000);
      await ended;
      clearTimeout(timer);
      process.off('exit', kill);
    },
    /** Resolves to the first answer that is not empty. */
    until: async (look) => {
      for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await wait(50)) {
        const answer = await look();
        if (answer) return answer;
        if (child.exitCode !== null || child.signalCode !== null) break;
      }
      throw new Error(`${program} did not start: ${written.trim().split('\n').at(-1)}`);
    },
  };
}

async function orStop(stop, open) {
  try {
    return await open();
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port of the loopback that nothing listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
