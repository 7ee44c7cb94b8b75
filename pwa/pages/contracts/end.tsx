// A contract ends before its time.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Of = { id: string; firstDay: string; lastDay: string | null }

/** The sheet. */
export function EndContract({ of, onClose, onDone }: { of: Of; onClose: () => void; onDone: () => void }) {
  const form = useForm({ on: '', why: '' })
  const save = useAct((key, json: { on: string; why: string }) =>
    ask(api.contracts[':id'].end.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!form.values.on) return form.fail({ on: t('parts-choose-day') })
    const { problem } = await save.attempt(form.values)
    if (problem) return void form.failBy(problem)
    toast(t('contracts-ended'))
    onDone()
  }
  return (
    <Sheet title={t('contracts-end')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField
          {...form.field('on')}
          label={t('contracts-end-on')}
          from={of.firstDay}
          {...(of.lastDay ? { to: of.lastDay } : {})}
        />
        <TextField {...form.field('why')} label={t('contracts-end-why')} max={300} />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('contracts-end-save')}
        </Button>
      </form>
    </Sheet>
  )
}
