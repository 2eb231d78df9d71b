'use client';

import { useEffect, useRef, useState } from 'react';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import { type Trouble, troubleOf } from '@/lib/browser/trouble';
import { rememberVisit, visitOf } from '@/lib/browser/visits';
import { type Clock, formatMoment } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { PageNotice } from '@/lib/orders/notices';
import type { PublicOrder } from '@/lib/orders/public-order';
import { answerOf, type OrderWording } from '@/lib/wording/order-answer';
import { sinceText } from '@/lib/wording/since-last-visit';
import { LiveNotices } from './live-notices';
import { LiveTopics } from './live-topics';
import { OrderView, troubleText } from './order-view';
import { useReadersClock } from './readers-clock';
import type { TopicsProps } from './topics';
import { useWatchedOrder } from './use-watched-order';

export interface LiveOrderProps {
  order: PublicOrder;
  /** A proof would open a tracking number that isn't shown, when the page was made; a refresh doesn't tell. */
  hidesNumbers: boolean;
  words: OrderMessages;
  storeClock: Clock;
  /** The address of this order's JSON. */
  jsonAddress: string;
  /** This page's own address, where asking again leads without a script. */
  pageAddress: string;
  /** What draws the topics of the order as it stands. */
  topics: Pick<TopicsProps, 'words' | 'places' | 'windows'>;
  notices: PageNotice[];
  /** The tab's title, with a place for `{stage}`. */
  title: string;
}

/** An order that stays true while it is looked at. The server writes it whole; what keeps it fresh comes later. */
export function LiveOrder(props: LiveOrderProps) {
  const { words, storeClock, pageAddress } = props;
  const { clock, isReadersClock } = useReadersClock(storeClock);
  const watched = useWatchedOrder(props.jsonAddress, props.order);
  const { order, trouble, isChecking, isPaused, setIsPaused, checkNow } = watched;
  const wording = { order, hidesNumbers: props.hidesNumbers, words, locale: clock.locale };
  const [news, setNews] = useNews(wording, trouble, clock);
  const since = useSinceLastVisit(order, words, clock);
  useTitle(fill(props.title, { stage: words.stages[order.stage] }), order !== props.order);

  const check = async () => {
    setNews(noNews);
    const seen = await checkNow();
    if (seen === null) return;
    const met = troubleOf(seen, null);
    const time = formatMoment(seen.checkedAt, clock);
    const text =
      met === null
        ? fill(words.nothingNew, { checked: fill(words.checked, { time }) })
        : troubleText(met, seen.checkedAt, words, clock);
    setNews((told) => (told.text === '' ? { text, trouble: met } : told));
  };

  return (
    <>
      <OrderView
        {...{ wording, clock, isReadersClock, trouble }}
        notices={<LiveNotices notices={props.notices} stage={order.stage} />}
        topics={
          <LiveTopics
            {...props.topics}
            wording={wording}
            timeZone={storeClock.timeZone}
            now={storeClock.now}
          />
        }
        since={since === null ? null : <p className="since">{since}</p>}
        controls={
          <Controls
            {...{ words, pageAddress, isChecking, isPaused }}
            isFinished={refreshSeconds(order) === null}
            onCheck={check}
            onPause={setIsPaused}
          />
        }
      />
      <p role="status" className="sr-only">
        {news.text}
      </p>
    </>
  );
}

function Controls(props: {
  words: OrderMessages;
  pageAddress: string;
  isChecking: boolean;
  isPaused: boolean;
  isFinished: boolean;
  onCheck: () => void;
  onPause: (isPaused: boolean) => void;
}) {
  const { words, pageAddress, isChecking, isPaused, isFinished, onCheck, onPause } = props;
  return (
    <p className="controls">
      <a
        className="link"
        href={pageAddress}
        data-room={isChecking ? words.checkAgain : words.checking}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onCheck();
        }}
      >
        <span>{isChecking ? words.checking : words.checkAgain}</span>
      </a>
      {isFinished ? null : (
        <label className="switch">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself, and HTML forbids to tell it twice
            role="switch"
            checked={!isPaused}
            onChange={(event) => onPause(!event.target.checked)}
          />
          <span>{words.autoRefresh}</span>
        </label>
      )}
    </p>
  );
}

interface News {
  text: string;
  /** The trouble that it tells of; null where it tells of the order. */
  trouble: Trouble | null;
}

const noNews: News = { text: '', trouble: null };

/** One sentence for those who listen: what changed since the last look, or why there was none. */
function useNews(wording: OrderWording, trouble: Trouble | null, clock: Clock) {
  const [news, setNews] = useState(noNews);
  const { order, words } = wording;
  const facts = JSON.stringify([order.stage, order.hold, order.items, order.shipments]);
  const answer = answerOf(wording);
  const text =
    trouble === null ? fill(words.changed, { answer }) : troubleText(trouble, order.checkedAt, words, clock);
  const told = useRef(facts + trouble);
  useEffect(() => {
    if (told.current === facts + trouble) return;
    const isNews = trouble !== null || !told.current.startsWith(facts);
    told.current = facts + trouble;
    // A trouble that is over is told no more.
    setNews((last) => (isNews ? { text, trouble } : last.trouble === null ? last : noNews));
  }, [facts, trouble, text]);
  return [news, setNews] as const;
}

/** What changed between the last visit and this one. All that is seen in this one is remembered for the next. */
function useSinceLastVisit(order: PublicOrder, words: OrderMessages, clock: Clock): string | null {
  const [since, setSince] = useState<string | null>(null);
  const isFirstLook = useRef(true);
  const readerClock = useRef(clock);
  readerClock.current = clock;
  useEffect(() => {
    const now = visitOf(order, new Date());
    const before = rememberVisit(now);
    if (isFirstLook.current && before !== null) setSince(sinceText(before, now, words, readerClock.current));
    isFirstLook.current = false;
  }, [order, words]);
  return since;
}

/** The tab tells the stage, so that it can be seen from another one. */
function useTitle(title: string, isNews: boolean): void {
  useEffect(() => {
    if (isNews) document.title = title;
  }, [title, isNews]);
}
