import { DeskShell } from '@/components/desk/desk-shell';
import { TextsProblem } from '@/components/desk/texts-problem';
import { Notices } from '@/components/order/notices';
import { OrderView } from '@/components/order/order-view';
import { Topics } from '@/components/order/topics';
import { Heading } from '@/components/shell/heading';
import { Moment } from '@/components/shell/moment';
import { type Clock, storeClock } from '@/lib/i18n/clock';
import { directionOf, type Locale, localeNames, locales } from '@/lib/i18n/locales';
import type { Plural } from '@/lib/i18n/message';
import { messagesIn } from '@/lib/i18n/messages-in';
import { orderPageSentences, type StoreSentences } from '@/lib/i18n/store-sentences';
import { isNoticeOn, type Notice, noticesFor } from '@/lib/orders/notices';
import { type Stage, stages } from '@/lib/orders/stage';
import { getTracker } from '@/lib/tracker/get-tracker';
import { helpPlaces, helpWindows } from '../../help-settings';
import type { SearchParams } from '../../page-request';
import { DeskGate } from '../desk-gate';
import { readDeskRequest } from '../desk-request';
import { isSampleId, type SampleId, sampleOrder, samples } from './sample-orders';
import { sentencesOfStage } from './stage-sentences';

/** What the order page says at each stage, the store's words beside those built in, and how it looks with them. */
export default async function WordsPage({ searchParams }: { searchParams: SearchParams }) {
  const [desk, query] = [await readDeskRequest(), await searchParams];
  const locale = locales.find((one) => one === query.lang) ?? 'en';
  const sample = typeof query.state === 'string' && isSampleId(query.state) ? query.state : 'received';
  if (desk.access !== 'agent') {
    return (
      <DeskGate desk={desk} to={`/support/words?${new URLSearchParams({ lang: locale, state: sample })}`} />
    );
  }
  const now = Date.now();
  const { store, words } = getTracker();
  const { problems, notices } = words;
  return (
    <DeskShell title="Words" desk={desk} current="words">
      <Heading rank={1}>Words</Heading>
      <p className="lead">
        {store.STORE_TEXTS === undefined
          ? 'All words are those built in. The operator can set STORE_TEXTS to a file with your own.'
          : 'Your own words, from the file of STORE_TEXTS, in the place of those built in.'}
      </p>
      <TextsProblem problems={problems} />
      <Choice locale={locale} sample={sample} />
      <div className="desk-columns">
        <div className="desk-shopper">
          <p className="desk-caption">What the customer sees, of a made-up order.</p>
          <Preview locale={locale} sample={sample} now={now} />
        </div>
        <div className="desk-aside">
          <NoticeList notices={notices} now={now} clock={storeClock('en', store.STORE_TIME_ZONE, now)} />
        </div>
      </div>
      <SentenceTables locale={locale} stage={samples[sample].stage} own={words.sentencesIn(locale)} />
    </DeskShell>
  );
}

function Choice({ locale, sample }: { locale: Locale; sample: SampleId }) {
  return (
    <form action="/support/words" method="get" className="desk-line">
      <label>
        <span>Language</span>
        <select name="lang" defaultValue={locale}>
          {locales.map((one) => (
            <option key={one} value={one}>
              {localeNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Order</span>
        <select name="state" defaultValue={sample}>
          {Object.entries(samples).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="quiet-button">
        Show
      </button>
    </form>
  );
}

function Preview({ locale, sample, now }: { locale: Locale; sample: SampleId; now: number }) {
  const { store, words } = getTracker();
  const messages = words.messagesIn(locale);
  const clock = storeClock(locale, store.STORE_TIME_ZONE, now);
  const order = sampleOrder(sample, now, store.LATE_AFTER_DAYS);
  const wording = { order, words: messages.order, locale };
  return (
    <div lang={locale} dir={directionOf(locale)}>
      <OrderView
        wording={wording}
        clock={clock}
        isReadersClock={false}
        notices={<Notices notices={noticesFor(words.notices, locale, now)} stage={order.stage} />}
        topics={
          <Topics
            wording={wording}
            words={messages.topics}
            places={helpPlaces(store)}
            windows={helpWindows(store)}
            timeZone={clock.timeZone}
            now={clock.now}
            target="_blank"
          />
        }
        target="_blank"
      />
    </div>
  );
}

function NoticeList({ notices, now, clock }: { notices: Notice[]; now: number; clock: Clock }) {
  const time = (at: string | null) => (at === null ? '–' : <Moment at={at} clock={clock} as="moment" />);
  return (
    <section aria-labelledby="notices">
      <Heading rank={2} id="notices">
        Notices
      </Heading>
      {notices.length === 0 ? <p className="note">There are none.</p> : null}
      <ul className="desk-lines">
        {notices.map((notice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices have no name of their own
          <li key={index}>
            <span className="muted">
              {isNoticeOn(notice, now) ? 'Shown now' : 'Not shown now'} · from {time(notice.from)} until{' '}
              {time(notice.until)} · {notice.stages?.join(', ') ?? 'at every stage'}
            </span>
            {locales
              .filter((locale) => notice.text[locale] !== undefined)
              .map((locale) => (
                <bdi key={locale} lang={locale}>
                  {notice.text[locale]}
                </bdi>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sentences of the stage that is looked at, and in a fold those that every stage has. */
function SentenceTables({ locale, stage, own }: { locale: Locale; stage: Stage; own: StoreSentences }) {
  const builtIn = orderPageSentences(messagesIn(locale));
  const ofSomeStage = new Set(stages.flatMap(sentencesOfStage));
  const shared = [...builtIn.keys()].filter((key) => !ofSomeStage.has(key));
  return (
    <>
      <section className="desk-list">
        <Heading rank={2}>Said at this stage</Heading>
        <SentenceTable {...{ locale, own, builtIn }} keys={sentencesOfStage(stage)} />
      </section>
      <details className="desk-list">
        <summary>Said on order pages of every stage</summary>
        <SentenceTable {...{ locale, own, builtIn }} keys={shared} />
      </details>
    </>
  );
}

function SentenceTable(props: {
  keys: string[];
  locale: Locale;
  own: StoreSentences;
  builtIn: Map<string, string | Plural>;
}) {
  const { keys, locale, own, builtIn } = props;
  const cell = (text: string | Plural | undefined) => (
    <td lang={locale} dir={directionOf(locale)}>
      {text === undefined ? '–' : typeof text === 'string' ? text : Object.values(text).join(' / ')}
    </td>
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Your words</th>
          <th scope="col">Built in</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
            </th>
            {cell(Object.hasOwn(own, key) ? own[key] : undefined)}
            {cell(builtIn.get(key))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
