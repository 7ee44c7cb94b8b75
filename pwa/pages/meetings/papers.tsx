// Papers that go with an invitation: to open, and for the secretariat to add or take away.
import { useSignal } from '@preact/signals'
import { dateTime } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { FilesField } from '../../parts/files.tsx'
import { AttachIcon, RemoveIcon } from '../../parts/icons/acts.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { locale, t } from '../../words.ts'
import type { Meeting } from './parts.tsx'

type Props = { of: Meeting; item: Meeting['agenda'][number] | null; again: () => void }

/** The papers of the meeting, or of an item. */
export function Papers({ of, item, again }: Props) {
  const adding = useSignal(false)
  const remove = useAct((key, file: string) =>
    ask(api.meetings[':id'].papers.remove.$post({ param: { id: of.id }, json: { file } }, keyed(key))),
  )
  const off = async (file: string) => {
    await remove.attempt(file)
    again()
  }
  const papers = item ? item.papers : of.papers
  return (
    <>
      {papers.length > 0 && (
        <ul class="files" aria-label={t('meetings-papers')}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <AttachIcon />
              <span>
                <a href={`/api/app/files/${paper.id}`} target="_blank" rel="noopener">
                  <bdi>{paper.name}</bdi>
                </a>
                {of.invitedAt && paper.at > of.invitedAt && (
                  <span class="stack soft small">
                    {t('meetings-paper-later', {
                      name: paper.by ?? '',
                      at: dateTime(locale.value, new Date(paper.at)),
                    })}
                  </span>
                )}
              </span>
              {of.may.change && (
                <IconButton
                  icon={RemoveIcon}
                  label={t('parts-file-remove', { name: paper.name })}
                  onClick={() => void off(paper.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {remove.problem && <ProblemNote problem={remove.problem} />}
      {of.may.addPapers && (
        <Button kind="plain" onClick={() => (adding.value = true)}>
          {t(item ? 'meetings-papers-add-item' : 'meetings-papers-add')}
          {item && <span class="unseen"> {item.title}</span>}
        </Button>
      )}
      {adding.value && (
        <Adding
          of={of}
          item={item}
          again={() => {
            adding.value = false
            again()
          }}
          onClose={() => (adding.value = false)}
        />
      )}
    </>
  )
}

function Adding({ of, item, again, onClose }: Props & { onClose: () => void }) {
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
