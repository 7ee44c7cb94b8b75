// A table as lines of the desk: the whole row is its link, headings sort and stay, ticks bring a bar, columns are chosen.
import { useSignal } from '@preact/signals'
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { BesideList } from '../parts/beside-list.ts'
import type { Column, TableProps, Ticks } from '../parts/columns.ts'
import { DownIcon } from '../parts/icons/acts.tsx'
import { t } from '../words.ts'
import { useBeyond } from './beyond.ts'
import { Bulk } from './bulk.tsx'
import { Chooser } from './chooser.tsx'
import { fitting, shownColumns } from './columns.ts'
import { UpIcon } from './icons.tsx'
import { Items } from './items.tsx'
import { listenForKeys } from './rows.ts'

type Ticked = { keys: readonly string[]; set: (keys: readonly string[]) => void }

/** The table; narrow lines of two where it stands beside one of its rows. */
export function Lines<R>(props: TableProps<R>) {
  const beside = useContext(BesideList)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => (list.current ? listenForKeys(list.current) : undefined), [beside])
  return (
    <div class="lines" ref={list}>
      {beside ? <Items {...props} /> : <Whole {...props} />}
    </div>
  )
}

function Whole<R>({ caption, columns, rows, keyOf, name, ticks, beyond: further }: TableProps<R>) {
  const own = useSignal<readonly string[]>([])
  const ticked: Ticked = {
    keys: ticks?.chosen ?? own.value,
    set: ticks?.choose ?? ((keys) => (own.value = keys)),
  }
  const shown = shownColumns(name, columns)
  const { at, room } = useRoom()
  const seen = fitting(
    columns.filter((_, nth) => shown[nth]),
    room,
  )
  const beyond = useBeyond(rows, further)
  const keys = new Set(ticked.keys)
  const here = new Set(rows.map(keyOf))
  // what left the list is ticked no more
  const marked = [...rows, ...beyond.rows.filter((row) => !here.has(keyOf(row)))].filter((row) => keys.has(keyOf(row)))
  const whole = tickable(rows, ticks).every((row) => keys.has(keyOf(row)))
  const tickFound = async () => {
    const found = await beyond.load?.()
    if (found) ticked.set(tickable(found, ticks).map(keyOf))
  }
  const clear = () => {
    ticked.set([])
    beyond.forget()
  }
  return (
    <>
      <table class="table" ref={at} aria-label={caption}>
        <colgroup>
          {ticks && <col class="tick" />}
          {seen.map(({ head, width }) => (
            <col key={head} style={width ? { inlineSize: `${width}rem` } : undefined} />
          ))}
          {name && <col class="choosing" />}
        </colgroup>
        <thead>
          <tr>
            {ticks && <TickAll rows={rows} keyOf={keyOf} ticks={ticks} ticked={ticked} />}
            {seen.map((column) => (
              <Heading key={column.head} of={column} />
            ))}
            {name && (
              <td class="choosing">
                <Chooser table={name} heads={columns.map(({ head }) => head)} shown={shown} />
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-row aria-selected={ticks ? ticked.keys.includes(keyOf(row)) : undefined}>
              {ticks && <Tick id={keyOf(row)} row={row} ticks={ticks} ticked={ticked} />}
              {seen.map((column, nth) => (
                <Cell key={column.head} of={column} row={row} first={nth === 0} />
              ))}
              {name && <td class="choosing" />}
            </tr>
          ))}
        </tbody>
      </table>
      {ticks?.acts && marked.length > 0 && (
        <Bulk
          rows={marked}
          of={beyond.found}
          ticks={ticks}
          clear={clear}
          all={whole && beyond.load && beyond.rows.length === 0 ? () => void tickFound() : null}
          busy={beyond.busy}
        />
      )}
    </>
  )
}

/** How wide the table is, in rem; paper takes the columns that the window has. */
function useRoom() {
  const at = useRef<HTMLTableElement>(null)
  const room = useSignal(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const measured = new ResizeObserver(([entry]) => {
      if (entry && !matchMedia('print').matches)
        room.value = entry.contentRect.width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    })
    if (at.current) measured.observe(at.current)
    return () => measured.disconnect()
  }, [])
  return { at, room: room.value }
}

function Cell<R>({ of, row, first }: { of: Column<R>; row: R; first: boolean }) {
  const look = { class: of.figure ? 'figure' : of.wraps ? 'wraps' : undefined }
  return first ? (
    <th scope="row" {...look}>
      {of.cell(row)}
    </th>
  ) : (
    <td {...look}>{of.cell(row)}</td>
  )
}

/** A heading; where the server sorts by it, a button: up, down, as it was. */
function Heading<R>({ of: { head, order, figure } }: { of: Column<R> }) {
  const { query, change } = useAddress()
  const look = { scope: 'col' as const, class: figure ? 'figure' : undefined }
  if (!order) return <th {...look}>{head}</th>
  const up = query.order === order
  const down = query.order === `-${order}`
  return (
    <th {...look} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button type="button" onClick={() => change({ order: up ? `-${order}` : down ? undefined : order })}>
        {head}
        {up && <UpIcon size={14} />}
        {down && <DownIcon size={14} />}
      </button>
    </th>
  )
}

/** The rows that have a box. */
const tickable = <R,>(rows: readonly R[], ticks: Ticks<R> | undefined) =>
  rows.filter((row) => ticks?.may?.(row) ?? true)

type TickProps<R> = { ticks: Ticks<R>; ticked: Ticked }

function Tick<R>({ id, row, ticks, ticked }: TickProps<R> & { id: string; row: R }) {
  const on = ticked.keys.includes(id)
  const turn = () => ticked.set(on ? ticked.keys.filter((one) => one !== id) : [...ticked.keys, id])
  return (
    <td class="tick">
      {(ticks.may?.(row) ?? true) && (
        <input type="checkbox" checked={on} onChange={turn} aria-label={ticks.label(row)} />
      )}
    </td>
  )
}

function TickAll<R>({ rows, keyOf, ticks, ticked }: TickProps<R> & Pick<TableProps<R>, 'rows' | 'keyOf'>) {
  const all = tickable(rows, ticks).map(keyOf)
  const every = all.length > 0 && all.every((id) => ticked.keys.includes(id))
  const some = !every && all.some((id) => ticked.keys.includes(id))
  return (
    <td class="tick">
      <input
        type="checkbox"
        checked={every}
        indeterminate={some}
        onChange={() => ticked.set(every ? [] : all)}
        aria-label={t('frame-tick-all')}
      />
    </td>
  )
}
