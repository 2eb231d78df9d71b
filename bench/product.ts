// The product as it is measured: the production build in the heap that the README's unit gives it.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { withHeapLimits } from '../lib/commands/heap-limits';
import type { Sandbox } from '../lib/order-status-api/sandbox/server';
import { type App, productionBuild, startServer } from '../lib/testing/app-server';
import { settingsFor } from '../lib/testing/sandbox-settings';

// What `heapUsedKib` asks: it collects what can be collected, and writes what is left. The server's console goes into
// its log, so this one writes past it.
const heapProbe = `process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write('heap-used ' + process.memoryUsage().heapUsed + '\\n') })`;

export function startProduct(sandbox: Sandbox, env: Record<string, string> = {}): Promise<App> {
  const probe = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(heapProbe)}`];
  return startServer(settingsFor(sandbox, env), {
    ...productionBuild,
    nodeOptions: [...withHeapLimits().split(' '), ...probe],
    isOutputIgnored: true,
  });
}

/** An order as a common one is: the document's example with an address and three more items. */
export function commonOrder(purchaseOrder: string): object {
  const item = (id: number, description: string, workflow_state: string) => ({
    id,
    customer_sku: `SKU-${id}`,
    sku_id: 202,
    description,
    workflow_state,
  });
  return {
    id: 16724,
    purchase_order: purchaseOrder,
    created_at: '2014-06-30T23:56:24.691 -07:00',
    shipped_at: '2014-07-01T12:21:24.691 -07:00',
    status: 'shipped',
    client_amount: 5.25,
    items: [
      item(1, 'T-Shirt', 'packaged'),
      item(2, 'Hoodie', 'packaged'),
      item(3, 'Mug', 'packaged'),
      item(4, 'Poster', 'canceled'),
    ],
    shipments: [
      {
        shipping_method: 'Smartmail Expedited',
        tracking_number: '9374869903500930473876',
        search_link: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
      },
    ],
    address: { ship_to_first_name: 'Wilhelmina', ship_to_last_name: 'Zimmer', ship_to_zip_code: '90210' },
  };
}

/** User and system time of a process so far, in milliseconds; null where there is no /proc. */
export function cpuMs({ process: { pid } }: App): number | null {
  const stat = readProc(`${pid}/stat`);
  const [, , , , , , , , , , , user, system] = stat?.split(') ')[1]?.split(' ') ?? [];
  return stat === null ? null : (Number(user) + Number(system)) * 10; // clock ticks are 1/100 s on Linux
}

/** Resident memory of a process; null where there is no /proc. */
export function memoryMib({ process: { pid } }: App): number | null {
  const [, kib] = /VmRSS:\s+(\d+)/.exec(readProc(`${pid}/status`) ?? '') ?? [];
  return kib === undefined ? null : Math.round(Number(kib) / 1024);
}

/** Open files of a process, sockets among them; null where there is no /proc. */
export function openFiles({ process: { pid } }: App): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}

/** What the product's heap holds after a collection; null where it has ended. */
export async function heapUsedKib(product: App): Promise<number | null> {
  const answers = () => [...product.log().matchAll(/^heap-used (\d+)$/gm)];
  const before = answers().length;
  product.process.kill('SIGUSR2');
  for (const giveUpAt = Date.now() + 30_000; Date.now() < giveUpAt; await wait(20)) {
    const [, bytes] = answers()[before] ?? [];
    if (bytes !== undefined) return Number(bytes) / 1024;
    if (!product.isRunning()) break;
  }
  return null;
}

function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return null;
  }
}
