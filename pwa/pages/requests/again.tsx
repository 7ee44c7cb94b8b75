// What came to nothing is asked for once more: its words stand in a new draft, and nothing is typed again.
import { useLocation } from 'preact-iso'
import { requestDraft } from '#rules/drafts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

/** The button below a request that was not granted; where another draft of the kind stands, that one comes first. */
export function Again({ of: { kind, form, office } }: { of: SeenRequest }) {
  const { route } = useLocation()
  const begin = useAct((key, words: typeof form) => {
    const said = Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
    const draft = { ...requestDraft(kind, office.id), form: Object.fromEntries(said), version: 0 }
    return ask(api.drafts.$put({ json: draft }, keyed(key)))
  })
  // a body's request names its office in the address
  const filled = can('requests.begin') ? `/app/requests/new/${kind}?office=${office.id}` : `/app/requests/new/${kind}`
  const again = async () => {
    const { problem } = await begin.attempt(form)
    if (problem) return
    toast(t('request-path-again-made'))
    route(filled)
  }
  if (begin.problem?.status === 409)
    return (
      <Note>
        <p>{t('request-path-again-standing')}</p>
        <LinkButton kind="quiet" href={filled}>
          {t('request-path-go-on')}
        </LinkButton>
      </Note>
    )
  return (
    <>
      {begin.problem && <ProblemNote problem={begin.problem} />}
      <Button kind="quiet" busy={begin.busy} onClick={() => void again()}>
        {t('request-path-again')}
      </Button>
    </>
  )
}
