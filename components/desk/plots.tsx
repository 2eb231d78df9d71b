import { Heading } from '@/components/shell/heading';

/** Small plots that read as tables: the drawing repeats what the table beside it says. */

/** A row of bars, the longest as wide as there is room. */
export function Bars(props: {
  title: string;
  note?: string;
  head: [string, string];
  rows: { name: string; count: number }[];
}) {
  const { title, note, head, rows } = props;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const id = idOf(title);
  return (
    <section aria-labelledby={id} className="desk-figure">
      <Heading rank={2} id={id}>
        {title}
      </Heading>
      {note === undefined ? null : <p className="muted">{note}</p>}
      {rows.length === 0 ? (
        <p className="muted">Nothing counted yet.</p>
      ) : (
        <table aria-labelledby={id}>
          <thead className="sr-only">
            <tr>
              <th scope="col">{head[0]}</th>
              <th scope="col">{head[1]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <svg aria-hidden="true" className="desk-bar" viewBox="0 0 100 8" preserveAspectRatio="none">
                    <rect width={Math.max(0.5, (count / most) * 100)} height="8" rx="1" />
                  </svg>
                  <span>{count.toLocaleString('en')}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const width = 560;
const height = 180;
const margin = { top: 12, end: 28, bottom: 24, start: 28 };

/** Two lines over time; a gap where nothing is known. */
export function Lines(props: {
  title: string;
  note: string;
  rows: { name: string; count: number; values: [number | null, number | null] }[];
  labels: [string, string];
}) {
  const { title, note, rows, labels } = props;
  const id = idOf(title);
  const known = rows.flatMap(({ values }) => values).filter((value) => value !== null);
  const most = Math.max(1, ...known.map(Math.ceil));
  return (
    <section aria-labelledby={id} className="desk-figure desk-figure-wide">
      <Heading rank={2} id={id}>
        {title}
      </Heading>
      <p className="muted">{note}</p>
      {known.length === 0 ? (
        <p className="muted">Too few orders are known yet.</p>
      ) : (
        <>
          <svg aria-hidden="true" className="desk-lines" viewBox={`0 0 ${width} ${height}`}>
            {gridOf(most).map((days) => (
              <g key={days}>
                <line x1={margin.start} x2={width - margin.end} y1={yOf(days, most)} y2={yOf(days, most)} />
                <text x={margin.start - 8} y={yOf(days, most) + 4} textAnchor="end">
                  {days}
                </text>
              </g>
            ))}
            {[0, 1].map((line) => (
              <g key={labels[line]} data-line={line}>
                <path
                  d={pathOf(
                    rows.map(({ values }) => values[line] ?? null),
                    most,
                  )}
                />
                {rows.map(({ name, values }, at) => {
                  const value = values[line] ?? null;
                  return value === null ? null : (
                    <circle key={name} cx={xOf(at, rows.length)} cy={yOf(value, most)} r="3.5" />
                  );
                })}
              </g>
            ))}
            {rows.map(({ name }, at) =>
              at % 3 === (rows.length - 1) % 3 ? (
                <text key={name} x={xOf(at, rows.length)} y={height - 6} textAnchor="middle">
                  {name}
                </text>
              ) : null,
            )}
          </svg>
          <details>
            <summary>As a table</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">Week of</th>
                  <th scope="col">Orders</th>
                  <th scope="col">{labels[0]}</th>
                  <th scope="col">{labels[1]}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, count, values }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{count}</td>
                    <td>{daysText(values[0])}</td>
                    <td>{daysText(values[1])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <p className="desk-legend muted">
            <span data-line="0">{labels[0]}</span> <span data-line="1">{labels[1]}</span>
          </p>
        </>
      )}
    </section>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function xOf(at: number, count: number): number {
  const room = width - margin.start - margin.end;
  return Math.round(margin.start + (count < 2 ? room / 2 : (at / (count - 1)) * room));
}

function yOf(days: number, most: number): number {
  const room = height - margin.top - margin.bottom;
  return Math.round((height - margin.bottom - (days / most) * room) * 10) / 10;
}

/** About four lines, at whole days. */
function gridOf(most: number): number[] {
  const step = Math.max(1, Math.ceil(most / 4));
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

function pathOf(values: (number | null)[], most: number): string {
  let isBegun = false;
  return values
    .map((value, at) => {
      if (value === null) {
        isBegun = false;
        return '';
      }
      const step = `${isBegun ? 'L' : 'M'}${xOf(at, values.length)} ${yOf(value, most)}`;
      isBegun = true;
      return step;
    })
    .join('');
}

function daysText(days: number | null): string {
  return days === null ? 'not known' : `${days.toFixed(1)} days`;
}
