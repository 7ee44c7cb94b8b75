import { afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { loadWords } from '#locales/files'
import { addWords, has, onWordsFault, text, words } from '#locales/text'

beforeAll(() => {
  loadWords()
  addWords(
    'fa',
    `try-none = هیچ
try-some =
    { $count ->
        [0] هیچ دفتری نیست
       *[other] { $count } دفتر
    }
try-year = سال { NUMBER($year, useGrouping: 0) }
try-refers = { common-yes } و { $code }
`,
    'try',
  )
})

afterEach(() =>
  onWordsFault((fault) => {
    throw new Error(fault)
  }),
)

test('words come in both languages', () => {
  expect(text('fa', 'common-yes')).toBe('بله')
  expect(text('en', 'common-yes')).toBe('yes')
})

test('numbers come out in the language’s digits, and texts as they are', () => {
  expect(text('fa', 'common-days', { count: 1200 })).toBe('۱٬۲۰۰ روز')
  expect(text('en', 'common-days', { count: 1200 })).toBe('1,200 days')
  expect(text('en', 'common-days', { count: 1 })).toBe('1 day')
  expect(words('fa', 'try-refers', { code: '72-14' })).toBe('بله و 72-14')
  expect(words('fa', 'try-year', { year: 1405 })).toBe('سال ۱۴۰۵')
})

test('none is not one: Persian counts 0 with one, so it is worded apart', () => {
  expect(words('fa', 'try-some', { count: 0 })).toBe('هیچ دفتری نیست')
  expect(words('fa', 'try-some', { count: 1 })).toBe('۱ دفتر')
  expect(text('fa', 'common-days-left', { count: 0 })).toBe('امروز آخرین روز است')
  expect(text('en', 'common-days-left', { count: 1 })).toBe('1 day left')
})

test('no hidden marks stand around what is put in', () => {
  expect(words('fa', 'try-refers', { code: 'x' })).not.toMatch(/\p{Cf}/u)
})

describe('a fault in the words', () => {
  it('throws until production says what to do', () => {
    expect(has('fa', 'try-never')).toBe(false)
    expect(() => words('fa', 'try-never')).toThrow('no words for try-never in fa')
    expect(() => text('fa', 'common-days')).toThrow('common-days in fa')
  })

  it('is reported in production, and the reader sees the key', () => {
    const faults: string[] = []
    onWordsFault((fault) => faults.push(fault))
    expect(words('en', 'try-never')).toBe('[try-never]')
    expect(text('en', 'common-and', { first: 'one' })).toContain('one')
    expect(faults).toHaveLength(2)
  })
})

describe('words are parsed only when they are needed', () => {
  it('a noun waits for its first key', () => {
    const read: string[] = []
    const source = () => {
      read.push('lazy')
      return 'lazy-word = واژه'
    }
    addWords('fa', source, 'lazy')
    expect(words('fa', 'common-no')).toBe('خیر')
    expect(read).toEqual([])
    expect(words('fa', 'lazy-word')).toBe('واژه')
    expect(words('fa', 'lazy-word')).toBe('واژه')
    expect(read).toEqual(['lazy'])
  })

  it('a key under another noun’s name is found all the same', () => {
    addWords('fa', 'elsewhere-word = جای دیگر', 'other')
    expect(has('fa', 'elsewhere-word')).toBe(true)
  })

  it('words without a noun are known at once', () => {
    addWords('en', 'stray-word = stray')
    expect(words('en', 'stray-word')).toBe('stray')
  })
})
