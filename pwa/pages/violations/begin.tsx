// A report of a violation that begins with what a page knows: kept as a draft, gone through and filed by a person.
import { useLocation } from 'preact-iso'
import type { Key } from '#locales/keys.gen'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { t } from '../../words.ts'

type Known = { what?: string; seenOn?: string; account?: string; source?: string }

/** The button; one that is begun already for the office is not overwritten: it is opened as it is. */
export function BeginReport({ office, form, label, lead }: { office: string; form: Known; label: Key; lead: Key }) {
  const { route } = useLocation()
  const act = useAct(async (key, known: Known) => {
    const json = { office, form: known, version: null }
    await ask(api.requests.drafts[':kind'].$put({ param: { kind: 'violation' }, json }, keyed(key)))
  })
  const go = async () => {
    const { problem } = await act.attempt(form)
    if (!problem || problem.status === 409) route(`/app/requests/new/violation?office=${office}`)
  }
  return (
    <>
      <p class="soft">{t(lead)}</p>
      {act.problem && act.problem.status !== 409 && <ProblemNote problem={act.problem} />}
      <Button kind="quiet" busy={act.busy} onClick={() => void go()}>
        {t(label)}
      </Button>
    </>
  )
}
