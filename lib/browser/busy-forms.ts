/** Shows on a form that its answer is on the way; coming back to the page later finds it at rest. */
export function listenForSubmits(): () => void {
  const onSubmit = ({ target }: Event) => {
    if (target instanceof HTMLFormElement) target.toggleAttribute('data-busy', true);
  };
  const onPageShow = () => {
    for (const form of document.querySelectorAll('form[data-busy]')) form.removeAttribute('data-busy');
  };
  document.addEventListener('submit', onSubmit);
  addEventListener('pageshow', onPageShow);
  return () => {
    document.removeEventListener('submit', onSubmit);
    removeEventListener('pageshow', onPageShow);
  };
}
