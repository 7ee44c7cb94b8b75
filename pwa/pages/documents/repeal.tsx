// Repealing a document: from which day, and by what.
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

type Props = { of: { id: string; title: string }; done: () => void; close: () => void }

/** The sheet. */
export function Repeal({ of, done, close }: Props) {
  const form = useForm({ on: tehranDay(currentTime()), by: '' })
  const act = useAct((key, json: { on: string; by: string }) =>
    ask(api.documents[':id'].repeal.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    close()
    toast(t('documents-repealed-done'))
    done()
  }
  return (
    <Sheet title={t('documents-repeal-title', { title: of.title })} onClose={close}>
      <p>{t('documents-repeal-detail')}</p>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('on')} label={t('documents-repeal-on')} />
        <TextField
          {...form.field('by')}
          label={t('documents-repeal-by')}
          hint={t('documents-repeal-by-hint')}
          max={300}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button kind="danger" busy={act.busy} whole>
          {t('documents-repeal-save')}
        </Button>
      </form>
    </Sheet>
  )
}
