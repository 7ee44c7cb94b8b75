// A thing that was handed over is back, or is written off with its reason.
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
import type { Thing } from './use.ts'

/** The sheet. */
export function TakeBack({ of, onClose, onDone }: { of: Thing; onClose: () => void; onDone: () => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({ on: today, note: '' })
  const save = useAct((key, json: { on: string; note: string }) =>
    ask(api.inventory[':id']['take-back'].$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await save.attempt(form.values)
    if (problem) return void form.failBy(problem)
    toast(t('inventory-taken-back'))
    onDone()
  }
  return (
    <Sheet title={of.name} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('on')} label={t('inventory-return-on')} from={of.handedOn} to={today} />
        <TextField
          {...form.field('note')}
          label={t('inventory-return-note')}
          hint={t('inventory-return-note-hint')}
          max={300}
        />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('inventory-take-back')}
        </Button>
      </form>
    </Sheet>
  )
}
