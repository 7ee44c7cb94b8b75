// Earlier and later pages of a list.
import type { ComponentChildren } from 'preact'
import { t } from '../words.ts'
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
