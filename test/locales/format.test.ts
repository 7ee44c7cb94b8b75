import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { citation, citations } from '#locales/citations'
import { duration } from '#locales/durations'
import { loadWords } from '#locales/files'
import {
  bytes,
  code,
  commas,
  date,
  dateRange,
  dateTime,
  digits,
  isolate,
  list,
  longDate,
  mobile,
  number,
  percent,
  places,
  price,
  rials,
  shortDate,
  time,
  trackingCode,
} from '#locales/format'
import { quotable, refusalWords } from '#locales/refusals'
import { addDays, toJalali } from '#rules/calendar'

beforeAll(() => loadWords())

test('digits are Persian in Persian and Latin in English, whatever was typed', () => {
  expect(digits('fa', '12 ٣ ۴')).toBe('۱۲ ۳ ۴')
  expect(digits('en', '12 ٣ ۴')).toBe('12 3 4')
  expect(digits('en', '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩')).toBe('01234567890123456789')
})

test('numbers, money and shares are grouped', () => {
  expect(number('fa', 1234567)).toBe('۱٬۲۳۴٬۵۶۷')
  expect(rials('fa', 20_000)).toBe('۲۰٬۰۰۰ ریال')
  expect(rials('en', 20_000n)).toBe('20,000 rials')
  expect([price('fa', 0), price('fa', 1), price('en', 0)]).toEqual(['رایگان', '۱ ریال', 'Free of charge'])
  expect(percent('fa', 0.005)).toBe('۰٫۵٪')
  expect(percent('en', 0.51)).toBe('51%')
})

test('a file’s size', () => {
  expect(bytes('en', 1)).toBe('1 kB')
  expect(bytes('en', 999_400)).toBe('999 kB')
  expect(bytes('en', 1_000_000)).toBe('1 MB')
  expect(bytes('fa', 2_440_000)).toBe('۲٫۴ مگابایت')
})

test('codes keep their own order inside a Persian sentence', () => {
  expect(isolate('72-14-3001')).toBe('\u206672-14-3001\u2069')
  expect(code('fa', '72-14-3001')).toBe('\u2066۷۲-۱۴-۳۰۰۱\u2069')
  expect(mobile('fa', '09140000001')).toBe('\u2066۰۹۱۴ ۰۰۰ ۰۰۰۱\u2069')
  expect(mobile('en', 'unknown')).toBe('\u2066unknown\u2069')
  expect(trackingCode('fa', '1234567890123456')).toBe('\u2066۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶\u2069')
})

describe('days are worded by the Jalali calendar', () => {
  test.each([
    ['2026-10-14', 'چهارشنبه ۲۲ مهر ۱۴۰۵', '۱۴۰۵/۰۷/۲۲', 'Wednesday 22 Mehr 1405'],
    ['2025-03-20', 'پنجشنبه ۳۰ اسفند ۱۴۰۳', '۱۴۰۳/۱۲/۳۰', 'Thursday 30 Esfand 1403'],
    ['2025-03-21', 'جمعه ۱ فروردین ۱۴۰۴', '۱۴۰۴/۰۱/۰۱', 'Friday 1 Farvardin 1404'],
  ])('%s', (day, long, short, english) => {
    expect(longDate('fa', day)).toBe(long)
    expect(shortDate('fa', day)).toBe(short)
    expect(longDate('en', day)).toBe(english)
  })

  it('a range of one day is that day', () => {
    expect(dateRange('fa', '2026-10-14', '2026-10-14')).toBe('۲۲ مهر ۱۴۰۵')
    expect(dateRange('fa', '2026-10-14', '2026-10-16')).toBe('۲۲ مهر ۱۴۰۵ تا ۲۴ مهر ۱۴۰۵')
  })

  it('agrees with the calendar of the rules on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (offset) => {
        const day = addDays('2026-03-21', offset)
        const { y, m, d } = toJalali(day)
        const two = (part: number) => String(part).padStart(2, '0')
        expect(shortDate('en', day)).toBe(`${y}/${two(m)}/${two(d)}`)
        expect(date('en', day)).toMatch(new RegExp(`^${d} [A-Z][a-z]+ ${y}$`))
      }),
    )
  })

  it('an instant is Tehran’s, on both sides of midnight', () => {
    expect(dateTime('fa', new Date('2026-10-14T20:29:00Z'))).toBe('۲۲ مهر ۱۴۰۵، ساعت ۲۳:۵۹')
    expect(dateTime('fa', new Date('2026-10-14T20:30:00Z'))).toBe('۲۳ مهر ۱۴۰۵، ساعت ۰۰:۰۰')
    expect(dateTime('en', new Date('2026-10-14T20:30:00Z'))).toBe('23 Mehr 1405, 00:00')
    expect(time('fa', new Date('2026-10-14T10:35:00Z'))).toBe('۱۴:۰۵')
  })
})

