// Words what is handed over, for bot and app alike.
import { citation } from './citations.ts'
import { date } from './format.ts'
import { type Locale, text, words } from './text.ts'

type Cite = Parameters<typeof citation>[1]
type Item = { name: string; cite: Cite; state: string; on: string | null; to: string }

/** One thing of the list with how it stands, in a line, and where it is asked for. */
export function handoverWords(locale: Locale, { name, cite, state, on, to }: Item) {
  const label = words(locale, `inquiry-handover-item-${name}`)
  const said = words(locale, `inquiry-handover-state-${state}`)
  const line = text(locale, 'inquiry-handover-line', {
    label,
    state: said,
    to: to || 'none',
    on: on ? date(locale, on) : 'none',
  })
  return { label, said, line, source: citation(locale, cite) }
}
