// Words the letter that puts before the holder what others have begun, in the official language.
import type { Item } from '#rules/inspections/item'
import { citation } from './citations.ts'
import { code, date, list } from './format.ts'
import { checkedAnswer, checkedItem } from './inspections.ts'
import { type Counted, countedWords, parameterValue } from './law.ts'
import { type Field, type Form, formLines, kindTitle } from './requests.ts'
import { type Args, text } from './text.ts'

type Cite = Parameters<typeof citation>[1]

/** As `SummonsMatter` in rules tells of it. */
export type SummonsMatter = {
  kind: { words: string; fields: readonly Field[] }
  form: Form
  text: string
  found?: readonly { of: Item; answer: string | number; note: string }[]
  filer: string
  refuses: boolean
  silence: 'passes' | 'ends' | 'waits'
  figure: {
    of: Parameters<typeof parameterValue>[1]
    value: Parameters<typeof parameterValue>[2]
    cite: Cite
    counted: readonly Counted[]
  }
  cites: readonly Cite[]
  official: Cite
  facts: Record<string, string>
}

/** Subject and text: who says what of the office, what the holder may answer, by when from which day, and what silence means. */
export function summonsLetter(matter: SummonsMatter): { subject: string; body: string } {
  const { kind, form, text: reported, filer, refuses, silence, figure, cites, official, facts } = matter
  const args: Args = {
    ...facts,
    title: kindTitle('fa', kind),
    number: code('fa', facts.number!),
    license: facts.license ? code('fa', facts.license) : 'none',
    filedOn: date('fa', facts.filedOn!),
    filer,
    refuses: refuses ? 'yes' : 'no',
    silence,
    within: parameterValue('fa', figure.of, figure.value),
    // of a figure that no source gives its letter says just that
    withinCite: figure.cite.source === 'house' ? 'none' : citation('fa', figure.cite, 'letter'),
    notified: text('fa', 'law-notified', { cite: citation('fa', official, 'letter') }),
    counted: countedWords('fa', figure.counted),
    cite: list(
      'fa',
      cites.map((cite) => citation('fa', cite, 'letter')),
    ),
  }
  const body = [
    text('fa', 'summons-about', args),
    ...formLines('fa', kind, form).map((line) => text('fa', 'summons-line', line)),
    ...(reported ? [reported] : []),
    ...foundLines(matter.found),
    text('fa', 'summons-answer', args),
    text('fa', 'summons-silence', args),
  ].join('\n')
  return { subject: text('fa', 'summons-subject', args), body }
}

/** What an inspection found, a line an item, each with its article. */
function foundLines(found: SummonsMatter['found']): string[] {
  if (!found) return []
  if (found.length === 0) return [text('fa', 'summons-found-none')]
  const lines = found.map(({ of, answer, note }) =>
    text('fa', 'summons-finding', {
      item: checkedItem('fa', of),
      answer: checkedAnswer('fa', of, answer),
      cite: citation('fa', of.cite, 'letter'),
      note: note || 'none',
    }),
  )
  return [text('fa', 'summons-found'), ...lines]
}
