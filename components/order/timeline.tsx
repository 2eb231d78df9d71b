import { CheckIcon, CrossIcon } from '@/components/shell/icons';
import { Moment, Seen } from '@/components/shell/moment';
import type { Clock } from '@/lib/i18n/clock';
import { fill, formatNumber } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import { progressOf } from '@/lib/orders/order-counts';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Step } from '@/lib/orders/timeline';
import { nextOf, type OrderWording } from '@/lib/wording/order-answer';

/** The page's signature: where the order stands, down a phone and across a wider screen. */
export function Timeline({ wording, clock }: { wording: OrderWording; clock: Clock }) {
  const { order, words } = wording;
  return (
    <ol className="timeline" aria-label={words.timeline} data-stage={order.stage}>
      {visibleSteps(order).map((step) => (
        <li
          key={step.id}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="timeline-mark">{isOver(step, order) ? <CheckIcon /> : null}</span>
          {step.state === 'current' ? <Fraction order={order} /> : null}
          <div className="timeline-text">
            <span className="timeline-label">{labelOf(step, order, words)}</span>
            <span className="sr-only">{` (${words.stepStates[step.state]})`}</span>
            {step.at !== null && step.state !== 'upcoming' ? (
              <span className="timeline-time">
                {' '}
                <Moment at={step.at} clock={clock} as="day" />
              </span>
            ) : null}
            {step.seen ? (
              <span className="timeline-time">
                {' '}
                <Seen seen={step.seen} words={words} clock={clock} />
              </span>
            ) : null}
            {step.state === 'current' ? <CurrentNote {...wording} /> : null}
          </div>
        </li>
      ))}
      {order.stage === 'canceled' ? <CanceledEnd words={words} /> : null}
    </ol>
  );
}

/** Nothing is still to come in a canceled order: it ends where it stopped. */
function visibleSteps({ steps, stage }: PublicOrder): Step[] {
  return stage === 'canceled' ? steps.filter((step) => step.state === 'done') : steps;
}

function CanceledEnd({ words }: { words: OrderMessages }) {
  return (
    <li data-state="canceled">
      <span className="timeline-mark">
        <CrossIcon />
      </span>
      <div className="timeline-text">
        <span className="timeline-label">{words.stages.canceled}</span>
      </div>
    </li>
  );
}

/** The last step of a delivered order is where it stands, and yet nothing more happens there. */
function isOver(step: Step, order: PublicOrder): boolean {
  return step.state === 'done' || (step.state === 'current' && order.stage === 'delivered');
}

/** A step is called as its stage is, once it is the current one: "Partly shipped" in the place of "Shipped". */
function labelOf(step: Step, order: PublicOrder, words: OrderMessages): string {
  return step.state === 'current' ? words.stages[order.stage] : words.stages[step.id];
}

function CurrentNote(wording: OrderWording) {
  const { order, words, locale } = wording;
  const progress = progressOf(order);
  const next = nextOf(wording);
  return (
    <>
      {progress === null ? null : (
        <p className="timeline-progress">
          {fill(progressMessage(progress.of, words), {
            count: formatNumber(progress.count, locale),
            total: formatNumber(progress.total, locale),
          })}
        </p>
      )}
      {next === null ? null : <p className="timeline-next">{next}</p>}
    </>
  );
}

function progressMessage(of: 'packed' | 'shipped' | 'delivered', words: OrderMessages): string {
  if (of === 'packed') return words.progressPacked;
  return of === 'shipped' ? words.progressShipped : words.progressDelivered;
}

/** The part of the way to the next step that is done, drawn on the line between the two. The words stand beside it. */
function Fraction({ order }: { order: PublicOrder }) {
  const progress = progressOf(order);
  if (progress === null) return null;
  const share = `${Math.round((progress.count / progress.total) * 100)}%`;
  return (
    <svg aria-hidden="true" className="timeline-fraction" preserveAspectRatio="none">
      <rect className="across" width={share} height="100%" />
      <rect className="down" width="100%" height={share} />
    </svg>
  );
}
