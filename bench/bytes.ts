// The bytes of a page as today's browsers get them: compressed as they ask for it, counted on the wire, without headers.
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * HTML, script and style bytes of a page and of what its HTML names. What a script loads later is not in it: the
 * browser tests count that.
 */
export async function pageBytes(origin: string, path: string) {
  const html = await transfer(origin + path);
  const addresses = (pattern: RegExp) => [
    ...new Set([...html.text.matchAll(pattern)].map(([, address = '']) => address)),
  ];
  // What is marked `noModule` is for browsers of long ago: none of today's asks for it.
  const scripts = addresses(/<script(?![^>]+noModule)[^>]+src="([^"]+)"/gi);
  const styles = addresses(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  return {
    html: html.bytes,
    script: await sumOfBytes(origin, scripts),
    style: await sumOfBytes(origin, styles),
  };
}

export async function sumOfBytes(origin: string, addresses: string[]): Promise<number> {
  const sizes = await Promise.all(addresses.map((address) => transfer(new URL(address, origin).href)));
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}

/** The bytes of one answer as sent, and its text. */
function transfer(address: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const coding = answer.headers['content-encoding'];
      const plain =
        coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
      resolve({ bytes: body.length, text: plain.toString('utf8') });
    }).on('error', reject);
  });
}
