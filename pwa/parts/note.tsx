// Words set apart: information, a problem, or the rules that refuse something, with figures and articles.
import type { ComponentChildren } from 'preact'
import type { Problem, WordedRefusal } from '../problem.ts'
import { t } from '../words.ts'
import { DoneIcon, InfoIcon, OfflineIcon, RefusedIcon, WarningIcon } from './icons/states.tsx'

const faces = { info: InfoIcon, waiting: WarningIcon, danger: RefusedIcon, ok: DoneIcon, offline: OfflineIcon }

/** A tinted note. `live` reads it out when it appears (results, failures). */
export function Note(props: { tone?: keyof typeof faces; live?: boolean; children: ComponentChildren }) {
  const tone = props.tone ?? 'info'
  const Face = faces[tone]
  return (
    <div class={`note ${tone}`} role={props.live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Face />
      <div class="note-body">{props.children}</div>
    </div>
  )
}

/** What went wrong, what was kept and what can be done; refusals with their article. Children: a way to try again. */
export function ProblemNote({ problem, children }: { problem: Problem; children?: ComponentChildren }) {
  const { refusals, detail, title, retryAfter } = problem
  return (
    <Note tone={problem.status === 0 ? 'offline' : 'danger'} live>
      <p>
        <strong>{title}</strong>
      </p>
      {refusals?.length ? <RefusalLines of={refusals} /> : detail && detail !== title && <p>{detail}</p>}
      {retryAfter && <p>{t('parts-wait-seconds', { seconds: retryAfter })}</p>}
      {children}
    </Note>
  )
}

/** Refusals that the server worded: sentence with figures, then the article. */
export function RefusalLines({ of }: { of: readonly WordedRefusal[] }) {
  return (
    <ul>
      {of.map(({ text, source }) => (
        <li key={text}>
          <p>{text}</p>
          {source && <p class="cite">{source}</p>}
        </li>
      ))}
    </ul>
  )
}
