import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../lib/testing/free-port';
import { answers, type Program, startProgram } from '../../lib/testing/program';

/**
 * A stock browser, driven by W3C WebDriver: over HTTP to WebKit's driver, over Marionette's socket to Firefox itself,
 * for which Debian has no driver.
 */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs a function that needs nothing around it, in the page or in its first frame. */
  inPage: Run;
  inFrame: Run;
  /** Presses what the selector finds in the page's first frame, or types there. */
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** The same in the page itself. */
  pressInPage(selector: string): Promise<void>;
  typeInPage(selector: string, text: string): Promise<void>;
  close(): Promise<void>;
}

type Run = <Args extends unknown[], Result>(
  script: (...args: Args) => Result,
  ...args: Args
) => Promise<Result>;

type Command =
  | 'Navigate'
  | 'ExecuteScript'
  | 'SwitchToFrame'
  | 'FindElement'
  | 'ElementClick'
  | 'ElementSendKeys';

/** Resolves to what WebDriver calls the value. */
type Send = (command: Command, parameters: { id?: unknown } & Record<string, unknown>) => Promise<unknown>;

export async function openFirefox(file: string): Promise<Driver> {
  const home = await mkdtemp(join(tmpdir(), 'firefox-'));
  // Port 0 is any free one, which it tells in a file of the profile.
  await writeFile(
    join(home, 'user.js'),
    'user_pref("marionette.port", 0); user_pref("network.captive-portal-service.enabled", false);',
  );
  const firefox = startProgram(file, ['--headless', '--no-remote', '--marionette', '--profile', home], {
    env: { ...process.env, HOME: home, MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
  });
  const portFile = join(home, 'MarionetteActivePort');
  const port = await firefox.until(() => readFile(portFile, 'utf8').then(Number, () => null), 60_000);
  const ask = await connectMarionette(port);
  await ask('NewSession', { capabilities: {} });
  // Marionette puts the value of these two into an object.
  const isWrapped = (command: Command) => command === 'ExecuteScript' || command === 'FindElement';
  const send: Send = async (command, parameters) => {
    const result = await ask(command, parameters);
    return isWrapped(command) ? result.value : result;
  };
  return driverOf(send, [firefox], home);
}

/** Messages are JSON with their length in bytes before them: `[0, id, name, parameters]`, `[1, id, error, result]`. */
async function connectMarionette(port: number) {
  type Answer = [1, number, { message: string } | null, { value?: unknown }];
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map<number, (answer: Answer) => void>();
  let read = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    read = Buffer.concat([read, bytes]);
    for (;;) {
      const colon = read.indexOf(':');
      const end = colon + 1 + Number(read.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || read.length < end) return;
      const message: unknown = JSON.parse(read.subarray(colon + 1, end).toString());
      read = read.subarray(end);
      // The first one is a greeting that nobody asked for.
      if (Array.isArray(message)) waiting.get(message[1])?.(message as Answer);
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const settle of waiting.values()) settle([1, 0, { message: 'Firefox closed the connection.' }, {}]);
  });
  let last = 0;
  return async (name: string, parameters: object) => {
    const id = ++last;
    const text = JSON.stringify([0, id, `WebDriver:${name}`, parameters]);
    const answer = new Promise<Answer>((settle) => waiting.set(id, settle));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    waiting.delete(id);
    if (error) throw new Error(error.message);
    return result;
  };
}

/** @param displayFile an X server, for where no display is at hand */
export async function openWebKit(file: string, displayFile: string): Promise<Driver> {
  const programs: Program[] = [];
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    const args = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const display = startProgram(displayFile, args, { env });
    programs.push(display);
    const number = await display.until(async () => display.log().match(/^(\d+)\n/m)?.[1] ?? null);
    Object.assign(env, { DISPLAY: `:${number}`, GDK_BACKEND: 'x11' });
  }
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  env.HOME = home;
  // Its sandbox doesn't start for root. What is opened here is our own.
  if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
  const port = await freePort();
  const driver = startProgram(file, ['--host=127.0.0.1', `--port=${port}`], { env });
  programs.unshift(driver);
  const url = `http://127.0.0.1:${port}`;
  await driver.until(() => answers(`${url}/status`));
  const { sessionId } = await ask(`${url}/session`, { capabilities: {} });
  const session = `${url}/session/${sessionId}`;
  return driverOf(
    (command, parameters) => ask(`${session}/${pathOf(command, parameters.id)}`, parameters),
    programs,
    home,
    // Its driver leaves the browser behind where a session isn't ended.
    () => fetch(session, { method: 'DELETE' }),
  );
}

function pathOf(command: Command, id: unknown): string {
  const paths: Record<Command, string> = {
    Navigate: 'url',
    ExecuteScript: 'execute/sync',
    SwitchToFrame: 'frame',
    FindElement: 'element',
    ElementClick: `element/${id}/click`,
    ElementSendKeys: `element/${id}/value`,
  };
  return paths[command];
}

async function ask(url: string, parameters: object) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(parameters) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(value.message || value.error);
  return value;
}

function driverOf(
  send: Send,
  programs: Program[],
  home: string,
  endSession: () => Promise<unknown> = async () => {},
): Driver {
  const enterPage = () => send('SwitchToFrame', { id: null });
  const enterFrame = async () => {
    await enterPage();
    await send('SwitchToFrame', { id: 0 });
  };
  const runAfter =
    (enter: () => Promise<unknown>): Run =>
    async <Result>(script: unknown, ...args: unknown[]) => {
      await enter();
      const value = await send('ExecuteScript', {
        script: `return (${script}).apply(null, arguments);`,
        args,
      });
      // What the script gives comes back as JSON would bring it.
      return value as Result;
    };
  const inPage = runAfter(enterPage);
  const inFrame = runAfter(enterFrame);
  /** WebDriver's reference to an element is the only value of an object. */
  const find = async (selector: string) => {
    const found = await send('FindElement', { using: 'css selector', value: selector });
    return { id: Object.values(Object(found))[0] };
  };
  const findInPage = async (selector: string) => {
    await enterPage();
    return find(selector);
  };
  const findInFrame = async (selector: string) => {
    // WebKit's driver presses where an element stands, also below the window of the page around the frame.
    const top = await inFrame(
      (wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? 0,
      selector,
    );
    await inPage((down) => window.scrollTo({ top: down, behavior: 'instant' }), top);
    await enterFrame();
    return find(selector);
  };
  const pressIn = (findIn: typeof find) => async (selector: string) => {
    await send('ElementClick', await findIn(selector));
  };
  const typeIn = (findIn: typeof find) => async (selector: string, text: string) => {
    const element = await findIn(selector);
    // WebKit's driver can't focus what is in a frame of another site; a press can.
    await send('ElementClick', element);
    await send('ElementSendKeys', { ...element, text });
  };
  return {
    open: async (url) => {
      await enterPage();
      await send('Navigate', { url });
    },
    inPage,
    inFrame,
    press: pressIn(findInFrame),
    type: typeIn(findInFrame),
    pressInPage: pressIn(findInPage),
    typeInPage: typeIn(findInPage),
    close: async () => {
      await endSession().catch(() => {});
      for (const program of programs) await program.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
