import { Heading } from '@/components/shell/heading';
import type { DisplaySettings } from '@/lib/embed/display-settings';
import { Code } from './code';
import { buildSnippets, type Snippet, scriptLine } from './snippets';

const about: Record<Snippet['id'], { title: string; text: string }> = {
  script: {
    title: 'Script',
    text: 'Recommended. For every place that takes HTML with a script. The tracker grows with what it shows; without scripts, the link stays.',
  },
  link: {
    title: 'Link',
    text: 'For articles whose editor takes scripts away. It is a link everywhere, and becomes the tracker wherever the script above is part of the page’s template.',
  },
  frame: {
    title: 'Frame',
    text: 'For places that take frames, but no scripts. Its height is fixed: what doesn’t fit scrolls inside.',
  },
};

/** What to paste into a page of the store, the best way first. */
export function Snippets({ origin, settings }: { origin: string; settings: DisplaySettings }) {
  return (
    <section aria-labelledby="snippets" className="section">
      <Heading rank={2} id="snippets">
        Snippets
      </Heading>
      {buildSnippets(origin, settings).map(({ id, code }) => (
        <article key={id} data-snippet={id}>
          <Heading rank={3}>{about[id].title}</Heading>
          <p className="muted">{about[id].text}</p>
          <Code name={`the ${id} snippet`} text={code} />
        </article>
      ))}
    </section>
  );
}

/** Which pages may show the tracker is a setting of the operator's; without it nothing of this works. */
export function AllowedPages({ origins }: { origins: string[] }) {
  if (origins.length === 0) {
    return (
      <p className="banner">
        No page may show the tracker yet. The operator sets EMBED_ALLOWED_ORIGINS to the addresses of your
        pages, such as <code>https://www.store.example https://help.store.example</code>. Until then the
        script leaves its link in place.
      </p>
    );
  }
  return (
    <p className="note">
      {origins.includes('*') ? (
        'Every site may show the tracker.'
      ) : (
        <>
          Pages of <code>{origins.join(' ')}</code> may show the tracker. Any other site needs a line in
          EMBED_ALLOWED_ORIGINS.
        </>
      )}
    </p>
  );
}

/** What each platform lets through, and where it is pasted. */
export function WhereToPaste({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="platforms" className="section">
      <Heading rank={2} id="platforms">
        Where to paste it
      </Heading>
      <dl className="install-choices">
        <div>
          <dt>Shopify</dt>
          <dd>Online Store → Themes → Customize → Add section → Custom Liquid. Paste the script snippet.</dd>
        </div>
        <div>
          <dt>WooCommerce, WordPress</dt>
          <dd>
            Administrators paste the script snippet into a Custom HTML block. For other roles WordPress drops
            scripts and keeps the link: let an administrator add the script line to the theme’s header once.
          </dd>
        </div>
        <div>
          <dt>Zendesk</dt>
          <dd>
            Articles drop scripts. Paste the script line into the theme once (Guide admin → Customize design →
            Edit code → document_head.hbs), then use the link snippet in any article.
          </dd>
        </div>
        <div>
          <dt>Gorgias</dt>
          <dd>
            Paste the script line into the Help Center’s custom code once, then use the link snippet in any
            article.
          </dd>
        </div>
        <div>
          <dt>Intercom, Notion</dt>
          <dd>
            Articles take links only: link to <code>{`${origin}/`}</code>
          </dd>
        </div>
      </dl>
      <Heading rank={3}>The script line alone</Heading>
      <Code name="the script line" text={scriptLine(origin)} />
    </section>
  );
}
