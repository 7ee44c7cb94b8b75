import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readSheet, sheetLimits, writeCsv, writeXlsx } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { bookOf, rowsOf, workbook, zip } from './zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** What no program has written, without a nought, which would give it away at once. */
const noise = Uint8Array.from({ length: 300 }, (_, i) => 1 + ((i * 97 + i * i * 31) % 255))
const utf16 = (text: string, big = false) => {
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return new Uint8Array(big ? buffer.swap16() : buffer)
}
/** Persian text as older Windows saves it; only the letters these tests use. */
const windows1256 = (text: string) => {
  const table = new Map(
    [...Array(256).keys()].map((n) => [new TextDecoder('windows-1256').decode(new Uint8Array([n])), n]),
  )
  return new Uint8Array([...text].map((letter) => table.get(letter) ?? 0x3f))
}

async function cellsOf(file: Uint8Array, name = 'offices.csv'): Promise<Cell[][]> {
  const sheet = await readSheet(file, name)
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.refusal))
  return sheet.cells
}

async function refusalOf(file: Uint8Array, name = 'offices.csv') {
  const sheet = await readSheet(file, name)
  return sheet.ok ? null : sheet.refusal
}

const plain = [
  ['کد', 'نام', 'تلفن'],
  ['72-14-3001', 'کیان', '04533824042'],
  ['72-14-3002', 'بهار', '04533271050'],
]
const lines = (separator: string) => plain.map((row) => row.join(separator)).join('\r\n')

describe('reading CSV', () => {
  it.each([
    ['commas', bytes(lines(','))],
    ['semicolons', bytes(lines(';'))],
    ['tabs', bytes(lines('\t'))],
    ['bars', bytes(lines('|'))],
    ['a byte order mark', bytes(`\uFEFF${lines(',')}`)],
    ['bare line feeds', bytes(lines(',').replaceAll('\r\n', '\n'))],
    ['bare carriage returns', bytes(lines(',').replaceAll('\r\n', '\r'))],
    ['a line that names the separator', bytes(`sep=;\r\n${lines(';')}`)],
    ['UTF-16 of small machines', utf16(lines('\t'))],
    ['UTF-16 of big machines', utf16(lines('\t'), true)],
    ['empty lines at the end', bytes(`${lines(',')}\r\n,,\r\n\r\n`)],
  ])('understands %s', async (_, file) => {
    expect(await cellsOf(file)).toEqual(plain)
  })

  it('understands Windows-1256', async () => {
    const cells = await cellsOf(windows1256('نام,شهر\r\nپارسا,گرمي\r\n'))
    expect(cells).toEqual([
      ['نام', 'شهر'],
      ['پارسا', 'گرمي'],
    ])
  })

  it('takes semicolons for the separator although coordinates hold commas', async () => {
    expect(await cellsOf(bytes('کد;عرض;طول\n1;38,22;48,30\n2;38,23;48,31\n'))).toEqual([
      ['کد', 'عرض', 'طول'],
      ['1', '38,22', '48,30'],
      ['2', '38,23', '48,31'],
    ])
  })

  it('keeps separators and line breaks inside quotes, and quotes inside words', async () => {
    expect(await cellsOf(bytes('a,b\n"x, y","one\ntwo"\nدفتر "نو",z\n'))).toEqual([
      ['a', 'b'],
      ['x, y', 'one\ntwo'],
      ['دفتر "نو"', 'z'],
    ])
  })

  it('keeps empty rows in the middle, so that row numbers are those a clerk sees', async () => {
    expect(await cellsOf(bytes('a,b\n\n,\n1,2\n'))).toEqual([['a', 'b'], [null], [null, null], ['1', '2']])
  })

  it('gives rows of uneven length as they are', async () => {
    expect(await cellsOf(bytes('title\na,b,c\n1,2\n'))).toEqual([['title'], ['a', 'b', 'c'], ['1', '2']])
  })
})

