// Which columns a person wants in a table: kept on this device, apart by person.
import { signal } from '@preact/signals'
import type { Column } from '../parts/columns.ts'
import { personId } from '../session.ts'

const kept = (table: string) => `columns ${table} ${personId()}`
/** Counts changes, so that every table follows. */
const changes = signal(0)

/** The headings' places that are chosen, or null where nothing was chosen yet. */
function chosenIn(table: string): number[] | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(kept(table)) ?? 'null')
    return Array.isArray(found) ? found.filter((one) => typeof one === 'number') : null
  } catch {
    // what cannot be read was not chosen
    return null
  }
}

/** Whether each column is shown; the first one always is. */
export function shownColumns<R>(table: string | undefined, columns: readonly Column<R>[]): boolean[] {
  changes.value
  const chosen = table ? chosenIn(table) : null
  return columns.map(({ spare }, nth) => nth === 0 || (chosen ? chosen.includes(nth) : !spare))
}

/** What the column that names the row wants, and one that shares what is left, in rem; and what stands at both ends. */
const [named, sharing, ends] = [14, 9, 4.5]

/** Those of the columns for which there is room, in rem: the last ones go first, those kept beside a row last. */
export function fitting<R>(columns: readonly Column<R>[], room: number): Column<R>[] {
  const wanted = (some: readonly Column<R>[]) =>
    some.reduce((sum, { width = sharing }, nth) => sum + (nth === 0 ? named : width), ends)
  const left = [...columns]
  while (left.length > 1 && wanted(left) > room) {
    const unkept = left.findLastIndex(({ beside }, nth) => nth > 0 && !beside)
    left.splice(unkept > 0 ? unkept : left.length - 1, 1)
  }
  return left
}

/** Keeps which columns are shown from now on. */
export function keepColumns(table: string, shown: readonly boolean[]): void {
  try {
    localStorage.setItem(kept(table), JSON.stringify(shown.flatMap((one, nth) => (one ? [nth] : []))))
  } catch {
    // a device that keeps nothing shows the usual ones next time
  }
  changes.value++
}
