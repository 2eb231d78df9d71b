import 'server-only';
import { once } from '@/lib/process/once';
import type { Tracker } from './create-tracker';

// Only the shape of it is imported: what it is made of stays in the server's own bundle, out of those of the pages.
const place = once('tracker', (): { tracker: Tracker | null } => ({ tracker: null }));

/** The tracker of this process, which the server made before it answered anything. */
export function getTracker(): Tracker {
  if (place.tracker === null) throw new Error('There is no tracker: lib/server/main.ts makes it.');
  return place.tracker;
}

/** For the server when it starts, and for tests. */
export function setTracker(tracker: Tracker): Tracker {
  place.tracker = tracker;
  return tracker;
}
