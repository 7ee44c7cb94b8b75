// Finding and narrowing: a search box that waits for a pause in typing, and chips.
import { useEffect, useRef, useState } from 'preact/hooks'
import { number } from '#locales/format'
import { locale, t } from '../words.ts'
import { IconButton } from './button.tsx'
import { CloseIcon, SearchIcon } from './icons/acts.tsx'

/** A search box. `onSearch` gets what was typed after a pause of 250 ms, and at once on Enter or when cleared. */
export function SearchBox(props: { label: string; value?: string; onSearch: (typed: string) => void; found?: number }) {
  const [typed, setTyped] = useState(props.value ?? '')
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])
  const search = (words: string, wait: number) => {
    setTyped(words)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => props.onSearch(words.trim()), wait)
  }
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault()
          search(typed, 0)
        }}
      >
        <SearchIcon size={22} />
        <input
          class="input"
          type="search"
          enterkeyhint="search"
          aria-label={props.label}
          placeholder={props.label}
          value={typed}
          onInput={(event) => search(event.currentTarget.value, 250)}
        />
        {typed && <IconButton icon={CloseIcon} label={t('parts-clear')} onClick={() => search('', 0)} />}
      </form>
      <p class="unseen" role="status">
        {props.found === undefined ? '' : t('parts-found', { count: props.found })}
      </p>
    </search>
  )
}

export type ChipOption = { value: string; label: string; count?: number }

/** Filter chips; `many` lets several be on. The value is the list of those that are on, [] for "all". */
export function Chips(props: {
  label: string
  options: readonly ChipOption[]
  value: readonly string[]
  many?: boolean
  onChange: (value: string[]) => void
}) {
  const { value, many } = props
  const toggle = (one: string) => {
    if (value.includes(one)) props.onChange(value.filter((other) => other !== one))
    else props.onChange(many ? [...value, one] : [one])
  }
  return (
    <fieldset class="chips" aria-label={props.label}>
      {props.options.map(({ value: one, label, count }) => (
        <button
          key={one}
          type="button"
          class="chip"
          aria-pressed={value.includes(one) ? 'true' : 'false'}
          onClick={() => toggle(one)}
        >
          {label}
          {count !== undefined && <b>{number(locale.value, count)}</b>}
        </button>
      ))}
    </fieldset>
  )
}
