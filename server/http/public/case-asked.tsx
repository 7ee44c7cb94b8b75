/** @jsxImportSource hono/jsx */
// What the citizen is asked at the link of a case: a question for which the clocks stand, and what the office may see.

import { randomUUID } from 'node:crypto'
import { consentWords } from '#locales/cases'
import { date } from '#locales/format'
import type { CitizenCase } from '#reads/public-cases'
import { WordForm, within } from './case-acts.tsx'
import type { View } from './page.tsx'

type Said = { word?: string; error?: string; files?: string }
type Props = { view: View; found: CitizenCase; own: string }

/** The question, open under its last day until it is answered. */
export function Question({ view, found: { question }, own, said }: Props & { said: Said }) {
  if (!question?.text) return null
  return (
    <section>
      <h2>{view.t('case-question')}</h2>
      <div class="card">
        <p class="quote" dir={view.dir(question.text)}>
          {question.text}
        </p>
        <p class="soft small">{view.t('case-question-lead', { until: date(view.locale, question.until) })}</p>
        <WordForm
          view={view}
          to={within(own, 'reply')}
          id="reply-"
          label="case-question-answer"
          help="case-question-help"
          send="case-question-send"
          said={said}
        />
      </div>
    </section>
  )
}

/** What the office may see only if the citizen agrees, and what they have said to it. */
export function Consents({ view, found, own, said }: Props & { said: Said }) {
  const asked = found.whole?.consents ?? []
  if (asked.length === 0) return null
  return (
    <section>
      <h2>{view.t('case-consent')}</h2>
      <p class="soft small">{view.t('case-consent-lead')}</p>
      {said.error && <p class="error">{said.error}</p>}
      {asked.map(({ id, file, agreed }) => (
        <div class="card">
          <p>{consentWords(view.locale, file)}</p>
          {agreed === null ? (
            <form class="buttons" method="post" action={within(own, 'consent')}>
              <input type="hidden" name="key" value={randomUUID()} />
              <input type="hidden" name="consent" value={id} />
              <button class="button" type="submit" name="as" value="yes">
                {view.t('case-consent-yes')}
              </button>
              <button class="button quiet" type="submit" name="as" value="no">
                {view.t('case-consent-no')}
              </button>
            </form>
          ) : (
            <p class="soft small">{view.t(agreed ? 'case-consent-given' : 'case-consent-refused')}</p>
          )}
        </div>
      ))}
    </section>
  )
}
