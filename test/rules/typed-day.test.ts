import { describe, expect, test } from 'vitest'
import { fromJalali, toJalali } from '#rules/calendar'
import { typedDays } from '#rules/typed-day'

const on = (m: number, d: number, y = 1405) => fromJalali({ y, m, d })
const said = (text: string, over: Partial<Parameters<typeof typedDays>[1]> = {}) =>
  typedDays(text, { first: on(7, 20), last: on(8, 25, 1406), today: on(7, 20), shown: 1405 * 12 + 6, ...over }).map(
    (day) => {
      const { y, m, d } = toJalali(day)
      return `${y}/${m}/${d}`
    },
  )

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
