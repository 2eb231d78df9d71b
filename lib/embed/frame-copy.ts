/** Makes the buttons work that carry what they copy in `data-copy`, and shows them: without a script they can't. */
export function offerCopying(root: HTMLElement): void {
  root.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const { copy, copied } = button?.dataset ?? {};
    if (!button || copy === undefined) return;
    if (!(await copyText(copy))) return;
    const label = button.textContent;
    if (copied === undefined || label === copied) return;
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
