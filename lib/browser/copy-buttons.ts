const doneForMs = 2000;

/**
 * Makes every `data-copy` button under `root` copy its text, now and later; `data-done` is on it for a moment after.
 * @param announce hears the button's word for that, and an empty text when the moment is over
 */
export function listenForCopy(root: Document | HTMLElement, announce?: (text: string) => void) {
  const onClick = async ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const text = button?.dataset.copy;
    if (!button || text === undefined || !(await copyText(text))) return;
    button.toggleAttribute('data-done', true);
    announce?.(button.querySelector('.when-done')?.textContent ?? '');
    setTimeout(() => {
      button.toggleAttribute('data-done', false);
      announce?.('');
    }, doneForMs);
  };
  root.addEventListener('click', onClick);
  return () => root.removeEventListener('click', onClick);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
