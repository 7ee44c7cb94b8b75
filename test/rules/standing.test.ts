// Since when a license is in the state in which it stands, derived as the state itself is.
import { expect, it } from 'vitest'
import { type LicenseTerm, stateSinceOf } from '#rules/offices'

const term = { state: 'active', stateSince: '2025-02-01', expiresOn: '2026-10-10', renewing: false } as const
const closures = [['2026-09-01', '2026-09-20']] as const

it.each<[string, string, Partial<LicenseTerm>, string]>([
  ['an active one from its day', '2026-08-01', {}, '2025-02-01'],
  ['one on its last day', '2026-10-10', {}, '2025-02-01'],
  ['an expired one from the day after its last', '2026-10-11', {}, '2026-10-11'],
  ['long afterwards too', '2027-05-01', {}, '2026-10-11'],
  ['one whose renewal is undecided', '2026-10-11', { renewing: true }, '2025-02-01'],
  ['a closed one from the first day of its closure', '2026-09-20', {}, '2026-09-01'],
  ['one that was suspended before it would have expired', '2027-05-01', { state: 'suspended' }, '2025-02-01'],
])('%s', (_, day, more, since) => {
  expect(stateSinceOf({ ...term, closures, ...more }, day)).toBe(since)
})
