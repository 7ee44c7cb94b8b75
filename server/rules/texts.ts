// How texts are stored and compared, whatever keyboard or spreadsheet they came from.
import { plainDigits } from './digits.ts'

const PERSIAN = '۰۱۲۳۴۵۶۷۸۹'
const ARABIC = '٠١٢٣٤٥٦٧٨٩'

// Marks of direction and joining that keyboards and spreadsheets leave behind, tatweel, soft hyphens; and control
// characters and halves of surrogate pairs, which the database does not take. A joiner that a word needs stays: after a
// letter that would else take its last shape («ه‍.ش»), and between the parts of a picture.
const STRAY =
  /(\p{L}\u200d(?![\p{L}\p{M}\u200c\u200d])|\p{Extended_Pictographic}\ufe0f?\u200d(?=\p{Extended_Pictographic}))|(?![\t\n\r\u200c])[\p{Cc}\p{Cf}\p{Cs}]|\u0640/gu
// A stretch that stands for a dash, between figures or alone, would vanish with those of letters.
const STRETCHED = /(^|[^\p{L}\p{M}\u0640])\u0640+(?![\p{L}\p{M}\u0640])/gu
// What other programs break a line or part fields with where no line ends.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SOFT_BREAK = /[\v\f\u001c-\u001f\u0085\u2028\u2029]/g
// Letters as a printer joins them, and the other shapes of the same letters.
const SHAPED = /[\ufb50-\ufdfb\ufe70-\ufefc]+/g
// What stands for a half-space in texts of older programs.
const HALF_SPACE = /(\p{Script=Arabic})[\u200b\u00ac](?=\p{Script=Arabic})/gu

/**
 * A text as it is stored: Persian ye and kaf, Persian instead of Arabic digits, single spaces, half-spaces only
 * between letters, no invisible marks. Latin digits stay. Lines are kept.
 */
export function normalise(value: string): string {
  if (value === '') return value
  return value
    .replace(STRETCHED, '$1-')
    .replace(SHAPED, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(SOFT_BREAK, ' ')
    .replace(HALF_SPACE, '$1\u200c')
    .replace(/[يىےېۍ]/g, 'ی')
    .replace(/[كڪ]/g, 'ک')
    .replace(/[ہھ]/g, 'ه')
    .replace(/[٠-٩]/g, (d) => PERSIAN[ARABIC.indexOf(d)]!)
    .replace(STRAY, '$1')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\u200c+/g, '\u200c')
    .replace(/\u200c?([\s.,:;()،؛؟«»]|$)\u200c?/g, '$1')
    .replace(/^\u200c/, '')
    .replace(/ *\n */g, '\n')
    .trim()
}

/**
 * A text as it is searched: normalised, Latin digits, lower case, without vowel marks, spaces and half-spaces, so that
 * «می‌شود», «می شود» and «میشود» meet; madda and hamza, and the shapes of final he, say nothing. `folded` in
 * the reads does the same with a stored text.
 */
export function searchKey(value: string): string {
  return plainLetters(normalise(value)).replace(/\s/g, '')
}

/**
 * A normalised text in one spelling: Latin digits, lower case, without vowel marks and hamza, one shape of final he. What
 * it says of spaces and half-spaces is the caller's.
 */
export function plainLetters(normal: string): string {
  return plainDigits(normal)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ي/g, 'ی')
    .replace(/[ةە]/g, 'ه')
    .replace(/ٱ/g, 'ا')
    .toLowerCase()
}

/**
 * A word as people mean it, for comparing with known ones only: like `searchKey`, and without anything but letters and
 * digits, hamza and the two shapes of final he being the same.
 */
export function fold(value: string): string {
  return searchKey(value).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * A Persian name or address from one line of a sheet: normalised, on one line, its digits Persian. Digits stay Latin
 * beside Latin letters, where they belong to a foreign name.
 */
export function persianLine(value: string): string {
  const line = normalise(value)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[،؛:,.؟)»])/g, '')
  return /[a-z]/i.test(line) ? line : line.replace(/\d/g, (digit) => PERSIAN[Number(digit)]!)
}

/**
 * A file's name without control characters and without marks that turn the direction of writing, by which an ending can
 * be made to look like another. The half-space and the joiner stay: Persian names need them.
 */
export function plainName(name: string): string {
  return name.toWellFormed().replace(/[\p{Cc}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu, '')
}

/** Whether a person is named by name and surname: two words of letters at least. */
export function isFullName(value: string): boolean {
  return (
    normalise(value)
      .split(/\s/)
      .filter((word) => /\p{L}/u.test(word)).length > 1
  )
}

/** Letters that a reason, an opinion or a word to somebody has at least: less says nothing, and is a slip of the thumb. */
export const shortestReason = 3

/** Whether a text says something in words: letters enough, not one over and over; figures and marks alone tell no reason. */
export function says(value: string): boolean {
  const letters = value.match(/\p{L}/gu) ?? []
  return letters.length >= shortestReason && new Set(letters).size > 1
}
