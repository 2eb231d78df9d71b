import 'server-only';
import type { Instrumentation } from 'next';
import { logFault } from '@/lib/process/log-fault';

/** A page that failed to draw: one line, with the id that it shows. What its address held is not told. */
export const logPageFault: Instrumentation.onRequestError = (error, _request, { routePath, routeType }) => {
  logFault(error, 'A page could not be drawn.', { route: routePath, by: routeType });
};
