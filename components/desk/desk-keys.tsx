'use client';

import { useEffect } from 'react';
import { listenForDeskKeys } from '@/lib/browser/desk-keys';

/** The desk's keyboard, where scripts run. */
export function DeskKeys() {
  useEffect(() => listenForDeskKeys(), []);
  return null;
}
