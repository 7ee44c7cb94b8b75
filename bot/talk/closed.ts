// The days on which the administration is closed, as a month of buttons shows them: a mark on the day, and words below.
import { commas, date, weekdayName } from '#locales/format'
import { closedDays } from '#reads/parameters'
import { holidaysBetween } from '#reads/provinces'
import type { Day } from '#rules/calendar'
import type { BotContext } from '../context.ts'
import type { Block } from '../words.ts'
import type { Talk } from './talk.ts'

/** Stands behind the number of a closed day. */
export const closedMark = '°'

/** Holidays and announced closures with their names, and the weekdays that are always off, 0 = Sunday. */
export type ClosedDays = { named: { day: Day; title: string }[]; weekdays: number[] }

/** The province's closed days from `first` to `last`, both included; none for who belongs to no province. */
export function closedBetween(talk: Talk, first: Day, last: Day): Promise<ClosedDays> {
  return talk.external(async ({ house, signed }) => {
    if (!signed) return { named: [], weekdays: [] }
    const { weekdays } = await closedDays(house.db, signed.province)
    const found = await holidaysBetween(house.db, signed.province, first, last)
    return { named: found.map(({ day, title }) => ({ day, title })), weekdays: [...weekdays] }
  })
}

/** What the mark means and what each marked day of the month is; weekly days off are told by their column alone. */
export function closedBlocks(
  { locale, t }: BotContext,
  { named, weekdays }: ClosedDays,
  first: Day,
  last: Day,
): Block[] {
  const shown = named.filter(({ day }) => day >= first && day <= last)
  const lines = [...new Set(shown.map(({ day, title }) => t('bot-month-holiday', { day: date(locale, day), title })))]
  const fromSaturday = [...weekdays].sort((one, other) => ((one + 1) % 7) - ((other + 1) % 7))
  const weekly = commas(
    locale,
    fromSaturday.map((day) => weekdayName(locale, day)),
  )
  return [
    ...(lines.length ? [[t('bot-month-closed', { mark: closedMark }), ...lines].join('\n')] : []),
    ...(weekly ? [t('bot-month-weekly', { days: weekly })] : []),
  ]
}
