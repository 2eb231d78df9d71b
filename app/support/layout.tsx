import type { ReactNode } from 'react';
import './desk.css';

/** The looks of the support desk, which no shopper's page has to carry. What it shows, each page decides. */
export default function SupportLayout({ children }: { children: ReactNode }) {
  return children;
}
