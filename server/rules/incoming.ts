// Letters that come in, and the register of letters in and out. Source: Bylaw 20.
import type { Role } from './roles.ts'

export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

/** Whose letter came in; `paper` was brought or posted and is registered with a scan. */
export const incomingFroms = ['holder', 'association', 'kanoon', 'agency', 'paper'] as const
export type IncomingFrom = (typeof incomingFroms)[number]

/** Who writes for an office, and who for a body. */
export const officeWriters = ['holder', 'substitute'] as const satisfies readonly Role[]
export const bodyWriters = ['association', 'kanoon', 'agency'] as const satisfies readonly Role[]

export const incomingStates = ['new', 'done'] as const
export type IncomingState = (typeof incomingStates)[number]

/** Characters and files at most. */
export const incomingMax = { subject: 300, body: 10_000, sender: 200, senderNumber: 60, word: 1000, files: 5 } as const

/** The letter of the series of what comes in, as it stands in the number. */
const incomingMark = 'و'

/** The register number of a letter that came in, with Latin digits: province, mark, Jalali year, serial without gaps. */
export function incomingNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}/${incomingMark}/${year}/${serial}`
}

/** The name under which a person's unsent letter is kept; one of its own for each letter that is answered. */
export function incomingDraftKind(answers: string | null): string {
  return answers ? `incoming:${answers}` : 'incoming'
}
