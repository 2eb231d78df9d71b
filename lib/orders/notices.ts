import type { Stage } from './stage';

/** From when until when something holds: ISO 8601; null where it has no such end. */
interface Span {
  from: string | null;
  /** The first instant at which it holds no more. */
  until: string | null;
}

/** What a store tells those who look at an order, for a time. */
export interface Notice extends Span {
  /** By language. */
  text: Partial<Record<string, string>>;
  /** Null: whatever the stage. */
  stages: Stage[] | null;
}

/** A notice as a page carries it, in the page's language. */
export interface PageNotice extends Span {
  text: string;
  stages: Stage[] | null;
  /** By the server's clock, when the page was made. */
  isOn: boolean;
}

const soonMs = 24 * 60 * 60 * 1000;

/**
 * The notices that a page carries: those that hold now, and those that begin within a day, for pages that stay open.
 * @param nowMs milliseconds since 1970
 */
export function noticesFor(notices: Notice[], locale: string, nowMs: number): PageNotice[] {
  return notices.flatMap(({ text, from, until, stages }) => {
    const said = text[locale];
    const isComing = from === null || Date.parse(from) <= nowMs + soonMs;
    const isOver = until !== null && Date.parse(until) <= nowMs;
    if (said === undefined || !isComing || isOver) return [];
    return [{ text: said, from, until, stages, isOn: isNoticeOn({ from, until }, nowMs) }];
  });
}

export function isNoticeOn({ from, until }: Span, nowMs: number): boolean {
  return (from === null || Date.parse(from) <= nowMs) && (until === null || nowMs < Date.parse(until));
}