test.each([
  [{ months: 3 }, '۳ ماه', '3 months'],
  [{ years: 1 }, '۱ سال', '1 year'],
  [{ years: 2, months: 6 }, '۲ سال و ۶ ماه', '2 years and 6 months'],
  [{ weeks: 1, days: 2, hours: 3 }, '۱ هفته، ۲ روز و ۳ ساعت', '1 week, 2 days and 3 hours'],
  [{ minutes: 5 }, '۵ دقیقه', '5 minutes'],
  [{}, '۰ روز', '0 days'],
])('%j is worded', (period, persian, english) => {
  expect(duration('fa', period)).toBe(persian)
  expect(duration('en', period)).toBe(english)
})

test.each([
  ['رسید ۲.pdf', 'رسید ۲.pdf'],
  ['IMG_2041.jpg', 'IMG_2041.jpg'],
  ['2041', '۲۰۴۱'],
])('a refused file %s is named with its own digits', (name, said) => {
  const { text } = refusalWords('fa', { key: 'file-kind', facts: { name } })
  expect(text.replace(/[\u2066-\u2069]/g, '')).toContain(`«${said}»`)
})

test('working days say so', () => {
  expect(duration('fa', { days: 3 }, true)).toBe('۳ روز کاری')
})

test.each([
  [[], '', ''],
  [['A'], 'A', 'A'],
  [['A', 'B', 'C'], 'A، B، C', 'A, B, C'],
] as const)('%j one after another, with the comma of each language', (items, persian, english) => {
  expect([commas('fa', items), commas('en', items)]).toEqual([persian, english])
})

test('places stand each by itself where the line runs from the left', () => {
  const names = ['مهرآباد', 'گلدشت', 'Road 3']
  expect(places('fa', names)).toBe('مهرآباد، گلدشت، Road 3')
  expect(places('en', names)).toBe('\u2068مهرآباد\u2069, \u2068گلدشت\u2069, Road 3')
})

test.each([
  [[], ''],
  [['الف'], 'الف'],
  [['الف', 'ب'], 'الف و ب'],
  [['الف', 'ب', 'ج'], 'الف، ب و ج'],
])('%j in a sentence', (items, sentence) => {
  expect(list('fa', items)).toBe(sentence)
})

