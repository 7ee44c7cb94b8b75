// What in a text that everybody may read tells of one person: a mobile number, a national ID, a card's number or a tracking code.
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

/** Refuses a text for everybody that names somebody by a number, and says which part of it; null for one that does not. */
export function identifyingRefusal(text: string, field: string): Refusal | null {
  for (const [run] of text.matchAll(RUN)) {
    const groups = [...run.matchAll(GROUP)]
    for (const [from, first] of groups.entries())
      for (const last of groups.slice(from)) {
        const part = run.slice(first.index, last.index + last[0].length)
        const what = namedBy(part)
        if (what) return { key: `refusal-names-${what}`, facts: { part }, field }
      }
  }
  return null
}
