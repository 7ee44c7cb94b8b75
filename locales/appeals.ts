// How an appeal against a verdict stands, in words: what its holder should know before it, and what was lodged and by when it is decided.
import { date } from './format.ts'
import { parameterValue } from './law.ts'
import { type Locale, text } from './text.ts'

type Appeal = {
  on: string | null
  suspends: boolean
  decideBy: string | null
  within: { of: Parameters<typeof parameterValue>[1]; value: Parameters<typeof parameterValue>[2] }
}
type Duty = { of: 'payment' | 'correction'; state: string; dueOn: string | null }

/** The appeal and, a line each, what the verdict asks meanwhile with its last day; nothing where no appeal is open. */
export function appealLines(
  locale: Locale,
  { appeal, duties }: { appeal: Appeal | null; duties: readonly Duty[] },
): string[] {
  if (!appeal) return []
  const { on, decideBy, suspends, within } = appeal
  const owed = duties.filter(({ state }) => state === 'open')
  const stands = owed.length === 0 ? 'none' : suspends ? 'no' : 'yes'
  const said = on
    ? text(locale, 'inquiry-appeal-filed', {
        on: date(locale, on),
        by: decideBy ? date(locale, decideBy) : 'none',
        stands,
      })
    : text(locale, 'inquiry-appeal-ahead', { within: parameterValue(locale, within.of, within.value), stands })
  const lines = owed.map(({ of, dueOn }) =>
    text(locale, 'inquiry-appeal-duty', {
      duty: text(locale, `sanction-duty-${of}`),
      day: dueOn ? date(locale, dueOn) : 'none',
    }),
  )
  return [said, ...lines]
}
