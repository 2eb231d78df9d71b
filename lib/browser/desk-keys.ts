/**
 * A script's text: notes what is typed into the search field before it, in `data-typed`. React writes into the field
 * what the server wrote once it takes the page over, whatever an agent has typed meanwhile.
 */
export const keepTyped =
  "document.currentScript.previousElementSibling.addEventListener('input',({target:t})=>{t.dataset.typed=t.value})";

/**
 * The keyboard of the support desk: `/` goes to the search field from anywhere, Enter in it goes looking (with Shift it
 * makes a new line), and another language of the reply is shown as soon as it is chosen.
 */
export function listenForDeskKeys(): () => void {
  const early = document.querySelector<HTMLTextAreaElement>('[data-desk-search] [data-typed]');
  if (early?.dataset.typed !== undefined) early.value = early.dataset.typed;
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const search = document.querySelector<HTMLFormElement>('[data-desk-search]');
    const field = search?.querySelector('textarea');
    if (!search || !field || event.isComposing) return;
    if (event.key === 'Enter' && target === field && !event.shiftKey) {
      event.preventDefault();
      search.requestSubmit();
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === '/' && isPlain && !isTyping(target)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  };
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    target.closest<HTMLFormElement>('[data-desk-reply]')?.requestSubmit();
  };
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('change', onChange);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('change', onChange);
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
