import { LookupForm } from '@/components/form/lookup-form';
import { ProofSection } from '@/components/form/proof-section';
import { TrackProblem } from '@/components/form/track-problem';
import { Notices } from '@/components/order/notices';
import { OrderView, TroubleBanner } from '@/components/order/order-view';
import { Topics } from '@/components/order/topics';
import { Broken } from '@/components/shell/broken';
import { Heading } from '@/components/shell/heading';
import { Help, type HelpPlaces } from '@/components/shell/help';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import { type DisplaySettings, embedAddress } from '@/lib/embed/display-settings';
import type { Clock } from '@/lib/i18n/clock';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PageNotice } from '@/lib/orders/notices';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { HelpWindows } from '@/lib/orders/topics';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import { troubles } from '@/lib/orders/trouble';
import type { OrderWording } from '@/lib/wording/order-answer';

/** What everything in the frame is drawn with. */
export interface FrameSurroundings {
  messages: Messages;
  locale: Locale;
  clock: Clock;
  settings: DisplaySettings;
  /** What forms take along. */
  hidden: Record<string, string>;
  help: HelpPlaces;
  windows: HelpWindows;
  notices: PageNotice[];
  isDemo: boolean;
  /** Whether any page of the web may frame this. */
  isForAnyHost: boolean;
  /** What its reader asks next is counted. */
  isCounted: boolean;
  /** What was typed, or came in the address. */
  typed: string;
  /** The address of this same page. */
  address: string;
  /** Finds this request in the log. */
  requestId: string | null;
}

export function FrameBody({ answer, around }: { answer: TrackAnswer; around: FrameSurroundings }) {
  const { messages, settings, help, isDemo } = around;
  const under = headingAbove(settings);
  const isForm = answer.kind === 'form';
  return (
    <>
      {isDemo ? <p className="demo">{messages.page.demo}</p> : null}
      {isForm && settings.heading !== 'none' ? (
        <Heading rank={1} under={under}>
          {settings.label ?? messages.page.title}
        </Heading>
      ) : null}
      <Content answer={answer} around={around} />
      {answer.kind === 'order' ? (
        <p className="section">
          <a className="link" href={embedAddress(settings, null)}>
            {messages.page.trackAnother}
          </a>
        </p>
      ) : null}
      <Help
        messages={messages}
        places={help}
        po={answer.kind === 'order' ? answer.order.po : around.typed || null}
        target="_blank"
        under={under}
      />
    </>
  );
}

/** Level of the heading on the store's page that ours stand under. */
function headingAbove({ heading }: DisplaySettings): number {
  return heading === 'none' ? 1 : heading - 1;
}

function Content({ answer, around }: { answer: TrackAnswer; around: FrameSurroundings }) {
  const { messages, locale, hidden, typed, address } = around;
  const under = headingAbove(around.settings);
  switch (answer.kind) {
    case 'form':
      return <LookupForm messages={messages} action="/embed" hidden={hidden} showsExample />;
    case 'problem':
      return (
        <TrackProblem
          {...{ messages, locale, typed, hidden, under }}
          problem={answer.problem}
          to="embed"
          retryHref={address}
        />
      );
    case 'broken':
      return (
        <Broken words={messages.broken} requestId={around.requestId} retryHref={address} under={under} />
      );
    case 'order':
      return <Order order={answer.order} hidesNumbers={answer.hidesNumbers} around={around} />;
    default:
      return answer satisfies never;
  }
}

function Order(props: { order: PublicOrder; hidesNumbers: boolean; around: FrameSurroundings }) {
  const { order, hidesNumbers, around } = props;
  const { messages, clock, hidden } = around;
  const under = headingAbove(around.settings);
  return (
    <>
      {troubles.map((trouble) => (
        <TroubleBanner
          key={trouble}
          {...{ trouble, clock }}
          checkedAt={order.checkedAt}
          words={messages.order}
          isAtHand
        />
      ))}
      <OrderView
        wording={wordingOf(order, hidesNumbers, around)}
        clock={clock}
        isReadersClock={false}
        target="_blank"
        under={under}
        notices={<Notices notices={around.notices} stage={order.stage} />}
        topics={
          <Topics
            wording={wordingOf(order, hidesNumbers, around)}
            words={messages.topics}
            places={around.help}
            windows={around.windows}
            timeZone={clock.timeZone}
            now={clock.now}
            target="_blank"
          />
        }
        controls={<Controls isFinished={refreshSeconds(order) === null} around={around} />}
      />
      {order.shows === 'full' ? null : (
        <ProofSection {...{ messages, order, hidesNumbers, hidden, under }} to="embed" />
      )}
    </>
  );
}

/** Asking again works without a script, too; what asks by itself is a script, and can be stopped. */
function Controls({ isFinished, around }: { isFinished: boolean; around: FrameSurroundings }) {
  const words = around.messages.order;
  return (
    <p className="controls">
      <a className="link" href={around.address} data-check-again data-room={words.checking}>
        <span>{words.checkAgain}</span>
      </a>
      {isFinished ? null : (
        <label className="switch">
          <input type="checkbox" defaultChecked data-keep-fresh />
          <span>{words.autoRefresh}</span>
        </label>
      )}
    </p>
  );
}

export function wordingOf(
  order: PublicOrder,
  hidesNumbers: boolean,
  around: FrameSurroundings,
): OrderWording {
  return { order, hidesNumbers, words: around.messages.order, locale: around.locale };
}
