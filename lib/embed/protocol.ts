/**
 * What the loader on the store's page and the page inside the frame say to each other. A message of another
 * namespace, version or type is ignored; a change that breaks this is version 2, with a loader of its own.
 */
const ns = 'order-tracker';
const v = 1;

/** A frame taller than this keeps its own scrollbar. */
export const tallestFrame = 20_000;

/** What the page in the frame shows. */
export type FrameView = 'form' | 'found' | 'not-found' | 'error';

/** From the frame. `ready` goes to whoever frames it and tells of no order; the rest only to the origin that answered. */
export type FrameMessage =
  | {
      type: 'ready';
      /** The frame's name, in the language of its page. */
      title: string;
    }
  /** In CSS pixels, 1 to `tallestFrame`. */
  | { type: 'resize'; height: number }
  /** `stage` is the order's, where one is shown. */
  | { type: 'view'; view: FrameView; stage: string | null }
  /** The host of a carrier whose link was followed; the link itself would tell a tracking number. */
  | { type: 'outbound'; host: string };

/** From the store's page. */
export type HostMessage =
  /** In answer to `ready`. `isNext`: a reader of the frame went to this page, which therefore takes the focus. */
  | { type: 'init'; isNext: boolean }
  /** How the frame shall show what it shows, from now on: the query of a frame's address. */
  | { type: 'settings'; query: string };

export function sealMessage<Message extends FrameMessage | HostMessage>(message: Message) {
  return { ns, v, ...message };
}

/** Null for anything that isn't of this protocol. The fields of a message are the receiver's to check. */
export function openMessage(data: unknown): Record<string, unknown> | null {
  const isOurs =
    typeof data === 'object' &&
    data !== null &&
    'ns' in data &&
    data.ns === ns &&
    'v' in data &&
    data.v === v;
  return isOurs ? { ...data } : null;
}
