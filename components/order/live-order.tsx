'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { busyForMs } from '@/lib/browser/busy-time';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import { keepRoomForChanges, rememberVisit, visitOf } from '@/lib/browser/visits';
import { type Clock, formatMoment } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { PageNotice } from '@/lib/orders/notices';
import type { PublicOrder } from '@/lib/orders/public-order';
import { type Trouble, troubleOf } from '@/lib/orders/trouble';
import type { OrderWording } from '@/lib/wording/order-answer';
import { changedText, nothingNewText, orderVersion, troubleText } from '@/lib/wording/order-news';
import { sinceText } from '@/lib/wording/since-last-visit';
import { LiveNotices } from './live-notices';
import { LiveTopics } from './live-topics';
import { OrderView } from './order-view';
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
  /** Of this answer's policy. */
  nonce: string | undefined;
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
  const { order, trouble, isPaused, setIsPaused, checkNow } = watched;
  const [isAsked, setIsAsked] = useState(false);
  const wording = { order, hidesNumbers: props.hidesNumbers, words, locale: clock.locale };
  const [news, setNews] = useNews(wording, trouble, clock);
  const since = useSinceLastVisit(order, words, clock);
  const roomForChanges = useMemo(() => keepRoomForChanges(props.order), [props.order]);
  useTitle(fill(props.title, { stage: words.stages[order.stage] }), order !== props.order);

  const check = async () => {
    setIsAsked(true);
    setNews(noNews);
    const [result] = await Promise.all([checkNow(), new Promise((seen) => setTimeout(seen, busyForMs))]);
    // A page that can't ask any more is a link's: where it leads, there is one that can.
    if (result.kind === 'outdated') return location.assign(pageAddress);
    const met = result.kind === 'seen' ? troubleOf(result.order, null) : result.trouble;
    const { checkedAt } = result.kind === 'seen' ? result.order : order;
    const text =
      met === null
        ? nothingNewText(words, formatMoment(checkedAt, clock))
        : troubleText(met, checkedAt, words, clock);
    setIsAsked(false);
    setNews((told) => (told.text === '' ? { text, trouble: met, isNothing: met === null } : told));
  };

  return (
    <>
      <OrderView
        {...{ wording, clock, isReadersClock, trouble }}
        isNothingNew={news.isNothing}
        since={
          <div className="since-room" suppressHydrationWarning>
            <script nonce={props.nonce} suppressHydrationWarning>
              {roomForChanges}
            </script>
            {since === null ? null : <p className="since">{since}</p>}
          </div>
        }
        notices={<LiveNotices notices={props.notices} stage={order.stage} />}
        topics={
          <LiveTopics
            {...props.topics}
            wording={wording}
            timeZone={storeClock.timeZone}
            now={storeClock.now}
          />
        }
        controls={
          <Controls
            {...{ words, pageAddress, isPaused }}
            isChecking={isAsked || watched.isChecking}
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
  /** It tells that there is none. */
  isNothing: boolean;
}

const noNews: News = { text: '', trouble: null, isNothing: false };

/** One sentence for those who listen: what changed since the last look, or why there was none. */
function useNews(wording: OrderWording, trouble: Trouble | null, clock: Clock) {
  const [news, setNews] = useState(noNews);
  const { order, words } = wording;
  const version = orderVersion(order);
  const text = trouble === null ? changedText(wording) : troubleText(trouble, order.checkedAt, words, clock);
  const told = useRef(version + trouble);
  useEffect(() => {
    if (told.current === version + trouble) return;
    const isNews = trouble !== null || !told.current.startsWith(version);
    told.current = version + trouble;
    // A trouble that is over is told no more.
    setNews((last) => (isNews ? { text, trouble, isNothing: false } : last.trouble === null ? last : noNews));
  }, [version, trouble, text]);
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
