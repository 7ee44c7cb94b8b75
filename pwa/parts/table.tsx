// Tables of the secretariat: lines of the desk from 1024 px, tables before that, and below 48 rem every row is a card with
// the column's name by its value.
import { frame } from '../wide.ts'
import type { Column, TableProps } from './columns.ts'
import { List } from './list.tsx'

export type { Column } from './columns.ts'

/** `<Table caption={…} columns={…} rows={…} keyOf={(office) => office.id} />`. An empty table is the page's `Empty`. */
export function Table<R>(props: TableProps<R>) {
  const Lines = frame.value?.Lines
  if (Lines) return <Lines {...props} />
  return props.card ? <List label={props.caption}>{props.rows.map(props.card)}</List> : <Cards {...props} />
}

function Cards<R>({ caption, captionUnseen, columns, rows, keyOf }: TableProps<R>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class={captionUnseen ? 'unseen' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, figure }) => (
              <th key={head} scope="col" class={figure ? 'figure' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                <Cell key={column.head} of={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<R>({ of, row, first }: { of: Column<R>; row: R; first: boolean }) {
  const look = { class: of.figure ? 'figure' : '', 'data-label': of.head }
  const inside = <div>{of.cell(row)}</div>
  return first ? (
    <th scope="row" {...look}>
      {inside}
    </th>
  ) : (
    <td {...look}>{inside}</td>
  )
}
