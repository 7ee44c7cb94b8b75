// What rows of one registry say of the same person or phone, taken together.

import type { Key } from '#locales/keys.gen'
import { turnedCode } from '#rules/identifiers'
import { fold } from '#rules/texts'
import { isGone } from '../offices.ts'
import type { Field, Finding, TakenRow } from './row.ts'

/**
 * Rows that contradict each other about a person: the first counts. A national ID under a second name is dropped from
 * the later row, or two people would become one; a second mobile of one person gives way to the first; a mobile of two
 * people, a person with two licenses in force, and a code that is another's in the other order, are only warned of.
 */
export function withoutContradictions(rows: readonly TakenRow[]): TakenRow[] {
  const byId = new Map<string, TakenRow>()
  const byMobile = new Map<string, TakenRow>()
  const byCode = new Map<string, TakenRow>()
  return rows.map((row) => {
    const settled = ofOnePhone(ofOnePerson(ofOneCode(row, byCode), byId), byMobile)
    const { code, nationalId, mobile } = settled.office
    byCode.set(code, settled)
    if (nationalId && !byId.has(nationalId)) byId.set(nationalId, settled)
    if (mobile && !byMobile.has(mobile)) byMobile.set(mobile, settled)
    return settled
  })
}

function ofOneCode(taken: TakenRow, byCode: Map<string, TakenRow>): TakenRow {
  const turned = turnedCode(taken.office.code)
  const first = turned ? byCode.get(turned) : undefined
  if (!first) return taken
  return warn(taken, 'code', 'registry-code-reversed-row', { first: first.row, code: first.office.code })
}

function ofOnePerson(taken: TakenRow, byId: Map<string, TakenRow>): TakenRow {
  const { office } = taken
  const first = office.nationalId ? byId.get(office.nationalId) : undefined
  if (!first) return taken
  const facts = { first: first.row, holder: first.office.holder, code: first.office.code }
  if (fold(first.office.holder) !== fold(office.holder)) {
    const warned = warn(taken, 'nationalId', 'registry-national-id-of-another', facts)
    return { ...warned, office: { ...office, nationalId: null } }
  }
  const both = !isGone(office.state) && !isGone(first.office.state)
  const seen = both ? warn(taken, 'nationalId', 'registry-national-id-repeated', facts) : taken
  const mobile = first.office.mobile
  if (!mobile || !office.mobile || mobile === office.mobile) return seen
  const warned = warn(seen, 'mobile', 'registry-mobile-differs', { ...facts, taken: mobile })
  return { ...warned, office: { ...office, mobile } }
}

function ofOnePhone(taken: TakenRow, byMobile: Map<string, TakenRow>): TakenRow {
  const first = taken.office.mobile ? byMobile.get(taken.office.mobile) : undefined
  if (!first || samePerson(first, taken)) return taken
  return warn(taken, 'mobile', 'registry-mobile-of-another', { first: first.row, holder: first.office.holder })
}

function samePerson({ office: one }: TakenRow, { office: other }: TakenRow): boolean {
  const sameName = fold(one.holder) === fold(other.holder)
  return one.nationalId && other.nationalId ? one.nationalId === other.nationalId : sameName
}

function warn(taken: TakenRow, column: Field, reason: Key, facts: Finding['facts']): TakenRow {
  const value = String(taken.office[column] ?? '')
  return { ...taken, warnings: [...taken.warnings, { row: taken.row, column, value, reason, facts }] }
}
