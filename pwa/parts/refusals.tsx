// The rule check before sending: ticks for what is met, words with figures and article for what is not.
import type { Citation as Cite } from '#law/parameter'
import type { Refusal } from '#rules/verdict'
import { say, t } from '../words.ts'
import { Citation } from './citation.tsx'
import { DoneIcon, RefusedIcon } from './icons/states.tsx'
import { Note } from './note.tsx'

/** Rules that are not met, as values from server/rules: `<Refusals of={refusals([mayTakeLeave(…)])} />`. */
export function Refusals({ of }: { of: readonly Refusal[] }) {
  if (of.length === 0) return null
  return (
    <Note tone="danger" live>
      <ul>
        {of.map((refusal) => (
          <li key={refusal.key}>
            <p>{say(refusal.key, refusal.facts)}</p>
            {refusal.cite && <Citation of={refusal.cite} />}
          </li>
        ))}
      </ul>
    </Note>
  )
}

/** One rule of a check: met or not, its words, and where it stands (a citation, or one the server has worded). */
export type Checked = { key: string; met: boolean; words: string; cite?: Cite; source?: string }

/** A list of checked rules, as one who files, reviews or votes reads it. */
export function RuleCheck({ of }: { of: readonly Checked[] }) {
  return (
    <ul class="checks">
      {of.map(({ key, met, words, cite, source }) => (
        <li key={key} class={met ? 'ok' : 'danger'}>
          {met ? <DoneIcon size={20} /> : <RefusedIcon size={20} />}
          <div>
            <p>
              <span class="unseen">{met ? t('request-rule-met') : t('request-rule-not-met')} </span>
              {words}
            </p>
            {cite && <Citation of={cite} />}
            {source && <p class="cite">{source}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
