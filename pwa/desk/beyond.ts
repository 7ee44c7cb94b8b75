// Ticking beyond the page: whatever the list's filter finds, asked for page by page once somebody wants it.
import { useSignal } from '@preact/signals'
import { perPage } from '#rules/lists'
import { useAddress } from '../address.ts'
import type { Beyond } from '../parts/columns.ts'
import { toast } from '../parts/toast.tsx'
import { problemOf } from '../problem.ts'

/** So many rows are ticked at once at most: what is done to each is asked one by one. */
const most = 1000

/**
 * The rows of all pages once they were asked for, until the list is narrowed otherwise. `load` gives them, or null where it failed,
 * which is told; it is null itself where the page is all there is, or there is more than can be ticked.
 */
export function useBeyond<R>(rows: readonly R[], beyond: Beyond<R> | undefined) {
  const { query } = useAddress()
  const name = JSON.stringify({ ...query, page: '', order: '' })
  const got = useSignal<{ name: string; rows: readonly R[] } | null>(null)
  const busy = useSignal(false)
  const load = async ({ found, page }: Beyond<R>) => {
    busy.value = true
    try {
      const pages: (readonly R[])[] = []
      for (let nth = 0; nth * perPage < found; nth++) pages.push(await page(nth ? String(nth) : undefined))
      got.value = { name, rows: pages.flat() }
      return got.value.rows
    } catch (error) {
      toast(problemOf(error).title)
      return null
    } finally {
      busy.value = false
    }
  }
  const more = beyond && beyond.found > rows.length && beyond.found <= most ? beyond : null
  return {
    found: beyond?.found ?? rows.length,
    rows: got.value?.name === name ? got.value.rows : [],
    busy: busy.value,
    load: more && (() => load(more)),
    forget: () => (got.value = null),
  }
}
