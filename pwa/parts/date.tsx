// A day is chosen on a Jalali month in a sheet, by touch or by keys; nothing is typed.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { digits, longDate, monthName, weekdayName } from '#locales/format'
import { addMonths, type Day, fromJalali, monthLength, tehranDay, toJalali } from '#rules/calendar'
import { week } from '#rules/week'
import { currentTime } from '../clock.ts'
import { useClosedDays } from '../closed-days.ts'
import { locale, t } from '../words.ts'
import { Button, IconButton } from './button.tsx'
import { type FieldProps, Frame, useTies } from './field.tsx'
import { BackwardIcon, CalendarIcon, DownIcon, OnwardIcon } from './icons/acts.tsx'
import { moved, weeksOf, within, yearsAround } from './month.ts'
import { Sheet } from './sheet.tsx'

type Bounds = {
  /** First and last day one may choose. */
  from?: Day
  to?: Day
}

/** A day, '' while none is chosen. */
export function DateField(props: FieldProps<Day | ''> & Bounds) {
  const ties = useTies(props)
  const open = useSignal(false)
  const choose = (day: Day | '') => {
    props.onInput(day)
    open.value = false
  }
  const { 'aria-required': _, ...button } = ties
  return (
    <Frame {...props} ties={ties}>
      <button {...button} type="button" class="input" aria-haspopup="dialog" onClick={() => (open.value = true)}>
        <span class={props.value ? '' : 'soft'}>
          <span class="unseen">{props.label}: </span>
          {props.value ? longDate(locale.value, props.value) : t('parts-choose-day')}
        </span>
        <CalendarIcon />
      </button>
      {open.value && (
        <Sheet title={props.label} onClose={() => (open.value = false)}>
          <Month {...props} value={props.value} onChoose={choose} />
          {props.optional && props.value && (
            <Button kind="quiet" onClick={() => choose('')}>
              {t('parts-choose-no-day')}
            </Button>
          )}
        </Sheet>
      )}
    </Frame>
  )
}

/** The month itself, with the days in red on which the administration is closed; they may be chosen like any other. */
function Month(props: Bounds & { value: Day | ''; onChoose: (day: Day) => void }) {
  const { from, to } = props
  const today = tehranDay(currentTime())
  const closed = useClosedDays()
  const cursor = useSignal(within(props.value || today, from, to))
  const moving = useRef(false)
  const grid = useRef<HTMLTableElement>(null)
  const { y, m } = toJalali(cursor.value)

  useEffect(() => {
    if (moving.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    moving.current = false
  }, [cursor.value])

  const go = (day: Day) => {
    cursor.value = within(day, from, to)
  }
  const pressed = (event: KeyboardEvent) => {
    const day = moved(cursor.value, event.key, document.documentElement.dir === 'rtl')
    if (!day) return
    event.preventDefault()
    moving.current = true
    go(day)
  }
  const jump = (year: number, month: number) =>
    go(fromJalali({ y: year, m: month, d: Math.min(toJalali(cursor.value).d, monthLength(year, month)) }))

  return (
    <div>
      <div class="month-head">
        <IconButton
          icon={BackwardIcon}
          label={t('parts-month-before')}
          onClick={() => go(addMonths(cursor.value, -1))}
        />
        <Pick
          label={t('parts-month')}
          value={m}
          options={Array.from({ length: 12 }, (_, index) => [index + 1, monthName(locale.value, index + 1)])}
          onPick={(month) => jump(y, month)}
        />
        <Pick
          label={t('parts-year')}
          value={y}
          options={yearsAround(cursor.value, from, to).map((year) => [year, digits(locale.value, year)])}
          onPick={(year) => jump(year, m)}
        />
        <IconButton icon={OnwardIcon} label={t('parts-month-after')} onClick={() => go(addMonths(cursor.value, 1))} />
      </div>
      <table class="month" ref={grid}>
        <thead>
          <tr>
            {week.map((day) => (
              <th key={day} scope="col" abbr={weekdayName(locale.value, day)}>
                {t(`common-weekday-short-${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(y, m).map((days, row) => (
            <tr key={`${y}-${m}-${row}`}>
              {days.map((day, column) =>
                day ? (
                  <DayCell key={day} {...{ day, today, closed }} cursor={cursor.value} onKey={pressed} {...props} />
                ) : (
                  <td key={column} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = Parameters<typeof Month>[0] & {
  day: Day
  today: Day
  cursor: Day
  closed: (day: Day) => boolean
  onKey: (event: KeyboardEvent) => void
}

function DayCell({ day, today, cursor, value, from, to, closed, onChoose, onKey }: CellProps) {
  const off = within(day, from, to) !== day
  const rest = closed(day)
  const name = longDate(locale.value, day)
  return (
    <td class={(rest ? 'closed' : '') + (day === today ? ' today' : '')}>
      <button
        type="button"
        tabIndex={day === cursor ? 0 : -1}
        aria-pressed={day === value ? 'true' : 'false'}
        aria-disabled={off ? 'true' : undefined}
        aria-current={day === today ? 'date' : undefined}
        aria-label={rest ? t('parts-day-closed', { day: name }) : name}
        onKeyDown={onKey}
        onClick={() => !off && onChoose(day)}
      >
        {digits(locale.value, toJalali(day).d)}
      </button>
    </td>
  )
}

function Pick(props: { label: string; value: number; options: [number, string][]; onPick: (value: number) => void }) {
  return (
    <div class="select">
      <select
        class="input"
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onPick(Number(event.currentTarget.value))}
      >
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <DownIcon size={18} />
    </div>
  )
}
