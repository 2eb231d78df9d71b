import 'server-only';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { topicIds } from '@/lib/orders/topics';
import {
  attentionAnswer,
  health,
  notificationAnswer,
  problem,
  publicOrder,
  readinessAnswer,
  shareLinkAnswer,
  shareLinkRequest,
  supportOrder,
  verifyAnswer,
  verifyRequest,
  watchAnswer,
} from './api-schemas';
import { type ProblemCode, problemBody, problemStatus, problemTitle } from './problem';

/**
 * The description of `/api` (OpenAPI 3.1), made from the schemas and the table of problems.
 * @param origin where this tracker stands, see `publicOrigin`; null where that isn't known, and programs start from
 *   where they found the description
 */
export function buildOpenApi(origin: string | null) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Order tracker',
      version: '1',
      description:
        'Order status for shoppers, help desks and scripts. Every answer with data of an order is private and never cached.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: origin ?? '/' }],
    tags: [
      { name: 'orders', description: 'What a shopper may learn.' },
      { name: 'support', description: 'What the support desk may learn and do.' },
      { name: 'operation', description: 'For whoever runs this tracker.' },
    ],
    paths: { ...orderPaths(), ...supportPaths(), ...operationPaths() },
    components: {
      securitySchemes: {
        supportToken: { type: 'http', scheme: 'bearer', description: 'SUPPORT_API_TOKEN, for programs.' },
        supportSession: {
          type: 'apiKey',
          in: 'cookie',
          name: 'order-tracker-desk',
          description: 'An agent who has signed in at /support.',
        },
        watchToken: { type: 'http', scheme: 'bearer', description: 'WATCH_TOKEN, for a cron.' },
        metricsToken: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN.' },
      },
    },
  });
}

const forEverybody: ZodOpenApiOperationObject['security'] = [];
const forTheDesk: ZodOpenApiOperationObject['security'] = [{ supportToken: [] }, { supportSession: [] }];

const po = z.string().describe('The purchase order, as the shopper gives it: 1 to 128 characters.');

function orderPaths(): ZodOpenApiPathsObject {
  return {
    '/api/orders': {
      get: {
        tags: ['orders'],
        operationId: 'getOrder',
        summary: 'One order, by purchase order or by access link.',
        description: 'Takes exactly one of `po` and `t`.',
        security: forEverybody,
        requestParams: {
          query: z.object({
            po: po.optional(),
            t: z.string().optional().describe('An access link’s token.'),
          }),
        },
        responses: {
          200: json('The order, as far as the number or the link opens it.', publicOrder),
          ...problems(
            'invalid-purchase-order',
            'verification-required',
            'not-found',
            'link-invalid',
            'link-expired',
            'too-many-requests',
            'unavailable',
          ),
        },
      },
    },
    '/api/orders/verify': {
      post: {
        tags: ['orders'],
        operationId: 'verifyOrder',
        summary: 'Opens where an order goes, with the email or postal code on it.',
        security: forEverybody,
        requestBody: { required: true, content: { 'application/json': { schema: verifyRequest } } },
        responses: {
          200: json('The order in full, and a token that opens it again.', verifyAnswer),
          ...problems(
            'invalid-purchase-order',
            'invalid-proof',
            'no-match',
            'body-too-large',
            'unsupported-media-type',
            'too-many-requests',
            'unavailable',
          ),
        },
      },
    },
  };
}

function supportPaths(): ZodOpenApiPathsObject {
  return {
    '/api/support/orders': {
      get: {
        tags: ['support'],
        operationId: 'getSupportOrder',
        summary: 'The support view of an order.',
        description: 'Takes exactly one of `po` and `id`.',
        security: forTheDesk,
        requestParams: {
          query: z.object({
            po: po.optional(),
            id: z.string().optional().describe('The fulfiller’s internal id, digits alone.'),
            among: z
              .enum(['many'])
              .optional()
              .describe('One of a long list: it takes its turn with the shoppers.'),
          }),
        },
        responses: {
          200: json('The order, asked for anew.', supportOrder),
          ...problems(
            'invalid-purchase-order',
            'unauthorized',
            'not-found',
            'too-many-requests',
            'unavailable',
          ),
        },
      },
    },
    '/api/support/attention': {
      get: {
        tags: ['support'],
        operationId: 'getAttention',
        summary: 'Orders that need a look, the most pressing first.',
        security: forTheDesk,
        requestParams: {
          query: z.object({
            as: z.enum(['csv']).optional().describe('A table, as with `Accept: text/csv`.'),
          }),
        },
        responses: {
          200: {
            description: 'The orders, with reasons. There are none to list without a database.',
            headers,
            content: {
              'application/json': { schema: attentionAnswer },
              'text/csv': { schema: z.string() },
            },
          },
          ...problems('unauthorized', 'not-found', 'too-many-requests', 'unavailable'),
        },
      },
    },
    '/api/support/share-links': {
      post: {
        tags: ['support'],
        operationId: 'makeShareLink',
        summary: 'Makes a signed link to one order.',
        description: 'Takes exactly one of `po` and `id`.',
        security: forTheDesk,
        requestBody: { required: true, content: { 'application/json': { schema: shareLinkRequest } } },
        responses: {
          200: json('The link.', shareLinkAnswer),
          ...problems(
            'invalid-purchase-order',
            'unauthorized',
            'not-found',
            'body-too-large',
            'unsupported-media-type',
            'too-many-requests',
            'unavailable',
          ),
        },
      },
    },
  };
}

