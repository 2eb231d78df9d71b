/**
 * A QR code, black on white in every theme, since scanners expect it so. A browser keeps what the server has drawn:
 * what draws it weighs more than it.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: strokes of our own
      dangerouslySetInnerHTML={{ __html: encoder === null ? '' : drawingOf(text, encoder) }}
    />
  );
}

type Encoder = typeof import('uqr');

/** Null in a browser, whose files are built without it. */
const encoder: Encoder | null = typeof window === 'undefined' ? require('uqr') : null;

/** The code as SVG. */
function drawingOf(text: string, { encode }: Encoder): string {
  // One pattern is as readable as another; to look for the prettiest takes as long as to draw the rest of a page.
  const { size, data } = encode(text, { border: 2, maskPattern: 3 });
  const strokes = data.map((row, y) => strokesOf(row, y)).join('');
  return (
    `<svg viewBox="0 0 ${size} ${size}" width="140" height="140">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${strokes}"/></svg>`
  );
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
