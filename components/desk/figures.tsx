import { Heading } from '@/components/shell/heading';
import { type Clock, formatDay } from '@/lib/i18n/clock';
import type { Messages } from '@/lib/i18n/messages/en';
import type { Stage } from '@/lib/orders/stage';
import type { UsualTimes } from '@/lib/orders/usual';
import { usualText } from '@/lib/wording/topic-help';
import { Bars, Lines } from './plots';

/** What the memory has counted: see `readFigures`. */
export interface DeskFigures {
  stages: { stage: Stage; orders: number }[];
  weeks: { from: string; orders: number; medianDays: number | null; ninetiethDays: number | null }[];
  counts: Record<'outcome' | 'stage' | 'topic' | 'carrier' | 'shape', { name: string; count: number }[]>;
}

const outcomeNames: Record<string, string> = {
  found: 'Found',
  'not-found': 'Not found',
  'invalid-purchase-order': 'Not a number',
  'verification-required': 'Asked for a proof',
  'link-invalid': 'Invalid link',
  'link-expired': 'Expired link',
  'too-many-requests': 'Too many tries',
  unavailable: 'Print shop not reached',
  broken: 'Fault of ours',
};

/** What owners ask, as plots and tables. */
export function Figures(props: {
  figures: DeskFigures;
  usual: UsualTimes | null;
  isTold: boolean;
  messages: Pick<Messages, 'order' | 'topics'>;
  clock: Clock;
}) {
  const { figures, usual, isTold, messages, clock } = props;
  const { stages, questions } = { stages: messages.order.stages, questions: messages.topics.questions };
  const { counts } = figures;
  const nameIn = (names: Record<string, string>) => (row: { name: string; count: number }) => ({
    name: names[row.name] ?? row.name,
    count: row.count,
  });
  return (
    <>
      <Heading rank={1}>Figures</Heading>
      <div className="desk-figures">
        <Usual {...{ usual, isTold, messages }} />
        <Lines
          title="How long it takes to ship"
          note="Days from arrival, by the week in which orders came in. Orders that still wait count as waiting."
          rows={figures.weeks.map((week) => ({
            name: formatDay(week.from, { ...clock, timeZone: 'UTC' }),
            count: week.orders,
            values: [week.medianDays, week.ninetiethDays],
          }))}
          labels={['Half of them', '9 of 10']}
        />
        <Bars
          title="Orders now"
          note="Those that still wait, and what was finished within 28 days."
          head={['Stage', 'Orders']}
          rows={figures.stages.map(({ stage, orders }) => ({ name: stages[stage], count: orders }))}
        />
        <Bars
          title="What shoppers found"
          note="Pages opened within 90 days, by what came of them."
          head={['Answer', 'Pages']}
          rows={counts.outcome.map(nameIn(outcomeNames))}
        />
        <Bars
          title="Where their orders stood"
          head={['Stage', 'Pages']}
          rows={counts.stage.map(nameIn(stages))}
        />
        <Bars
          title="What they asked next"
          note="Questions opened below an order."
          head={['Question', 'Times']}
          rows={counts.topic.map(nameIn(questions))}
        />
        <Bars
          title="Where they followed a package"
          head={['Carrier', 'Times']}
          rows={counts.carrier.map(nameIn({ other: 'Another carrier' }))}
        />
        <Bars
          title="What numbers not found look like"
          note="9 stands for any digit, A for any letter. The numbers themselves are not kept."
          head={['Shape', 'Times']}
          rows={counts.shape.slice(0, 20)}
        />
      </div>
    </>
  );
}

function Usual(props: { usual: UsualTimes | null; isTold: boolean; messages: Pick<Messages, 'topics'> }) {
  const { usual, isTold, messages } = props;
  const span = usual?.toShip ?? null;
  return (
    <section aria-labelledby="usual" className="desk-figure">
      <Heading rank={2} id="usual">
        How long orders usually take
      </Heading>
      {span === null ? (
        <p className="muted">
          Not known yet: it takes 50 orders of the last 28 days that have shipped, and not too many that still
          wait.
        </p>
      ) : (
        <>
          <p className="lead">
            {usualText({ ...span, windowDays: 28, slower: false }, null, messages.topics.usual, 'en')}
          </p>
          <p className="muted">
            {isTold
              ? 'Shoppers whose order has not shipped read this.'
              : 'Shoppers don’t read this. With USUAL_TIMES=1 they do, while their order has not shipped.'}
          </p>
        </>
      )}
    </section>
  );
}
