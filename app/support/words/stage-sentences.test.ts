import { expect, test } from 'vitest';
import { messagesIn } from '@/lib/i18n/messages-in';
import { orderPageSentences } from '@/lib/i18n/store-sentences';
import { stages } from '@/lib/orders/stage';
import { samples } from './sample-orders';
import { sentencesOfStage } from './stage-sentences';

const known = new Set(orderPageSentences(messagesIn('en')).keys());

test.each(stages)('%s has a sample to look at, and sentences of its own that there are', (stage) => {
  expect(Object.values(samples).some((sample) => sample.stage === stage)).toBe(true);
  const keys = sentencesOfStage(stage);
  expect(keys.length).toBeGreaterThan(4);
  expect(keys.filter((key) => !known.has(key))).toEqual([]);
});

test('every answer, next step, stage and topic belongs to a stage', () => {
  const shown = new Set(stages.flatMap(sentencesOfStage));
  const ofStages = [...known].filter((key) =>
    /^(?:order\.(?:answers|next|stages)|topics\.(?:questions|texts))\./.test(key),
  );
  expect(ofStages.filter((key) => !shown.has(key))).toEqual([]);
});
