'use client';

import { isNoticeOn, type PageNotice } from '@/lib/orders/notices';
import type { Stage } from '@/lib/orders/stage';
import { Notices } from './notices';
import { useNow } from './use-now';

/** Notices on a page that stays open: they begin and end by its reader's clock. */
export function LiveNotices({ notices, stage }: { notices: PageNotice[]; stage: Stage }) {
  const now = useNow();
  const atNow = notices.map((notice) => ({
    ...notice,
    isOn: now === null ? notice.isOn : isNoticeOn(notice, Date.parse(now)),
  }));
  return <Notices notices={atNow} stage={stage} />;
}
