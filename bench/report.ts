// What a bench found: beside the committed baseline, and against its goals.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Figures by name, with their unit in it; null where this system doesn't tell. */
export type Figures = Record<string, number | null>;

/** A promise in figures. One that couldn't be measured isn't held. */
export type Goal = { what: string; value: number | null } & ({ atMost: number } | { atLeast: number });

export interface Finding {
  /** Figures of each thing that was measured. */
  tables: Record<string, Figures>;
  goals: Goal[];
}

const baselineFile = new URL('baseline.json', import.meta.url);

/** What was found when the baseline was saved, by bench. Timings are of that machine: read the ratios. */
interface Baseline {
  [bench: string]: { node: string; tables: Record<string, Figures>; goals: Figures };
}

/** Prints the figures, each with that of the baseline in brackets, and the goals; tells whether all are held. */
export function report(bench: string, { tables, goals }: Finding): boolean {
  const then = readBaseline()[bench];
  const beside = (now: number | null, before: number | null | undefined) =>
    before == null ? textOf(now) : `${textOf(now)} (${textOf(before)})`;
  console.log(`\nNode ${process.version}, in brackets the baseline, which Node ${then?.node ?? '–'} gave`);
  for (const [name, figures] of Object.entries(tables)) {
    const rows = Object.entries(figures).map(([figure, value]) => [
      figure,
      beside(value, then?.tables[name]?.[figure]),
    ]);
    console.log(`\n${name}`);
    for (const [figure, text] of rows) console.log(`  ${figure?.padEnd(34)} ${text}`);
  }
  if (goals.length > 0) console.log('\nGoals');
  for (const goal of goals) {
    const bound = 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
    const word = isHeld(goal) ? 'held  ' : 'MISSED';
    console.log(`  ${word}  ${goal.what}: ${beside(goal.value, then?.goals[goal.what])}, ${bound}`);
  }
  return goals.every(isHeld);
}

/** Keeps what was found as what later runs are compared with. */
export function saveBaseline(bench: string, { tables, goals }: Finding): void {
  const values = Object.fromEntries(goals.map(({ what, value }) => [what, value]));
  const baseline = { ...readBaseline(), [bench]: { node: process.version, tables, goals: values } };
  writeFileSync(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
}

function readBaseline(): Baseline {
  return existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};
}

function isHeld(goal: Goal): boolean {
  if (goal.value === null || Number.isNaN(goal.value)) return false;
  return 'atMost' in goal ? goal.value <= goal.atMost : goal.value >= goal.atLeast;
}

function textOf(value: number | null): string {
  return value === null ? 'unknown' : String(value);
}
