/**
 * A QR code, black on white in every theme, since scanners expect it so. A browser keeps what the server has drawn:
 * what draws it weighs more than it.
 */
export function QrCode(props: {
  text: string;
  label: string;
  /** What is on paper alone is on white anyway. */
  isOnPaper?: boolean;
}) {
  const { text, label, isOnPaper = false } = props;
  return (
    <span
      role="img"
      aria-label={label}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: strokes of our own
      dangerouslySetInnerHTML={{ __html: encoder === null ? '' : drawingOf(text, isOnPaper, encoder) }}
    />
  );
}

type Encoder = typeof import('uqr');

/** Null in a browser, whose files are built without it. */
const encoder: Encoder | null = typeof window === 'undefined' ? require('uqr') : null;

/** The code as SVG: one line that goes to and fro over all rows, in dashes. As text, that is half of what paths are. */
function drawingOf(text: string, isOnPaper: boolean, { encode }: Encoder): string {
  // One pattern is as readable as another; to look for the prettiest takes as long as to draw the rest of a page.
  const { size, data } = encode(text, { border: 0, maskPattern: 3 });
  const line = data.map((_, y) => `h${y % 2 === 0 ? size : -size}v1`).join('');
  return (
    `<svg viewBox="-2 -2 ${size + 4} ${size + 4}" width="140" height="140">` +
    (isOnPaper ? '' : `<path fill="#fff" d="M-2-2h${size + 4}v${size + 4}h-${size + 4}z"/>`) +
    `<path fill="none" stroke="#000" d="M0 .5${line}" stroke-dasharray="${dashesOf(data).join(' ')}"/></svg>`
  );
}

/** Lengths along the line, dark and light in turn, from a dark one of none on. The step to the next row is light. */
function dashesOf(data: boolean[][]): number[] {
  const dashes: number[] = [];
  let isDark = true;
  let length = 0;
  const add = (square: boolean) => {
    if (square !== isDark) {
      dashes.push(length);
      length = 0;
      isDark = square;
    }
    length++;
  };
  for (const [y, row] of data.entries()) {
    for (let step = 0; step < row.length; step++)
      add(row[y % 2 === 0 ? step : row.length - 1 - step] === true);
    add(false);
  }
  dashes.push(length);
  return dashes;
}
