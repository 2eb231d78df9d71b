import { metricsResponse } from '@/lib/http/metrics-response';

export const dynamic = 'force-dynamic';

/** The figures of this process for Prometheus. */
export function GET(request: Request): Promise<Response> {
  return metricsResponse(request);
}
