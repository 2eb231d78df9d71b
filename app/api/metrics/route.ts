import { answering } from '@/lib/http/answering';
import { metricsResponse } from '@/lib/http/metrics-response';

export const dynamic = 'force-dynamic';

/** The figures of this process for Prometheus. */
export const GET = answering((request) => {
  return metricsResponse(request);
});
