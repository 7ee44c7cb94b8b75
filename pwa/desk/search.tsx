// The one search of the desk: `/` or Ctrl+K leads into it, the arrows move through what is found, Enter goes there.
import { useComputed, useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Answer, api, ask } from '../api.ts'
import { SearchIcon } from '../parts/icons/acts.tsx'
import { Code, CodeEnd } from '../parts/inline.tsx'
import { acting } from '../session.ts'
import { say, t } from '../words.ts'
import { hitOffers, localOffers, type Offer } from './finding.ts'

type Hits = Answer<ReturnType<typeof api.find.$get>>

/** A pause in typing after which the server is asked. */
const pauseMs = 180

function useFinding() {
  const typed = useSignal('')
  const hits = useSignal<Hits>([])
  const state = useSignal<'idle' | 'asking' | 'failed'>('idle')
  const latest = useRef(0)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const find = (words: string) => {
    typed.value = words
    clearTimeout(pause.current)
    const turn = ++latest.current
    if (words.trim().length < 2) {
      hits.value = []
      state.value = 'idle'
      return
    }
    state.value = 'asking'
    const settle = (found: Hits, how: 'idle' | 'failed') => {
      if (turn !== latest.current) return
      hits.value = found
      state.value = how
    }
    pause.current = setTimeout(() => {
      ask(api.find.$get({ query: { q: words.trim().slice(0, 100) } })).then(
        (found) => settle(found, 'idle'),
        () => settle([], 'failed'),
      )
    }, pauseMs)
  }
  const offers = useComputed(() => {
    const held = acting.value
    return [...localOffers(held, typed.value), ...hitOffers(held, hits.value)]
  })
  return { typed, find, offers, state }
}

/** Whether a key was meant for a field. */
const isWriting = (at: Element | null) => at?.matches('input, textarea, select, [contenteditable]') ?? false

/** The box in the head of the desk with its list. */
export function Search() {
  const { route } = useLocation()
  const { typed, find, offers, state } = useFinding()
  const open = useSignal(false)
  const at = useSignal(0)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const called = (event: KeyboardEvent) => {
      const k = event.code === 'KeyK' && (event.ctrlKey || event.metaKey)
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(document.activeElement)
      if ((!k && !slash) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    addEventListener('keydown', called)
    return () => removeEventListener('keydown', called)
  }, [])
  const shut = () => {
    open.value = false
    at.value = 0
    find('')
    box.current?.blur()
  }
  const go = (offer: Offer | undefined) => {
    if (!offer) return
    shut()
    route(offer.href)
  }
  const pressed = (event: KeyboardEvent) => {
    const count = offers.value.length
    if (event.key === 'Escape') return shut()
    if (event.key === 'Enter') return go(offers.value[at.value])
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || count === 0) return
    event.preventDefault()
    open.value = true
    at.value = (at.value + step + count) % count
    document.getElementById(`found-${at.value}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <search class="finder" onFocusOut={(event) => leaves(event) && shut()}>
      <SearchIcon size={18} />
      <input
        ref={box}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: it has no list of the browser's own, so the role is not there by itself
        role="combobox"
        list={undefined}
        aria-label={t('frame-find')}
        placeholder={t('frame-find-hint')}
        aria-expanded={open.value}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={open.value && offers.value.length > 0 ? `found-${at.value}` : undefined}
        autocomplete="off"
        value={typed.value}
        onFocus={() => (open.value = true)}
        onInput={(event) => {
          open.value = true
          at.value = 0
          find(event.currentTarget.value)
        }}
        onKeyDown={pressed}
      />
      <i class="hotkey" aria-hidden="true">
        <bdi dir="ltr">Ctrl K</bdi>
      </i>
      {open.value && <Found offers={offers.value} at={at.value} state={state.value} go={go} typed={typed.value} />}
    </search>
  )
}

const leaves = ({ currentTarget, relatedTarget }: FocusEvent) =>
  !(currentTarget as Element).contains(relatedTarget as Node | null)

type FoundProps = { offers: Offer[]; at: number; state: string; typed: string; go: (offer: Offer) => void }

function Found({ offers, at, state, typed, go }: FoundProps) {
  const said =
    state === 'asking'
      ? t('frame-find-asking')
      : state === 'failed'
        ? t('frame-find-failed')
        : offers.length === 0
          ? t('frame-find-none', { typed })
          : ''
  return (
    <div class="found">
      <div role="listbox" id="found" aria-label={t('frame-found')}>
        {offers.map((offer, nth) => (
          <Fragment key={offer.href + offer.group}>
            {offers[nth - 1]?.group !== offer.group && (
              <p class="group" role="presentation">
                {say(`frame-found-${offer.group}`)}
              </p>
            )}
            <OfferLine of={offer} id={`found-${nth}`} chosen={nth === at} go={go} />
          </Fragment>
        ))}
      </div>
      <p class="outcome" role="status">
        {said}
      </p>
      <p class="hotkeys" aria-hidden="true">
        {t('frame-find-keys')}
      </p>
    </div>
  )
}

type LineProps = { of: Offer; id: string; chosen: boolean; go: (offer: Offer) => void }

function OfferLine({ of, id, chosen, go }: LineProps) {
  const { face: Face, title, number, note } = of
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => go(of)}
    >
      <Face size={18} />
      <b>{title}</b>
      {number && <span class="soft">{of.group === 'cases' ? <CodeEnd of={number} /> : <Code>{number}</Code>}</span>}
      {note && <span class="soft belongs">{note}</span>}
    </div>
  )
}
