// The scan that a letter on paper lacks, added where one misses it.
import { useSignal } from '@preact/signals'
import { incomingMax } from '#rules/incoming'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { FilesField } from '../../parts/files.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'

/** `has`: how many files the letter has; nothing is shown where it has room for no more. */
export function AddScans({ id, has, again }: { id: string; has: number; again: () => void }) {
  const form = useForm({ files: [] as Stored[] })
  const going = useSignal(0)
  const add = useAct((key, files: string[]) =>
    ask(api.incoming[':id'].scans.$post({ param: { id }, json: { files } }, keyed(key))),
  )
  const most = incomingMax.files - has
  if (most <= 0) return null
  const submit = async (event: Event) => {
    event.preventDefault()
    const { files } = form.values
    if (files.length === 0) return form.fail({ files: t('incoming-scan-needed') })
    const { problem } = await add.attempt(files.map((file) => file.id))
    if (problem) return void form.failBy(problem)
    form.set({ files: [] })
    toast(t('incoming-scans-added'))
    again()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <FilesField
        {...form.field('files')}
        label={t('incoming-field-scans')}
        most={most}
        onGoing={(count) => (going.value = count)}
      />
      {add.problem && !add.problem.fields && <ProblemNote problem={add.problem} />}
      <Button kind="quiet" busy={add.busy || going.value > 0}>
        {t('incoming-scans-add')}
      </Button>
    </form>
  )
}
