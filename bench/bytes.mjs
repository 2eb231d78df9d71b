// The bytes of a page as a browser would get them: gzip, counted on the wire, without headers.
import { get } from 'node:http';

/**
 * HTML, script and style bytes of a page and of what its HTML names. What a script loads later is not in it: the
 * browser tests count that.
 */
export async function pageBytes(origin, path) {
  const html = await transfer(origin + path);
  const addresses = (pattern) => [...new Set([...html.text.matchAll(pattern)].map((match) => match[1]))];
  // What is marked `noModule` is for browsers of long ago: none of today's asks for it.
  const scripts = addresses(/<script(?![^>]+noModule)[^>]+src="([^"]+)"/gi);
  const styles = addresses(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  return {
    html: html.bytes,
    script: await sum(origin, scripts),
    style: await sum(origin, styles),
  };
}

export async function sum(origin, addresses) {
  const sizes = await Promise.all(addresses.map((address) => transfer(new URL(address, origin).href)));
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}

/** The bytes of one answer as sent, and its text. */
async function transfer(address) {
  const sent = await new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ body: Buffer.concat(chunks), encoding: answer.headers['content-encoding'] });
    }).on('error', reject);
  });
  const { gunzipSync } = await import('node:zlib');
  const text = (sent.encoding === 'gzip' ? gunzipSync(sent.body) : sent.body).toString('utf8');
  return { bytes: sent.body.length, text };
}
