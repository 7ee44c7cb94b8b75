// Words a letter's card in a chat, for the bot that sends it and the app that shows it before.

import type { Via } from '#rules/messages'
import type { Confidentiality, DeliveryWay, NoticeKind } from '#rules/notices'
import type { Role } from '#rules/roles'
import { code, codeOrWords, date, dateTime, inOrder, number } from './format.ts'
import { seatWords } from './seats.ts'
import { type Locale, text } from './text.ts'

export { inOrder }

/** What a card needs of a letter: days as 'YYYY-MM-DD', `signedAt` an instant; `number` and it are null while unsigned. */
export type CardLetter = {
  kind: NoticeKind
  subject: string
  number: string | null
  signedAt: string | Date | null
  office: string | null
  party?: Party | null
  answerBy: string | null
  /** Until when it is in time, if closed days move the day. */
  answerDue?: string | null
  refers: { number: string; direction?: string | null } | null
  files: readonly unknown[]
  confidentiality?: Confidentiality
  /** The resolution by which an agency's directive passed the working group. */
  gateResolution?: string | null
  /** Whose letter it is; the secretariat's if it is not said. */
  origin?: string
  /** The body in whose own name it goes out. */
  sender?: string | null
}

/** A body that gets a letter: its kind, its name, and the seat where it is one of the working group. */
export type Party = { role: Role; seat: string | null; body?: string | null }

/** The body in words. */
export function partyWords(locale: Locale, { role, seat, body }: Party): string {
  const name = body ?? seat
  return name ? seatWords(locale, name) : text(locale, `nav-role-${role}`)
}

type Addressed = {
  /** '' while nobody stands for a body. */
  holder: string
  /** `planned`: it is not there yet. */
  office: { name: string; license?: string | null; planned?: boolean } | null
  party: Party | null
}

/** One recipient as a letter names them in its head. */
export function addressedWords(locale: Locale, { holder, office, party }: Addressed): string {
  const body = party ? partyWords(locale, party) : ''
  if (!office) return holder && body ? text(locale, 'notice-to-party', { holder, body }) : holder || body
  if (office.planned) return text(locale, 'notice-to-applicant', { holder, office: office.name })
  return office.license
    ? text(locale, 'notice-to-holder', { holder, license: code(locale, office.license), office: office.name })
    : text(locale, 'notice-to-office-holder', { holder, office: office.name })
}

type GoingTo = { addressee: Addressed | null; recipientCount: number }

/** Whom a letter goes to, as its head says it: the only one by name, several as «گیرندگان محترم» with their figure. */
export function headWords(locale: Locale, { addressee, recipientCount: count }: GoingTo): string {
  return addressee ? addressedWords(locale, addressee) : text(locale, 'notice-to-all', { count })
}

/** The same as a fact of a card or a page, with its label. */
export function recipientsFact(locale: Locale, { addressee, recipientCount: count }: GoingTo): [string, string] {
  if (addressee) return [text(locale, 'notice-recipient'), addressedWords(locale, addressee)]
  return [text(locale, 'notice-recipients'), text(locale, 'notice-to-recipients', { count })]
}

export type CardWords = { symbol: string; title: string; facts: [label: string, value: string][] }

/**
 * Kind, subject apart, and the facts under it; what is not there is left out. Of a letter that is not for everybody only
 * its class, number, date and addressee are told.
 */
export function noticeCard(locale: Locale, letter: CardLetter): CardWords {
  const { kind, number: numbered, signedAt, office, party, confidentiality = 'ordinary' } = letter
  const open = confidentiality === 'ordinary'
  const facts: [string, string | null][] = [
    [text(locale, 'notice-card-class'), open ? null : text(locale, `notice-class-${confidentiality}`)],
    [text(locale, 'notice-card-sender'), letter.sender ?? null],
    [text(locale, 'notice-card-number'), numbered && code(locale, inOrder(numbered))],
    [text(locale, 'notice-card-date'), signedAt && dateTime(locale, new Date(signedAt))],
    [text(locale, 'notice-card-office'), office],
    [text(locale, 'notice-card-party'), party ? partyWords(locale, party) : null],
    ...(open ? contentFacts(locale, letter) : []),
  ]
  return {
    symbol: kind === 'warning' ? '⚠️' : '✉️',
    title: text(locale, `notice-kind-${kind}`),
    facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])),
  }
}

