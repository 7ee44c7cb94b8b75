// Papers that go with an invitation: to open, and for the secretariat to add or take away.
import { useSignal } from '@preact/signals'
import { dateTime } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { AttachIcon, RemoveIcon } from '../../parts/icons/acts.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import type { PapersProps } from './parts.tsx'

const Adding = later(() => import('./papers-adding.tsx').then((m) => m.Adding))

/** The papers of the meeting, or of an item. */
export function Papers({ of, item, again }: PapersProps) {
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
