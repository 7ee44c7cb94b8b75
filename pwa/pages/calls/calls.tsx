// Public calls for new offices: the list, and one that is published.

import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { callPermits, measures } from '#rules/calls-kinds'
import { officeKinds } from '#rules/offices'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { AreaField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { type Begun, callPlace, callTones } from './use.ts'

const Room = later(() => import('./room.tsx').then((m) => m.Room))

const nowhere: Begun = { county: '', place: '', kind: 'urban' }

/** The list; the form opens in its place. */
export function Calls() {
  const asked = useAsk('calls', () => ask(api.calls.$get()))
  const opening = useSignal<Begun | null>(null)
  if (opening.value) return <Publish begun={opening.value} onClose={() => (opening.value = null)} />
  return (
    <Page
      title={t('founding-calls')}
      back="/app/offices/new/planned"
      backLabel={t('offices-planned-title')}
      wide
      act={
        can('calls.open') && (
          <Button icon={AddIcon} onClick={() => (opening.value = nowhere)}>
            {t('founding-calls-new')}
          </Button>
        )
      }
    >
      <Loaded of={asked}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('founding-calls-none')} detail={t('founding-calls-none-detail')} />
          ) : (
            <List label={t('founding-calls')}>
              {found.map(({ id, place, county, registered, closesOn, state }) => (
                <Row
                  key={id}
                  href={`/app/offices/new/${id}`}
                  title={callPlace({ place, county })}
                  note={t('founding-calls-line', { registered, day: date(locale.value, closesOn) })}
                  end={<State tone={callTones[state]}>{t(`founding-calls-state-${state}`)}</State>}
                />
              ))}
            </List>
          )
        }
      </Loaded>
      <Room onCall={(begun) => (opening.value = begun)} />
    </Page>
  )
}

type Publishing = { begun: Begun; onClose: () => void }

function Publish({ begun, onClose }: Publishing) {
  const asked = useAsk('province', () => ask(api.province.$get()))
  return (
    <Page title={t('founding-calls-new')} back="/app/offices/new/calls" backLabel={t('founding-calls')}>
      <Note>
        <p>{t('founding-calls-publish-detail')}</p>
      </Note>
      <Loaded of={asked} rows={5}>
        {({ counties }) => <Fields counties={counties} begun={begun} onClose={onClose} />}
      </Loaded>
    </Page>
  )
}

const texts = { note: '', permitBy: 'regulator' as string }
const paper = { resolution: '', permitNumber: '', permitOn: '', opensOn: '', closesOn: '' }
const shares = { exam: 60, education: 15, experience: 15, local: 10 } as Record<
  (typeof measures)[number],
  number | null
>

function Fields({ counties, begun, onClose }: Publishing & { counties: { id: string; name: string }[] }) {
  const { route } = useLocation()
  const form = useForm({ ...texts, ...begun, ...paper, ...shares, capacity: 1 as number | null })
  const act = useAct(
    (key, { exam, education, experience, local, capacity, kind, permitBy, ...rest }: typeof form.values) => {
      const weights = { exam: exam ?? 0, education: education ?? 0, experience: experience ?? 0, local: local ?? 0 }
      const named = { kind: kind as (typeof officeKinds)[number], permitBy: permitBy as (typeof callPermits)[number] }
      return ask(api.calls.$post({ json: { ...rest, ...named, capacity: capacity ?? 0, weights } }, keyed(key)))
    },
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem?.fields)
      form.fail({ ...problem.fields, ...(problem.fields.weights ? { exam: problem.fields.weights } : {}) })
    if (!answer) return
    toast(t('founding-calls-published'))
    onClose()
    route(`/app/offices/new/${answer.id}`)
  }
  const today = tehranDay(currentTime())
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField
        {...form.field('county')}
        label={t('offices-county')}
        options={counties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...form.field('place')} label={t('offices-place')} max={100} />
      <ChoiceCards
        {...form.field('kind')}
        label={t('offices-kind')}
        options={officeKinds.map((value) => ({ value, label: t(`offices-kind-${value}`) }))}
      />
      <NumberField {...form.field('capacity')} label={t('founding-calls-capacity')} />
      <AreaField {...form.field('note')} label={t('founding-calls-note')} optional max={2000} rows={4} />
      <TextField
        {...form.field('resolution')}
        label={t('founding-calls-resolution')}
        hint={t('founding-calls-resolution-hint')}
        max={60}
      />
      <ChoiceCards
        {...form.field('permitBy')}
        label={t('founding-calls-permit-by')}
        options={callPermits.map((value) => ({ value, label: t(`founding-calls-permit-by-${value}`) }))}
      />
      <TextField {...form.field('permitNumber')} label={t('founding-calls-permit-number')} max={60} />
      <DateField {...form.field('permitOn')} label={t('founding-calls-permit-on')} to={today} />
      <DateField {...form.field('opensOn')} label={t('founding-calls-opens')} from={today} />
      <DateField {...form.field('closesOn')} label={t('founding-calls-closes')} from={today} />
      {measures.map((name) => (
        <NumberField key={name} {...form.field(name)} label={t(`founding-calls-weight-${name}`)} />
      ))}
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} whole>
        {t('founding-calls-publish')}
      </Button>
    </form>
  )
}
