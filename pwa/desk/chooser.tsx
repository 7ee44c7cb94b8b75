// The choice of columns at the end of a table's head.

import { t } from '../words.ts'
import { keepColumns } from './columns.ts'
import { ColumnsIcon } from './icons.tsx'

type Props = { table: string; heads: readonly string[]; shown: readonly boolean[] }

/** A small list of ticks that folds out; the column that names the row stays. */
export function Chooser({ table, heads, shown }: Props) {
  return (
    <details onFocusOut={({ currentTarget, relatedTarget }) => leave(currentTarget, relatedTarget)}>
      <summary aria-label={t('frame-columns')} title={t('frame-columns')}>
        <ColumnsIcon size={18} />
      </summary>
      <fieldset aria-label={t('frame-columns')}>
        {heads.map((head, nth) =>
          nth === 0 ? null : (
            <label key={head}>
              <input
                type="checkbox"
                checked={shown[nth] ?? false}
                onChange={() =>
                  keepColumns(
                    table,
                    shown.map((one, at) => (at === nth ? !one : one)),
                  )
                }
              />
              {head}
            </label>
          ),
        )}
      </fieldset>
    </details>
  )
}

function leave(details: HTMLDetailsElement, to: EventTarget | null): void {
  if (to && !details.contains(to as Node)) details.open = false
}
