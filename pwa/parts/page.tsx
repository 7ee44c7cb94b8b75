// The frame of every page: title, way back, content, and at most one main act within the thumb's reach.
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { frame } from '../wide.ts'
import { t } from '../words.ts'
import { BesideList } from './beside-list.ts'
import { BackIcon } from './icons/acts.tsx'

let first = true

const pageAct = signal<{ of: object; act: ComponentChildren } | null>(null)

/** The main act of the page in sight, under what scrolls: it lies over nothing. */
export function PageAct() {
  return pageAct.value && <div class="page-act">{pageAct.value.act}</div>
}

/**
 * Hands a page's act out of the page. While one page takes another's place both are there, and the later one's holds. An act
 * that is gone by what somebody else did stays while a sheet is open: it may hold one with words in it, and what they are told.
 */
function useAct(act: ComponentChildren): void {
  const of = useRef<{ act?: ComponentChildren }>({}).current
  const mine = () => pageAct.peek()?.of === of
  const leave = () => {
    if (mine() && !of.act) pageAct.value = null
  }
  useLayoutEffect(() => {
    of.act = act
    const sheet = document.querySelector('dialog[open]')
    if (act) pageAct.value = { of, act }
    else if (sheet) sheet.addEventListener('close', leave, { once: true })
    else leave()
  })
  useLayoutEffect(
    () => () => {
      if (mine()) pageAct.value = null
    },
    [],
  )
}

/**
 * A page. `title` becomes the heading and the window's title and receives the focus when one arrives, so that it is
 * read out. `act` is the main button (or two). `wide` is for the tables of the secretariat;
 * `list`: what is added to it is added from its head on a desk, as from a table's. `letter`: prints only it.
 *
 *   <Page title={t('wall-title')} back="/app/" act={<Button onClick={…}>{t('notice-acknowledge')}</Button>}>
 */
export function Page(props: {
  title: string
  lead?: ComponentChildren
  back?: string
  backLabel?: string
  beside?: ComponentChildren
  act?: ComponentChildren
  wide?: boolean
  list?: boolean
  letter?: boolean
  children: ComponentChildren
}) {
  const beside = useContext(BesideList)
  // a list of the desk has its act in the head's line, beside the title
  const inHead = beside || (frame.value && (props.list || (props.wide && !props.back)))
  useAct(inHead ? null : props.act)
  const Title = beside ? 'h2' : 'h1'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!beside) document.title = `${props.title} · ${t('app-name')}`
  }, [props.title])
  useEffect(() => {
    if (beside) return
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])

  return (
    <div class={`page${props.wide ? ' wide' : ''}${props.letter ? ' prints-letter' : ''}`}>
      <div class="page-head">
        {props.back && (
          <a class="back" href={props.back}>
            <BackIcon size={20} />
            {props.backLabel ?? t('parts-back')}
          </a>
        )}
        <Title ref={heading} tabIndex={-1}>
          {props.title}
        </Title>
        {inHead && props.act && <div class="acts">{props.act}</div>}
        {props.beside}
        {props.lead && <p class="lead soft">{props.lead}</p>}
      </div>
      {props.children}
    </div>
  )
}

/** A titled part of a page; `beside` stands at the end of the title's line (a count, a link). */
export function Section(props: { title: string; beside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="section">
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.beside}
      </div>
      {props.children}
    </section>
  )
}
