import 'server-only';
import { z } from 'zod';
import { attentionReasons } from '@/lib/orders/attention';
import { type PublicOrder, views } from '@/lib/orders/public-order';
import { itemStates, stages } from '@/lib/orders/stage';
import { mostLinkDays, type SupportOrder, supportFlags } from '@/lib/orders/support-order';
import { stepIds } from '@/lib/orders/timeline';
import { problemCodes } from './problem';

/**
 * The shapes of what `/api` answers and takes, for its description. Answers are picked by hand and checked against
 * these in tests, not on each request.
 */
const instant = z.iso.datetime().describe('ISO 8601, UTC');

export const publicOrder = z
  .strictObject({
    po: z.string().describe('The purchase order as the fulfiller calls it.'),
    stage: z.enum(stages),
    hold: z.enum(['production', 'intake']).nullable().describe('Which check it is in, with in-review alone.'),
    steps: z.array(
      z.strictObject({
        id: z.enum(stepIds),
        state: z.enum(['done', 'current', 'upcoming']),
        at: instant.nullable().describe('null where no time is known'),
        seen: z
          .strictObject({ after: instant, by: instant })
          .nullable()
          .optional()
          .describe(
            'Only where the tracker has a memory: between which answers a step without a time began.',
          ),
      }),
    ),
    items: z.array(
      z.strictObject({ name: z.string().nullable(), sku: z.string().nullable(), state: z.enum(itemStates) }),
    ),
    shipments: z.array(
      z.strictObject({
        carrier: z.string().nullable(),
        method: z.string().nullable(),
        trackingNumber: z.string().nullable(),
        trackingUrl: z.url().nullable().describe('http or https, without credentials'),
        lastMile: z
          .strictObject({ carrier: z.string(), trackingUrl: z.url() })
          .nullable()
          .describe('The postal service, where it brings to the door what another carrier took.'),
        delivered: z.boolean().nullable(),
      }),
    ),
    destination: z
      .strictObject({
        name: z.string().nullable().describe('First name and initial.'),
        city: z.string().nullable(),
        region: z.string().nullable(),
        postalCode: z.string().nullable(),
        country: z.string().nullable(),
      })
      .nullable()
      .describe('Told with shows "full" alone.'),
    shows: z.enum(views),
    checkedAt: instant,
    usual: z
      .strictObject({
        fromDays: z.int().min(0),
        toDays: z.int().min(1),
        orders: z.int().min(0).describe('How many had shipped.'),
        windowDays: z.int(),
        slower: z.boolean().describe('This order has waited longer than nine of ten recent ones.'),
      })
      .nullable()
      .optional()
      .describe(
        'Only with USUAL_TIMES: days from arrival to shipping, the 20th and 90th percentile of recent orders; null where they don’t tell, or the order is held, shipped or canceled.',
      ),
    stale: z.boolean().describe('True: the fulfiller did not answer, this is what was seen at checkedAt.'),
  })
  .meta({
    id: 'PublicOrder',
    description: 'Everything a browser may learn about an order.',
  }) satisfies z.ZodType<PublicOrder>;

export const problem = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; tell errors apart by code.' });

export const verifyRequest = z
  .object({
    po: z.string(),
    proof: z.string().nullish().describe('The email or postal code on the order.'),
  })
  .meta({ id: 'VerifyRequest' });

export const verifyAnswer = z
  .strictObject({
    token: z
      .string()
      .describe('Opens /track?t= and /api/orders?t= for at least 24 hours: to the end of a day.'),
    order: publicOrder,
  })
  .meta({ id: 'VerifyAnswer' });

const fact = z.string().nullable();

