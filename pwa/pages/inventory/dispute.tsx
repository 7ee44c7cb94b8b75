// What is wrong with what an agency handed over, in the office's words.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Thing } from './use.ts'

/** The sheet. */
export function Dispute({ of: { id, name }, onClose, onDone }: { of: Thing; onClose: () => void; onDone: () => void }) {
  const form = useForm({ word: '' })
  const save = useAct((key, word: string) =>
    ask(api.inventory[':id'].dispute.$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await save.attempt(form.values.word)
    if (problem) return void form.failBy(problem)
    toast(t('inventory-disputed-toast'))
    onDone()
  }
  return (
    <Sheet title={name} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField
          {...form.field('word')}
          label={t('inventory-dispute-word')}
          hint={t('inventory-dispute-hint')}
          max={1000}
        />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('inventory-dispute-save')}
        </Button>
      </form>
    </Sheet>
  )
}
