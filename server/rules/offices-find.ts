// How near an office is to what somebody typed: in any spelling, and with a slip of the finger where nothing is spelt so.
import { searchKey } from './texts.ts'

/** What every office is called besides its name: whoever writes nothing else has named none. */
const ofEveryOffice = new Set(['دفتر', 'دفاتر', 'پیشخوان', 'خدمات', 'دولت'].map(searchKey))

/** The words that name an office, each as texts are searched. */
export function namingWords(typed: string): string[] {
  return searchWords(typed).filter((word) => !ofEveryOffice.has(word))
}

/** The words of what was typed, each as texts are searched. */
export function searchWords(typed: string): string[] {
  return typed.split(/\s+/).map(searchKey).filter(Boolean)
}

/** What an office is found by, each part as texts are searched. Who holds it is nobody's business here. */
export type Findable = {
  name: string
  /** Its place and county. */
  where: string
  /** Name, place, county and address. */
  whole: string
}

/**
 * How far an office is from words that all stand in its name, place, county or address: 0 where its name begins with
 * them, more the less they are its name; null where one of them does not stand there.
 */
export function distanceOf(words: readonly string[], { name, where, whole }: Findable): number | null {
  let sum = 0
  for (const word of words) {
    if (!whole.includes(word)) return null
    sum += name.startsWith(word) ? 0 : name.includes(word) ? 1 : where.includes(word) ? 2 : 3
  }
  return sum
}

/** Letters that are one sound, which those who write by ear take for each other. */
const sounds = { ط: 'ت', ص: 'س', ث: 'س', ذ: 'ز', ض: 'ز', ظ: 'ز', ق: 'غ', ح: 'ه', ع: 'ا' } as Record<string, string>

/** A searched word as it sounds. */
export function soundOf(word: string): string {
  return word.replace(/[طصثذضظقحع]/g, (letter) => sounds[letter]!)
}

/** So many slips are forgiven in a word: in a short one each makes another word of it. */
const forgiven = ({ length }: string) => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** Three rows are enough, and thousands of words are compared with every letter that is typed. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)]

/**
 * The slips by which a typed word differs from the beginning of a known one, both as they sound: a letter more, less,
 * other, or two changed about. Null where there are more than are forgiven. A beginning will do: whoever is still typing
 * has not come to the end.
 */
export function slipsBetween(typed: string, known: string): number | null {
  const most = forgiven(typed)
  if (typed.length > 40 || known.length < typed.length - most) return null
  const width = Math.min(known.length, typed.length + most)
  let [before, last, here] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let at = 0; at <= width; at++) last[at] = at
  for (let row = 1; row <= typed.length; row++) {
    let nearest = row
    here[0] = row
    for (let at = 1; at <= width; at++) {
      const slip = typed[row - 1] === known[at - 1] ? 0 : 1
      let least = Math.min(last[at - 1]! + slip, last[at]! + 1, here[at - 1]! + 1)
      if (slip && at > 1 && row > 1 && typed[row - 1] === known[at - 2] && typed[row - 2] === known[at - 1])
        least = Math.min(least, before[at - 2]! + 1)
      here[at] = least
      if (least < nearest) nearest = least
    }
    if (nearest > most) return null
    ;[before, last, here] = [last, here, before]
  }
  let slips = most + 1
  for (let at = Math.max(0, typed.length - most); at <= width; at++) slips = Math.min(slips, last[at]!)
  return slips <= most ? slips : null
}
