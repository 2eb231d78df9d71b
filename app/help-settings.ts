import type { HelpWindows } from '@/lib/orders/topics';
import type { StoreSettings } from '@/lib/process/settings';
import type { AskPlaces } from '@/lib/wording/topic-help';

/** Where the store is asked for help. */
export function helpPlaces(store: StoreSettings): AskPlaces {
  return { email: store.SUPPORT_EMAIL, url: store.SUPPORT_URL };
}

/** The days that the store gives parcels, and reports of them. */
export function helpWindows(store: StoreSettings): HelpWindows {
  return { lateAfterDays: store.LATE_AFTER_DAYS, reportWithinDays: store.REPORT_WITHIN_DAYS };
}