describe('a citation names place, source and standing', () => {
  test.each([
    [
      { source: 'bylaw', annex: 1, article: 18, note: 2 },
      'تبصره ۲ بند ۱۸ پیوست ۱ آیین‌نامه (پیش‌نویس بازنگری)',
      'Bylaw, annex 1, item 18, note 2 (revision in draft)',
    ],
    [{ source: 'bylaw', article: 9 }, 'ماده ۹ آیین‌نامه (پیش‌نویس بازنگری)', 'Bylaw, art. 9 (revision in draft)'],
    [
      { source: 'bylaw', annex: 4, article: 10, clause: '6', note: 1 },
      'تبصره ۱ بند ۶ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)',
      'Bylaw, annex 4, art. 10, item 6, note 1 (revision in draft)',
    ],
    [
      { source: 'bylaw', article: 25, clause: 'a-11' },
      'بند الف-۱۱ ماده ۲۵ آیین‌نامه (پیش‌نویس بازنگری)',
      'Bylaw, art. 25, item a-11 (revision in draft)',
    ],
    [
      { source: 'bylaw', annex: 1, article: 14, clause: '2' },
      'بند ۱۴-۲ پیوست ۱ آیین‌نامه (پیش‌نویس بازنگری)',
      'Bylaw, annex 1, item 14-2 (revision in draft)',
    ],
    [
      { source: 'bylaw', annex: 3, article: 6, note: 0 },
      'تبصره ماده ۶ پیوست ۳ آیین‌نامه (پیش‌نویس بازنگری)',
      'Bylaw, annex 3, art. 6, note (revision in draft)',
    ],
    [
      { source: 'guide', article: 'transfer', clause: '2' },
      'گام ۲ فرایند انتقال پروانه شیوه‌نامه اردبیل (جاری در استان)',
      'Ardabil guide, transfer, step 2 (in force in the province)',
    ],
    [
      { source: 'minutes', resolution: 11 },
      'مصوبه ۱۱ صورت‌جلسه چهاردهم کارگروه (مصوبه کارگروه استان، ۱۳۹۱)',
      "Minutes of the 14th meeting, resolution 11 (resolution of a province's working group, 1391)",
    ],
    [
      { source: 'resolution', resolution: 'مصوبه 3 جلسه 20' },
      'مصوبه ۳ جلسه ۲۰ کارگروه استانی (مصوبه استان)',
      'provincial working group, مصوبه 3 جلسه 20 (resolution of the province)',
    ],
    [{ source: 'house' }, 'قاعده پیشنهادی سامانه', 'rule proposed by this system'],
    [
      { source: 'civil-procedure', article: 443 },
      'ماده ۴۴۳ قانون آیین دادرسی مدنی (با وحدت ملاک)',
      'Code of Civil Procedure, art. 443 (by analogy)',
    ],
    [
      { source: 'bylaw', annex: 1, article: 18, note: 3, reading: {} },
      'تبصره ۳ بند ۱۸ پیوست ۱ آیین‌نامه (پیش‌نویس بازنگری)، به برداشت سامانه',
      'Bylaw, annex 1, item 18, note 3 (revision in draft), as this system reads it',
    ],
    [
      { source: 'bylaw', article: 9, reading: { by: { source: 'civil-procedure', article: 443 } } },
      'ماده ۹ آیین‌نامه (پیش‌نویس بازنگری) با ماده ۴۴۳ قانون آیین دادرسی مدنی (با وحدت ملاک)، به برداشت سامانه',
      'Bylaw, art. 9 (revision in draft) with Code of Civil Procedure, art. 443 (by analogy), as this system reads it',
    ],
  ])('%j', (cite, persian, english) => {
    expect(citation('fa', cite)).toBe(persian)
    expect(citation('en', cite)).toBe(english)
  })
})

describe('places named together', () => {
  const item = (clause: string, more: object = {}) =>
    ({ source: 'bylaw', annex: 4, article: 10, clause, ...more }) as const
  it.each([
    [
      'items of one article as one',
      [item('2'), item('3')],
      ['بندهای ۲ و ۳ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)'],
    ],
    ['one place as it is', [item('3')], ['بند ۳ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)']],
    [
      'what is read by us, and a note, alone',
      [item('1'), item('3', { reading: {} }), item('5', { note: 1 })],
      [
        'بند ۱ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)',
        'بند ۳ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)، به برداشت سامانه',
        'تبصره ۱ بند ۵ ماده ۱۰ پیوست ۴ آیین‌نامه (پیش‌نویس بازنگری)',
      ],
    ],
    [
      'steps of a process',
      [
        { source: 'guide', article: 'transfer', clause: '2' },
        { source: 'guide', article: 'transfer', clause: '4' },
      ],
      ['گام‌های ۲ و ۴ فرایند انتقال پروانه شیوه‌نامه اردبیل (جاری در استان)'],
    ],
  ] as const)('%s', (_, cites, said) => {
    expect(citations('fa', cites)).toEqual(said)
  })
})

describe('what was typed and is said back', () => {
  it.each([
    ['\u202eپیام\u202c', 'پیام'],
    ['a\u2066b\u2069c\u200f\u200e\u061c', 'abc'],
    ['\u202a\u202b\u202d\u2067\u2068x', 'x'],
    ['می\u200cشود', 'می\u200cشود'],
    ['خط\nدوم\u0000', 'خط\nدوم'],
  ])('%j turns nothing that follows', (typed, quoted) => {
    expect(quotable(typed)).toBe(quoted)
  })
})

it('a refusal says back what was typed without the marks that would turn it', () => {
  const { text } = refusalWords('fa', { key: 'refusal-blank-left', facts: { blank: '{\u202eنام}' } })
  expect(text).toContain('{نام}')
  expect(text).not.toMatch(/[\u202a-\u202e]/)
})
