import { describe, expect, it } from 'vitest'
import { codesPasted, type Known, pasteReport } from '#rules/pasted'

const codes = (text: string) =>
  codesPasted(text).map(({ row, value, code, bare }) => [row, code ?? bare ?? `? ${value}`])

describe('codes are read from', () => {
  it.each([
    {
      it: 'one a line',
      text: '72-12-101\n72-12-102\n',
      read: [
        [1, '72-12-101'],
        [2, '72-12-102'],
      ],
    },
    {
      it: 'a column of Excel, with its row numbers kept',
      text: '72-12-101\r\n\r\n72-12-102\r\n',
      read: [
        [1, '72-12-101'],
        [3, '72-12-102'],
      ],
    },
    {
      it: 'Persian and Arabic digits',
      text: '۷۲-۱۲-۱۰۱\n٧٢-١٢-١٠٢',
      read: [
        [1, '72-12-101'],
        [2, '72-12-102'],
      ],
    },
    {
      it: 'any dash, with spaces round it',
      text: '72–12—101 , 72 − 12 − 102',
      read: [
        [1, '72-12-101'],
        [1, '72-12-102'],
      ],
    },
    {
      it: 'slashes, dots and underscores',
      text: '72/12/101\n72.12.102\n72_12_103',
      read: [
        [1, '72-12-101'],
        [2, '72-12-102'],
        [3, '72-12-103'],
      ],
    },
    {
      it: 'one line with spaces, commas and tabs',
      text: '72-12-101 72-12-102،72-12-103\t72-12-104;72-12-105',
      read: [
        [1, '72-12-101'],
        [1, '72-12-102'],
        [1, '72-12-103'],
        [1, '72-12-104'],
        [1, '72-12-105'],
      ],
    },
    { it: 'a code with spaces for dashes', text: '72 12 101', read: [[1, '72-12-101']] },
    {
      it: 'codes without dashes',
      text: '7212101 7212102',
      read: [
        [1, '7212101'],
        [1, '7212102'],
      ],
    },
    { it: 'leading zeros, which stay', text: '072-01-0101', read: [[1, '072-01-0101']] },
    {
      it: 'marks of direction that a messenger leaves',
      text: '\u200f72-12-101\u200e\n\u2066۷۲-۱۲-۱۰۲\u2069',
      read: [
        [1, '72-12-101'],
        [2, '72-12-102'],
      ],
    },
    { it: 'a row with the name beside the code', text: '72-12-101\tدفتر نیلوفر', read: [[1, '72-12-101']] },
    {
      it: 'a sentence',
      text: 'دفترهای 72-12-101 و 72-12-102 دعوت شوند',
      read: [
        [1, '72-12-101'],
        [1, '72-12-102'],
      ],
    },
  ])('$it', ({ text, read }) => {
    expect(codes(text)).toEqual(read)
  })

  it.each([
    {
      it: 'a heading',
      text: 'شماره پروانه\n72-12-101',
      read: [
        [1, '? شماره پروانه'],
        [2, '72-12-101'],
      ],
    },
    { it: 'two groups', text: '72-12', read: [[1, '? 72-12']] },
    { it: 'four groups without dashes', text: '72 12 101 5', read: [[1, '? 72 12 101 5']] },
    { it: 'a group of seven digits', text: '72-12-1234567', read: [[1, '? 72-12-1234567']] },
    { it: 'a name alone', text: 'دفتر نیلوفر', read: [[1, '? دفتر نیلوفر']] },
    {
      it: 'figures beside a code that are too short for one',
      text: '72-12-101\t12',
      read: [
        [1, '72-12-101'],
        [1, '? 12'],
      ],
    },
    { it: 'nothing', text: ' \n\t\n', read: [] },
  ])('what is no code is kept as it stood: $it', ({ text, read }) => {
    expect(codes(text)).toEqual(read)
  })

  it('any paste without losing a figure of it', () => {
    const text = 'الف 72-12-101 ب\n12\n7212102 x 0914\n72-12\t5-5-5-5'
    const figures = (of: string) => of.match(/\d+/g)
    expect(codesPasted(text).flatMap(({ value }) => figures(value) ?? [])).toEqual(figures(text))
  })
})

describe('the report of a paste', () => {
  const office = (id: string, code: string, served = true): Known => ({
    code,
    id,
    name: id,
    county: 'مهرآباد',
    place: 'مهرآباد',
    served,
  })
  const known = [
    office('نیلوفر', '72-12-101'),
    office('نیلوفر', '72-12-001'),
    office('باران', '72-12-102'),
    office('لغوشده', '72-12-103', false),
    office('یک', '7-21-2105'),
    office('دو', '72-12-105'),
  ]
  const report = (text: string) =>
    pasteReport(codesPasted(text), known).map(({ row, fate, office: of, first }) => [
      row,
      fate,
      of?.name ?? null,
      first,
    ])

  it.each([
    {
      it: 'found',
      text: '72-12-101\n7212102',
      rows: [
        [1, 'found', 'نیلوفر', null],
        [2, 'found', 'باران', null],
      ],
    },
    {
      it: 'doubled, also under an older code',
      text: '72-12-101\n72-12-102\n72-12-101\n72-12-001',
      rows: [
        [1, 'found', 'نیلوفر', null],
        [2, 'found', 'باران', null],
        [3, 'doubled', 'نیلوفر', 1],
        [4, 'doubled', 'نیلوفر', 1],
      ],
    },
    {
      it: 'revoked',
      text: '72-12-103\n72-12-103',
      rows: [
        [1, 'revoked', 'لغوشده', null],
        [2, 'doubled', 'لغوشده', 1],
      ],
    },
    {
      it: 'unknown',
      text: '72-12-999\n7212999',
      rows: [
        [1, 'unknown', null, null],
        [2, 'unknown', null, null],
      ],
    },
    {
      it: 'ambiguous without its dashes, found with them',
      text: '7212105\n72-12-105',
      rows: [
        [1, 'ambiguous', null, null],
        [2, 'found', 'دو', null],
      ],
    },
    { it: 'unreadable', text: 'کد', rows: [[1, 'unreadable', null, null]] },
  ])('says what is $it', ({ text, rows }) => {
    expect(report(text)).toEqual(rows)
  })

  it('has a line for every piece, in its order', () => {
    const text = Array.from({ length: 5000 }, (_, n) => `72-12-${n}`).join('\n')
    expect(report(text).map(([row]) => row)).toEqual(Array.from({ length: 5000 }, (_, n) => n + 1))
  })
})
