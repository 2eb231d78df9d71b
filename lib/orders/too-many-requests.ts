/** Not now. The same for every reason, so that it tells nothing. */
export interface TooManyRequests {
  kind: 'too-many-requests';
  retryAfterSeconds: number;
}
