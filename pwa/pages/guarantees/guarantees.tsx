// Security that agencies hold: what it is, how it stands, and from which day it goes back.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Code, DateText, Money } from '../../parts/inline.tsx'
import { LeftList } from '../../parts/left-list.tsx'
import { Note } from '../../parts/note.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Guarantee } from './use.ts'

const Recording = later(() => import('./record.tsx').then((m) => m.RecordGuarantee))
const Settling = later(() => import('./settle.tsx').then((m) => m.Settle))
const Complaining = later(() => import('./settle.tsx').then((m) => m.Complain))

const tones: Record<Guarantee['state'], Tone> = {
  held: 'plain',
  settled: 'plain',
  complained: 'danger',
  due: 'waiting',
  released: 'ok',
}

/** The page. */
export function Guarantees() {
  return (
    <LeftList
      name="guarantees"
      words={{
        title: t('guarantees-title'),
        lead: t('guarantees-lead'),
        search: t('guarantees-search'),
        filter: t('guarantees-filter'),
        left: t('guarantees-filter-left'),
        none: t('guarantees-none'),
        detail: t('guarantees-none-detail'),
        add: t('guarantees-record'),
      }}
      question={(query) => askPage(api.guarantees.$get({ query }))}
      adds={can('guarantees.record') ? Recording : null}
      card={(one, again) => <One key={one.id} of={one} again={again} />}
    />
  )
}

function One({ of, again }: { of: Guarantee; again: () => void }) {
  const opened = useSignal<'settle' | 'complain' | 'release' | null>(null)
  const release = useAct((key, _: null) =>
    ask(api.guarantees[':id'].release.$post({ param: { id: of.id } }, keyed(key))),
  )
  const close = () => (opened.value = null)
  const done = () => {
    close()
    again()
  }
  const giveBack = async () => {
    const { problem } = await release.attempt(null)
    if (problem) return
    toast(t('guarantees-released'))
    done()
  }
  return (
    <Card title={of.agency.name} beside={<State tone={tones[of.state]}>{t(`guarantees-state-${of.state}`)}</State>}>
      <Facts
        of={[
          [t('guarantees-office'), of.office ?? t('guarantees-office-all')],
          [t('guarantees-kind'), t(`guarantees-kind-${of.kind}`)],
          [t('guarantees-number'), <Code>{of.number}</Code>],
          [t('guarantees-issuer'), of.issuer],
          [t('guarantees-held-by'), of.heldBy],
          [t('guarantees-amount'), <Money of={of.amount} />],
          [t('guarantees-month-value'), <Money of={of.monthValue} />],
          [t('guarantees-first-day'), <DateText of={of.firstDay} />],
          [t('guarantees-last-day'), of.lastDay && <DateText of={of.lastDay} />],
          [t('guarantees-settled-on'), of.settledOn && <DateText of={of.settledOn} />],
          [t('guarantees-clearance'), of.clearance],
        ]}
      />
      <Standing of={of} />
      <div class="buttons">
        {can('guarantees.release') && of.state === 'due' && (
          <Button onClick={() => (opened.value = 'release')}>{t('guarantees-release')}</Button>
        )}
        {can('guarantees.settle') && !of.settledOn && (
          <Button kind="quiet" onClick={() => (opened.value = 'settle')}>
            {t('guarantees-settle')}
          </Button>
        )}
        {can('guarantees.complain') && !of.releasedOn && (
          <Button kind="quiet" onClick={() => (opened.value = 'complain')}>
            {t('guarantees-complain')}
          </Button>
        )}
      </div>
      {opened.value === 'settle' && <Settling of={of} onClose={close} onDone={done} />}
      {opened.value === 'complain' && <Complaining of={of} onClose={close} onDone={done} />}
      {opened.value === 'release' && (
        <Confirm
          title={t('guarantees-release')}
          yes={t('guarantees-release')}
          busy={release.busy}
          problem={release.problem}
          onYes={() => void giveBack()}
          onClose={close}
        >
          {t('guarantees-release-ask')}
        </Confirm>
      )}
    </Card>
  )
}

/** What it waits for, or when it went back. */
function Standing({ of }: { of: Guarantee }) {
  const day = (on: string) => date(locale.value, on)
  if (of.releasedOn) return <p>{t('guarantees-released-on', { day: day(of.releasedOn) })}</p>
  if (of.state === 'complained')
    return <Note tone="danger">{t('guarantees-complaint', { number: of.complaint ?? '' })}</Note>
  return of.releaseOn ? <p>{t('guarantees-release-from', { day: day(of.releaseOn) })}</p> : null
}
