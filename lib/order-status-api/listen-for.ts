import 'server-only';

const steps = 20;

/**
 * Calls back when an answer has had its time to come; returns how to call that off. While this process is busy with
 * hundreds of readers, a question may stand unsent and an answer unread for seconds, which is nobody's silence: such
 * a spell counts as one step of twenty, however long it was.
 */
export function listenFor(ms: number, onSilence: () => void): () => void {
  let left = steps;
  const timer = setInterval(() => {
    left--;
    if (left > 0) return;
    clearInterval(timer);
    onSilence();
  }, ms / steps);
  return () => clearInterval(timer);
}
