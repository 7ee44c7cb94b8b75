// Words the papers of a form: what is wanted, where it stands, and what of it was sent.
import type { WantedPaper } from '#rules/fields/field'
import { citation } from './citations.ts'
import { list } from './format.ts'
import { type Key, type Locale, text, words } from './text.ts'

type Kind = { words: string }
type Field = { name: string; papers?: readonly WantedPaper[] }

/** What a paper is called. */
export function paperLabel(locale: Locale, kind: Kind, field: string, name: string): string {
  return words(locale, `${kind.words}-field-${field}-${name}`)
}

/** The papers of a field as a form shows them: each with what is to be known of it and where it stands. */
export function wantedWords(locale: Locale, kind: Kind, { name: field, papers = [] }: Field) {
  return papers.map(({ name, required, original, cite, when }) => ({
    name,
    required,
    ...(when ? { when } : {}),
    label: paperLabel(locale, kind, field, name),
    help: formHelp(locale, { original, cite }),
  }))
}

/** As which files it comes, and what else is to be known of it. */
export function formHelp(locale: Locale, paper: Parameters<typeof paperHelp>[1]): string {
  return text(locale, 'papers-form', { help: paperHelp(locale, paper) })
}

/** Whether the original is wanted besides, and the article. */
export function paperHelp(
  locale: Locale,
  { original, cite }: Pick<WantedPaper, 'cite'> & { original: WantedPaper['original'] | undefined },
): string {
  const key: Key = `papers-original-${original ?? 'none'}`
  return text(locale, key, { source: citation(locale, cite) })
}

/** A paper of a request: what it is called, whether its original is wanted, and where it stands. */
export function paperWords(
  locale: Locale,
  kind: Kind,
  paper: Pick<WantedPaper, 'name' | 'cite'> & { original: WantedPaper['original'] | undefined; field: string },
) {
  return { label: paperLabel(locale, kind, paper.field, paper.name), help: paperHelp(locale, paper) }
}

/** What a paper is called that is asked for by its name alone; of several fields the first that wants it. */
export function labelOfPaper(locale: Locale, kind: Kind & { fields: readonly Field[] }, name: string): string {
  const field = kind.fields.find(({ papers }) => papers?.some((paper) => paper.name === name))
  return field ? paperLabel(locale, kind, field.name, name) : name
}

/** What was sent, in a line: each paper with the number of its files. */
export function papersWords(locale: Locale, kind: Kind, { name: field, papers = [] }: Field, value: unknown): string {
  const given = (value ?? {}) as Record<string, readonly unknown[]>
  const said = papers.flatMap(({ name }) => {
    const count = Array.isArray(given[name]) ? given[name].length : 0
    return count ? [text(locale, 'papers-given', { paper: paperLabel(locale, kind, field, name), count })] : []
  })
  return said.length ? list(locale, said) : ''
}
