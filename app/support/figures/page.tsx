import { AttentionAway } from '@/components/desk/attention-list';
import { DeskShell } from '@/components/desk/desk-shell';
import { Figures } from '@/components/desk/figures';
import { storeClock } from '@/lib/i18n/clock';
import { getTracker } from '@/lib/tracker/get-tracker';
import { MissingPage } from '../../[...missing]/missing-page';
import { DeskGate } from '../desk-gate';
import { readDeskRequest } from '../desk-request';

/** What owners ask, from what was seen and counted. There is no such page without a memory. */
export default async function FiguresPage() {
  const desk = await readDeskRequest();
  const { figures, settings, store, words } = getTracker();
  if (figures === null) return <MissingPage />;
  if (desk.access !== 'agent') return <DeskGate desk={desk} to="/support/figures" />;
  const result = await figures();
  return (
    <DeskShell title="Figures" desk={desk} current="figures">
      {result.kind === 'unavailable' ? (
        <AttentionAway />
      ) : (
        <Figures
          figures={result.figures}
          usual={result.usual}
          isTold={settings.USUAL_TIMES}
          messages={words.messagesIn('en')}
          clock={storeClock('en', store.STORE_TIME_ZONE)}
        />
      )}
    </DeskShell>
  );
}
