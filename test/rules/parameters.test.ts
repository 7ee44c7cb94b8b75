import { expect, test } from 'vitest'
import { all } from '#law/all'
import { ardabil } from '#law/ardabil'
import { fits } from '#rules/parameters'

const parameter = (name: string) => all.find((one) => one.name === name)!

test('every default and every value of Ardabil fits its own parameter', () => {
  for (const one of all) expect(fits(one, one.default), one.name).toBe(true)
  for (const { parameter: name, value } of ardabil) expect(fits(parameter(name), value), name).toBe(true)
})

test.each([
  ['leave.perYear', { months: 2, days: 15 }, true],
  ['leave.perYear', { months: 0 }, false],
  ['leave.perYear', {}, false],
  ['leave.perYear', { months: -1 }, false],
  ['leave.perYear', { months: 1.5 }, false],
  ['leave.perYear', { hours: 72 }, false],
  ['leave.perYear', { fortnights: 1 }, false],
  ['leave.perYear', 90, false],
  ['leave.perYear', null, false],
  ['contact.reportWithin', { hours: 48 }, true],
  ['contact.reportWithin', { months: 1 }, false],
  ['case.firstAnswer', { days: 2 }, true],
  ['case.firstAnswer', { weeks: 1 }, false],
  ['license.legalHolderShare', 1, true],
  ['license.legalHolderShare', 51, false],
  ['violation.fineFactor', 1.5, true],
  ['violation.fineFactor', Number.NaN, false],
  ['relocation.minDistance', 500, true],
  ['relocation.minDistance', -1, false],
  ['relocation.minDistance', '500', false],
  ['license.issuer', 'kanoon', true],
  ['license.issuer', 'nobody', false],
  ['license.issuer', ['kanoon'], false],
  ['vote.seats', ['head', 'governor-office'], true],
  ['vote.seats', ['head', 'nobody'], false],
  ['vote.seats', 'head', false],
  ['quietHours', ['22:00', '07:30'], true],
  ['quietHours', [], true],
  ['quietHours', ['22:00'], false],
  ['quietHours', ['24:00', '07:30'], false],
  ['vote.byPhone', false, true],
  ['vote.byPhone', 'no', false],
])('%s may be %j: %s', (name, value, fitting) => {
  expect(fits(parameter(name), value)).toBe(fitting)
})
