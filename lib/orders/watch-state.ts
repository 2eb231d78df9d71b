/** What the background watcher has done so far. Instants are ISO 8601 in UTC; null: not yet. */
export interface WatchState {
  since: string | null;
  lastPassAt: string | null;
  /** Whether the fulfiller's list call answers as documented. */
  list: 'works' | 'refused' | 'not-tried' | 'off';
}
