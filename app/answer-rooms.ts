import type { TrackAnswer } from '@/lib/orders/track-answer';

/** The rooms of style that an answer needs besides what every page or frame has. */
export function answerRooms(answer: TrackAnswer): readonly ('form' | 'problem' | 'order')[] {
  switch (answer.kind) {
    case 'form':
      return ['form'];
    case 'problem':
      return ['form', 'problem'];
    case 'broken':
      return [];
    case 'order':
      // Where everything is shown, nothing asks for a proof.
      return answer.order.shows === 'full' ? ['order'] : ['order', 'form'];
    default:
      return answer satisfies never;
  }
}
