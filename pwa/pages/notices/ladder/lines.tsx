// What the three lists of silence share: each is asked for by its page and order, and says what it is.
import { paged } from '#rules/lists'
import { type LadderOrder, ladderOrders } from '#rules/notices'
import { useAsk } from '../../../ask.ts'
import type { TableProps } from '../../../parts/columns.ts'
import type { Icon } from '../../../parts/icons/icon.tsx'
import { Empty } from '../../../parts/list.tsx'
import { Listing, type ListQuery, useListQuery } from '../../../parts/listing.tsx'
import { t } from '../../../words.ts'

export const tabs = ['paper', 'unanswered', 'people'] as const
export type Tab = (typeof tabs)[number]

type LinesProps<T> = Pick<TableProps<T>, 'columns' | 'keyOf' | 'card' | 'ticks'> & {
  name: Tab
  icon: Icon
  ask: (query: ListQuery<LadderOrder>) => Promise<{ rows: T[]; found: number }>
  /** What else the question depends on. */
  narrowed?: string
}

/** One of the lists. */
export function Lines<T>({ name, icon, ask: question, narrowed = '', ...table }: LinesProps<T>) {
  const query = useListQuery(ladderOrders)
  const pageOf = async (page: string | undefined) => {
    const { rows, found } = await question({ ...query, page })
    return paged(rows, found)
  }
  const asked = useAsk(`ladder ${name} ${narrowed} ${JSON.stringify(query)}`, () => pageOf(query.page), 60_000)
  return (
    <Listing
      {...table}
      of={asked}
      page={pageOf}
      name={`ladder-${name}`}
      caption={t(`ladder-tab-${name}`)}
      captionUnseen
      lead={<p class="soft">{t(`ladder-${name}-lead`)}</p>}
      none={<Empty icon={icon} title={t(`ladder-${name}-none`)} detail={t(`ladder-${name}-none-detail`)} />}
    />
  )
}
