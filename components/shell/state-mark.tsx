/** A small drawing for a page without an order. It says nothing that the words don't. */
export function StateMark({ kind }: { kind: string }) {
  return (
    <svg aria-hidden="true" className="state-mark" viewBox="0 0 64 64" width="64" height="64" fill="none">
      <g stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d={drawings[kind] ?? parcel} />
      </g>
    </svg>
  );
}

const parcel = 'M12 22l20-9 20 9v22l-20 9-20-9zM12 22l20 9 20-9M32 31v22M22 17.5l20 9';
const magnifier = 'M28 46a18 18 0 1 0 0-36 18 18 0 0 0 0 36zM41 41l13 13M22 24c1-4 4-6 7-6';
const clock = 'M32 54a22 22 0 1 0 0-44 22 22 0 0 0 0 44zM32 19v13l8 6';
const lock = 'M16 29h32v24H16zM22 29v-7a10 10 0 0 1 20 0v7M32 38v6';
const link = 'M27 37a9 9 0 0 0 13 0l8-8a9 9 0 0 0-13-13l-3 3M37 27a9 9 0 0 0-13 0l-8 8a9 9 0 0 0 13 13l3-3';
const cloud = 'M20 48a11 11 0 0 1-1-22 14 14 0 0 1 27 3 10 10 0 0 1-1 19zM26 38h12';

const drawings: Record<string, string> = {
  'not-found': magnifier,
  'number-lost': parcel,
  'invalid-purchase-order': magnifier,
  'verification-required': lock,
  'link-invalid': link,
  'link-expired': link,
  'too-many-requests': clock,
  unavailable: cloud,
};
