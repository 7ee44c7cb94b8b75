// What agencies handed over to offices: of the secretariat, of an agency, and of an office, which says that it came.
import { useSignal } from '@preact/signals'
import { number } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { LeftList } from '../../parts/left-list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Thing } from './use.ts'

const Hand = later(() => import('./hand.tsx').then((m) => m.Hand))
const Dispute = later(() => import('./dispute.tsx').then((m) => m.Dispute))
const TakeBack = later(() => import('./take-back.tsx').then((m) => m.TakeBack))

const tones: Record<Thing['state'], Tone> = { handed: 'waiting', disputed: 'danger', received: 'ok', returned: 'plain' }

/** The page. */
export function Inventory() {
  const own = can('inventory.receive')
  return (
    <LeftList
      name="inventory"
      words={{
        title: t('inventory-title'),
        lead: t(own ? 'inventory-lead-own' : 'inventory-lead'),
        search: t('inventory-search'),
        filter: t('inventory-filter'),
        left: t('inventory-filter-left'),
        none: t('inventory-none'),
        detail: t(own ? 'inventory-none-own' : 'inventory-none-detail'),
        add: t('inventory-hand'),
      }}
      question={(query) => askPage(api.inventory.$get({ query }))}
      adds={can('inventory.hand') ? Hand : null}
      card={(one, again) => <One key={one.id} of={one} own={own} again={again} />}
    />
  )
}

function One({ of, own, again }: { of: Thing; own: boolean; again: () => void }) {
  const opened = useSignal<'dispute' | 'back' | null>(null)
  const waits = of.state === 'handed' || of.state === 'disputed'
  const receive = useAct((key, _: null) =>
    ask(api.inventory[':id'].receive.$post({ param: { id: of.id } }, keyed(key))),
  )
  const confirm = async () => {
    const { problem } = await receive.attempt(null)
    if (problem) return
    toast(t('inventory-received-toast'))
    again()
  }
  const done = () => {
    opened.value = null
    again()
  }
  return (
    <Card
      title={of.name}
      beside={<State tone={tones[of.state]}>{t(`inventory-state-${of.state}`)}</State>}
      waits={own && waits}
    >
      <Facts
        of={[
          [t('inventory-kind'), t(`inventory-kind-${of.kind}`)],
          [t('inventory-count'), number(locale.value, of.count)],
          [t('inventory-mark'), of.mark && <Code>{of.mark}</Code>],
          [t('inventory-agency'), of.agency.name],
          [t('inventory-office'), of.office.name],
          [t('inventory-document'), of.document],
          [t('inventory-handed-on'), <DateText of={of.handedOn} />],
          [t('inventory-return-on'), of.returnedOn && <DateText of={of.returnedOn} />],
          [t('inventory-return-note'), of.returnNote],
        ]}
      />
      {of.state === 'disputed' && of.dispute && (
        <Note tone="danger">{t('inventory-disputed', { word: of.dispute })}</Note>
      )}
      {receive.problem && <ProblemNote problem={receive.problem} />}
      <div class="buttons">
        {own && waits && (
          <Button busy={receive.busy} onClick={() => void confirm()}>
            {t('inventory-receive')}
            <span class="unseen"> {of.name}</span>
          </Button>
        )}
        {own && of.state === 'handed' && (
          <Button kind="quiet" onClick={() => (opened.value = 'dispute')}>
            {t('inventory-dispute')}
            <span class="unseen"> {of.name}</span>
          </Button>
        )}
        {can('inventory.takeBack') && of.state !== 'returned' && (
          <Button kind="quiet" onClick={() => (opened.value = 'back')}>
            {t('inventory-take-back')}
            <span class="unseen"> {of.name}</span>
          </Button>
        )}
      </div>
      {opened.value === 'dispute' && <Dispute of={of} onClose={() => (opened.value = null)} onDone={done} />}
      {opened.value === 'back' && <TakeBack of={of} onClose={() => (opened.value = null)} onDone={done} />}
    </Card>
  )
}
