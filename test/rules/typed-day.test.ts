import { describe, expect, test } from 'vitest'
import { fromJalali, toJalali } from '#rules/calendar'
import { typedDays } from '#rules/typed-day'
import { absentInRange, typedRange } from '#rules/typed-range'

const on = (m: number, d: number, y = 1405) => fromJalali({ y, m, d })
const said = (text: string, over: Partial<Parameters<typeof typedDays>[1]> = {}) =>
  typedDays(text, { first: on(7, 20), last: on(8, 25, 1406), today: on(7, 20), shown: 1405 * 12 + 6, ...over }).map(
    (day) => {
      const { y, m, d } = toJalali(day)
      return `${y}/${m}/${d}`
    },
  )

test.each([
  ['۳۲ آذر', { number: 32, month: 9, year: 1405, length: 30 }],
  ['۳۰ آذر', null],
  ['31/9/1405', { number: 31, month: 9, year: 1405, length: 30 }],
  ['۱۴۰۵/۱۲/۳۰', { number: 30, month: 12, year: 1405, length: 29 }],
  ['۱۴۰۸/۱۲/۳۰', null],
  ['۲۵ تا ۳۲ آذر', { number: 32, month: 9, year: 1405, length: 30 }],
  ['تا ۳۱ مهر', { number: 31, month: 7, year: 1405, length: 30 }],
  ['سلام', null],
  ['۳۲', null],
])('%s is told to be no day, or is none to speak of', (text, absent) => {
  expect(absentInRange(text, { first: on(7, 20) })).toEqual(absent)
})

test.each([
  ['تا ۲۵ اسفند', '1405/12/25'],
  ['تا فردا', '1405/7/21'],
  ['تا پنجم', '1405/8/5'],
  ['تا دیروز', null],
])('%s begins with the day that is given', (text, last) => {
  const around = { first: on(7, 20), last: on(8, 25, 1406), today: on(7, 20), shown: 1405 * 12 + 6 }
  const found = typedRange(text, around, on(7, 20))
  const { y, m, d } = toJalali(found?.last ?? on(1, 1))
  expect(found && `${y}/${m}/${d}`).toBe(last)
  expect(typedRange(text, around)).toBeNull()
})

// 20 Mehr 1405 is a Monday
describe('a day that is typed', () => {
  test.each([
    ['۱۵', ['1405/8/15']],
    ['15', ['1405/8/15']],
    ['٢٥', ['1405/7/25']],
    ['پانزدهم', ['1405/8/15']],
    ['بیست و پنجم', ['1405/7/25']],
    ['سی‌ام', ['1405/7/30']],
    ['۲۰', ['1405/7/20']],
    ['اول آبان', ['1405/8/1']],
    ['۱۵ام', ['1405/8/15']],
    ['۱۵ مهر', ['1406/7/15']],
    ['۵ ابان', ['1405/8/5']],
    ['٥ ابان', ['1405/8/5']],
    ['5 اذر', ['1405/9/5']],
    ['(۱۵ آذر)', ['1405/9/15']],
    ['دوشنبه اینده', ['1405/7/27']],
    ['۱۵ آذر', ['1405/9/15']],
    ['پانزدهم دی', ['1405/10/15']],
    ['۱۵ آذر ماه', ['1405/9/15']],
    ['پانزدهم آذرماه', ['1405/9/15']],
    ['۱۵ آذر ۱۴۰۵', ['1405/9/15']],
    ['۱۵ مهر ۱۴۰۵', ['1405/7/15']],
    ['از ۱۵ آذر', ['1405/9/15']],
    ['۳۱ مهر', []],
    ['15/9/1405', ['1405/9/15']],
    ['۱۵-۹-۱۴۰۵', ['1405/9/15']],
    ['۱۵/۹', ['1405/9/15']],
    ['32/9/1405', []],
    ['امروز', ['1405/7/20']],
    ['فردا', ['1405/7/21']],
    ['پس‌فردا', ['1405/7/22']],
    ['پس فردا', ['1405/7/22']],
    ['شنبه', ['1405/7/25']],
    ['سه شنبه', ['1405/7/21']],
    ['پنج‌شنبه', ['1405/7/23']],
    ['دوشنبه', ['1405/7/20', '1405/7/27']],
    ['دوشنبه آینده', ['1405/7/27']],
    ['۱۴۰۵/۷/۲۲', ['1405/7/22']],
    ['سلام', []],
    ['۳۲', []],
    ['', []],
  ])('%s', (text, days) => expect(said(text)).toEqual(days))

  test('of a month that is shown and another may be either', () => {
    expect(said('۱۵', { shown: 1405 * 12 + 8 }).slice(0, 3)).toEqual(['1405/9/15', '1405/8/15', '1405/10/15'])
  })

  test('of a question about what has been is the last such day', () => {
    const back = { first: on(4, 20), last: on(7, 20) }
    expect([said('۱۵', back), said('۲۵', back), said('شنبه', back), said('دیروز', back)]).toEqual([
      ['1405/7/15'],
      ['1405/6/25'],
      ['1405/7/18'],
      ['1405/7/19'],
    ])
  })
})

