// What a table is told of its rows; the same for the cards of a phone and the lines of the desk.
import type { ComponentChildren } from 'preact'

/** A column: its heading, how a row shows in it, and whether it holds figures. The first one names the row. */
export type Column<R> = {
  head: string
  cell(row: R): ComponentChildren
  figure?: boolean
  /** The name by which the server sorts, in the address as `order`; with a stroke before it from the end. */
  order?: string
  /** So wide on the desk, in rem; the others share what is left. */
  width?: number
  /** Not on the desk until the person takes it. */
  spare?: true
  /** Its text may take several lines on the desk; the others are cut at their edge. */
  wraps?: true
  /** Stays where the list stands beside one of its rows, and longest where there is little room. */
  beside?: true
}

/** What can be done to several rows at once; the bar comes with the first tick. */
export type Ticks<R> = {
  label(row: R): string
  /** Rows that cannot be ticked have no box. */
  may?(row: R): boolean
  /** Without it no bar comes: the page has its own. */
  acts?(rows: readonly R[], clear: () => void): ComponentChildren
  /** The keys of what is ticked, where the page itself remembers them. */
  chosen?: readonly string[]
  choose?(keys: readonly string[]): void
}

/** All that the list's filter finds, on however many pages; `page` is asked for from undefined, '1', '2' on. */
export type Beyond<R> = { found: number; page(nth: string | undefined): Promise<readonly R[]> }

export type TableProps<R> = {
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  keyOf(row: R): string
  captionUnseen?: boolean
  /** How a row shows in a list before the desk, in the place of a table. */
  card?(row: R): ComponentChildren
  /** Under which the person's choice of columns is kept; without it there is none. */
  name?: string
  ticks?: Ticks<R> | undefined
  /** The further pages, where all that was found can be ticked. */
  beyond?: Beyond<R> | undefined
}
