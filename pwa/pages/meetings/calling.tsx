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
    if (!form.values.heldOn) return form.fail({ heldOn: t('parts-choose-day-needed') })
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

type ChangeProps = { id: string; of: Appointed; moves: boolean; onClose: () => void; onDone: () => void }

/** Another day, hour or place; `moves`: of a meeting to which was invited, so that everybody is invited anew. */
export function Changing({ id, of: { heldOn, startsAt, place }, moves, onClose, onDone }: ChangeProps) {
  const form = useForm({ heldOn: moves ? '' : heldOn, startsAt, place })
  const change = useAct((key, json: Appointed) =>
    moves
      ? ask(api.meetings[':id'].move.$post({ param: { id }, json }, keyed(key)))
      : ask(api.meetings[':id'].$patch({ param: { id }, json }, keyed(key))).then(() => ({ invited: 0 })),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!form.values.heldOn) return form.fail({ heldOn: t('parts-choose-day-needed') })
    const { answer, problem } = await change.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(moves ? t('meetings-invited', { count: answer.invited }) : t('meetings-changed'))
    onDone()
  }
  const title = t(moves ? 'meetings-move' : 'meetings-change')
  return (
    <Sheet title={title} onClose={onClose}>
      {moves && <p>{t('meetings-move-lead')}</p>}
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AppointmentFields form={form} />
        {change.problem && !change.problem.fields && <ProblemNote problem={change.problem} />}
        <Button busy={change.busy} whole>
          {t(moves ? 'meetings-move-do' : 'meetings-change-do')}
        </Button>
      </form>
    </Sheet>
  )
}
