import { describe, expect, it } from 'vitest'
import { holderKind, isNewTerm, sameHolder, searchOf } from '#rules/registry/holder'
import type { OfficeRow } from '#rules/registry/row'
import { office } from './sheet.ts'

const before = { holder: 'یکتا کریمی', nationalId: '9995973561', mobile: '09140000001' }

describe('a row speaks of', () => {
  it.each<[string, boolean, Partial<Pick<OfficeRow, 'holder' | 'nationalId' | 'mobile'>>]>([
    ['the same holder if nothing changed', true, {}],
    ['the same holder under another spelling', true, { holder: 'يكتا  کريمي' }],
    [
      'the same holder under another name and phone if the national ID is the same',
      true,
      { holder: 'یکتا رضایی', mobile: '09140000002' },
    ],
    ['the same holder with a new phone', true, { mobile: '09140000002' }],
    ['the same holder whose national ID is not given', true, { nationalId: null }],
    ['the same holder whose national ID was mistyped', true, { nationalId: '9998635691' }],
    [
      'the same holder whose national ID was mistyped, without a phone',
      true,
      { nationalId: '9998635691', mobile: null },
    ],
    ['a namesake with another ID and phone', false, { nationalId: '9998635691', mobile: '09140000002' }],
    ['another person with another ID at the same phone', false, { holder: 'بهروز نجفی', nationalId: '9998635691' }],
    ['the same phone under another name without an ID', true, { holder: 'یکتا رضایی', nationalId: null }],
    [
      'another person without an ID and with another phone',
      false,
      { holder: 'بهروز نجفی', nationalId: null, mobile: '09140000002' },
    ],
    ['another person of whom nothing else is said', false, { holder: 'بهروز نجفی', nationalId: null, mobile: null }],
  ])('%s: %s', (_, same, after) => {
    expect(sameHolder(before, { ...before, ...after })).toBe(same)
  })
})

it.each([
  ['the same term', '2026-10-14', '2029-10-13', false],
  ['a corrected last day', '2026-10-14', '2029-10-14', false],
  ['a corrected first day', '2026-10-15', '2029-10-13', false],
  ['a renewal', '2026-10-15', '2029-10-14', true],
  ['an earlier term', '2023-10-14', '2026-10-13', false],
])('%s is a new term or not', (_, issuedOn, expiresOn, expected) => {
  expect(isNewTerm(office, { issuedOn, expiresOn })).toBe(expected)
})

it.each([
  ['یکتا کریمی', '9995973561', 'natural'],
  ['یکتا کریمی', '14003778990', 'legal'],
  ['شرکت آفتاب', null, 'legal'],
  ['مؤسسه آفتاب', null, 'legal'],
  ['شرکتی‌پور', null, 'natural'],
] as const)('%s with %s is a %s person', (holder, nationalId, kind) => {
  expect(holderKind({ holder, nationalId })).toBe(kind)
})

it('an office is found by name, place, holder, code and address', () => {
  const found = searchOf(office)
  for (const typed of ['کیان', 'پارساباد', 'یکتا', '72-14-3001', 'معلم', 'پلاک52']) expect(found).toContain(typed)
})
