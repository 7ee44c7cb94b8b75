// The secretariat begins the meeting on its day.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The part of the page. */
export function Begin({ id, again }: { id: string; again: () => void }) {
  const begin = useAct((key, meeting: string) =>
    ask(api.meetings[':id'].begin.$post({ param: { id: meeting } }, keyed(key))),
  )
  const press = async () => {
    const { problem } = await begin.attempt(id)
    if (!problem) toast(t('meetings-begun'))
    again()
  }
  return (
    <Note tone="waiting">
      <p>{t('meetings-begin-lead')}</p>
      {begin.problem && <ProblemNote problem={begin.problem} />}
      <Button busy={begin.busy} onClick={() => void press()}>
        {t('meetings-begin')}
      </Button>
    </Note>
  )
}
