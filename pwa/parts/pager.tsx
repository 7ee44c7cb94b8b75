// Earlier and later pages of a list.
import type { ComponentChildren } from 'preact'
import { number } from '#locales/format'
import { perPage as usual } from '#rules/lists'
import { usePage } from '../address.ts'
import { locale, t } from '../words.ts'
import { Button } from './button.tsx'

type Props = {
  /** The page in sight, from 0. */
  page: number
  /** There is one after it. */
  more: boolean
  onTurn: (to: number) => void
  /** Stands between the two, as which page this is. */
  children?: ComponentChildren
}

/** The two buttons; nothing where there is but one page. */
export function Pager({ page, more, onTurn, children }: Props) {
  if (page === 0 && !more) return null
  return (
    <div class="buttons">
      {page > 0 && (
        <Button kind="quiet" onClick={() => onTurn(page - 1)}>
          {t('parts-before')}
        </Button>
      )}
      {children}
      {more && (
        <Button kind="quiet" onClick={() => onTurn(page + 1)}>
          {t('parts-after')}
        </Button>
      )}
    </div>
  )
}

/** Which rows of how many are in sight, read out whenever they change; nothing where all of them are. */
export function InSight({ page, found, perPage = usual }: { page: number; found: number; perPage?: number }) {
  const rows = [page * perPage + 1, Math.min(found, (page + 1) * perPage), found]
  const [from = '', to = '', count = ''] = rows.map((row) => number(locale.value, row))
  return (
    <p class="soft small" role="status">
      {found > perPage && t('parts-in-sight', { from, to, count })}
    </p>
  )
}

/** Under a list whose page stands in the address. */
export function Pages({ found, perPage = usual, name }: { found: number; perPage?: number; name?: string }) {
  const { page, turn } = usePage(name)
  if (found <= perPage && page === 0) return null
  return (
    <>
      <InSight page={page} found={found} perPage={perPage} />
      <Pager page={page} more={(page + 1) * perPage < found} onTurn={turn} />
    </>
  )
}
