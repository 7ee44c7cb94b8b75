// What people type into number fields, in whatever digits.
import { describe, expect, test } from 'vitest'
import { onlyDigits } from '#rules/digits'
import { typedNumber, wholeNumber } from '#rules/numbers'
import { figuresTyped, mobileDigits } from '../../pwa/parts/digits.ts'

describe('digits are taken from what was typed', () => {
  test.each([
    ['۱۲۳', '123'],
    ['١٢٣', '123'],
    [' 12-3 ', '123'],
    ['الف', ''],
  ])('%s gives %s', (typed, digits) => expect(onlyDigits(typed)).toBe(digits))

  test('at most as many as asked for', () => expect(onlyDigits('۱۲۳۴۵۶۷', 6)).toBe('123456'))
})

describe('a whole number', () => {
  test.each([
    ['۱۲۵٬۰۰۰٬۰۰۰', 125_000_000],
    ['1,250', 1250],
    ['-۳', -3],
    ['0', 0],
    ['', null],
    ['۳٫۵', null],
    ['سه', null],
    ['1234567890123456', null],
  ])('of %s is %s', (typed, number) => expect(wholeNumber(typed)).toBe(number))
})

describe('a mobile number', () => {
  test.each([
    ['+98 914 123 4567', '09141234567'],
    ['۰۰۹۸۹۱۴۱۲۳۴۵۶۷', '09141234567'],
    ['۹۱۴۱۲۳۴۵۶۷', '09141234567'],
    ['9891412345', '9891412345'],
    ['98914123456', '98914123456'],
    ['989141234567', '09141234567'],
    ['0914', '0914'],
    ['۰۹۱۴-۱۲', '091412'],
    ['', ''],
  ])('typed as %s is kept as %s', (typed, kept) => expect(mobileDigits(typed)).toBe(kept))
})

describe('a number with a fraction', () => {
  test.each([
    ['35.5', 35.5],
    ['۳۵٫۵', 35.5],
    ['35/5', 35.5],
    ['۳۵,۵', 35.5],
    ['35.', 35],
    ['1,250', 1250],
    ['۱٬۲۵۰', 1250],
    ['1,2', 1.2],
    ['355', 355],
    ['', null],
    ['متر', null],
  ])('%s is %s', (typed, number) => expect(typedNumber(figuresTyped(typed))).toBe(number))
})
