// What is handed over, thing by thing, for everybody concerned; written down by the secretariat as it comes in.

import { useSignal } from '@preact/signals'
import { tehranDay } from '#rules/calendar'
import type { HandoverState } from '#rules/proceedings/handover'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

type Handover = SeenRequest['handovers'][number]
type Item = Handover['items'][number]

const tones = { wanted: 'waiting', received: 'ok', none: 'plain', sent: 'waiting', returned: 'ok' } as const

/** Every list of a request, and of each thing how it stands. */
export function Handovers({ of, again }: { of: SeenRequest; again: () => void }) {
  return (
    <>
      {of.handovers.map((list) => (
        <Listed key={list.id} of={list} office={of.office.id} again={again} />
      ))}
    </>
  )
}

/** Where what agencies handed over is among the things, their list is a press away. */
function Listed({ of, office, again }: { of: Handover; office: string; again: () => void }) {
  const chosen = useSignal<string | null>(null)
  const item = of.items.find(({ name }) => name === chosen.value)
  const close = useAct((key, _: null) =>
    ask(api.requests.tasks[':id'].handover.close.$post({ param: { id: of.id } }, keyed(key))),
  )
  const closeList = async () => {
    const { problem } = await close.attempt(null)
    if (problem) return
    toast(t('inquiry-handover-closed'))
    again()
    void loadMe()
  }
  const onDone = () => {
    chosen.value = null
    toast(t('inquiry-handover-recorded'))
    again()
  }
  return (
    <Section title={t('inquiry-handover-title')}>
      <p class="soft">{of.may ? t('inquiry-handover-lead') : t('inquiry-handover-lead-holder', { of: of.of ?? '' })}</p>
      <List label={t('inquiry-handover-title')}>
        {of.items.map((one) => (
          <Row
            key={one.name}
            title={one.label}
            note={
              one.state === 'wanted' ? (
                one.source
              ) : (
                <Joined of={[one.to, one.on && <DateText key="on" of={one.on} />, one.note]} />
              )
            }
            waits={of.may && one.state === 'wanted'}
            end={<State tone={tones[one.state]}>{one.said}</State>}
            {...(of.may ? { onClick: () => (chosen.value = one.name) } : {})}
          />
        ))}
      </List>
      {can('inventory') && of.items.some(({ name }) => name === 'stamps') && (
        <LinkButton kind="plain" href={`/app/inventory?office=${office}`}>
          {t('inquiry-handover-inventory')}
        </LinkButton>
      )}
      {close.problem && <ProblemNote problem={close.problem} />}
      {of.may && of.state === 'open' && (
        <Button busy={close.busy} onClick={() => void closeList()}>
          {t('inquiry-handover-close')}
        </Button>
      )}
      {item && (
        <Sheet title={item.label} onClose={() => (chosen.value = null)}>
          <Record task={of.id} of={item} onDone={onDone} />
        </Sheet>
      )}
    </Section>
  )
}

/** How it stands now, since when, and with whom it is. */
function Record({ task, of, onDone }: { task: string; of: Item; onDone: () => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({ state: of.next[0] as string, on: today, to: of.to, note: of.note })
  const record = useAct((key, json: { item: string; state: HandoverState; on: string; to: string; note: string }) =>
    ask(api.requests.tasks[':id'].handover.$post({ param: { id: task }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { state, ...rest } = form.values
    const { problem } = await record.attempt({ ...rest, item: of.name, state: state as HandoverState })
    if (problem) form.failBy(problem)
    else onDone()
  }
  const options = of.next.map((value) => ({ value, label: t(`inquiry-handover-state-${value}`) }))
  const goes = form.values.state === 'received' || form.values.state === 'sent'
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <ChoiceCards {...form.field('state')} label={t('inquiry-handover-state')} options={options} />
      <DateField {...form.field('on')} label={t('inquiry-handover-on')} to={today} />
      {goes && (
        <TextField
          {...form.field('to')}
          label={t('inquiry-handover-to')}
          hint={t('inquiry-handover-to-help')}
          max={200}
        />
      )}
      <AreaField {...form.field('note')} label={t('inquiry-handover-note')} rows={2} max={1000} />
      {record.problem && !record.problem.fields && <ProblemNote problem={record.problem} />}
      <Button busy={record.busy}>{t('inquiry-handover-record')}</Button>
    </form>
  )
}
