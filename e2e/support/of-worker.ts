import type { WorkerFixture } from '@playwright/test';

interface Stoppable {
  stop(): Promise<unknown>;
}

/** A fixture that is started for a worker when a test first wants it, and ends with the worker. */
export function ofWorker<Started extends Stoppable>(
  start: () => Promise<Started>,
): [WorkerFixture<Started, object>, { scope: 'worker' }] {
  return [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern; an empty one says: none
    async ({}, use) => {
      const started = await start();
      await use(started);
      await started.stop();
    },
    { scope: 'worker' },
  ];
}
