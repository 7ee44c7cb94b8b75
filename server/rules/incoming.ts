// Letters that come in, and the register of letters in and out. Source: Bylaw 20.
export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

/** Whose letter came in; `paper` was brought or posted and is registered with a scan. */
export const incomingFroms = ['holder', 'association', 'kanoon', 'agency', 'paper'] as const
export type IncomingFrom = (typeof incomingFroms)[number]

export const incomingStates = ['new', 'done'] as const
export type IncomingState = (typeof incomingStates)[number]

/** The letter of the series of what comes in, as it stands in the number. */
const incomingMark = 'و'

/** The register number of a letter that came in, with Latin digits: province, mark, Jalali year, serial without gaps. */
export function incomingNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}/${incomingMark}/${year}/${serial}`
}
