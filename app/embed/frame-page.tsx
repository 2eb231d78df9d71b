import { createHash } from 'node:crypto';
import { paletteCss } from '@/lib/brand/palette';
import { styleOf } from '@/lib/brand/style-text';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import type { DisplaySettings } from '@/lib/embed/display-settings';
import type { FrameView } from '@/lib/embed/protocol';
import { frameScriptAddress } from '@/lib/embed/server/frame-assets';
import { directionOf } from '@/lib/i18n/locales';
import type { TrackAnswer } from '@/lib/orders/track-answer';
import { answerTitle } from '@/lib/wording/answer-title';
import { changedText, nothingNewText, orderVersion } from '@/lib/wording/order-news';
import { answerRooms } from '../answer-rooms';
import { FrameBody, type FrameSurroundings, wordingOf } from './frame-content';

/** The document inside the frame: no store's name or logo, since the page around it has them. */
export function FramePage(props: { answer: TrackAnswer; around: FrameSurroundings; styles: FrameStyles }) {
  const { answer, around, styles } = props;
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
        <title>{titleOf(answer, around)}</title>
        <style>{styles.colors}</style>
        <style>{styles.rooms}</style>
        <script src={frameScriptAddress()} defer />
      </head>
      <body data-counted={around.isCounted ? '' : undefined}>
        <main
          id="order-tracker"
          data-title={settings.label ?? around.messages.page.title}
          {...stateOf(answer, around)}
        >
          <FrameBody answer={answer} around={around} />
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
  answer: TrackAnswer,
  settings: DisplaySettings,
  brandColor: string | undefined,
): FrameStyles {
  return {
    colors: paletteCss(settings.accent ?? brandColor),
    rooms: styleOf(['base', ...answerRooms(answer), 'frame']),
  };
}

function titleOf(answer: TrackAnswer, { messages, settings }: FrameSurroundings): string {
  const label = answer.kind === 'form' ? settings.label : null;
  return label ?? answerTitle(answer, messages);
}

/** What the frame's script and, through it, the store's page learn: attributes of the document's root element. */
function stateOf(answer: TrackAnswer, around: FrameSurroundings): Record<`data-${string}`, string | number> {
  if (answer.kind !== 'order') return { 'data-view': viewOf(answer) };
  const { order, hidesNumbers } = answer;
  const words = around.messages.order;
  return {
    'data-view': viewOf(answer),
    'data-stage': order.stage,
    'data-refresh-seconds': refreshSeconds(order) ?? 0,
    'data-version': hashOf(orderVersion(order)),
    'data-news': changedText(wordingOf(order, hidesNumbers, around)),
    'data-nothing-new': nothingNewText(words),
  };
}

/** A hash keeps the attribute short. */
function hashOf(version: string): string {
  return createHash('sha256').update(version).digest('base64url').slice(0, 12);
}

function viewOf(answer: TrackAnswer): FrameView {
  if (answer.kind === 'form') return 'form';
  if (answer.kind === 'order') return 'found';
  if (answer.kind === 'broken') return 'error';
  switch (answer.problem.kind) {
    case 'not-found':
      return 'not-found';
    case 'number-lost':
    case 'verification-required':
      return 'form';
    default:
      return 'error';
  }
}
