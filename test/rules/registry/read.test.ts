import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheet } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { fields } from '#rules/registry/headings'
import { readRegistry } from '#rules/registry/read'
import type { Field } from '#rules/registry/row'
import { cells, headings, known, office, read, today } from './sheet.ts'

const date = (day: string) => new Date(`${day}T00:00:00Z`)

/** What becomes of one cell: the field as taken and the reasons given. */
function taken(field: Field, cell: Cell) {
  const { rows, refused } = read(cells({ [field]: cell }))
  const [row] = rows
  if (!row) return { refused: refused[0]?.findings.map((finding) => `${finding.column}: ${finding.reason}`) }
  const { [field]: value, ...others } = row.office
  const { [field]: _, ...untouched } = office
  expect(others).toEqual(untouched)
  return { value, warned: row.warnings.map((finding) => `${finding.column}: ${finding.reason}`) }
}

describe('a cell that can be understood without doubt', () => {
  it.each<[Field, Cell, unknown]>([
    ['code', '۷۲-۱۴-۳۰۰۱', '72-14-3001'],
    ['code', '72/14/3001', '72-14-3001'],
    ['code', ' 72 – 14 – 3001 ', '72-14-3001'],
    ['code', '\u200f72-14-3001\u200e', '72-14-3001'],
    ['name', ' كيان ', 'کیان'],
    ['name', 'کیـان', 'کیان'],
    ['name', 'بهار 3', 'بهار ۳'],
    ['name', 'بهار ٣', 'بهار ۳'],
    ['name', 'کافی Net 3', 'کافی Net 3'],
    ['name', 7, '۷'],
    ['kind', 'شهري', 'urban'],
    ['kind', 'روستائی', 'rural'],
    ['kind', 'روستا یی', 'rural'],
    ['county', 'پارس آباد', 'پارس‌آباد'],
    ['county', 'پارساباد', 'پارس‌آباد'],
    ['county', 'شهرستان پارس‌آباد', 'پارس‌آباد'],
    ['county', 'پارس‌ آباد', 'پارس‌آباد'],
    ['place', 'پارس آباد', 'پارس‌آباد'],
    ['place', 'تازه كند', 'تازه‌کند'],
    ['place', 'روستاي  هير', 'روستای هیر'],
    ['address', 'خیابان معلم ،\n پلاک 52', 'خیابان معلم، پلاک ۵۲'],
    ['address', null, null],
    ['address', '-', null],
    ['holder', 'يكتا  کریمی', 'یکتا کریمی'],
    ['nationalId', '۹۹۹۵۹۷۳۵۶۱', '9995973561'],
    ['nationalId', '٩٩٩-٥٩٧٣٥٦-١', '9995973561'],
    ['nationalId', 9995973561, '9995973561'],
    ['nationalId', '14003778990', '14003778990'],
    ['mobile', '+989140000001', '09140000001'],
    ['mobile', '00989140000001', '09140000001'],
    ['mobile', '989140000001', '09140000001'],
    ['mobile', '9140000001', '09140000001'],
    ['mobile', 9140000001, '09140000001'],
    ['mobile', '۰۹۱۴ ۰۰۰ ۰۰۰۱', '09140000001'],
    ['mobile', '0914-000-0001', '09140000001'],
    ['phone', 4533824042, '04533824042'],
    ['phone', '+984533824042', '04533824042'],
    ['phone', '045-33824042', '04533824042'],
    ['phone', 'ندارد', null],
    ['area', '۵۱', 51],
    ['area', '51 متر مربع', 51],
    ['area', '51m2', 51],
    ['area', 51, 51],
    ['area', '', null],
    ['issuedOn', '1405/7/22', '2026-10-14'],
    ['issuedOn', '۱۴۰۵-۰۷-۲۲', '2026-10-14'],
    ['issuedOn', '14050722', '2026-10-14'],
    ['issuedOn', 14050722, '2026-10-14'],
    ['issuedOn', '1405.07.22', '2026-10-14'],
    ['issuedOn', '1405 / 07 / 22', '2026-10-14'],
    ['issuedOn', '2026-10-14', '2026-10-14'],
    ['issuedOn', '2026-10-14T00:00:00Z', '2026-10-14'],
    ['issuedOn', date('2026-10-14'), '2026-10-14'],
    ['issuedOn', date('1405-07-22'), '2026-10-14'],
    ['issuedOn', '1403/12/30', '2025-03-20'],
    ['expiresOn', '۱۴۰۸/۷/۲۳', '2029-10-14'],
    ['state', 'فعّال', 'active'],
    ['state', 'تعليق', 'suspended'],
    ['state', 'تعطيل‌موقت', 'closed'],
    ['state', 'لغوشده', 'revoked'],
    ['state', 'ابطال شده', 'revoked'],
  ])('%s %j is taken as %j', (field, cell, value) => {
    expect(taken(field, cell)).toEqual({ value, warned: [] })
  })
})

