'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Heading } from '@/components/shell/heading';
import { CrossIcon } from '@/components/shell/icons';
import { Rich } from '@/components/shell/rich';
import { forgetVisits, keepRoomForVisits, readVisits } from '@/lib/browser/visits';
import { type Clock, formatDay } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { Messages } from '@/lib/i18n/messages/en';
import { trackAddress } from '@/lib/orders/track-address';
import type { Visit } from '@/lib/wording/since-last-visit';

/** Orders that this browser looked at lately, and ways to forget them. Nothing of it is known to the server. */
export function RecentOrders(props: {
  words: Messages['recent'];
  stages: Messages['order']['stages'];
  clock: Clock;
  lang: string | null;
  /** Of this answer's policy. */
  nonce: string | undefined;
}) {
  const { words, stages, lang, nonce } = props;
  const [visits, setVisits] = useState<Visit[]>([]);
  const [isForgotten, setIsForgotten] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    setVisits(readVisits());
    // What is on the page needs no room kept for it.
    room.current?.style.removeProperty('--recent');
  }, []);
  const clock = { ...props.clock, timeZone: undefined };
  const forget = (po: string | null) => {
    setVisits(forgetVisits(po));
    setIsForgotten(true);
  };

  return (
    <>
      <p role="status" className="sr-only">
        {isForgotten ? words.forgotten : ''}
      </p>
      <div ref={room} className="recent-room" suppressHydrationWarning>
        {/* Before the first paint, so that nothing moves when the list comes. */}
        <script nonce={nonce} suppressHydrationWarning>
          {keepRoomForVisits}
        </script>
        {visits.length === 0 ? null : (
          <section aria-labelledby="recent" className="section recent">
            <Heading rank={2} id="recent">
              {words.heading}
            </Heading>
            <ul className="rows">
              {visits.map(({ po, stage, seenAt }) => (
                <li key={po} className="recent-row">
                  <a href={trackAddress({ po, lang })}>
                    <bdi>{po}</bdi>
                  </a>
                  <span className="muted">
                    {stages[stage] ?? stages['in-progress']}
                    {' · '}
                    <Rich message={words.seen} values={{ day: formatDay(seenAt, clock) }} />
                  </span>
                  <button
                    type="button"
                    className="quiet-button"
                    aria-label={fill(words.forgetOne, { po })}
                    onClick={() => forget(po)}
                  >
                    <CrossIcon />
                  </button>
                </li>
              ))}
            </ul>
            <p className="actions">
              <button type="button" className="quiet-button" onClick={() => forget(null)}>
                {words.forgetAll}
              </button>
              <span className="muted">{words.note}</span>
            </p>
          </section>
        )}
      </div>
    </>
  );
}