const anyFields = z
  .looseObject({})
  .describe('Any fields; a purchase order or an id among them is looked for.');

function operationPaths(): ZodOpenApiPathsObject {
  return {
    '/api/notifications/{secret}': {
      post: {
        tags: ['operation'],
        operationId: 'notify',
        summary: 'A hint that an order moved: its cached copy is asked for again.',
        security: forEverybody,
        requestParams: { path: z.object({ secret: z.string().describe('NOTIFICATION_SECRET') }) },
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: anyFields },
            'application/x-www-form-urlencoded': { schema: anyFields },
          },
        },
        responses: {
          200: json('Taken.', notificationAnswer),
          ...problems('not-found', 'body-too-large', 'unsupported-media-type', 'too-many-requests'),
        },
      },
    },
    '/api/counts': {
      post: {
        tags: ['operation'],
        operationId: 'countQuestion',
        summary: 'What a shopper asked next, told by our own pages.',
        security: forEverybody,
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': {
              schema: z.object({
                topic: z.enum(topicIds).optional(),
                carrier: z.string().optional().describe('The host of its page.'),
              }),
            },
          },
        },
        responses: {
          204: { description: 'Counted.', headers },
          ...problems('not-found', 'body-too-large', 'unsupported-media-type'),
        },
      },
    },
    '/api/watch': {
      post: {
        tags: ['operation'],
        operationId: 'watchOnce',
        summary: 'One pass of the watcher, of at most 20 seconds, for a cron.',
        security: [{ watchToken: [] }],
        responses: {
          200: json('What it did.', watchAnswer),
          ...problems('unauthorized', 'not-found', 'body-too-large', 'too-many-requests', 'unavailable'),
        },
      },
    },
    '/api/health': {
      get: {
        tags: ['operation'],
        operationId: 'getHealth',
        summary: 'Whether the process answers.',
        security: forEverybody,
        responses: { 200: json('It does.', health), ...problems() },
      },
    },
    '/api/ready': {
      get: {
        tags: ['operation'],
        operationId: 'getReadiness',
        summary:
          'Configured and not draining; tells the operator the state of the upstream, of Redis and of the database.',
        security: [{}, { metricsToken: [] }],
        responses: {
          200: json('Ready.', readinessAnswer),
          ...problems('unauthorized', 'too-many-requests'),
          503: json('Draining: send nobody here.', readinessAnswer),
        },
      },
    },
    '/api/metrics': {
      get: {
        tags: ['operation'],
        operationId: 'getMetrics',
        summary: 'The figures of this process, as Prometheus text.',
        security: [{ metricsToken: [] }],
        responses: {
          200: {
            description: 'Prometheus text.',
            headers,
            content: { 'text/plain': { schema: z.string() } },
          },
          ...problems('unauthorized', 'not-found', 'too-many-requests'),
        },
      },
    },
    '/api/openapi.json': {
      get: {
        tags: ['operation'],
        operationId: 'getDescription',
        summary: 'This description.',
        security: forEverybody,
        responses: { 200: json('OpenAPI 3.1.', z.looseObject({})), ...problems() },
      },
    },
  };
}

/** Every answer carries the request's id. */
const headers = z.object({
  'x-request-id': z
    .string()
    .meta({ description: 'Finds the request in the log.', header: { id: 'RequestId' } }),
});

const headersOfRefusal = headers.extend({
  'retry-after': z
    .int()
    .min(0)
    .meta({ description: 'Seconds.', header: { id: 'RetryAfter' } }),
});

function json(description: string, schema: z.ZodType): ZodOpenApiResponseObject {
  return { description, headers, content: { 'application/json': { schema } } };
}

/** What any address can meet: too much in it, another site's page before it, a fault of ours behind it. */
const anywhere: ProblemCode[] = ['invalid-request', 'forbidden', 'address-too-long', 'internal-error'];

/** One answer for each status, with an example of each code that comes with it. */
function problems(...expected: ProblemCode[]): ZodOpenApiResponsesObject {
  const codes = [...new Set([...expected, ...anywhere])];
  const statuses = [...new Set(codes.map(problemStatus))];
  return Object.fromEntries(
    statuses.map((status) => {
      const those = codes.filter((code) => problemStatus(code) === status);
      const description = those.map((code) => `\`${code}\`: ${problemTitle(code)}`).join(' ');
      const examples = Object.fromEntries(those.map((code) => [code, { value: problemBody(code) }]));
      const content = { 'application/problem+json': { schema: problem, examples } };
      const isPassing = status === 429 || status === 503;
      return [status, { description, headers: isPassing ? headersOfRefusal : headers, content }];
    }),
  );
}
