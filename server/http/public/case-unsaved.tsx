/** @jsxImportSource hono/jsx */
// What came too late for a case: said above everything, and no word of it lost.
import { reopenKeys } from '#locales/cases'
import type { CitizenCase } from '#reads/public-cases'
import { Icon } from './frame.tsx'
import type { View } from './page.tsx'

export type CaseForm = 'word' | 'judge' | 'withdraw' | 'reply' | 'consent' | 'tell'
export type CaseSaid = { word?: string; error?: string; files?: string; at?: CaseForm }

/** Which form of the page, as the case stands now, has what was said: its own, else one that takes the words; null for none. */
export function homeOf(found: CitizenCase, { at, word }: CaseSaid): CaseForm | null {
  const { mayAddWord, mayJudge, mayReopen, mayWithdraw, question, whole } = found
  const shown: Record<CaseForm, boolean> = {
    word: mayAddWord,
    reply: Boolean(question?.text),
    judge: mayReopen !== null || (at === 'judge' && mayJudge),
    withdraw: mayWithdraw,
    consent: Boolean(whole?.consents.length),
    tell: found.state !== 'resolved',
  }
  if (!at || shown[at]) return at ?? null
  // a number is no word of the case
  return (at !== 'tell' && word && (['word', 'judge'] as const).find((form) => shown[form])) || null
}

/** Says that something was not taken though its form is gone, and where its words are. */
export function Unsaved({ view, found, said }: { view: View; found: CitizenCase; said: CaseSaid }) {
  const { at, word, error, files } = said
  const home = homeOf(found, said)
  if (!at || home === at) return null
  const { withdrawn, mayReopen } = found
  const form = home === 'judge' && mayReopen ? reopenKeys({ withdrawn, as: mayReopen }).ask : 'case-word'
  return (
    <div class="note danger" role="alert" tabindex={-1} autofocus>
      <Icon name="warning" />
      <div class="stack tight">
        <b>{error || files}</b>
        {word && home && <a href="#word">{view.t('case-unsaved-in', { form: view.t(form) })}</a>}
        {word && !home && (
          <>
            <span>{view.t('case-unsaved')}</span>
            <p class="pre quote" dir={view.dir(word)}>
              {word}
            </p>
          </>
        )}
      </div>
    </div>
  )
}
