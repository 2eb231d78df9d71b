import type { Stage } from './stage';
import type { StepId } from './timeline';

/** When a step began that we saw begin: after one answer that didn't show it, by one that did. ISO 8601, UTC. */
export interface SeenTime {
  after: string;
  by: string;
}

/** By step; one whose beginning was not seen is missing. */
export type SeenSteps = Partial<Record<StepId, SeenTime>>;

/** A stage as it was seen, from the first answer that showed it to the last one. Milliseconds since 1970. */
export interface Sight {
  stage: Stage;
  firstSeenAt: number;
  /** When the last answer was asked for: it was still so then. */
  lastAskedAt: number;
}

/**
 * The beginnings that a row of sights shows, the oldest first. Of a step that began more than once, the last one counts;
 * of one that had begun before it was first seen, nothing is known.
 */
export function seenStepsFrom(sights: Sight[]): SeenSteps {
  const seen: SeenSteps = {};
  let before: Sight | null = null;
  for (const sight of sights) {
    const rank = rankOf(sight.stage);
    if (rank === null) continue;
    for (const [index, step] of steps.entries()) {
      if (rank < index) delete seen[step];
      else if (before !== null && (rankOf(before.stage) ?? index) < index) {
        seen[step] = {
          after: new Date(before.lastAskedAt).toISOString(),
          by: new Date(sight.firstSeenAt).toISOString(),
        };
      }
    }
    before = sight;
  }
  return seen;
}

const steps: StepId[] = ['received', 'in-production', 'packed', 'shipped', 'delivered'];

/** How many steps have begun before the one that a stage stands at; null where it says nothing of them. */
function rankOf(stage: Stage): number | null {
  switch (stage) {
    case 'received':
    case 'in-review':
      return 0;
    case 'in-production':
      return 1;
    case 'packed':
      return 2;
    case 'partly-shipped':
    case 'shipped':
      return 3;
    case 'delivered':
      return 4;
    case 'in-progress':
    case 'canceled':
      return null;
    default:
      return stage satisfies never;
  }
}
