// How many live where, pasted from the table of a count.
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sheet; `onDone` once lines were recorded. */
export function Populations({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const form = useForm({ lines: '', countedOn: '', source: '' })
  const act = useAct((key, json: typeof form.values) => ask(api.calls.populations.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('founding-population-saved', { count: answer.recorded }))
    onClose()
    onDone()
  }
  return (
    <Sheet title={t('founding-population')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <p class="soft">{t('founding-population-lead')}</p>
        <AreaField
          {...form.field('lines')}
          label={t('founding-population-lines')}
          hint={t('founding-population-lines-hint')}
          rows={6}
        />
        <DateField {...form.field('countedOn')} label={t('founding-population-on')} to={tehranDay(currentTime())} />
        <TextField
          {...form.field('source')}
          label={t('founding-population-source')}
          hint={t('founding-population-source-hint')}
          max={200}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('founding-population-save')}
        </Button>
      </form>
    </Sheet>
  )
}
