import type { Messages } from '@/lib/i18n/messages/en';
import type { Stage } from '@/lib/orders/stage';
import { defaultHelpWindows, topicsOf } from '@/lib/orders/topics';
import { type SampleId, sampleOrder, samples } from './sample-orders';

type Answer = keyof Messages['order']['answers'];
type Next = keyof Messages['order']['next'];

/** What the dictionary says of one stage alone, beside its topics. */
const ofStages: Record<Stage, { answers: Answer[]; next: Next[]; more?: (keyof Messages['order'])[] }> = {
  received: { answers: ['received'], next: ['received'] },
  'in-review': {
    answers: ['inReview', 'inReviewProduction', 'inReviewIntake'],
    next: ['inReview', 'inReviewProduction', 'inReviewIntake'],
  },
  'in-production': {
    answers: ['inProduction', 'itemsPacked'],
    next: ['inProduction'],
    more: ['progressPacked'],
  },
  packed: { answers: ['packed'], next: ['packed'], more: ['labelOnly'] },
  'partly-shipped': {
    answers: ['partlyShipped', 'itemsShipped'],
    next: ['partlyShipped'],
    more: ['progressShipped'],
  },
  shipped: {
    answers: ['shipped', 'shippedInPackages', 'packagesDelivered'],
    next: ['shipped'],
    more: [
      'progressDelivered',
      'firstScan',
      'noDeliveryDate',
      'packageNotDelivered',
      'noNumberGiven',
      'lastMile',
    ],
  },
  delivered: { answers: ['delivered'], next: [], more: ['packageDelivered'] },
  canceled: { answers: ['canceled'], next: [], more: ['canceledNote'] },
  'in-progress': { answers: ['inProgress'], next: ['inProgress'] },
};

/** The keys of the sentences that an order page says at one stage alone, topics included. */
export function sentencesOfStage(stage: Stage): string[] {
  const { answers, next, more = [] } = ofStages[stage];
  const ids = Object.keys(samples).filter((id): id is SampleId => id in samples);
  const topics = ids
    .map((id) => sampleOrder(id, 0, 10))
    .filter((order) => order.stage === stage)
    .flatMap((order) => [order, { ...order, hold: null }])
    .flatMap((order) =>
      topicsOf(order, {
        now: order.checkedAt,
        timeZone: 'UTC',
        lateAfterDays: defaultHelpWindows.lateAfterDays,
      }),
    );
  return [
    `order.stages.${stage}`,
    ...answers.map((name) => `order.answers.${name}`),
    ...next.map((name) => `order.next.${name}`),
    ...more.map((name) => `order.${name}`),
    ...new Set(topics.flatMap(({ id, text }) => [`topics.questions.${id}`, `topics.texts.${text}`])),
  ];
}
