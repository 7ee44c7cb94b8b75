// A list whole: what it is while it comes and where there is nothing, its rows, and its further pages. The page and what
// it is sorted by stand in the address.
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Paged } from '#rules/lists'
import { useAddress, usePage } from '../address.ts'
import type { AskState } from '../ask.ts'
import type { TableProps } from './columns.ts'
import { Loaded } from './list.tsx'
import { Pages } from './pager.tsx'
import { Table } from './table.tsx'

/** What a list asks its server for besides what narrows it. */
export type ListQuery<O extends string> = { order: O | undefined; page: string | undefined }

/** The page of the address, and what of `orders`, all that its server sorts by, the list is sorted by. */
export function useListQuery<O extends string>(orders: readonly O[]): ListQuery<O> {
  const { query } = useAddress()
  const { page } = usePage()
  return { order: orders.find((one) => one === query.order), page: page ? String(page) : undefined }
}

type Props<R> = Omit<TableProps<R>, 'rows' | 'beyond'> & {
  of: AskState<Paged<R>>
  /** Stands in the place of the rows where there are none. */
  none: ComponentChildren
  perPage?: number
  /** Asks for another page by the same filter: with it all that was found can be ticked. */
  page?: (nth: string | undefined) => Promise<readonly R[]>
  /** Above the rows. */
  lead?: ComponentChildren
}

/**
 * A question of which the answer stays while it is asked otherwise, as when a list is sorted anew: whoever pressed a
 * heading keeps it under the finger. `stale`: it is the answer to the question before.
 */
export function useKept<T>(of: AskState<T>): AskState<T> & { stale: boolean } {
  const before = useRef(of.data)
  if (of.data !== undefined) before.current = of.data
  return { ...of, data: of.problem ? of.data : (of.data ?? before.current), stale: of.data === undefined }
}

/**
 * The list.
 *
 *   <Listing of={asked} none={<Empty … />} name="cases" caption={…} columns={columns()} keyOf={({ id }) => id} />
 */
export function Listing<R>({ of, none, perPage, lead, page, ...table }: Props<R>) {
  const known = useKept(of)
  return (
    <Loaded of={known} rows={6}>
      {(rows) =>
        rows.found === 0 ? (
          none
        ) : (
          <div class="listing" aria-busy={known.stale ? 'true' : undefined}>
            {lead}
            <Table {...table} rows={rows} beyond={page && { found: rows.found, page }} />
            <Pages found={rows.found} perPage={perPage} />
          </div>
        )
      }
    </Loaded>
  )
}
