// From the first day to the last, both counted; and how many that makes.
import { type Day, daysBetween } from '#rules/calendar'
import { t } from '../words.ts'
import { DateField } from './date.tsx'
import { type FieldProps, Frame, useTies } from './field.tsx'

export type Days = { from: Day | ''; to: Day | '' }

/** Two days. `first` and `last` bound what may be chosen; a last day before the first is taken back. */
export function DaysField(props: FieldProps<Days> & { first?: Day; last?: Day }) {
  const { name, value, onInput, first, last } = props
  const ties = useTies(props)
  const begin = (from: Day | '') => onInput({ from, to: value.to && value.to >= from ? value.to : '' })
  const count = value.from && value.to ? daysBetween(value.from, value.to) + 1 : null
  return (
    <Frame {...props} ties={ties} group>
      <div class="pair">
        <DateField
          name={name}
          label={t('request-days-from')}
          value={value.from}
          onInput={begin}
          from={first}
          to={last}
        />
        <DateField
          name={`${name}.to`}
          label={t('request-days-to')}
          value={value.to}
          onInput={(to) => onInput({ ...value, to })}
          from={value.from || first}
          to={last}
        />
      </div>
      <p role="status">{count === null ? '' : t('request-days-count', { count })}</p>
    </Frame>
  )
}
