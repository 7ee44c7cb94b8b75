// What in a text that others will read tells of one person: a mobile number, a national ID, a card's number or a tracking code.
// Which numbers these are is our reading.
import { mobileNumber, nationalId, trackingCode } from './identifiers.ts'
import type { Refusal } from './verdict.ts'

/** Figures that belong together as people write them, in any digits: groups with a space, a dash, a dot or a slash between. */
const RUN = /\+?\p{Nd}+(?:[ \u200c./_-]{1,2}\p{Nd}+)*/gu
const GROUP = /\+?\p{Nd}+/gu

/** What a number names, by how it is written and its check digit. */
function namedBy(figures: string): 'mobile' | 'national-id' | 'card' | null {
  if (mobileNumber(figures)) return 'mobile'
  const plain = figures.replace(/\P{Nd}/gu, '')
  if (plain.length === 10 && nationalId(plain)) return 'national-id'
  // cards and tracking codes end in the same check digit
  return trackingCode(plain) ? 'card' : null
}

/** The parts of a text that name somebody, in their order; none lies over another. */
function* identifying(text: string) {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const groups = [...run.matchAll(GROUP)]
    for (let from = 0; from < groups.length; from++) {
      const start = groups[from]!.index
      for (let to = from; to < groups.length; to++) {
        const part = run.slice(start, groups[to]!.index + groups[to]![0].length)
        const what = namedBy(part)
        if (!what) continue
        yield { part, what, at: index + start }
        from = to
        break
      }
    }
  }
}

/** Refuses a text for everybody that names somebody by a number, and says which part of it; null for one that does not. */
export function identifyingRefusal(text: string, field: string): Refusal | null {
  for (const { part, what } of identifying(text)) return { key: `refusal-names-${what}`, facts: { part }, field }
  return null
}

/** A text with such numbers covered by `•••`, for those who may read it but need not know whose it is. */
export function covered(text: string): string {
  let out = ''
  let read = 0
  for (const { part, at } of identifying(text)) {
    out += `${text.slice(read, at)}•••`
    read = at + part.length
  }
  return out + text.slice(read)
}
