import { describe, expect, it } from 'vitest'
import { fold, normalise, persianLine, searchKey } from '#rules/texts'

describe('texts', () => {
  it.each([
    ['كيان', 'کیان'],
    ['كيـان', 'کیان'],
    ['على', 'علی'],
    ['\u200cمی\u200c\u200cشود\u200c ', 'می\u200cشود'],
    ['پارس \u200cآباد', 'پارس آباد'],
    ['خط\r\n  دوم', 'خط\nدوم'],
    ['\u200fمتن\u200e', 'متن'],
    ['٥٢ ۵۲ 52', '۵۲ ۵۲ 52'],
    ['', ''],
  ])('%j is stored as %j', (raw, stored) => {
    expect(normalise(raw)).toBe(stored)
    expect(normalise(stored)).toBe(stored)
  })

  it.each([
    ['می شود', 'میشود'],
    ['می\u200cشود', 'میشود'],
    ['فعّال', 'فعال'],
    ['پارس‌آباد', 'پارساباد'],
    ['Café ۵۲', 'cafe52'],
  ])('%j is searched as %j', (raw, key) => {
    expect(searchKey(raw)).toBe(key)
  })

  it.each([
    ['پارس آباد', 'پارساباد'],
    ['دارندهٔ پروانه', 'دارنده پروانه'],
    ['روستائی', 'روستایی'],
    ['شهر / روستا:', 'شهر/روستا'],
    ['دایرة', 'دایره'],
  ])('%j means %j', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    ['پلاک 52 ،\n طبقه ٢', 'پلاک ۵۲، طبقه ۲'],
    ['Plaza 52', 'Plaza 52'],
  ])('the line %j is %j', (raw, line) => {
    expect(persianLine(raw)).toBe(line)
  })
})
