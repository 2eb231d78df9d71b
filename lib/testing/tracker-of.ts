import { createTracker, type Tracker, type TrackerParts } from '../tracker/create-tracker';
import { setTracker } from '../tracker/get-tracker';
import { settingsOf } from './settings-of';

/** Puts a tracker in its place, with what a test sets, and hands it out. Nothing of it is started. */
export function placeTracker(
  env: Record<string, string | undefined> = {},
  parts: Omit<TrackerParts, 'config'> = {},
): Tracker {
  return setTracker(createTracker({ config: settingsOf(env), ...parts }));
}
