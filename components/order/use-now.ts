'use client';

import { useEffect, useState } from 'react';

const everyMs = 10_000;

/** The reader's time in ISO 8601, told anew every ten seconds; null while the page is as the server wrote it. */
export function useNow(): string | null {
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    const tell = () => setNow(new Date().toISOString());
    tell();
    const timer = setInterval(tell, everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
