/**
 * Makes `data-share` buttons open the system's share sheet with their address, shown only where there is such a
 * sheet, and `data-print` buttons print.
 */
export function listenForSharing(): () => void {
  document.documentElement.toggleAttribute('data-can-share', 'share' in navigator);
  const onClick = async ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-print]')) return print();
    const button = target.closest<HTMLElement>('[data-share]');
    if (!button) return;
    try {
      await navigator.share({ url: button.dataset.share, title: button.dataset.title });
    } catch {
      // Closed without sharing: nothing to tell.
    }
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
