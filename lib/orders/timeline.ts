import type { Order } from './order';
import type { SeenSteps, SeenTime } from './seen-steps';
import type { Stage } from './stage';

export const stepIds = ['received', 'in-production', 'packed', 'shipped', 'delivered'] as const;
export type StepId = (typeof stepIds)[number];
export type StepState = 'done' | 'current' | 'upcoming';

export interface Step {
  id: StepId;
  state: StepState;
  /** When it happened: ISO 8601, UTC; null where the API tells no time. */
  at: string | null;
  /**
   * Where no time is told: between which answers it began, if it was seen to; else null. Missing where the tracker has no
   * memory.
   */
  seen?: SeenTime | null;
}

/**
 * The timeline of an order. Exactly one step is current; in a canceled order none is, and only `received` is done.
 * @param seen what the memory knows; null without one
 */
export function buildSteps(
  order: Pick<Order, 'stage' | 'receivedAt' | 'releasedAt' | 'shippedAt' | 'shipments'>,
  seen: SeenSteps | null = null,
): Step[] {
  const carrierTells = order.shipments.some((shipment) => shipment.delivered !== null);
  const ids = stepIds.filter((id) => id !== 'delivered' || carrierTells);
  const current = currentStep(order.stage);
  const currentIndex = current === null ? -1 : ids.indexOf(current);
  const at: Record<StepId, string | null> = {
    received: order.receivedAt,
    'in-production': order.releasedAt,
    packed: null,
    shipped: order.shippedAt,
    delivered: null,
  };
  return ids.map((id, index): Step => {
    const step = { id, state: stepState(index, currentIndex), at: at[id] };
    if (seen === null) return step;
    const isUntold = step.at === null && step.state !== 'upcoming';
    return { ...step, seen: (isUntold ? seen[id] : null) ?? null };
  });
}

function stepState(index: number, currentIndex: number): StepState {
  if (currentIndex === -1) return index === 0 ? 'done' : 'upcoming';
  if (index === currentIndex) return 'current';
  return index < currentIndex ? 'done' : 'upcoming';
}

function currentStep(stage: Stage): StepId | null {
  switch (stage) {
    case 'received':
    case 'in-review':
    case 'in-progress':
      return 'received';
    case 'in-production':
      return 'in-production';
    case 'packed':
      return 'packed';
    case 'partly-shipped':
    case 'shipped':
      return 'shipped';
    case 'delivered':
      return 'delivered';
    case 'canceled':
      return null;
    default:
      return stage satisfies never;
  }
}
