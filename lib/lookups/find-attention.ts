import 'server-only';
import type { Figures } from '@/lib/history/figures';
import { type Attention, attentionOf, type KnownOrder } from '@/lib/orders/attention';
import type { UsualTimes } from '@/lib/orders/usual';
import type { WatchState } from '@/lib/orders/watch-state';

/** What the desk reads of the memory. `lib/tracker` has the real one, a test its own. */
export interface MemoryReader {
  /** These two reject where the database fails. */
  readCandidates: (now: number) => Promise<KnownOrder[]>;
  readFigures: (now: number) => Promise<Figures>;
  usual: () => UsualTimes | null;
  watchState: () => Promise<WatchState | null>;
  lateAfterDays: number;
}

export type AttentionResult =
  | { kind: 'found'; orders: Attention[]; watch: WatchState | null; checkedAt: string }
  /** The database doesn't answer. */
  | { kind: 'unavailable' };

/** The orders that need somebody's look, the most pressing first. Never rejects. */
export async function findAttention(now: number, memory: MemoryReader): Promise<AttentionResult> {
  try {
    const known = await memory.readCandidates(now);
    const { lateAfterDays } = memory;
    const orders = attentionOf(known, { now, usual: memory.usual(), lateAfterDays });
    const watch = await memory.watchState();
    return { kind: 'found', orders, watch, checkedAt: new Date(now).toISOString() };
  } catch {
    return { kind: 'unavailable' };
  }
}

export type FiguresResult =
  | { kind: 'found'; figures: Figures; usual: UsualTimes | null }
  | { kind: 'unavailable' };

/** What owners ask. Never rejects. */
export async function findFigures(now: number, memory: MemoryReader): Promise<FiguresResult> {
  try {
    return { kind: 'found', figures: await memory.readFigures(now), usual: memory.usual() };
  } catch {
    return { kind: 'unavailable' };
  }
}
