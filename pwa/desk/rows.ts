// The keys of a list: j and k from row to row, x ticks, Enter opens (the row's link has the focus).

const writing = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

/** What takes the focus in each row: its link, or where it leads nowhere the first that can be pressed. */
function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll('[data-row]')].flatMap(
    (row) => row.querySelector<HTMLElement>('a[href]') ?? row.querySelector<HTMLElement>('input, button') ?? [],
  )
}

/** Listens for a list while it is shown; returns how to stop. */
export function listenForKeys(list: Element): () => void {
  const pressed = (event: KeyboardEvent) => {
    const at = document.activeElement
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      at?.matches(writing) ||
      document.querySelector('dialog[open]')
    )
      return
    // by the key's place: a Persian keyboard has other letters there
    if (event.code === 'KeyX') tick(list, at)
    const step = { KeyJ: 1, KeyK: -1 }[event.code]
    if (step) move(list, at, step)
  }
  addEventListener('keydown', pressed)
  return () => removeEventListener('keydown', pressed)
}

function move(list: Element, at: Element | null, step: number): void {
  const rows = rowsOf(list)
  const row = at?.closest('[data-row]') ?? list.querySelector('[data-row][aria-current="true"]')
  const now = rows.findIndex((one) => one.closest('[data-row]') === row)
  const next = rows[now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + step))]
  next?.focus({ preventScroll: true })
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
}

function tick(list: Element, at: Element | null): void {
  const row = at?.closest('[data-row]')
  if (row && list.contains(row)) row.querySelector<HTMLInputElement>('.tick input')?.click()
}