describe('reading XLSX', () => {
  it('gives texts, numbers and days as what they are', async () => {
    const day = new Date('2026-10-14T00:00:00Z')
    const rows = [
      ['کد', 'همراه', 'تاریخ'],
      ['72-14-3001', 9140000001, { value: day, type: Date, format: 'yyyy/mm/dd' }],
    ]
    const file = new Uint8Array(await writeWorkbook(rows, {}).toBuffer())
    expect(await cellsOf(file, 'offices.xlsx')).toEqual([
      ['کد', 'همراه', 'تاریخ'],
      ['72-14-3001', 9140000001, day],
    ])
  })

  it.each(['[$-fa-IR,96]yyyy/mm/dd;@', '[$-3000401]d mmmm yyyy', 'dd/mm/yyyy'])(
    'sees a day under the format %s',
    async (format) => {
      const day = new Date('2026-10-14T00:00:00Z')
      const file = new Uint8Array(await writeWorkbook([[{ value: day, type: Date, format }]], {}).toBuffer())
      expect(await cellsOf(file)).toEqual([[day]])
    },
  )

  it('skips an empty first sheet', async () => {
    const sheets = [
      { data: [], sheet: 'cover' },
      { data: [['a'], ['b']], sheet: 'offices' },
    ]
    const file = new Uint8Array(await writeWorkbook(sheets).toBuffer())
    expect(await cellsOf(file)).toEqual([['a'], ['b']])
  })

  it('reads a sheet whose last row is a million rows below only as far as it is filled', async () => {
    const file = workbook('<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="A1048576"/></row>')
    expect(await cellsOf(file)).toEqual([[7]])
  })
})

