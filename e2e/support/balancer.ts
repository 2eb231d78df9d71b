import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { freePort } from '../../lib/testing/free-port';
import { answers, startProgram } from '../../lib/testing/program';

/** A real nginx between a test and several of our servers, set up as the README shows it. */
export interface Balancer {
  url: string;
  stop(): Promise<void>;
}

export async function startBalancer(ports: number[]): Promise<Balancer> {
  const port = await freePort();
  const folder = await mkdtemp(`${tmpdir()}/order-tracker-nginx-`);
  await writeFile(`${folder}/nginx.conf`, configFor(port, ports, folder));
  const nginx = startProgram(
    process.env.NGINX_PATH || 'nginx',
    ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`],
    { env: process.env },
  );
  const url = `http://127.0.0.1:${port}`;
  await nginx.until(() => answers(`${url}/api/health`));
  return {
    url,
    stop: async () => {
      await nginx.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * With `max_fails=0` a server that is being replaced is simply tried and passed over: nginx would otherwise count it
 * as down for a while after it is back, and find none left when the next one goes.
 */
function configFor(port: number, ports: number[], folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ');
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary}
  upstream trackers {
    ${ports.map((tracker) => `server 127.0.0.1:${tracker} max_fails=0;`).join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://trackers;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_next_upstream error timeout;
    }
  }
}
`;
}