// 20 Mehr 1405 is a Monday; the question is open from that day to 25 Aban 1406
describe('two days that are typed together', () => {
  const around = { first: on(7, 20), last: on(8, 25, 1406), today: on(7, 20), shown: 1405 * 12 + 6 }
  const short = (day: string) => {
    const { y, m, d } = toJalali(day)
    return `${y}/${m}/${d}`
  }
  const range = (text: string, over: Partial<typeof around> = {}) => {
    const found = typedRange(text, { ...around, ...over })
    return found && `${short(found.first)} – ${short(found.last)}`
  }

  test.each([
    ['۱۵ تا ۲۰', '1405/8/15 – 1405/8/20'],
    ['15 تا 20', '1405/8/15 – 1405/8/20'],
    ['١٥ تا ٢٠', '1405/8/15 – 1405/8/20'],
    ['از ۱۵ تا ۲۰', '1405/8/15 – 1405/8/20'],
    ['۱۵‌تا‌۲۰', '1405/8/15 – 1405/8/20'],
    ['15تا20', '1405/8/15 – 1405/8/20'],
    ['15-20', '1405/8/15 – 1405/8/20'],
    ['۱۵–۲۰', '1405/8/15 – 1405/8/20'],
    ['15 - 20', '1405/8/15 – 1405/8/20'],
    ['۱۵ الی ۲۰', '1405/8/15 – 1405/8/20'],
    ['from 15 to 20', '1405/8/15 – 1405/8/20'],
    ['پانزدهم تا بیستم', '1405/8/15 – 1405/8/20'],
    // the first day of the question is in it, the day before it only in the month that follows
    ['۲۰ تا ۲۵', '1405/7/20 – 1405/7/25'],
    ['۱۹ تا ۲۵', '1405/8/19 – 1405/8/25'],
    ['۲۵ تا ۲۵', '1405/7/25 – 1405/7/25'],
    ['۲۸ تا ۳', '1405/7/28 – 1405/8/3'],
    ['۲۸ آذر تا ۳ دی', '1405/9/28 – 1405/10/3'],
    ['از ۲۸ اذر تا سوم دی', '1405/9/28 – 1405/10/3'],
    ['از ۲۸ آذر ماه لغایت ۳ دی ماه', '1405/9/28 – 1405/10/3'],
    ['۲۸ تا ۳ دی', '1405/9/28 – 1405/10/3'],
    ['۱۵ تا ۲۰ آذر', '1405/9/15 – 1405/9/20'],
    ['۲۸ آذر تا ۳', '1405/9/28 – 1405/10/3'],
    ['۲۸ اسفند تا ۳ فروردین', '1405/12/28 – 1406/1/3'],
    ['۱۴۰۵/۸/۱۵ تا ۱۴۰۵/۸/۲۰', '1405/8/15 – 1405/8/20'],
    ['1405-08-15 - 1405-08-20', '1405/8/15 – 1405/8/20'],
    ['1405/8/15-1405/8/20', '1405/8/15 – 1405/8/20'],
    ['فردا تا شنبه', '1405/7/21 – 1405/7/25'],
    ['شنبه تا سه‌شنبه', '1405/7/25 – 1405/7/28'],
    ['شنبه تا شنبه', '1405/7/25 – 1405/8/2'],
    // the question's last day, and the one after, which is told to be outside
    ['۲۰ آبان ۱۴۰۶ تا ۲۵ آبان ۱۴۰۶', '1406/8/20 – 1406/8/25'],
    ['۲۰ آبان ۱۴۰۶ تا ۲۶ آبان ۱۴۰۶', '1406/8/20 – 1406/8/26'],
    ['۱۹ تا ۲۲ مهر ۱۴۰۵', '1405/7/19 – 1405/7/22'],
    ['۲۰ مهر تا ۱۵ مهر', null],
    ['۱۴۰۵/۸/۲۰ تا ۱۴۰۵/۸/۱۵', null],
    ['۱۴۰۵-۸-۲۰', null],
    ['۱۵', null],
    ['۱۵ تا', null],
    ['تا ۲۰', null],
    ['۱۵ تا ۳۲', null],
    ['تا فردا صبر کنید', null],
    ['۱ تا ۲ تا ۳', null],
  ])('%s', (text, days) => expect(range(text)).toBe(days))

  test('of the month that is shown are days of that month', () => {
    expect(range('۱۵ تا ۲۰', { shown: 1405 * 12 + 8 })).toBe('1405/9/15 – 1405/9/20')
  })
})