describe('refusing a file', () => {
  it.each([
    ['bytes of anything', noise],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ])('that calls itself a workbook and is %s', async (_what, given) => {
    const refusal = { key: 'sheet-not-xlsx', facts: { name: 'دفترها.XLSX' } }
    expect(await readSheet(given, 'دفترها.XLSX')).toMatchObject({ ok: false, refusal })
  })

  it('but not text that only calls itself a workbook', async () => {
    expect(await readSheet(bytes('a,b\n1,2\n'), 'a.xlsx')).toMatchObject({ ok: true })
  })

  const cell = (r: string) => `<row r="1"><c r="${r}"><v>1</v></c></row>`
  it.each([
    ['nothing in it', bytes(''), 'sheet-empty'],
    ['only empty rows', bytes(',,\n,,\n'), 'sheet-empty'],
    ['an empty workbook', workbook(''), 'sheet-empty'],
    ['more bytes than are read', new Uint8Array(sheetLimits.bytes + 1), 'sheet-too-large'],
    ['more rows than are read', bytes('a,b\n'.repeat(sheetLimits.rows + 1)), 'sheet-too-many-rows'],
    ['an unclosed quote', bytes('a,b\n1,"2\n3,4\n'), 'sheet-broken-line'],
    ['the old Excel format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'sheet-old-excel'],
    ['a web page', bytes('<!DOCTYPE html><table></table>'), 'sheet-not-a-table'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'sheet-not-a-table'],
    ['bytes of anything', noise, 'sheet-not-a-table'],
    ['an archive that is no workbook', zip({ 'word/document.xml': '<a/>' }), 'sheet-not-a-table'],
    ['a torn archive', workbook(cell('A1')).slice(0, -30), 'sheet-broken'],
    ['a sheet that is not XML', workbook('<row r="1"><c r="A1"'), 'sheet-broken'],
    ['an address nobody can read', workbook(cell('A-1')), 'sheet-broken'],
    [
      'a sheet that claims billions of cells',
      workbook(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      'sheet-too-many-rows',
    ],
    [
      'a size that the archive hides',
      workbook(cell('A1').repeat(1000), { 'xl/worksheets/sheet1.xml': 10 }),
      'sheet-broken',
    ],
    ['a size beyond measure', workbook(cell('A1'), { 'xl/workbook.xml': 2_000_000_000 }), 'sheet-too-many-rows'],
  ])('says so of %s', async (_, file, key) => {
    expect((await refusalOf(file))?.key).toBe(key)
  })

  it('takes as many rows as it promises', async () => {
    expect(await cellsOf(bytes('a,b\n'.repeat(sheetLimits.rows)))).toHaveLength(sheetLimits.rows)
  })

  it('names the file and the line', async () => {
    expect((await refusalOf(bytes('a,b\n1,"2\n3,4\n'), 'x.csv'))?.facts).toEqual({ name: 'x.csv', line: 3 })
  })
})

describe('which sheet of a workbook', () => {
  const registry = rowsOf([
    ['شماره پروانه', 'نام دفتر', 'نوع', 'شهرستان'],
    ['72-14-3001', 'کیان', 'شهری', 'گرمی'],
  ])
  const lists = rowsOf([['شهری'], ['روستایی']])
  const help = rowsOf([['راهنما'], ['نوع را از فهرست بردارید'], ['شماره پروانه را کامل بنویسید']])
  it.each([
    ['a hidden list first', [{ rows: lists, state: 'hidden' }, { rows: registry }]],
    ['a very hidden list first', [{ rows: lists, state: 'veryHidden' }, { rows: registry }]],
    ['a page of instructions first', [{ rows: help }, { rows: registry }]],
    ['an older copy that is hidden', [{ rows: registry, state: 'hidden' }, { rows: registry }]],
    ['the table hidden and only help in sight', [{ rows: help }, { rows: registry, state: 'hidden' }]],
    ['a sheet in another folder', [{ rows: registry, target: 'elsewhere/first.xml' }]],
  ])('finds the table behind %s', async (_, sheets) => {
    expect((await cellsOf(bookOf(sheets)))[1]?.[0]).toBe('72-14-3001')
  })

  it('refuses two tables of one kind: the second would be lost without a word', async () => {
    const more = rowsOf([['شماره پروانه', 'نام دفتر', 'نوع', 'شهرستان'], ['1-1-1'], ['1-1-2']])
    expect((await refusalOf(bookOf([{ rows: more }, { rows: more }])))?.key).toBe('sheet-several')
  })

  it.each(['date1904="1"', 'date1904="true"', "date1904='true'", 'date1904="TRUE"'])(
    'counts days from 1904 by %s',
    async (flag) => {
      const day = bookOf([{ rows: '<row r="1"><c r="A1" s="1"><v>43944</v></c></row>' }], flag)
      expect(await cellsOf(day)).toEqual([[new Date('2024-04-24T00:00:00Z')]])
    },
  )
})

describe('a file made to harm', () => {
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
  const filled = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
  it.each([
    [
      'a far cell in a sheet that lies elsewhere',
      () => bookOf([{ rows: far, target: 'data/other.xml' }]),
      'sheet-too-many-rows',
    ],
    ['a far cell in a second sheet', () => bookOf([{ rows: filled('a') }, { rows: far }]), 'sheet-too-many-rows'],
    [
      'one row beyond the last',
      () => workbook('<row r="20001"><c r="A20001"><v>1</v></c></row>'),
      'sheet-too-many-rows',
    ],
    ['80,000 cells that never end', () => workbook('<c '.repeat(80_000)), 'sheet-broken'],
    ['a million quotes in a tag', () => workbook(`<c r=${'"'.repeat(1_000_000)}`), 'sheet-cell-too-long'],
    ['one cell of 19 MB', () => workbook(filled('a'.repeat(19_000_000))), 'sheet-cell-too-long'],
    ['one cell of 149 MB', () => workbook(filled('a'.repeat(149_000_000))), 'sheet-too-many-rows'],
    ['10 MB of short lines', () => bytes('a\n'.repeat(5_000_000)), 'sheet-too-many-rows'],
    ['10 MB of empty lines', () => bytes('\n'.repeat(10_000_000)), 'sheet-empty'],
    ['10 MB of quotes', () => bytes('"'.repeat(10_000_000)), 'sheet-cell-too-long'],
    ['10 MB of commas', () => bytes(`${',a'.repeat(5_000_000)}`), 'sheet-too-many-rows'],
  ])('%s is refused, and others are served meanwhile', async (_, file, key) => {
    const made = file()
    let longest = 0
    let last = performance.now()
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    expect((await refusalOf(made))?.key).toBe(key)
    clearInterval(clock)
    expect(longest).toBeLessThan(1500)
  })

  it('reads the next file after one that was too much', async () => {
    await refusalOf(bytes('a,'.repeat(4_900_000)))
    expect(await cellsOf(bytes('a,b\n1,2\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
})

describe('what exports and keyboards do to a file', () => {
  it('reads the rest of a large file with one broken byte, and shows where it is', async () => {
    const text = bytes(`نام,شهر\n${'کیان,گرمی\n'.repeat(500)}پارسا,گرمی\n`)
    const at = text.length - 8
    text[at] = 0xff
    const cells = await cellsOf(text)
    expect(cells[3]).toEqual(['کیان', 'گرمی'])
    expect(String(cells.at(-1)?.[1])).toContain('\uFFFD')
  })

  it.each(['utf16le', 'utf16be'])('reads UTF-16 without its mark (%s)', async (order) => {
    const buffer = Buffer.from('کد,نام\n1,کیان\n2,بهار\n', 'utf16le')
    expect(await cellsOf(new Uint8Array(order === 'utf16le' ? buffer : buffer.swap16()))).toEqual([
      ['کد', 'نام'],
      ['1', 'کیان'],
      ['2', 'بهار'],
    ])
  })

  it('takes a text out of the formula that kept its zeros', async () => {
    expect(await cellsOf(bytes('کد,همراه\n1,="09140000001"\n2,"=""0914"""\n'))).toEqual([
      ['کد', 'همراه'],
      ['1', '09140000001'],
      ['2', '0914'],
    ])
  })
})

describe('writing', () => {
  const table = {
    headings: ['نام', 'تلفن', 'مساحت'],
    rows: [
      ['کیان', '09140000001', 51],
      ['=1+1', null, -3.5],
    ] satisfies Cell[][],
  }
  const text = (file: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)

  it('gives CSV a byte order mark, keeps leading zeros and negative numbers, and disarms formulas', () => {
    expect(text(writeCsv(table))).toBe("\uFEFFنام,تلفن,مساحت\r\nکیان,09140000001,51\r\n'=1+1,,-3.5\r\n")
  })

  it.each(['=1', '+1', '-1', '@a', '\ta', '\ra', '\na', '＝1', '＋1', '－1', '＠a'])(
    'puts a quote before %j in both formats and takes it away when reading',
    async (value) => {
      const one = { headings: ['x'], rows: [[value]] }
      expect(text(writeCsv(one))).toContain(`'${value}`)
      expect(await cellsOf(writeCsv(one))).toEqual([['x'], [value]])
      const [, [raw]] = (await readRaw(await writeXlsx(one))) as [Cell[], Cell[]]
      expect(String(raw)).toMatch(/^'/)
    },
  )

  it.each(["'quoted'", 'a=b', '09140000001', '۱-۲', "'"])('leaves %j alone', async (value) => {
    const one = { headings: ['x'], rows: [[value]] }
    expect(await cellsOf(writeCsv(one))).toEqual([['x'], [value]])
    expect(await cellsOf(await writeXlsx(one))).toEqual([['x'], [value]])
  })

  it('gives back from XLSX what went in', async () => {
    const day = new Date('2026-10-14T00:00:00Z')
    const whole = { ...table, rows: [...table.rows, ['بهار', '045', day]] }
    expect(await cellsOf(await writeXlsx(whole), 'x.xlsx')).toEqual([whole.headings, ...whole.rows])
  })

  it('gives back from CSV any text that went in, disarmed or not', async () => {
    const words = fc
      .string({ unit: 'grapheme' })
      .filter((word) => word.trim() !== '' && !/^'[=+\-@\t\r\n＝＋－＠]/.test(word))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1 }), async (rows) => {
        expect(await cellsOf(writeCsv({ headings: ['a', 'b'], rows }))).toEqual([['a', 'b'], ...rows])
      }),
      { numRuns: 200 },
    )
  })
})

/** The cells as another program sees them, without our reader's tidying. */
async function readRaw(file: Uint8Array): Promise<Cell[][]> {
  const { readSheet: read } = await import('read-excel-file/universal')
  return (await read(new Blob([file.slice()]))) as Cell[][]
}
