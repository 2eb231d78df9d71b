/**
 * In place of the framework's own, whose inline styles our policy forbids. No address leads here: one that isn't ours
 * gets `[...missing]`. The framework puts this into every answer all the same, so it is short.
 */
export default function NotFound() {
  return '404';
}
