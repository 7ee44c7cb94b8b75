// A list beside one of its rows: the name over the width, what else is kept below it, the row that is open marked.
import { useEffect, useRef } from 'preact/hooks'
import type { TableProps } from '../parts/columns.ts'

/** What names a row, and of the other columns those that stay. */
export function Items<R>({ caption, columns, rows, keyOf }: TableProps<R>) {
  const list = useRef<HTMLUListElement>(null)
  const path = location.pathname
  const [name, ...others] = columns
  const kept = others.filter(({ beside }) => beside).slice(0, 3)
  // the rows know their links, so the one that is open is found by them
  useEffect(() => {
    for (const row of list.current?.children ?? []) {
      const open = row.querySelector('a')?.pathname === path
      row.toggleAttribute('data-open', open)
      if (open) row.setAttribute('aria-current', 'true')
      else row.removeAttribute('aria-current')
    }
  })
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [path])
  return (
    <ul class="items" ref={list} aria-label={caption}>
      {rows.map((row) => (
        <li key={keyOf(row)} data-row>
          <b>{name?.cell(row)}</b>
          <div>
            {kept.map((column) => (
              <span key={column.head}>{column.cell(row)}</span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