function contentFacts(
  locale: Locale,
  { gateResolution, refers, files, origin = 'secretariat', ...letter }: CardLetter,
): [string, string | null][] {
  return [
    [text(locale, 'notice-card-gate'), gateResolution ? codeOrWords(locale, gateResolution) : null],
    [
      text(
        locale,
        origin === 'secretariat' && refers?.direction === 'out' ? 'notice-card-follows' : 'notice-card-refers',
      ),
      refers && code(locale, inOrder(refers.number)),
    ],
    [text(locale, 'notice-card-answer-by'), answerByWords(locale, letter)],
    [text(locale, 'notice-card-files'), files.length ? number(locale, files.length) : null],
  ]
}

/** Until when an answer is in time, with the closed day that it was moved from; null where none is wanted. */
export function answerByWords(
  locale: Locale,
  { answerBy, answerDue }: Pick<CardLetter, 'answerBy' | 'answerDue'>,
  say = date,
): string | null {
  if (!answerBy) return null
  if (!answerDue || answerDue === answerBy) return say(locale, answerBy)
  return text(locale, 'parts-day-moved', { day: say(locale, answerDue), closed: say(locale, answerBy) })
}

/** A letter's line in a list of a chat: its subject, or its class, kind and number where the subject is not for a chat. */
export function listLabel(
  locale: Locale,
  letter: { kind: NoticeKind; subject: string; number: string | null; confidentiality: Confidentiality },
): string {
  if (letter.confidentiality === 'ordinary') return letter.subject
  const kind = text(locale, `notice-kind-${letter.kind}`)
  const numbered = letter.number ? ` ${code(locale, inOrder(letter.number))}` : ''
  return `${kind} ${text(locale, `notice-class-${letter.confidentiality}`)}${numbered}`
}

/** What a letter's end needs; `signedForName`: whose signature a delegate gave, whose seat `signedRole` then is. */
export type Signature = {
  signer: string | null
  signedRole: Role | null
  signedForName?: string | null
  /** The body in whose own name it goes out. */
  sender?: string | null
}

/** Who signed, in the order of a letter's end, and for whom; nothing while it is unsigned. */
export function signature(locale: Locale, { signer, ...letter }: Signature): string[] {
  if (!signer) return []
  const role = letter.sender ?? (letter.signedRole ? text(locale, `nav-role-${letter.signedRole}`) : '')
  if (letter.signedForName) return [signer, text(locale, 'notice-signed-for', { name: letter.signedForName, role })]
  return [signer, ...(role ? [role] : [])]
}

type Acknowledgment = {
  acknowledgedAt: string | Date | null
  acknowledgedVia: Via | null
  deliveredOn: string | null
  deliveredBy: DeliveryWay | null
}

/** The one sentence that a letter is officially delivered, and how; null while it is not. */
export function officialWords(locale: Locale, marks: Acknowledgment): string | null {
  const { acknowledgedAt, acknowledgedVia, deliveredOn, deliveredBy } = marks
  if (acknowledgedAt)
    return text(locale, 'notice-acknowledged-at', {
      at: dateTime(locale, new Date(acknowledgedAt)),
      via: acknowledgedVia ? text(locale, `notice-via-${acknowledgedVia}`) : '',
    })
  if (!deliveredOn || !deliveredBy) return null
  return text(locale, 'notice-delivered-on', {
    day: date(locale, deliveredOn),
    way: text(locale, `notice-way-${deliveredBy}`),
  })
}

/** Who acknowledged, by name and role; a substitute is named as such. Null while nobody has. */
export function acknowledgerWords(
  locale: Locale,
  { acknowledgedAs, acknowledger }: { acknowledgedAs: Role | null; acknowledger: string | null },
): string | null {
  if (!acknowledgedAs) return null
  const role = text(locale, `nav-role-${acknowledgedAs}`)
  const labelled = acknowledgedAs === 'substitute' ? text(locale, 'receipts-by-substitute', { role }) : role
  return acknowledger ? text(locale, 'common-comma', { first: acknowledger, second: labelled }) : labelled
}

/** As much of a letter's digest as people compare by eye, in groups of four. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