describe('a doubtful cell whose office is clear', () => {
  it.each<[Field, Cell, unknown, string]>([
    ['county', 'پارساناد', 'پارس‌آباد', 'county: registry-county-guessed'],
    ['county', 'ادربیل', 'اردبیل', 'county: registry-county-guessed'],
    ['nationalId', '9995973562', '9995973562', 'nationalId: registry-national-id-check'],
    ['nationalId', '14003778991', '14003778991', 'nationalId: registry-national-id-check'],
    ['nationalId', '123', null, 'nationalId: registry-national-id-unreadable'],
    ['nationalId', '1111111111', null, 'nationalId: registry-national-id-unreadable'],
    ['nationalId', '9.99597E+09', null, 'nationalId: registry-national-id-unreadable'],
    ['nationalId', null, null, 'nationalId: registry-no-national-id'],
    ['mobile', '0914000000', null, 'mobile: registry-mobile-unreadable'],
    ['mobile', '091400000011', null, 'mobile: registry-mobile-unreadable'],
    ['mobile', '04533824042', null, 'mobile: registry-mobile-unreadable'],
    ['mobile', '09140000001 - 09140000002', '09140000001', 'mobile: registry-several'],
    ['mobile', '04533824042، 09140000002', '09140000002', 'mobile: registry-several'],
    ['mobile', null, null, 'mobile: registry-no-mobile'],
    ['phone', '33824042', null, 'phone: registry-phone-unreadable'],
    ['area', 'بزرگ', null, 'area: registry-area-unreadable'],
    ['area', 0, null, 'area: registry-area-unreadable'],
    ['area', 49.9, 49, 'area: registry-area-rounded'],
    ['issuedOn', '22/07/1405', '2026-10-14', 'issuedOn: registry-day-guessed'],
    ['issuedOn', '10/14/2026', '2026-10-14', 'issuedOn: registry-day-guessed'],
    ['issuedOn', 46309, '2026-10-14', 'issuedOn: registry-day-guessed'],
    ['issuedOn', '1405/08/30', '2026-11-21', ''],
    ['nationalId', '9.995973561E+09', '9995973561', ''],
    ['nationalId', '9,995,973,561.0', '9995973561', ''],
    ['nationalId', '9995973561.5', null, 'nationalId: registry-national-id-unreadable'],
    ['mobile', '9.140000001E+09', '09140000001', ''],
    ['mobile', '9,140,000,001', '09140000001', ''],
    ['mobile', '9.14E+09', null, 'mobile: registry-mobile-unreadable'],
    ['code', '۷۲ـ۱۴ـ۳۰۰۱', '72-14-3001', ''],
    ['code', '72ー14ー3001', '72-14-3001', ''],
    ['address', 'خیابان ??? پلاک ۵', null, 'address: registry-letters-torn'],
    ['address', 'Ø®ÛŒØ§Ø¨Ø§Ù†', null, 'address: registry-letters-torn'],
    ['address', 'ÎíÇÈÇä ãÚáã', null, 'address: registry-letters-torn'],
    ['address', '#REF!', null, 'address: registry-letters-torn'],
  ])('%s %j is taken as %j with a warning', (field, cell, value, warning) => {
    expect(taken(field, cell)).toEqual({ value, warned: warning ? [warning] : [] })
  })

  it('is not warned of where a revoked license has no phone', () => {
    const { rows } = read(cells({ mobile: null, nationalId: null, state: 'لغو شده' }))
    expect(rows[0]?.warnings).toEqual([])
  })
})

