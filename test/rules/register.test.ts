import { describe, expect, it } from 'vitest'
import { latinNumber, searchQuery, searchWords } from '#rules/register'

/** Whether a tsquery of prefixes as `searchQuery` writes it is met by words. */
function meets(words: string, query: string): boolean {
  const held = words.split(' ')
  return query
    .split(' & ')
    .every((met) =>
      [...met.matchAll(/([\p{L}\p{N}]+):\*/gu)].some(([, prefix]) => held.some((word) => word.startsWith(prefix!))),
    )
}

describe('the register is searched', () => {
  it.each([
    ['این کار انجام می‌شود.', 'می شود'],
    ['این کار انجام می‌شود.', 'می‌شود'],
    ['این کار انجام می‌شود.', 'میشود'],
    ['این کار انجام می شود', 'می‌شود'],
    ['این کار انجام می شود', 'میشود'],
    ['برنامه‌ریزی‌های سال', 'برنامه ریزی های'],
    ['كارت ملي', 'کارت ملی'],
    ['کارت ملی', 'كارت ملي'],
    ['مسئول دفتر', 'مسیول'],
    ['مهلت ۱۲ روز', '12'],
    ['مهلت 12 روز', '۱۲'],
    ['اد/و/1405/17', 'اد/و/۱۴۰۵/۱۷'],
    ['اد/و/1405/17', '۱۷'],
    ['بازدید از دفتر پارس‌آباد', 'پارساباد بازد'],
    ['خانه', 'خانۀ'],
  ])('%j is found by %j', (text, typed) => {
    expect(meets(searchWords(text), searchQuery(typed)!)).toBe(true)
  })

  it.each([
    ['مرخصی سالانه', 'مرخصی ماهانه'],
    ['شماره ۱۲', '۲۱'],
    ['دفتر', 'رفتر'],
  ])('%j is not found by %j', (text, typed) => {
    expect(meets(searchWords(text), searchQuery(typed)!)).toBe(false)
  })

  it.each(['', '  ', '؟!', "'|&():*", '\u200c'])('nothing is looked for by %j', (typed) => {
    expect(searchQuery(typed)).toBeNull()
  })

  it.each(["a' | b", 'الف:* & !ب', '(((', 'x\\'])('%j cannot become anything but words', (typed) => {
    expect(searchQuery(typed) ?? '').toMatch(/^[\p{L}\p{N}:*()|& ]*$/u)
  })

  it('a long text does not make a long question', () => {
    expect(searchQuery('واژه '.repeat(500))!.split(' & ')).toHaveLength(12)
  })

  it.each([
    [' اد / و / ۱۴۰۵ / ۱۷ ', 'اد/و/1405/17'],
    ['اد\u200f/\u200fو/١٤٠٥/17', 'اد/و/1405/17'],
  ])('the number %j is %j', (typed, number) => {
    expect(latinNumber(typed)).toBe(number)
  })
})
