import 'server-only';
import type { Instrumentation } from 'next';
import { keepForgettingRendered } from '@/components/order/render-cache';
import { logFault } from '@/lib/process/log-fault';

/** Starts what the pages' own bundle holds, before the first visitor. */
export function start(): void {
  keepForgettingRendered();
}

/** A page that failed to draw: one line, with the id that it shows. What its address held is not told. */
export const logPageFault: Instrumentation.onRequestError = (error, _request, { routePath, routeType }) => {
  logFault(error, 'A page could not be drawn.', { route: routePath, by: routeType });
};
