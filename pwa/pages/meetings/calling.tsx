// Calling a meeting, or giving it another day, hour or place before anybody is invited.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { NumberField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { type Appointed, AppointmentFields } from './appointment.tsx'

/** `first`: no meeting was called here yet, so that its number is asked. */
export function Calling(props: { first: boolean; onClose: () => void; onDone: (id: string) => void }) {
  const form = useForm({ heldOn: '', startsAt: '10:00', place: '', first: null as number | null, year: false })
  const call = useAct((key, { first, ...json }: typeof form.values) =>
    ask(api.meetings.$post({ json: { ...json, ...(first ? { first } : {}) } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!form.values.heldOn) return form.fail({ heldOn: t('parts-choose') })
    const { answer, problem } = await call.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(answer.called > 1 ? t('meetings-called-year', { count: answer.called }) : t('meetings-called'))
    props.onDone(answer.id)
  }
  return (
    <Sheet title={t('meetings-call')} onClose={props.onClose}>
      <p>{t('meetings-call-lead')}</p>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AppointmentFields form={form} />
        {props.first && (
          <NumberField
            {...form.field('first')}
            label={t('meetings-field-first')}
            hint={t('meetings-field-first-hint')}
            optional
          />
        )}
        <CheckField {...form.field('year')} label={t('meetings-field-year')} hint={t('meetings-field-year-hint')} />
        {call.problem && !call.problem.fields && <ProblemNote problem={call.problem} />}
        <Button busy={call.busy} whole>
          {t('meetings-call')}
        </Button>
      </form>
    </Sheet>
  )
}

/** Another day, hour or place. */
export function Changing(props: { id: string; of: Appointed; onClose: () => void; onDone: () => void }) {
  const { heldOn, startsAt, place } = props.of
  const form = useForm({ heldOn, startsAt, place })
  const change = useAct((key, json: Appointed) =>
    ask(api.meetings[':id'].$patch({ param: { id: props.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await change.attempt(form.values)
    if (problem) return void form.failBy(problem)
    toast(t('meetings-changed'))
    props.onDone()
  }
  return (
    <Sheet title={t('meetings-change')} onClose={props.onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AppointmentFields form={form} />
        {change.problem && !change.problem.fields && <ProblemNote problem={change.problem} />}
        <Button busy={change.busy} whole>
          {t('meetings-change-do')}
        </Button>
      </form>
    </Sheet>
  )
}
