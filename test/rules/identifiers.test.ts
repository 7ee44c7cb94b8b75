import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isTrackingCode,
  landlineNumber,
  legalId,
  licenseCode,
  mobileNumber,
  nationalId,
  newTrackingCode,
  trackingCode,
} from '#rules/identifiers'

test.each([
  ['9995973561', '9995973561'],
  ['۹۹۹۵۹۷۳۵۶۱', '9995973561'],
  ['٩٩٩-٥٩٧٣٥٦-١', '9995973561'],
  [' 999 597 3561\u200f', '9995973561'],
  ['0099999994', '0099999994'],
  ['99999994', '0099999994'],
  ['999999990', '0999999990'],
  ['9995973562', null],
  ['9995973651', null],
  ['1111111111', null],
  ['0000000000', null],
  ['999597356', null],
  ['99959735611', null],
  ['9999999', null],
  ['999597356x', null],
  ['', null],
])('the national ID «%s» is read as %s', (typed, expected) => {
  expect(nationalId(typed)).toBe(expected)
})

test.each([
  ['99000001236', '99000001236'],
  ['۹۹۰۰۰۰۰۱۲۳۶', '99000001236'],
  ['99000001237', null],
  ['99000001263', null],
  ['9900000123', null],
  ['11111111111', null],
])('the legal ID «%s» is read as %s', (typed, expected) => {
  expect(legalId(typed)).toBe(expected)
})

test.each([
  ['09140000001', '09140000001'],
  ['9140000001', '09140000001'],
  ['989140000001', '09140000001'],
  ['+989140000001', '09140000001'],
  ['00989140000001', '09140000001'],
  ['+98 (0)914 000 0001', '09140000001'],
  ['۰۹۱۴-۰۰۰-۰۰۰۱', '09140000001'],
  ['٠٩١٤٠٠٠٠٠٠١', '09140000001'],
  ['\u202a09140000001\u202c', '09140000001'],
  ['0914000001', null],
  ['091400000011', null],
  ['04533824042', null],
  ['9.14E+09', null],
  ['+19140000001', null],
  ['', null],
])('the mobile «%s» is read as %s', (typed, expected) => {
  expect(mobileNumber(typed)).toBe(expected)
})

test.each([
  ['04533824042', '04533824042'],
  ['4533824042', '04533824042'],
  ['+98 45 3382 4042', '04533824042'],
  ['09140000001', null],
  ['33824042', null],
])('the landline «%s» is read as %s', (typed, expected) => {
  expect(landlineNumber(typed)).toBe(expected)
})

test.each([
  ['72-14-3001', '72-14-3001'],
  ['۷۲-۱۴-۳۰۰۱', '72-14-3001'],
  ['72 – 14 – 3001', '72-14-3001'],
  ['72/14/3001', '72-14-3001'],
  ['\u206672-14-3001\u2069', '72-14-3001'],
  ['3001-14-72', '3001-14-72'],
  ['072-14-0001', '072-14-0001'],
  ['72143001', null],
  ['72-14', null],
  ['72-14-30-01', null],
  ['72-14-3001a', null],
  ['72-14-1234567', null],
])('the license code «%s» is read as %s', (typed, expected) => {
  expect(licenseCode(typed)).toBe(expected)
})

describe('a tracking code', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 })

  it('has sixteen digits and is known again in any digits and grouping', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = newTrackingCode(random)
        expect(code).toMatch(/^\d{16}$/)
        expect(trackingCode(code.replace(/(\d{4})(?=\d)/g, '$1 '))).toBe(code)
        expect(trackingCode(code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!))).toBe(code)
      }),
    )
  })

  it('with any one digit wrong is no tracking code', () => {
    fc.assert(
      fc.property(bytes, fc.nat(15), fc.integer({ min: 1, max: 9 }), (random, at, shift) => {
        const code = newTrackingCode(random)
        const wrong = code.slice(0, at) + ((Number(code[at]) + shift) % 10) + code.slice(at + 1)
        expect(isTrackingCode(wrong)).toBe(false)
      }),
    )
  })

  it('needs all its digits and enough randomness', () => {
    expect(isTrackingCode(newTrackingCode(new Uint8Array(8)))).toBe(true)
    expect(isTrackingCode('')).toBe(false)
    expect(isTrackingCode('123456789012345')).toBe(false)
    expect(isTrackingCode('00000000000000000')).toBe(false)
    expect(() => newTrackingCode(new Uint8Array(7))).toThrow('8 random bytes')
  })
})

describe('what a spreadsheet made of a number', () => {
  it.each([
    [nationalId, '1234567891.0', '1234567891'],
    [nationalId, '1.23E+09', null],
    [legalId, '1234567891.0', null],
    [mobileNumber, '9141112233.0', '09141112233'],
    [mobileNumber, '9.14E+09', null],
    [mobileNumber, '0914.111.2233', '09141112233'],
    [licenseCode, '72ー14ー3001', '72-14-3001'],
    [licenseCode, '72一14─3001', '72-14-3001'],
  ])('%o reads %s as %s', (read, typed, number) => expect(read(typed)).toBe(number))
})
