// The bar of what can be done to the ticked rows; it is there only while something is ticked, and says how many.
import { Button } from '../parts/button.tsx'
import type { Ticks } from '../parts/columns.ts'
import { t } from '../words.ts'

type Props<R> = {
  rows: readonly R[]
  of: number
  ticks: Ticks<R>
  clear: () => void
  /** Ticks all that was found, where the page is not all of it. */
  all: (() => void) | null
  busy: boolean
}

/** The bar, at the end of what scrolls and always in sight. */
export function Bulk<R>({ rows, of, ticks, clear, all, busy }: Props<R>) {
  return (
    <section class="bulk" aria-label={t('frame-ticked', { count: rows.length, of })}>
      {ticks.acts?.(rows, clear)}
      {all && (
        <Button kind="plain" busy={busy} onClick={all}>
          {t('frame-tick-found', { count: of })}
        </Button>
      )}
      <Button kind="plain" onClick={clear}>
        {t('frame-untick')}
      </Button>
      <p role="status">{t('frame-ticked', { count: rows.length, of })}</p>
    </section>
  )
}
