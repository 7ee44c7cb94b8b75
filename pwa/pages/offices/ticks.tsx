// What can be done to the ticked offices: a letter to all of them, and their stands for the counter on paper.
import { Button } from '../../parts/button.tsx'
import type { Ticks } from '../../parts/columns.ts'
import { PrintIcon } from '../../parts/icons/acts.tsx'
import { letterTicks } from '../../parts/letter-ticks.tsx'
import { t } from '../../words.ts'

type Line = { id: string; name: string; license: string | null }

/** The ticks of the list of offices, for whoever writes letters. */
export function officeTicks<R extends Line>(): Ticks<R> | undefined {
  const label = ({ name }: R) => name
  const letters = letterTicks<R>(label, ({ id }) => id)
  if (!letters) return undefined
  return {
    label,
    acts: (rows, clear) => (
      <>
        {letters.acts?.(rows, clear)}
        <Stands of={rows} />
      </>
    ),
  }
}

/** A form, since so many codes are too long for an address; the sheets open beside the list. */
function Stands({ of }: { of: readonly Line[] }) {
  const licenses = of.flatMap(({ license }) => license ?? [])
  return (
    <form method="post" action="/o/stands" target="_blank" rel="noopener">
      <input type="hidden" name="licenses" value={licenses.join(' ')} />
      <Button kind="quiet" icon={PrintIcon}>
        {t('offices-stands', { count: licenses.length })}
      </Button>
    </form>
  )
}
