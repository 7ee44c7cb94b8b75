// Two to four faces of one thing; moved through with the arrow keys.
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Count } from './state.tsx'

export type Tab = { value: string; label: string; waiting?: number }

/** Tabs with the panel of the chosen one as children. */
export function Tabs(props: {
  label: string
  tabs: readonly Tab[]
  value: string
  onChange: (value: string) => void
  children: ComponentChildren
}) {
  const id = useId()
  const { tabs, value, onChange } = props
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => bringIntoView(list.current), [value])
  const pressed = (event: KeyboardEvent) => {
    const onward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[(at + (event.key === onward ? 1 : -1) + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }
  return (
    <div class="section">
      <div ref={list} class="tabs" role="tablist" aria-label={props.label} onKeyDown={pressed}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value ? 'true' : 'false'}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
            {tab.waiting ? <Count of={tab.waiting} /> : null}
          </button>
        ))}
      </div>
      <div class="section" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {props.children}
      </div>
    </div>
  )
}

/** On a narrow screen the chosen tab may be out of sight; the row is moved, the page stands still. */
function bringIntoView(list: HTMLElement | null): void {
  const chosen = list?.querySelector('[aria-selected="true"]')
  if (!list || !chosen) return
  const [row, tab] = [list.getBoundingClientRect(), chosen.getBoundingClientRect()]
  if (tab.left < row.left) list.scrollLeft += tab.left - row.left
  else if (tab.right > row.right) list.scrollLeft += tab.right - row.right
}
