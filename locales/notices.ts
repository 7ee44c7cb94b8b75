// Words a letter's card in a chat, for the bot that sends it and the app that shows it before.
import { code, date, dateTime, number } from './format.ts'
import { type Locale, text, words } from './text.ts'

/** What a card needs of a letter: days as 'YYYY-MM-DD', `signedAt` an instant; `number` and it are null while unsigned. */
export type CardLetter = {
  kind: string
  subject: string
  number: string | null
  signedAt: string | Date | null
  office: string | null
  party?: Party | null
  answerBy: string | null
  refers: { number: string } | null
  files: readonly unknown[]
}

/** A body in whose name somebody gets a letter: its role, and the seat that says it more nearly. */
export type Party = { role: string; seat: string | null }

/** The body in words. */
export function partyWords(locale: Locale, { role, seat }: Party): string {
  return seat ?? words(locale, `nav-role-${role}`)
}

export type CardWords = { symbol: string; title: string; facts: [label: string, value: string][] }

/**
 * A letter's number so that its parts are read in their order: without the marks «۱۴۰۵/۱» would stand as one figure,
 * from left to right, within a line that runs from right to left.
 */
export function inOrder(number: string): string {
  return number.replaceAll('/', '\u200f/\u200f')
}

/** Kind, subject apart, and the facts under it; what is not there is left out. */
export function noticeCard(locale: Locale, letter: CardLetter): CardWords {
  const { kind, number: numbered, signedAt, office, party, answerBy, refers, files } = letter
  const facts: [string, string | null][] = [
    [text(locale, 'notice-card-number'), numbered && code(locale, inOrder(numbered))],
    [text(locale, 'notice-card-date'), signedAt && dateTime(locale, new Date(signedAt))],
    [text(locale, 'notice-card-office'), office],
    [text(locale, 'notice-card-party'), party ? partyWords(locale, party) : null],
    [text(locale, 'notice-card-refers'), refers && code(locale, inOrder(refers.number))],
    [text(locale, 'notice-card-answer-by'), answerBy && date(locale, answerBy)],
    [text(locale, 'notice-card-files'), files.length ? number(locale, files.length) : null],
  ]
  return {
    symbol: kind === 'warning' ? '⚠️' : '✉️',
    title: words(locale, `notice-kind-${kind}`),
    facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])),
  }
}

/** Who signed, in the order of a letter's end; nothing while it is unsigned. */
export function signature(locale: Locale, letter: { signer: string | null; signedRole: string | null }): string[] {
  if (!letter.signer) return []
  return [letter.signer, ...(letter.signedRole ? [words(locale, `nav-role-${letter.signedRole}`)] : [])]
}

type Acknowledgment = {
  acknowledgedAt: string | Date | null
  acknowledgedVia: string | null
  deliveredOn: string | null
  deliveredBy: string | null
}

/** The one sentence that a letter is officially delivered, and how; null while it is not. */
export function officialWords(locale: Locale, marks: Acknowledgment): string | null {
  const { acknowledgedAt, acknowledgedVia, deliveredOn, deliveredBy } = marks
  if (acknowledgedAt)
    return text(locale, 'notice-acknowledged-at', {
      at: dateTime(locale, new Date(acknowledgedAt)),
      via: words(locale, `notice-via-${acknowledgedVia}`),
    })
  if (!deliveredOn) return null
  return text(locale, 'notice-delivered-on', {
    day: date(locale, deliveredOn),
    way: words(locale, `notice-way-${deliveredBy}`),
  })
}

/** As much of a letter's digest as people compare by eye, in groups of four. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
