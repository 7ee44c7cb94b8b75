// A day that may lie years away, such as one of birth: nobody turns months so far, so it is typed with its year.
import { date, longDate } from '#locales/format'
import { type Day, tehranDay } from '#rules/calendar'
import { absentDay, daysMeant, monthOf, readDay } from '#rules/typed-day'
import { typedIn } from './further.ts'
import { absentWords, type DayQuestion } from './month.ts'
import { type Ask, hint, listen, pose, settle, type Talk, tell } from './talk.ts'

/** Asks for one day by its whole date. */
export async function askFarDay(talk: Talk, { ask, first, last }: Omit<DayQuestion, 'begin'>): Promise<Day> {
  const shown: Ask = async (ctx) => [...(await ask(ctx)), ctx.t('bot-wants-far-day')]
  const message = await pose(talk, shown)
  const typed = typedIn(await listen(talk, message))
  const today = await talk.external((ctx) => tehranDay(ctx.now))
  const day = typed && farDay(typed.text, first, last, today)
  const absent = typed && !day ? absentDay(typed.text, { first }) : null
  if (absent) return hint(talk, (ctx) => [absentWords(ctx, absent)])
  if (!day) return hint(talk, (ctx) => [ctx.t('bot-wants-far-day')])
  if (day < first || day > last)
    return hint(talk, ({ locale, t }) => [
      t('bot-day-outside', { day: longDate(locale, day), first: date(locale, first), last: date(locale, last) }),
    ])
  await settle(talk, message, ask, (ctx) => [[{ bold: date(ctx.locale, day) }]])
  await tell(talk, (ctx) => [ctx.t('bot-day-understood', { day: longDate(ctx.locale, day) })])
  return day
}

/** The day of a date with its year, or of a word that needs none; null for what leaves the year open. */
function farDay(text: string, first: Day, last: Day, today: Day): Day | null {
  const said = readDay(text)
  const open = !said || said.is === 'weekday' || said.is === 'number' || (said.is === 'month' && said.year === null)
  if (open) return null
  return daysMeant(said, { first, last, today, shown: monthOf(today) })[0] ?? null
}
