// A holder's declared addresses: how each kind is written, and when a change was told too late. Source: Bylaw 20.
import { contactReportWithin } from '#law/contact'
import type { Law } from '#law/parameter'
import { landlineNumber, mobileNumber } from './identifiers.ts'
import { hoursEnd } from './periods.ts'
import { persianLine } from './texts.ts'

export const contactKinds = ['mobile', 'phone', 'fax', 'email', 'address'] as const
export type ContactKind = (typeof contactKinds)[number]

const readers: Record<ContactKind, (typed: string) => string | null> = {
  mobile: mobileNumber,
  phone: landlineNumber,
  fax: landlineNumber,
  email: (typed) => {
    const address = typed.trim().toLowerCase()
    return /^[^\s@]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address) && address.length <= 200 ? address : null
  },
  address: (typed) => {
    const line = persianLine(typed)
    return line.length >= 10 && line.length <= 300 ? line : null
  },
}

/** An address of a kind as it is kept, from however it was typed; null if it cannot be one. */
export function readContact(kind: ContactKind, typed: string): string | null {
  return readers[kind](typed)
}

/** Whether a change was reported later than the law allows; the last instant itself is in time. */
export function reportedLate(changedAt: Date, reportedAt: Date, law: Law): boolean {
  return reportedAt > hoursEnd(changedAt, law(contactReportWithin))
}