export const supportOrder = z
  .strictObject({
    po: z.string().describe('The purchase order as the fulfiller calls it.'),
    id: fact.describe("The fulfiller's internal id."),
    stage: z.enum(stages).describe('What the shopper is told.'),
    status: fact.describe("The fulfiller's own word."),
    hold: z.enum(['production', 'intake']).nullable(),
    receivedAt: instant.nullable(),
    releasedAt: instant.nullable().describe('When it went to production, where that is told.'),
    shippedAt: instant.nullable(),
    itemCount: z.int(),
    items: z.string().describe('In one line: "T-Shirt (packed), Mug (in-production)".'),
    trackingNumbers: z.string().describe('Comma-separated.'),
    trackingUrl: fact.describe("The first parcel's page at its carrier."),
    flags: z.string().describe('What to look at twice, comma-separated; empty where nothing is wrong.'),
    name: fact,
    company: fact,
    street: fact,
    street2: fact,
    city: fact,
    region: fact,
    postalCode: fact,
    country: fact,
    email: fact,
    telephone: fact,
    location: fact.describe('Where it is made.'),
    url: fact.describe('The plain address to share.'),
    checkedAt: instant,
    detail: z.strictObject({
      order: publicOrder.describe('What the shopper sees with a proof.'),
      flags: z.array(z.enum(supportFlags)),
      unknownWords: z.array(z.string()),
      unreadableTimes: z.array(z.string()),
      items: z.array(
        z.strictObject({
          id: fact,
          skuId: fact,
          name: fact,
          sku: fact,
          state: z.enum(itemStates),
          word: fact.describe("The fulfiller's own word."),
        }),
      ),
      notes: z.array(
        z.strictObject({
          about: z.enum(['order', 'fulfillment', 'status']),
          text: z.string(),
          at: instant.nullable(),
        }),
      ),
      serviceRequests: z.array(
        z.strictObject({ reason: fact, state: fact, itemCount: fact, at: instant.nullable() }),
      ),
    }),
  })
  .meta({
    id: 'SupportOrder',
    description: 'What an agent may learn, flat for the sidebars of help desks; lists stand in detail.',
  }) satisfies z.ZodType<SupportOrder>;

export const shareLinkRequest = z
  .object({
    po: z.string().optional(),
    id: z.union([z.string(), z.int()]).optional().describe('The internal id, in place of po.'),
    shows: z.enum(views).optional(),
    days: z.int().min(1).max(mostLinkDays).optional(),
  })
  .meta({ id: 'ShareLinkRequest' });

export const shareLinkAnswer = z
  .strictObject({ url: z.url(), expiresAt: instant })
  .meta({ id: 'ShareLinkAnswer' });

export const notificationAnswer = z
  .strictObject({ status: z.literal('ok') })
  .meta({ id: 'NotificationAnswer', description: 'The same for every notification, whatever it names.' });

export const attentionAnswer = z
  .strictObject({
    checkedAt: instant,
    watch: z
      .strictObject({
        since: instant.nullable(),
        lastPassAt: instant.nullable(),
        list: z.enum(['works', 'refused', 'not-tried', 'off']).describe('The fulfiller’s list of orders.'),
      })
      .nullable(),
    orders: z.array(
      z.strictObject({
        po: z.string(),
        stage: z.enum(stages),
        reasons: z.array(z.strictObject({ reason: z.enum(attentionReasons), since: instant })).min(1),
        since: instant,
        url: z.url().nullable().describe('Its page at the desk.'),
      }),
    ),
  })
  .meta({ id: 'AttentionAnswer' });

export const watchAnswer = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('watched'),
      pages: z.int().min(0).describe('Of the list of orders.'),
      looks: z.int().min(0).describe('At single orders.'),
      orders: z.int().min(0).describe('That were answered with.'),
      isFinished: z.boolean().describe('Whether nothing is left to do for now.'),
    }),
    z.strictObject({ kind: z.literal('led-elsewhere').describe('Another instance watches.') }),
  ])
  .meta({ id: 'WatchAnswer' });

export const health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });

/** What `/api/ready` tells. */
export interface Readiness {
  status: 'ready' | 'draining';
  /** `key-refused`: the Order Status API does not take our key, which only the operator can change. */
  upstream?: 'reachable' | 'resting' | 'key-refused';
  redis?: 'not-configured' | 'reachable' | 'unreachable';
  database?: 'reachable' | 'unreachable';
}

export const readinessAnswer = z
  .strictObject({
    status: z.enum(['ready', 'draining']),
    upstream: z
      .enum(['reachable', 'resting', 'key-refused'])
      .optional()
      .describe('For the operator alone: how the Order Status API was last met.'),
    redis: z
      .enum(['not-configured', 'reachable', 'unreachable'])
      .optional()
      .describe('For the operator alone.'),
    database: z
      .enum(['reachable', 'unreachable'])
      .optional()
      .describe('For the operator alone, and only where the tracker has a memory.'),
  })
  .meta({ id: 'Readiness' }) satisfies z.ZodType<Readiness>;
