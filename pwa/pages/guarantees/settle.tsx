// The settlement with the agency, and a complaint in court that keeps the security back.
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Guarantee } from './use.ts'

type Props = { of: Guarantee; onClose: () => void; onDone: () => void }

/** The sheet of the settlement: its day and the number of the clearance. */
export function Settle({ of, onClose, onDone }: Props) {
  const today = tehranDay(currentTime())
  const form = useForm({ on: today, clearance: '' })
  const save = useAct((key, json: { on: string; clearance: string }) =>
    ask(api.guarantees[':id'].settle.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await save.attempt(form.values)
    if (problem) return void form.failBy(problem)
    toast(t('guarantees-settled'))
    onDone()
  }
  return (
    <Sheet title={t('guarantees-settle')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('on')} label={t('guarantees-settled-on')} from={of.firstDay} to={today} />
        <TextField {...form.field('clearance')} label={t('guarantees-clearance')} max={300} />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('guarantees-settle')}
        </Button>
      </form>
    </Sheet>
  )
}

/** The sheet of a complaint: the number of its file, and the day of the final judgment once there is one. */
export function Complain({ of, onClose, onDone }: Props) {
  const form = useForm({ number: of.complaint ?? '', judgedOn: of.judgedOn ?? '' })
  const save = useAct((key, json: { number: string; judgedOn: string | null }) =>
    ask(api.guarantees[':id'].complaint.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { number, judgedOn } = form.values
    const { problem } = await save.attempt({ number, judgedOn: judgedOn || null })
    if (problem) return void form.failBy(problem)
    toast(t('guarantees-complained'))
    onDone()
  }
  return (
    <Sheet title={t('guarantees-complain')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('number')} label={t('guarantees-complaint-number')} max={300} />
        <DateField
          {...form.field('judgedOn')}
          label={t('guarantees-judged-on')}
          hint={t('guarantees-judged-hint')}
          to={tehranDay(currentTime())}
          optional
        />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('guarantees-complain')}
        </Button>
      </form>
    </Sheet>
  )
}
