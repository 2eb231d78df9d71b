import type { PublicOrder } from '@/lib/orders/public-order';

/** Seconds between two looks at an order: often while it moves, seldom while it waits, null once it is finished. */
export function refreshSeconds({ stage, steps }: Pick<PublicOrder, 'stage' | 'steps'>): number | null {
  switch (stage) {
    case 'received':
    case 'in-production':
    case 'packed':
    case 'partly-shipped':
    case 'in-progress':
      return 30;
    case 'in-review':
      return 120;
    case 'shipped':
      // With a step still to come the carrier tells of the delivery; without one nothing more can be learned.
      return steps.some((step) => step.state === 'upcoming') ? 120 : null;
    case 'delivered':
    case 'canceled':
      return null;
    default:
      return stage satisfies never;
  }
}
