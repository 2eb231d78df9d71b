import { createHash } from 'node:crypto';
import { isMistake, problemHeading } from '@/components/form/track-problem';
import { paletteCss } from '@/lib/brand/palette';
import { type FrameRoom, frameStyle } from '@/lib/brand/style-text';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import type { DisplaySettings } from '@/lib/embed/display-settings';
import type { FrameView } from '@/lib/embed/protocol';
import { frameScriptAddress } from '@/lib/embed/server/frame-assets';
import { directionOf } from '@/lib/i18n/locales';
import { fill } from '@/lib/i18n/message';
import type { PublicOrder } from '@/lib/orders/public-order';
import { answerOf } from '@/lib/wording/order-answer';
import { FrameBody, type FrameContent, type FrameSurroundings, wordingOf } from './frame-content';

/** The document inside the frame: no store's name or logo, since the page around it has them. */
export function FramePage(props: { content: FrameContent; around: FrameSurroundings; styles: FrameStyles }) {
  const { content, around, styles } = props;
  const { locale, settings } = around;
  const theme = settings.theme === 'auto' ? undefined : settings.theme;
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme}
      data-host={around.isForAnyHost ? 'any' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(content, around)}</title>
        <style>{styles.colors}</style>
        <style>{styles.rooms}</style>
        <script src={frameScriptAddress()} defer />
      </head>
      <body>
        <main
          id="order-tracker"
          data-title={settings.label ?? around.messages.page.title}
          {...stateOf(content, around)}
        >
          <FrameBody content={content} around={around} />
        </main>
        <p id="order-tracker-news" role="status" className="sr-only" />
      </body>
    </html>
  );
}

/** The texts of the frame's style elements. */
export interface FrameStyles {
  colors: string;
  rooms: string;
}

/** The style of what is shown; the store's own color where the frame's address names none. */
export function frameStyles(
  content: FrameContent,
  settings: DisplaySettings,
  brandColor: string | undefined,
): FrameStyles {
  return { colors: paletteCss(settings.accent ?? brandColor), rooms: frameStyle(roomsOf(content)) };
}

function roomsOf(content: FrameContent): FrameRoom[] {
  switch (content.kind) {
    case 'form':
      return ['base', 'form', 'frame'];
    case 'problem':
      return ['base', 'form', 'problem', 'frame'];
    case 'broken':
      return ['base', 'frame'];
    case 'order':
      return content.order.shows === 'full' ? ['base', 'order', 'frame'] : ['base', 'order', 'form', 'frame'];
    default:
      return content satisfies never;
  }
}

function titleOf(content: FrameContent, { messages, settings }: FrameSurroundings): string {
  switch (content.kind) {
    case 'form':
      return settings.label ?? messages.page.title;
    case 'problem': {
      const heading = problemHeading(content.problem, messages);
      return isMistake(content.problem) ? fill(messages.page.errorTitle, { title: heading }) : heading;
    }
    case 'broken':
      return messages.broken.heading;
    case 'order':
      return fill(messages.page.orderTitle, {
        stage: messages.order.stages[content.order.stage],
        po: content.order.po,
      });
    default:
      return content satisfies never;
  }
}

/** What the frame's script and, through it, the store's page learn: attributes of the document's root element. */
function stateOf(
  content: FrameContent,
  around: FrameSurroundings,
): Record<`data-${string}`, string | number> {
  if (content.kind !== 'order') return { 'data-view': viewOf(content) };
  const { order, hidesNumbers } = content;
  const words = around.messages.order;
  return {
    'data-view': viewOf(content),
    'data-stage': order.stage,
    'data-refresh-seconds': refreshSeconds(order) ?? 0,
    'data-facts': factsOf(order),
    'data-news': fill(words.changed, { answer: answerOf(wordingOf(order, hidesNumbers, around)) }),
    'data-nothing-new': fill(words.nothingNew, { checked: words.checked }),
  };
}

/** Stands for everything that is worth telling when it changes. */
function factsOf({ stage, hold, items, shipments }: PublicOrder): string {
  const facts = JSON.stringify([stage, hold, items, shipments]);
  return createHash('sha256').update(facts).digest('base64url').slice(0, 12);
}

function viewOf(content: FrameContent): FrameView {
  if (content.kind === 'form') return 'form';
  if (content.kind === 'order') return 'found';
  if (content.kind === 'broken') return 'error';
  switch (content.problem.kind) {
    case 'not-found':
      return 'not-found';
    case 'number-lost':
    case 'verification-required':
      return 'form';
    default:
      return 'error';
  }
}
