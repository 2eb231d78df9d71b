/**
 * Tells the server which question a shopper opened, and which carrier's site was gone to: by name alone, and only where
 * the page says that it is counted.
 */
export function listenForQuestions(): () => void {
  if (!('counted' in document.body.dataset)) return () => {};
  const tell = (name: string, value: string) =>
    navigator.sendBeacon('/api/counts', new URLSearchParams({ [name]: value }));
  const onClick = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const topic = target.closest('summary')?.closest<HTMLDetailsElement>('[data-topic]:not([open])');
    if (topic) tell('topic', topic.dataset.topic ?? '');
    const outside = target.closest<HTMLAnchorElement>('a[data-outbound]');
    if (outside) tell('carrier', outside.host);
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
