import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../lib/testing/app-server';
import { expect } from './fixtures';

export const token = 'agents-token-0123456789-abcdef';
export const newFile = async () => join(await mkdtemp(join(tmpdir(), 'order-tracker-e2e-')), 'tracker.db');

export const order = (po: string, status: string) => ({
  id: 4711,
  purchase_order: po,
  status,
  received_at: '2026-01-01T08:00:00Z',
  created_at: '2026-01-01T09:00:00Z',
  items: [{ id: 1, description: 'Mug', workflow_state: 'open' }],
});

/** Asks as the desk does, which never gets a copy: the upstream is seen at this moment. */
export async function look(app: App, po: string) {
  const answer = await fetch(`${app.url}/api/support/orders?po=${po}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

/** The beginning of a step, as an order's JSON tells it. */
export function seenIn(
  shown: { steps: { id: string; seen?: { after: string; by: string } | null }[] },
  id: string,
) {
  return shown.steps.find((step) => step.id === id)?.seen;
}