describe('a row that is refused', () => {
  it.each<[Field, Cell, string]>([
    ['code', null, 'code: registry-empty'],
    ['code', '72-14', 'code: registry-code-unreadable'],
    ['code', '72143001', 'code: registry-code-unreadable'],
    ['code', date('2001-02-03'), 'code: registry-code-unreadable'],
    ['name', ' - ', 'name: registry-empty'],
    ['kind', null, 'kind: registry-empty'],
    ['kind', 'مجازی', 'kind: registry-kind-unknown'],
    ['county', null, 'county: registry-empty'],
    ['county', 'تهران', 'county: registry-county-unknown'],
    ['county', 'نیز', 'county: registry-county-unknown'],
    ['holder', null, 'holder: registry-empty'],
    ['issuedOn', null, 'issuedOn: registry-empty'],
    ['issuedOn', '05/07/22', 'issuedOn: registry-day-unreadable'],
    ['issuedOn', '03/04/2026', 'issuedOn: registry-day-unreadable'],
    ['issuedOn', '1404/12/30', 'issuedOn: registry-day-unreadable'],
    ['issuedOn', '1405/13/01', 'issuedOn: registry-day-unreadable'],
    ['issuedOn', '۲۲ مهر', 'issuedOn: registry-day-unreadable'],
    ['expiresOn', null, 'expiresOn: registry-empty'],
    ['expiresOn', '1405/07/22', 'expiresOn: registry-term-reversed'],
    ['expiresOn', '1405/07/21', 'expiresOn: registry-term-reversed'],
    ['issuedOn', '1405/09/01', 'issuedOn: registry-issued-later'],
    ['state', null, 'state: registry-empty'],
    ['state', 'غیرفعال', 'state: registry-state-unknown'],
  ])('because of %s %j', (field, cell, reason) => {
    expect(taken(field, cell)).toEqual({ refused: [reason] })
  })

  it('is named by its row, column, value and figures, with all that has to be mended', () => {
    const { refused } = read(cells(), cells({ code: '72-14-3001', kind: 'مجازی', mobile: '12' }))
    expect(refused).toEqual([
      {
        row: 3,
        findings: [
          { row: 3, column: 'code', value: '72-14-3001', reason: 'registry-code-repeated', facts: { first: 2 } },
          { row: 3, column: 'kind', value: 'مجازی', reason: 'registry-kind-unknown', facts: {} },
          { row: 3, column: 'mobile', value: '12', reason: 'registry-mobile-unreadable', facts: {} },
        ],
      },
    ])
  })
})

describe('positions', () => {
  it.each<[Cell, Cell, [number | null, number | null], string[]]>([
    ['38.22030', '48.30361', [38.2203, 48.30361], []],
    ['۳۸٫۲۲۰۳', '۴۸٫۳۰۳۶۱', [38.2203, 48.30361], []],
    ['38,2203', '48/30361', [38.2203, 48.30361], []],
    ['38.2203° N', '48.30361 E', [38.2203, 48.30361], []],
    [38.22030004, 48.303611, [38.2203, 48.303611], []],
    ['48.30361', '38.2203', [38.2203, 48.30361], ['registry-position-swapped']],
    [24, 64, [24, 64], []],
    [40.5, 43.5, [40.5, 43.5], []],
    [23.99, 48, [null, null], ['registry-position-outside']],
    [40.51, 48, [null, null], ['registry-position-outside']],
    [38, 43.49, [null, null], ['registry-position-outside']],
    [38, 64.01, [null, null], ['registry-position-outside']],
    [0, 0, [null, null], ['registry-position-outside']],
    [38, null, [null, null], ['registry-position-half']],
    [null, null, [null, null], []],
    ['شمال', 48, [null, null], ['registry-number-unreadable', 'registry-position-half']],
  ])('%j, %j', (lat, lon, expected, reasons) => {
    const [row] = read(cells({ lat, lon })).rows
    expect([row?.office.lat, row?.office.lon]).toEqual(expected)
    expect(row?.warnings.map(({ reason }) => reason)).toEqual(reasons)
  })
})

