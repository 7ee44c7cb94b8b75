// The week of an office that has hours of its own: from when to when on each day, or closed.
import { digits, weekdayName } from '#locales/format'
import type { Hours } from '#rules/hours'
import { halfHours, week } from '#rules/week'
import { type FieldProps, Frame, useTies } from '../../parts/field.tsx'
import { DownIcon } from '../../parts/icons/acts.tsx'
import { locale, t } from '../../words.ts'
import './offices.css'

const offered = halfHours(6)

/** Hours by weekday; a day without an entry is closed. */
export function HoursField(props: FieldProps<Hours>) {
  const { name, value, onInput } = props
  const ties = useTies(props)
  const set = (day: number, span: [string, string] | null) => {
    const { [day]: _, ...rest } = value
    onInput(span ? { ...rest, [day]: span } : rest)
  }
  return (
    <Frame {...props} ties={ties} group>
      <div class="office-hours">
        {week.map((day) => {
          const span = value[day]
          const weekday = weekdayName(locale.value, day)
          const begin = (from: string) => set(day, from ? [from, span?.[1] ?? '14:00'] : null)
          return (
            <div key={day}>
              <span aria-hidden="true">{weekday}</span>
              <Time
                name={`${name}.${day}.from`}
                label={t('offices-change-hours-day', { day: weekday })}
                value={span?.[0] ?? ''}
                onPick={begin}
                shut
              />
              {span && (
                <Time
                  name={`${name}.${day}.to`}
                  label={t('offices-change-hours-to', { day: weekday })}
                  value={span[1]}
                  onPick={(to) => set(day, [span[0], to])}
                />
              )}
            </div>
          )
        })}
      </div>
    </Frame>
  )
}

type TimeProps = { name: string; label: string; value: string; onPick: (time: string) => void; shut?: boolean }

/** Half hours, and whatever else stands there already; '' is a closed day. */
function Time({ name, label, value, onPick, shut }: TimeProps) {
  const times = value && !offered.includes(value) ? [...offered, value].sort() : offered
  return (
    <div class="select">
      <select
        class="input"
        name={name}
        aria-label={label}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {shut && <option value="">{t('offices-hours-shut')}</option>}
        {times.map((time) => (
          <option key={time} value={time}>
            {digits(locale.value, time)}
          </option>
        ))}
      </select>
      <DownIcon size={20} />
    </div>
  )
}
