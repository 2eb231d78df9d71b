'use client';

import { Topics, type TopicsProps } from './topics';
import { useNow } from './use-now';

/** Topics on a page that stays open: one comes when its day has come. */
export function LiveTopics(props: TopicsProps) {
  const now = useNow();
  return <Topics {...props} now={now ?? props.now} />;
}
