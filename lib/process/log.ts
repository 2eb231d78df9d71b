import 'server-only';
import { pino } from 'pino';

/** One JSON line per event, to standard output. No purchase order, address or secret goes in unhashed. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
