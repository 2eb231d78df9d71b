import { setTimeout as wait } from 'node:timers/promises';

/** What came of many requests. */
export interface LoadReport {
  requests: number;
  /** How often each status came; `failed` where no answer did. */
  statuses: Record<string, number>;
  slowestMs: number;
}

/** Sends requests, `atOnce` of them at any time, until the work is done. */
export async function underLoad(
  nextUrl: () => string,
  atOnce: number,
  work: () => Promise<unknown>,
): Promise<LoadReport> {
  const report: LoadReport = { requests: 0, statuses: {}, slowestMs: 0 };
  let isOver = false;
  const sendUntilOver = async () => {
    while (!isOver) {
      const begun = performance.now();
      const status = await fetch(nextUrl()).then(
        async (answer) => {
          await answer.arrayBuffer();
          return String(answer.status);
        },
        () => 'failed',
      );
      report.requests++;
      report.statuses[status] = (report.statuses[status] ?? 0) + 1;
      report.slowestMs = Math.max(report.slowestMs, performance.now() - begun);
      // As clients do who read what they got; without a pause the machine would be busy with nothing else.
      await wait(20);
    }
  };
  const senders = Array.from({ length: atOnce }, sendUntilOver);
  try {
    await work();
  } finally {
    isOver = true;
    await Promise.all(senders);
  }
  return report;
}