describe('rows taken together', () => {
  const other = { code: '72-14-3002', holder: 'بهروز نجفی', nationalId: '9998635691', mobile: '09140000002' }

  it('the first row of a repeated license code counts and the rest are refused', () => {
    const { rows, refused } = read(
      cells(),
      cells({ ...other, code: '۷۲–۱۴–۳۰۰۱' }),
      cells({ ...other, code: '72 14 3001' }),
    )
    expect(rows.map(({ row }) => row)).toEqual([2])
    expect(refused.map(({ row }) => row)).toEqual([3, 4])
  })

  it('counts the first row even if it is refused for another reason', () => {
    const { rows, refused } = read(cells({ state: null }), cells())
    expect(rows).toEqual([])
    expect(refused[1]?.findings[0]).toMatchObject({ reason: 'registry-code-repeated', facts: { first: 2 } })
  })

  it('drops a national ID that another name has already', () => {
    const { rows } = read(cells(), cells({ ...other, nationalId: office.nationalId }))
    expect(rows[1]?.office.nationalId).toBeNull()
    expect(rows[1]?.warnings).toMatchObject([
      {
        reason: 'registry-national-id-of-another',
        value: office.nationalId,
        facts: { first: 2, holder: office.holder },
      },
    ])
  })

  it('warns of a person with two licenses in force, and takes the first mobile', () => {
    const { rows } = read(cells(), cells({ code: '72-14-3002', mobile: '09140000002' }))
    expect(rows[1]?.office.mobile).toBe(office.mobile)
    expect(rows[1]?.warnings.map(({ reason }) => reason)).toEqual([
      'registry-national-id-repeated',
      'registry-mobile-differs',
    ])
  })

  it('says nothing of a person whose other license is revoked', () => {
    expect(read(cells({ state: 'لغو شده' }), cells({ code: '72-14-3002' })).rows[1]?.warnings).toEqual([])
  })

  it('warns of a mobile that two people share, and keeps it', () => {
    const { rows } = read(cells(), cells({ ...other, mobile: office.mobile }))
    expect(rows[1]?.office.mobile).toBe(office.mobile)
    expect(rows[1]?.warnings).toMatchObject([{ reason: 'registry-mobile-of-another', facts: { first: 2 } }])
  })

  it('says nothing where nothing is shared', () => {
    expect(read(cells(), cells(other)).rows.flatMap(({ warnings }) => warnings)).toEqual([])
  })
})

