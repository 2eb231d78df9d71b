import { AttentionAway, AttentionList } from '@/components/desk/attention-list';
import { storeClock } from '@/lib/i18n/clock';
import { type AttentionReason, attentionReasons } from '@/lib/orders/attention';
import { getTracker } from '@/lib/tracker/get-tracker';

/** The orders that need a look, as the memory knows them; nothing where there is none. */
export async function AttentionSection({ reason }: { reason: AttentionReason | null }) {
  const { attention, store, words } = getTracker();
  if (attention === null) return null;
  const result = await attention();
  if (result.kind === 'unavailable') return <AttentionAway />;
  const now = Date.parse(result.checkedAt);
  const clock = storeClock('en', store.STORE_TIME_ZONE, now);
  const { orders, watch } = result;
  return <AttentionList {...{ orders, watch, reason, now, clock }} words={words.messagesIn('en').order} />;
}

/** What a page's address asks for; null where that is all, or nothing known. */
export function parseReason(text: unknown): AttentionReason | null {
  return attentionReasons.find((reason) => reason === text) ?? null;
}
