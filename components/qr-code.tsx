import { encode } from 'uqr';

/** A QR code as one path, black on white in every theme, since scanners expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = drawingOf(text);
  return (
    <svg
      role="img"
      aria-label={label}
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      width="140"
      height="140"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

interface Drawing {
  size: number;
  path: string;
}

const drawings = new Map<string, Drawing>();
const mostDrawings = 500;

/** Encoding costs more than the rest of a page, and the same pages are asked for again and again. */
function drawingOf(text: string): Drawing {
  const known = drawings.get(text);
  if (known !== undefined) return known;
  const { size, data } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  const drawing = { size, path: path.join('') };
  if (drawings.size >= mostDrawings) drawings.clear();
  drawings.set(text, drawing);
  return drawing;
}

/** Where the dark stretches of a row begin, and how long they are. */
function runs(row: boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (!isDark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  });
  return found;
}
