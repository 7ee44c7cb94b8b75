import { describe, expect, it, test } from 'vitest'
import { directionOf } from '#rules/letters'
import { fold, normalise, persianLine, says, searchKey } from '#rules/texts'

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

describe('what keyboards, exports and viewers do to a text', () => {
  it.each([
    ['آزمون\u000bدو', 'آزمون دو'],
    ['آزمون\u0085دو', 'آزمون دو'],
    ['آزمون\u2028دو', 'آزمون دو'],
    ['آزمون\fدو', 'آزمون دو'],
    ['آزمون\u001eدو', 'آزمون دو'],
    ['\uFB56\uFEAE\uFE8E\uFEE7\uFEAA', 'پراند'],
    ['كارے', 'کاری'],
    ['مى\u200bشود', 'می\u200cشود'],
    ['می¬شود', 'می\u200cشود'],
    ['ه\u200d.ش', 'ه\u200d.ش'],
    ['۷۲ـ۱۴ـ۳۰۰۱', '۷۲-۱۴-۳۰۰۱'],
    ['مـــهر', 'مهر'],
    ['\u200fنام\u00a0دفتر\u200f', 'نام دفتر'],
  ])('%j is stored as %j', (typed, stored) => expect(normalise(typed)).toBe(stored))

  it.each([
    ['رئیس', 'رییس'],
    ['مسئول', 'مسيول'],
    ['آیین‌نامه', 'ایین نامه'],
    ['آرش', 'ارش'],
    ['مؤسسه', 'موسسه'],
    ['هیأت', 'هیات'],
    ['نامۀ', 'نامه'],
  ])('%s and %s are looked for alike', (one, other) => expect(searchKey(one)).toBe(searchKey(other)))
})

describe('a reason', () => {
  it.each([
    ['', false],
    [' \n ', false],
    ['ن', false],
    ['نه', false],
    ['نه.', false],
    ['ن ن', false],
    ['ممم', false],
    ['۱۲۳۴', false],
    ['...', false],
    ['؟!؟!', false],
    ['👍👍👍', false],
    ['نَ', false],
    ['نشد', true],
    ['ن ش د', true],
    ['بند ۵', true],
    ['نمی\u200cشود', true],
    ['late', true],
  ])('%j says something: %s', (text, something) => {
    expect(says(text)).toBe(something)
  })
})

test.each([
  ['ATM دستگاه خودپرداز کار نمی‌کرد', 'rtl', 'rtl'],
  ['The clerk said «نه» and left', 'rtl', 'ltr'],
  ['۱۲۳ 456', 'rtl', 'rtl'],
  ['۱۲۳ 456', 'ltr', 'ltr'],
  ['سلام', 'ltr', 'rtl'],
] as const)('%s on a page that runs %s runs %s', (words, page, runs) => {
  expect(directionOf(words, page)).toBe(runs)
})
