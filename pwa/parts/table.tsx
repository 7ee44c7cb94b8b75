// Tables of the secretariat on wide screens; below 48 rem every row becomes a card with the column's name by its value.
import type { ComponentChildren } from 'preact'

/** A column: its heading, how a row shows in it, and whether it holds figures. The first one names the row. */
export type Column<R> = { head: string; cell: (row: R) => ComponentChildren; figure?: boolean }

/** `<Table caption={…} columns={…} rows={…} keyOf={(office) => office.id} />`. An empty table is the page's `Empty`. */
export function Table<R>(props: {
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  keyOf: (row: R) => string
  captionUnseen?: boolean
}) {
  const { columns, rows } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={props.caption} tabIndex={0}>
      <table class="table">
        <caption class={props.captionUnseen ? 'unseen' : ''}>{props.caption}</caption>
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
            <tr key={props.keyOf(row)}>
              {columns.map(({ head, cell, figure }, index) => {
                const look = { class: figure ? 'figure' : '', 'data-label': head }
                const inside = <div>{cell(row)}</div>
                return index === 0 ? (
                  <th key={head} scope="row" {...look}>
                    {inside}
                  </th>
                ) : (
                  <td key={head} {...look}>
                    {inside}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
