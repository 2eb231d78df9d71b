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
      <path stroke="#000" d={path} />
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
  const drawing = { size, path: data.map((row, y) => strokesOf(row, y)).join('') };
  if (drawings.size >= mostDrawings) drawings.clear();
  drawings.set(text, drawing);
  return drawing;
}

/** A row as dashes one unit thick: "M2 2.5h7m3 0h1". */
function strokesOf(row: boolean[], y: number): string {
  const dashes = [
    ...row
      .map((isDark) => (isDark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ];
  let end = 0;
  return dashes
    .map(({ 0: { length }, index }, nth) => {
      const move = nth === 0 ? `M${index} ${y}.5` : `m${index - end} 0`;
      end = index + length;
      return `${move}h${length}`;
    })
    .join('');
}
