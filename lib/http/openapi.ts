import 'server-only';
import { z } from 'zod';
import {
  health,
  problem,
  publicOrder,
  shareLinkAnswer,
  shareLinkRequest,
  supportOrder,
  verifyAnswer,
  verifyRequest,
} from './api-schemas';
import { type ProblemCode, problemStatus, problemTitle } from './problem';

type Schema = Record<string, unknown>;

/** The description of `/api` (OpenAPI 3.1), made from the schemas and the table of problems. */
export function buildOpenApi(): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Order tracker',
      version: '1',
      description:
        'Order status for shoppers, help desks and scripts. Every answer with data of an order is private and never cached; every answer carries x-request-id.',
    },
    paths: { ...shopperPaths(), ...supportPaths(), ...operatorPaths() },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        [
          publicOrder,
          problem,
          verifyRequest,
          verifyAnswer,
          supportOrder,
          shareLinkRequest,
          shareLinkAnswer,
          health,
        ].map((schema) => [schema.meta()?.id, jsonSchema(schema)]),
      ),
    },
  };
}

function shopperPaths(): Schema {
  return {
    '/api/orders': {
      get: operation('One order, by purchase order or by access link.', {
        parameters: [
          query('po', 'The purchase order, as the shopper gives it: 1 to 128 characters.'),
          query('t', 'The token of an access link, in place of po.'),
        ],
        answers: publicOrder,
        problems: [
          'invalid-request',
          'invalid-purchase-order',
          'verification-required',
          'not-found',
          'link-invalid',
          'link-expired',
          'too-many-requests',
          'internal-error',
          'unavailable',
        ],
      }),
    },
    '/api/orders/verify': {
      post: operation('Opens where an order goes, with the e-mail address or postal code on it.', {
        takes: verifyRequest,
        answers: verifyAnswer,
        problems: [
          'invalid-request',
          'invalid-purchase-order',
          'invalid-proof',
          'forbidden',
          'no-match',
          'body-too-large',
          'unsupported-media-type',
          'too-many-requests',
          'unavailable',
        ],
      }),
    },
  };
}

function supportPaths(): Schema {
  return {
    '/api/support/orders': {
      get: operation('The support view of an order, for a signed-in agent or a help desk with its token.', {
        parameters: [query('po', 'The purchase order.'), query('id', 'The internal id, digits only.')],
        security: true,
        answers: supportOrder,
        problems: ['invalid-request', 'invalid-purchase-order', 'unauthorized', 'not-found', 'unavailable'],
      }),
    },
    '/api/support/share-links': {
      post: operation('Makes a signed link to one order.', {
        takes: shareLinkRequest,
        security: true,
        answers: shareLinkAnswer,
        problems: [
          'invalid-request',
          'invalid-purchase-order',
          'unauthorized',
          'forbidden',
          'not-found',
          'body-too-large',
          'unsupported-media-type',
          'unavailable',
        ],
      }),
    },
  };
}

function operatorPaths(): Schema {
  return {
    '/api/notifications/{secret}': {
      post: {
        summary: 'A hint that an order moved: its cached copy is asked for again.',
        parameters: [{ name: 'secret', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          content: { 'application/json': {}, 'application/x-www-form-urlencoded': {} },
        },
        responses: {
          '200': { description: 'Taken.' },
          ...problemResponses(['not-found', 'body-too-large', 'unsupported-media-type']),
        },
      },
    },
    '/api/health': { get: operation('Alive.', { answers: health, problems: [] }) },
    '/api/ready': {
      get: {
        summary: 'Configured and not draining; tells the state of the upstream and of Redis.',
        responses: { '200': { description: 'Ready.' }, '503': { description: 'Draining.' } },
      },
    },
    '/api/metrics': {
      get: {
        summary: 'Prometheus text, behind METRICS_TOKEN.',
        security: [{ bearer: [] }],
        responses: {
          '200': { description: 'Metrics.', content: { 'text/plain': {} } },
          ...problemResponses(['unauthorized', 'not-found']),
        },
      },
    },
  };
}

function operation(
  summary: string,
  parts: {
    parameters?: Schema[];
    takes?: z.ZodType;
    answers: z.ZodType;
    problems: ProblemCode[];
    security?: boolean;
  },
): Schema {
  return {
    summary,
    ...(parts.parameters && { parameters: parts.parameters }),
    ...(parts.security && { security: [{ bearer: [] }] }),
    ...(parts.takes && { requestBody: { required: true, content: json('application/json', parts.takes) } }),
    responses: {
      '200': { description: 'Found.', content: json('application/json', parts.answers) },
      ...problemResponses(parts.problems),
    },
  };
}

/** One entry for each status, naming the codes that come with it. */
function problemResponses(codes: ProblemCode[]): Schema {
  const statuses = [...new Set(codes.map(problemStatus))];
  return Object.fromEntries(
    statuses.map((status) => {
      const those = codes.filter((code) => problemStatus(code) === status);
      const retryAfter = status === 429 || status === 503;
      return [
        String(status),
        {
          description: those.map((code) => `\`${code}\`: ${problemTitle(code)}`).join(' '),
          ...(retryAfter && {
            headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
          }),
          content: json('application/problem+json', problem),
        },
      ];
    }),
  );
}

function query(name: string, description: string): Schema {
  return { name, in: 'query', description, schema: { type: 'string' } };
}

function json(type: string, schema: z.ZodType): Schema {
  return { [type]: { schema: { $ref: `#/components/schemas/${schema.meta()?.id}` } } };
}

function jsonSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { reused: 'inline' });
  return rest;
}
