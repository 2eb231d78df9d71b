import type { ReactNode } from 'react';

/** Drawn in the colour of the text around them; each stands beside words, so none has a name of its own. */
export function CheckIcon() {
  return <Icon path="M5 10.5l3.2 3.2L15 6.8" />;
}

export function CopyIcon() {
  return <Icon path="M7.5 7.5V4.2h8.3v8.3h-3.3M4.2 7.5h8.3v8.3H4.2z" />;
}

/** Leads away from this page; turned around where text runs from right to left. */
export function OutsideIcon() {
  return <Icon path="M8 5H5v10h10v-3M11 4.5h4.5V9M15 5l-6 6" className="icon icon-outward" />;
}

export function CrossIcon() {
  return <Icon path="M6 6l8 8M14 6l-8 8" />;
}

function Icon({ path, className = 'icon' }: { path: string; className?: string }): ReactNode {
  return (
    <svg aria-hidden="true" className={className} viewBox="0 0 20 20" width="20" height="20">
      <path d={path} />
    </svg>
  );
}
