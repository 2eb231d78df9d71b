'use client';

import { useEffect, useRef, useState } from 'react';
import type { OrderWatch, WatchedOrder } from '@/lib/browser/order-query';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import { rememberVisit, visitOf } from '@/lib/browser/visits';
import type { Clock } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Hold } from '@/lib/orders/stage';
import { answerOf } from './order-answer';
import { checkedText, OrderView } from './order-view';
import { useReadersClock } from './readers-clock';
import { sinceText } from './since-last-visit';

export interface LiveOrderProps {
  order: PublicOrder;
  hold: Hold | null;
  words: OrderMessages;
  storeClock: Clock;
  /** The address of this order's JSON. */
  jsonAddress: string;
  /** This page's own address, where asking again leads without a script. */
  pageAddress: string;
  /** The tab's title, with a place for `{stage}`. */
  title: string;
}

/** An order that stays true while it is looked at. The server writes it whole; what keeps it fresh comes later. */
export function LiveOrder(props: LiveOrderProps) {
  const { hold, words, storeClock, pageAddress } = props;
  const { clock, isReadersClock } = useReadersClock(storeClock);
  const { watched, news, watch, setIsPaused, isPaused, checkNow } = useWatchedOrder(props, clock);
  const { order, trouble, isChecking } = watched;
  const since = useSinceLastVisit(props.order, words, clock);
  useTitle(fill(props.title, { stage: words.stages[order.stage] }), order !== props.order);

  return (
    <>
      <OrderView
        wording={{
          order,
          hold: order.stage === props.order.stage ? hold : null,
          words,
          locale: clock.locale,
        }}
        clock={clock}
        isReadersClock={isReadersClock}
        trouble={trouble}
        since={since === null ? null : <p className="since">{since}</p>}
        controls={
          <Controls
            {...{ words, pageAddress, isChecking, isPaused }}
            isFinished={refreshSeconds(order) === null}
            onCheck={watch === null ? null : checkNow}
            onPause={setIsPaused}
          />
        }
      />
      <p role="status" className="sr-only">
        {news}
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
  /** Null while there is nothing yet to ask with: then the link asks, by loading the page anew. */
  onCheck: (() => void) | null;
  onPause: (isPaused: boolean) => void;
}) {
  const { words, pageAddress, isChecking, isPaused, isFinished, onCheck, onPause } = props;
  return (
    <p className="controls">
      <a
        className="link"
        href={pageAddress}
        onClick={(event) => {
          if (onCheck === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onCheck();
        }}
      >
        {isChecking ? words.checking : words.checkAgain}
      </a>
      {isFinished ? null : (
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={!isPaused}
            checked={!isPaused}
            onChange={(event) => onPause(!event.target.checked)}
          />
          <span>{words.autoRefresh}</span>
        </label>
      )}
    </p>
  );
}

/** Watches the order once the page has settled; until then, and without scripts, it stands as the server wrote it. */
function useWatchedOrder({ order, hold, words, jsonAddress }: LiveOrderProps, clock: Clock) {
  const [watched, setWatched] = useState<WatchedOrder>({ order, trouble: null, isChecking: false });
  const [watch, setWatch] = useState<OrderWatch | null>(null);
  const [isPaused, setIsPaused] = useState(false);
  const [news, setNews] = useState('');

  useEffect(() => {
    let isGone = false;
    let begun: OrderWatch | null = null;
    const cancel = whenIdle(async () => {
      const { watchOrder } = await import('@/lib/browser/order-query');
      if (isGone) return;
      begun = watchOrder(jsonAddress, order, setWatched);
      setWatch(begun);
    });
    return () => {
      isGone = true;
      cancel();
      begun?.stop();
    };
  }, [jsonAddress, order]);

  useEffect(() => watch?.setPaused(isPaused), [watch, isPaused]);

  const answer = answerOf({ order: watched.order, hold, words, locale: clock.locale });
  const said = useRef(answer);
  useEffect(() => {
    if (said.current === answer) return;
    said.current = answer;
    setNews(fill(words.changed, { answer }));
  }, [answer, words]);

  const checkNow = async () => {
    setNews('');
    const before = said.current;
    const seen = await watch?.checkNow();
    if (seen && said.current === before) {
      setNews(fill(words.nothingNew, { checked: checkedText(seen.checkedAt, words, clock) }));
    }
  };
  return { watched, watch, news, isPaused, setIsPaused, checkNow };
}

/** After the first paint and what belongs to it. Safari has no idle callback. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, 1000);
  return () => clearTimeout(timer);
}

/** What changed since this browser last saw the order. Told once, and remembered anew. */
function useSinceLastVisit(order: PublicOrder, words: OrderMessages, clock: Clock): string | null {
  const [since, setSince] = useState<string | null>(null);
  const readerClock = useRef(clock);
  readerClock.current = clock;
  useEffect(() => {
    const now = visitOf(order, new Date());
    const before = rememberVisit(now);
    if (before !== null) setSince((told) => told ?? sinceText(before, now, words, readerClock.current));
  }, [order, words]);
  return since;
}

/** The tab tells the stage, so that it can be seen from another one. */
function useTitle(title: string, isNews: boolean): void {
  useEffect(() => {
    if (isNews) document.title = title;
  }, [title, isNews]);
}
