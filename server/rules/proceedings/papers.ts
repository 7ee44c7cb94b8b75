// What the secretariat finds of a request's papers, one by one; an unfit one is asked for anew, and that one alone. Our addition.
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'

/** A paper as it was found; of an unfit one `word` says what is wanted instead. */
export type PaperFinding = { name: string; fit: boolean; word: string }

type Kept = Readonly<Record<string, string | number>>
/** A paper as it was sent. */
type Sent = { name: string; files: readonly unknown[]; required: boolean; later?: true }

const keyOf = (name: string) => `paper.${name}`

/** What a check keeps of a paper; null while nobody has looked at it, or since it was sent anew. */
export function findingOn(kept: Kept, name: string): { fit: boolean; word: string } | null {
  const found = kept[keyOf(name)]
  return found ? { fit: found === 'fit', word: String(kept[`${keyOf(name)}.word`] ?? '') } : null
}

/** What a check keeps once more was found. */
export function withFindings(kept: Kept, findings: readonly PaperFinding[]): Record<string, string | number> {
  const added = findings.flatMap(({ name, fit, word }) => [
    [keyOf(name), fit ? 'fit' : 'unfit'],
    [`${keyOf(name)}.word`, fit ? '' : normalise(word)],
  ])
  return { ...kept, ...Object.fromEntries(added) }
}

/** The same without what was found of papers that came anew. */
export function withoutFindings(kept: Kept, names: readonly string[]): Record<string, string | number> {
  const gone = names.flatMap((name) => [keyOf(name), `${keyOf(name)}.word`])
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !gone.includes(key)))
}

/** What is wrong with findings, each at its paper: of none that is wanted, or unfit without a word. */
export function findingsRefusals(papers: readonly Sent[], findings: readonly PaperFinding[]): Refusal[] {
  return findings.flatMap(({ name, fit, word }) => {
    if (!papers.some((paper) => paper.name === name)) return [refusalAt(`papers.${name}`, 'field-wrong')]
    return fit || says(word) ? [] : [refusalAt(`papers.${name}`, 'visit-paper-word-needed')]
  })
}

/** A request is complete only where each of its papers is fit: those that were found otherwise, each at its paper. */
export function unfitRefusals(papers: readonly Sent[], kept: Kept): Refusal[] {
  return papers
    .filter(({ name }) => findingOn(kept, name)?.fit === false)
    .map(({ name }) => refusalAt(`papers.${name}`, 'visit-papers-unfit'))
}

/** Nor without those that its kind asks for: what is not there yet, each at its paper. */
export function lackingRefusals(papers: readonly Sent[]): Refusal[] {
  return papers
    .filter(({ files, required, later }) => (required || later) && files.length === 0)
    .map(({ name }) => refusalAt(`papers.${name}`, 'visit-papers-lacking'))
}

/** The papers that a question asks for anew, each with its word; none of any other question. */
export function papersWanted(facts: Kept): { name: string; word: string }[] {
  const names = String(facts.papers ?? '')
  return names ? names.split(',').map((name) => ({ name, word: String(facts[`${keyOf(name)}.word`] ?? '') })) : []
}

/** What a question keeps of the papers it asks for. */
export function askingAnew(papers: readonly { name: string; word: string }[]): Record<string, string> {
  if (papers.length === 0) return {}
  return {
    papers: papers.map(({ name }) => name).join(','),
    ...Object.fromEntries(papers.map(({ name, word }) => [`${keyOf(name)}.word`, normalise(word)])),
  }
}
