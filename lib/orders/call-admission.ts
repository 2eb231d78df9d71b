import type { Refusal } from './refusal';

/** What a call to the upstream came to, as far as limits are concerned. */
export type CameTo = 'order' | 'no-order' | 'no-answer';

/** A call that may be made. */
export interface AdmittedCall {
  kind: 'admitted';
  /** To be called once. A call that found no order stays charged; an outage is nobody's failure. Never rejects. */
  end(cameTo: CameTo): Promise<void>;
}

/** To be called before each call for a number that nothing is known of. @param form as the upstream is asked for it */
export type AdmitCall = (form: string) => Promise<AdmittedCall | Refusal>;

/** Who waits for a call: a shopper, or work of ours that goes behind all who wait. Nobody in particular goes before all. */
export type Turn = Caller | 'background';

/** Whose turn it is in the queue before the upstream: a client, and the network of many addresses it is in. */
export interface Caller {
  client: string;
  network: string;
}
