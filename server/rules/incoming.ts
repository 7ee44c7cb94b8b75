// Letters that come in, and the register of letters in and out. Source: Bylaw 20.
import type { StoredFile } from './files.ts'
import { ordersOf } from './lists.ts'
import { normalise } from './texts.ts'
import type { Refusal } from './verdict.ts'

export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

/** Whose letter came in; `paper` was brought or posted and is registered with a scan. */
export const incomingFroms = ['holder', 'association', 'kanoon', 'agency', 'paper'] as const
export type IncomingFrom = (typeof incomingFroms)[number]

export const incomingStates = ['new', 'done'] as const
export type IncomingState = (typeof incomingStates)[number]

/** What the secretariat's list of them may be sorted by. */
export const incomingOrders = ordersOf(['subject', 'sender', 'number', 'received', 'class'])
export type IncomingOrder = (typeof incomingOrders)[number]

/** Characters and files at most. */
export const incomingMax = { subject: 300, body: 10_000, sender: 200, senderNumber: 60, word: 1000, files: 5 } as const

/** The letter of the series of what comes in, as it stands in the number. */
const incomingMark = 'و'

/** The register number of a letter that came in, with Latin digits: province, mark, Jalali year, serial without gaps. */
export function incomingNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}/${incomingMark}/${year}/${serial}`
}

/** An unsent letter, right or not; its files are stored already. */
export type IncomingDraft = {
  subject: string
  body: string
  confidential: boolean
  files: StoredFile[]
}

type Written = { subject: string; body: string; files: readonly string[] }

/** A letter's texts as they are stored. */
export function tidyLetter<L extends { subject: string; body: string }>(letter: L): L {
  return { ...letter, subject: normalise(letter.subject).replace(/\s+/g, ' '), body: normalise(letter.body) }
}

/** What is missing or too much in a letter, at its fields. A paper may speak by its scans alone. */
export function letterRefusals({ subject, body, files }: Written, paper = false): Refusal[] {
  const { subject: subjectMax, body: bodyMax, files: filesMax } = incomingMax
  const wrong: (Refusal | false)[] = [
    !subject && { key: 'incoming-subject-needed', facts: {}, field: 'subject' },
    subject.length > subjectMax && { key: 'incoming-too-long', facts: { most: subjectMax }, field: 'subject' },
    !body && !paper && { key: 'incoming-body-needed', facts: {}, field: 'body' },
    !body && paper && !files.length && { key: 'incoming-body-or-scan', facts: {}, field: 'files' },
    body.length > bodyMax && { key: 'incoming-too-long', facts: { most: bodyMax }, field: 'body' },
    files.length > filesMax && { key: 'incoming-too-many-files', facts: { most: filesMax }, field: 'files' },
  ]
  return wrong.filter((one) => one !== false)
}
