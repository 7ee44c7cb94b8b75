import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheet, writeCsv, writeXlsx } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { diffRegistry } from '#rules/registry/diff'
import { columns, fields } from '#rules/registry/headings'
import { readRegistry } from '#rules/registry/read'
import type { Field, OfficeRow, TakenRow } from '#rules/registry/row'
import { toTable } from '#rules/registry/table'
import { known, office, today } from './sheet.ts'

const taken = (replaced: Partial<OfficeRow> = {}, row = 2): TakenRow => ({
  row,
  office: { ...office, ...replaced },
  warnings: [],
})

async function sampleOffices(): Promise<OfficeRow[]> {
  const sheet = await readSheet(readFileSync('server/cli/sample/offices.csv'), 'offices.csv')
  return readRegistry(sheet.ok ? sheet.cells : [], today, { counties: [] }).rows.map((row) => row.office)
}

describe('the difference between a sheet and what stands', () => {
  it('is a new office where the license code is unknown', () => {
    expect(diffRegistry([taken()], [])).toEqual({ added: [taken()], changed: [], unchanged: [], absent: [] })
  })

  it('is nothing where every field is the same', () => {
    expect(diffRegistry([taken()], [office])).toEqual({
      added: [],
      changed: [],
      unchanged: [{ row: 2, existing: office }],
      absent: [],
    })
  })

  it.each<[Field, OfficeRow[Field]]>([
    ['name', 'بهار'],
    ['kind', 'rural'],
    ['county', 'نیر'],
    ['lat', 38.1],
    ['mobile', '09140000009'],
    ['area', 60],
    ['expiresOn', '2030-10-13'],
    ['state', 'suspended'],
  ])('names a changed %s with what it was and what it became', (field, became) => {
    const [changed] = diffRegistry([taken({ [field]: became })], [office]).changed
    expect(changed?.changes).toEqual([{ field, was: office[field], became }])
    expect(changed?.office).toEqual({ ...office, [field]: became })
  })

  it('names every field that changed', () => {
    const [changed] = diffRegistry([taken({ holder: 'بهروز نجفی', nationalId: '9998635691' })], [office]).changed
    expect(changed?.changes.map(({ field }) => field)).toEqual(['holder', 'nationalId'])
  })

  it('keeps what stands where the sheet says nothing', () => {
    const silent = taken({ mobile: null, address: null, lat: null, lon: null, area: null })
    expect(diffRegistry([silent], [office]).unchanged).toHaveLength(1)
    const [changed] = diffRegistry([taken({ mobile: null, name: 'بهار' })], [office]).changed
    expect(changed?.office).toEqual({ ...office, name: 'بهار' })
  })

  it('gives nobody else the numbers of the holder who stands', () => {
    const other = { holder: 'بهروز نجفی', nationalId: '9998635691', mobile: null }
    expect(diffRegistry([taken(other)], [office]).changed[0]?.office).toEqual({ ...office, ...other })
    const byPhone = { holder: 'بهروز نجفی', nationalId: null, mobile: '09140000009' }
    expect(diffRegistry([taken(byPhone)], [office]).changed[0]?.office).toEqual({ ...office, ...byPhone })
  })

  it('takes away an emptied number where the row says all about its holder', () => {
    const emptied = { nationalId: null, mobile: null }
    expect(diffRegistry([taken({ ...emptied, area: null })], [office], true).changed[0]).toMatchObject({
      office: { ...office, ...emptied },
      changes: [
        { field: 'nationalId', was: office.nationalId, became: null },
        { field: 'mobile', was: office.mobile, became: null },
      ],
    })
  })

  it('fills what was empty', () => {
    const [changed] = diffRegistry([taken()], [{ ...office, mobile: null }]).changed
    expect(changed?.changes).toEqual([{ field: 'mobile', was: null, became: office.mobile }])
  })

  it('leaves alone, and names, the offices that are not in the sheet', () => {
    const other = { ...office, code: '72-14-3999' }
    expect(diffRegistry([taken()], [office, other]).absent).toEqual([other])
  })
})

describe('the registry as a sheet', () => {
  it('has the columns of the file it came from, in their order', () => {
    const [heading] = new TextDecoder().decode(readFileSync('server/cli/sample/offices.csv')).split('\r\n')
    expect(toTable([]).headings.join(',')).toBe(heading)
    expect(fields.map((field) => columns[field].heading)).toEqual(toTable([]).headings)
  })

  it('writes days, kinds and states as the file does', () => {
    const [row] = toTable([{ ...office, kind: 'rural', state: 'closed' }]).rows as [Cell[]]
    expect([row[2], row[13], row[14], row[15]]).toEqual(['روستایی', '1405/07/22', '1408/07/22', 'تعطیل موقت'])
  })

  it.each([
    ['CSV', async (table: ReturnType<typeof toTable>) => writeCsv(table)],
    ['XLSX', writeXlsx],
  ])('comes back unchanged from %s', async (_, write) => {
    const offices = await sampleOffices()
    const sheet = await readSheet(await write(toTable(offices)), 'export')
    const reading = readRegistry(sheet.ok ? sheet.cells : [], today, { counties: offices.map(({ county }) => county) })
    expect(reading.rows.flatMap(({ warnings }) => warnings)).toEqual([])
    const diff = diffRegistry(reading.rows, offices)
    expect([diff.unchanged.length, diff.added, diff.changed, diff.absent]).toEqual([216, [], [], []])
  })

  it('comes back unchanged with formulas for names and nothing where nothing is known', async () => {
    const odd: OfficeRow = {
      ...office,
      name: '=cmd|calc',
      holder: '@کریمی',
      address: '+۵۲؛ "ب"',
      place: null,
      lat: null,
      lon: null,
      nationalId: null,
      mobile: null,
      phone: null,
      area: null,
    }
    const sheet = await readSheet(writeCsv(toTable([odd])), 'export')
    const reading = readRegistry(sheet.ok ? sheet.cells : [], today, known)
    expect(reading.rows[0]?.office).toEqual(odd)
  })

  it('is the same after it was imported twice, whatever changed in between', async () => {
    const offices = (await sampleOffices()).slice(0, 20)
    const change = fc.record({
      at: fc.nat({ max: 19 }),
      what: fc.constantFrom<Partial<OfficeRow>>({ area: 77 }, { mobile: null }, { state: 'suspended' }, { name: 'نو' }),
    })
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const sheet = offices.map(
          (before, index) =>
            Object.assign({}, before, ...changes.filter(({ at }) => at === index).map(({ what }) => what)) as OfficeRow,
        )
        const incoming = sheet.map((row, index) => ({ row: index + 2, office: row, warnings: [] }))
        const first = diffRegistry(incoming, offices)
        const now = offices.map((before) => first.changed.find(({ existing }) => existing === before)?.office ?? before)
        expect(diffRegistry(incoming, now)).toMatchObject({ added: [], changed: [], absent: [] })
      }),
    )
  })
})
