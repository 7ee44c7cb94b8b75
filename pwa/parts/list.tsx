// Lists, and what stands in their place while there is nothing yet or nothing at all.
import type { ComponentChildren } from 'preact'
import type { AskState } from '../ask.ts'
import { t } from '../words.ts'
import { Button } from './button.tsx'
import { OnwardIcon } from './icons/acts.tsx'
import type { Icon } from './icons/icon.tsx'
import { ProblemNote } from './note.tsx'

/** A list of rows in one frame; `label` names it for those who cannot see it. */
export function List(props: { label: string; children: ComponentChildren }) {
  return (
    <ul class="list" aria-label={props.label}>
      {props.children}
    </ul>
  )
}

/** One line of a list: a link, a button, or plain. `waits` marks what waits for the reader. */
export function Row(props: {
  title: ComponentChildren
  note?: ComponentChildren
  end?: ComponentChildren
  icon?: Icon
  href?: string
  onClick?: () => void
  waits?: boolean
}) {
  const { icon: Face, href, onClick } = props
  const inside = (
    <>
      {Face && (
        <span class="row-face">
          <Face />
        </span>
      )}
      <span class="row-body">
        <span class="row-title">{props.title}</span>
        {props.note && <span class="soft small">{props.note}</span>}
      </span>
      {props.end && <span class="row-end">{props.end}</span>}
      {(href || onClick) && (
        <span class="row-on">
          <OnwardIcon size={20} />
        </span>
      )}
    </>
  )
  const look = props.waits ? 'row waits' : 'row'
  if (href)
    return (
      <li>
        <a class={look} href={href}>
          {inside}
        </a>
      </li>
    )
  if (onClick)
    return (
      <li>
        <button type="button" class={look} onClick={onClick}>
          {inside}
        </button>
      </li>
    )
  return (
    <li>
      <div class={look}>{inside}</div>
    </li>
  )
}

/** An empty list: what would stand here and what one can do. */
export function Empty(props: { title: string; detail?: string; icon?: Icon; children?: ComponentChildren }) {
  const Face = props.icon
  return (
    <div class="empty">
      {Face && <Face />}
      <h2>{props.title}</h2>
      {props.detail && <p>{props.detail}</p>}
      {props.children}
    </div>
  )
}

/** Grey shapes in the place of what is coming. `text` for lines instead of cards. */
export function Skeleton({ rows = 3, text }: { rows?: number; text?: boolean }) {
  return (
    <div class={text ? 'bones text' : 'bones'} role="status" aria-label={t('parts-loading')}>
      {Array.from({ length: rows }, (_, n) => (
        <i key={n} style={{ '--n': n }} />
      ))}
    </div>
  )
}

/**
 * The faces of a question: bones, problem with a way to try again, or its data.
 *
 *   <Loaded of={asked}>{(notices) => …}</Loaded>
 */
export function Loaded<T>(props: { of: AskState<T>; rows?: number; children: (data: T) => ComponentChildren }) {
  const { data, problem, again } = props.of
  if (data === undefined && problem) {
    return (
      <ProblemNote problem={problem} inPlace>
        <Button kind="quiet" onClick={again}>
          {t('parts-again')}
        </Button>
      </ProblemNote>
    )
  }
  return <>{data === undefined ? <Skeleton rows={props.rows} /> : props.children(data)}</>
}
