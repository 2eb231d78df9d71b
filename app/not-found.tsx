import { homeAddress } from '@/components/addresses';
import { readPageRequest } from './page-request';

/**
 * For a page that gives up while it is drawn. The framework puts this into every answer, needed or not: so it is small.
 * An address that isn't one of ours gets `[...missing]`.
 */
export default async function NotFound() {
  const { messages, chosenLang } = await readPageRequest();
  return (
    <main id="content">
      <h1>{messages.pageNotFound.heading}</h1>
      <a className="link" href={homeAddress(chosenLang)}>
        {messages.page.trackAnother}
      </a>
    </main>
  );
}
