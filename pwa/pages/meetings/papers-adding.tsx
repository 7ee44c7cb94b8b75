// Adding papers to a meeting or to an item of its agenda.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { FilesField } from '../../parts/files.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import type { PapersProps } from './parts.tsx'

/** The sheet; it closes when the papers are on record. */
export function Adding({ of, item, again, onClose }: PapersProps & { onClose: () => void }) {
  const form = useForm({ files: [] as Stored[] })
  const going = useSignal(0)
  const add = useAct((key, files: string[]) =>
    ask(
      api.meetings[':id'].papers.$post({ param: { id: of.id }, json: { item: item?.id ?? null, files } }, keyed(key)),
    ).then(() => true),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await add.attempt(form.values.files.map(({ id }) => id))
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('meetings-papers-added'))
    again()
  }
  return (
    <Sheet title={item ? item.title : t('meetings-papers-add')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        {of.state === 'called' && <p>{t('meetings-papers-told')}</p>}
        <FilesField
          {...form.field('files')}
          label={t('meetings-papers')}
          onGoing={(count) => {
            going.value = count
          }}
        />
        {add.problem && !add.problem.fields && <ProblemNote problem={add.problem} />}
        <Button busy={add.busy} off={going.value > 0} whole>
          {t('meetings-papers-do')}
        </Button>
      </form>
    </Sheet>
  )
}
