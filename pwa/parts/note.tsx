// Words set apart: information, a problem, or the rules that refuse something, with figures and articles.
import type { ComponentChildren, Ref } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Problem, WordedRefusal } from '../problem.ts'
import { t } from '../words.ts'
import { DoneIcon, InfoIcon, OfflineIcon, RefusedIcon, WarningIcon } from './icons/states.tsx'

const faces = { info: InfoIcon, waiting: WarningIcon, danger: RefusedIcon, ok: DoneIcon, offline: OfflineIcon }
const failures = new Set<keyof typeof faces>(['danger', 'offline'])

type NoteProps = {
  tone?: keyof typeof faces
  /** Reads it out when it appears: a result politely, a failure at once. */
  live?: boolean
  at?: Ref<HTMLDivElement>
  children: ComponentChildren
}

/** A tinted note. */
export function Note(props: NoteProps) {
  const tone = props.tone ?? 'info'
  const Face = faces[tone]
  return (
    <div
      ref={props.at}
      class={`note ${tone}`}
      role={props.live ? (failures.has(tone) ? 'alert' : 'status') : undefined}
    >
      <Face />
      <div class="note-body">{props.children}</div>
    </div>
  )
}

/**
 * What went wrong, what was kept and what can be done; refusals with their article. Children: a way to try again. It
 * comes into view, for the button that was pressed may be a screen away from it; `inPlace` where nobody pressed any.
 */
export function ProblemNote(props: { problem: Problem; inPlace?: boolean; children?: ComponentChildren }) {
  const { problem, inPlace, children } = props
  const { refusals, detail, title, retryAfter } = problem
  const note = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!inPlace) note.current?.scrollIntoView({ block: 'center' })
  }, [problem])
  return (
    <Note tone={problem.status === 0 ? 'offline' : 'danger'} live at={note}>
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