describe('the sheet', () => {
  const shuffled = [...fields.keys()].reverse()

  it('may have a title above, columns in any order, others besides, empty rows and repeated headings', () => {
    const order = (row: Cell[]) => ['۱', ...shuffled.map((index) => row[index] ?? null), 'x']
    const heading = order(headings)
    heading[0] = 'ردیف'
    heading[17] = 'رنگ'
    const rows = [
      ['فهرست دفترهای استان'],
      [],
      heading,
      order(cells()),
      [null, null],
      heading,
      order(cells({ code: '72-14-3002', nationalId: '9998635691', mobile: '09140000002', holder: 'بهروز نجفی' })),
    ]
    const reading = readRegistry(rows, today, known)
    expect(reading.rows.map(({ row }) => row)).toEqual([4, 7])
    expect(reading.rows[0]?.office).toEqual(office)
    expect(reading).toMatchObject({ refused: [], missingColumns: [], unknownColumns: ['رنگ'] })
  })

  it.each<[Field, string]>([
    ['code', 'کد پروانه'],
    ['code', 'شماره‌ي  پروانه:'.replace('‌ي', '')],
    ['mobile', 'موبایل'],
    ['mobile', 'همراه'],
    ['mobile', 'تلفن‌همراه *'],
    ['holder', 'نام دارنده'],
    ['holder', 'دارندهٔ پروانه'],
    ['nationalId', 'كد ملي'],
    ['area', 'مساحت (متر مربع)'],
    ['area', 'متراژ [m2]'],
    ['place', 'شهر / روستا'],
    ['address', 'آدرس'],
    ['expiresOn', 'تاریخ انقضاء'],
    ['state', 'وضعيت'],
    ['code', 'LICENSE'],
  ])('may call %s «%s»', (field, heading) => {
    const renamed = headings.map((cell, index) => (fields[index] === field ? heading : cell))
    const reading = readRegistry([renamed, cells()], today, known)
    expect(reading.rows[0]?.office).toEqual(office)
    expect(reading.unknownColumns).toEqual([])
  })

  it('takes the better of two columns for one field, wherever it stands', () => {
    const reading = readRegistry(
      [
        ['شماره تماس', ...headings],
        ['12', ...cells()],
      ],
      today,
      known,
    )
    expect(reading.rows[0]?.office.phone).toBe(office.phone)
    expect(reading.unknownColumns).toEqual(['شماره تماس'])
    const after = readRegistry(
      [
        [...headings, 'شماره تماس'],
        [...cells(), '12'],
      ],
      today,
      known,
    )
    expect(after.rows[0]?.office.phone).toBe(office.phone)
    expect(after.unknownColumns).toEqual(['شماره تماس'])
  })

  it('may lack columns that an office can do without', () => {
    const without = (row: Cell[]) => row.filter((_, index) => fields[index] !== 'area' && fields[index] !== 'mobile')
    const reading = readRegistry([without(headings), without(cells())], today, known)
    expect(reading.rows).toMatchObject([{ office: { area: null, mobile: null }, warnings: [] }])
    expect(reading.missingColumns).toEqual([
      { column: 'mobile', needed: false },
      { column: 'area', needed: false },
    ])
  })

  it('is not read at all without a needed column', () => {
    const without = (row: Cell[]) => row.filter((_, index) => fields[index] !== 'state')
    const reading = readRegistry([without(headings), without(cells())], today, known)
    expect(reading).toEqual({
      rows: [],
      refused: [],
      unknownColumns: [],
      missingColumns: [{ column: 'state', needed: true }],
    })
  })

  it('says of a sheet without headings that all columns are missing', () => {
    expect(readRegistry([['a', 'b'], cells()], today, known).missingColumns).toHaveLength(fields.length)
    expect(readRegistry([], today, known).missingColumns).toHaveLength(fields.length)
  })

  it('takes any county while none is known', () => {
    const reading = readRegistry([headings, cells({ county: 'تهران' })], today, { counties: [] })
    expect(reading.rows[0]?.office.county).toBe('تهران')
  })

  it('of the sample gives every office and refuses none', async () => {
    const sheet = await readSheet(readFileSync('server/cli/sample/offices.csv'), 'offices.csv')
    const reading = readRegistry(sheet.ok ? sheet.cells : [], today, { counties: [] })
    expect(reading.rows).toHaveLength(216)
    expect(reading).toMatchObject({ refused: [], unknownColumns: [], missingColumns: [] })
    expect(reading.rows.flatMap(({ warnings }) => warnings)).toEqual([])
    const states = reading.rows.map(({ office: { state } }) => state)
    const count = (state: string) => states.filter((each) => each === state).length
    expect([count('active'), count('suspended'), count('closed'), count('revoked')]).toEqual([196, 6, 5, 9])
  })
})

describe('dirt of any mixture', () => {
  const digits = (to: string) => (text: string) => text.replace(/\d/g, (digit) => to[Number(digit)]!)
  const stirs: ((text: string) => string)[] = [
    (text) => text,
    digits('۰۱۲۳۴۵۶۷۸۹'),
    digits('٠١٢٣٤٥٦٧٨٩'),
    (text) => text.replaceAll('ی', 'ي'),
    (text) => text.replaceAll('ک', 'ك'),
    (text) => `  ${text} `,
    (text) => `\u200f${text}\u200e`,
    (text) => `\u00a0${text}\t`,
    (text) => text.replaceAll(' ', '  '),
  ]
  const texts = fields.filter((field) => typeof cells()[fields.indexOf(field)] === 'string')

  it('normalises to the clean row', () => {
    const mixture = fc.record(
      Object.fromEntries(texts.map((field) => [field, fc.array(fc.constantFrom(...stirs), { maxLength: 4 })])),
    )
    fc.assert(
      fc.property(mixture, (chosen) => {
        const clean = cells()
        const dirty = fields.map((field, index) => {
          const cell = clean[index] ?? null
          return typeof cell === 'string' ? (chosen[field] ?? []).reduce((text, stir) => stir(text), cell) : cell
        })
        const { rows, refused } = read(dirty)
        expect(refused).toEqual([])
        expect(rows).toEqual([{ row: 2, office, warnings: [] }])
      }),
    )
  })

  it('never throws, whatever the cells are', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 18 })), (rows) => {
        const reading = read(...rows)
        expect(reading.rows.length + reading.refused.length).toBeLessThanOrEqual(rows.length)
      }),
    )
  })
})
