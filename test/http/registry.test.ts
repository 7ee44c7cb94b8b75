import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#db/schema/files'
import { offices } from '#db/schema/offices'
import { readSheet, writeCsv, writeXlsx } from '#outside/sheets'
import { columns } from '#rules/registry/headings'
import { toTable } from '#rules/registry/table'
import { roles } from '#rules/roles'
import { freshDatabase, type TestDatabase } from '#test/database'
import { office } from '#test/rules/registry/sheet'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

type Who = keyof World['people']
// issued before the world's day: what is issued later is no license yet
const row = { ...office, county: 'گلدشت', code: '90-10-1', issuedOn: '2026-09-14', expiresOn: '2029-09-13' }
const holidays = 'تاریخ,مناسبت,نوع\n1405/11/22,پیروزی انقلاب,ثابت\n1405/13/01,روزی که نیست,ثابت\n'

async function upload(bytes: Uint8Array | string, name: string, who: Who = 'clerk', key = newKey()) {
  const body = new FormData()
  body.append('file', new File([bytes as BlobPart], name))
  const cookie = await web.cookieOf(world.people[who].id)
  return web.app.request(
    new URL('/api/app/registry/sheets', 'http://localhost:3000'),
    { method: 'POST', body, headers: { cookie, 'idempotency-key': key } },
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  )
}
const uploaded = async (bytes: Uint8Array | string, name: string) => (await (await upload(bytes, name)).json()).id
const call = (path: string, method = 'GET', who: Who = 'clerk', headers = {}) =>
  web.visit(`/api/app/registry${path}`, { as: world.people[who].id, method, headers })
const lines = async (answer: Response) =>
  (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const count = async () =>
  (await database.db.select().from(offices).where(eq(offices.provinceId, world.province))).length

describe('a sheet of offices', () => {
  it.each([
    ['offices.csv', () => writeCsv(toTable([row]))],
    ['offices.xlsx', () => writeXlsx(toTable([row]))],
  ])('%s is kept, rehearsed without a trace, and reported cell by cell', async (name, write) => {
    const before = await count()
    const answer = await upload(await write(), name)
    expect(answer.status).toBe(201)
    const { id, rows } = await answer.json()
    expect(rows).toBe(2)
    const report = await (await call(`/offices/${id}`)).json()
    expect(report).toMatchObject({
      name,
      counts: { added: 1, refused: 0, absent: 6 },
      added: [{ row: 2, code: '90-10-1' }],
    })
    expect(await count()).toBe(before)
  })

  it('tells each step with its rows, and at last what it did; a repeat answers the same', async () => {
    const id = await uploaded(writeCsv(toTable([row])), 'offices.csv')
    const key = newKey()
    const answer = await call(`/offices/${id}`, 'POST', 'clerk', { 'idempotency-key': key })
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    const told = await lines(answer)
    expect(told.slice(0, -1)).toEqual(
      ['compare', 'people', 'offices', 'licenses', 'history'].map((step, at) => {
        return { step, at, of: 5, rows: step === 'history' ? 0 : 1 }
      }),
    )
    expect(told.at(-1)).toMatchObject({ done: { added: 1, changed: 0 } })
    const again = await lines(await call(`/offices/${id}`, 'POST', 'clerk', { 'idempotency-key': key }))
    expect(again).toEqual([told.at(-1)])
    const anew = await lines(await call(`/offices/${id}`, 'POST'))
    expect(anew.at(-1)).toMatchObject({ done: { added: 0, changed: 0, unchanged: 1 } })
  })

  it('that lacks a needed column ends with the problem, and nothing is written', async () => {
    const { headings, rows } = toTable([{ ...row, code: '90-10-2' }])
    const at = headings.indexOf(columns.state.heading)
    const without = (cells: readonly unknown[]) => cells.filter((_, index) => index !== at) as never[]
    const id = await uploaded(writeCsv({ headings: without(headings), rows: rows.map(without) }), 'offices.csv')
    const before = await count()
    const report = await (await call(`/offices/${id}`)).json()
    expect(report.missingColumns).toContainEqual({ column: 'state', needed: true })
    const told = await lines(await call(`/offices/${id}`, 'POST'))
    expect(told.at(-1)).toMatchObject({ problem: { status: 422, code: 'refused' } })
    expect(await count()).toBe(before)
  })

  it('gives what was found as a sheet: refused rows first, each with its value and reason', async () => {
    const sheet = writeCsv(
      toTable([
        { ...row, code: '90-10-3', mobile: null },
        { ...row, code: 'بی‌شماره' as never },
      ]),
    )
    const id = await uploaded(sheet, 'offices.csv')
    const answer = await call(`/offices/${id}/findings?format=xlsx`)
    const read = await readSheet(new Uint8Array(await answer.arrayBuffer()), 'findings.xlsx')
    const cells = read.ok ? read.cells : []
    expect(cells[0]).toEqual(['ردیف', 'نتیجه', 'ستون', 'مقدار', 'دلیل'])
    expect(cells[1]!.slice(0, 4)).toEqual([3, 'پذیرفته نشد', 'شماره پروانه', 'بی‌شماره'])
    expect(cells.some((one) => one[0] === 2 && one[1] === 'با هشدار پذیرفته شد' && one[2] === 'تلفن همراه')).toBe(true)
  })

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'sheet.png'],
    ['nothing', new Uint8Array(), 'empty.csv'],
    ['a page', '<!doctype html><table></table>', 'page.xls'],
  ])('that is %s is refused at the field, and not kept', async (_, bytes, name) => {
    const answer = await upload(bytes, name)
    expect([answer.status, Object.keys((await answer.json()).fields)]).toEqual([422, ['file']])
  })
})

describe('a sheet of closed days', () => {
  it('is rehearsed, then taken', async () => {
    const id = await uploaded(holidays, 'holidays.csv')
    const report = await (await call(`/holidays/${id}`)).json()
    expect(report).toMatchObject({ counts: { added: 1, refused: 1 }, added: [{ day: '2027-02-11' }] })
    expect(await (await call(`/holidays/${id}`, 'POST')).json()).toMatchObject({ added: 1, clocks: 0 })
    expect(await (await call(`/holidays/${id}`)).json()).toMatchObject({ counts: { added: 0, unchanged: 1 } })
    expect((await call(`/holidays/${id}/findings?format=csv`)).headers.get('content-type')).toContain('text/csv')
  })
})

describe('an uploaded sheet', () => {
  it('goes after a week, with the next one', async () => {
    const later = webOf(world, { now: () => new Date(world.now.getTime() + 8 * 86_400_000) })
    const old = await uploaded(holidays, 'old.csv')
    const body = new FormData()
    body.append('file', new File([holidays], 'new.csv'))
    const headers = { cookie: await web.cookieOf(world.people.clerk.id), 'idempotency-key': newKey() }
    const incoming = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const sent = await later.app.request(
      'http://localhost:3000/api/app/registry/sheets',
      { method: 'POST', body, headers },
      incoming,
    )
    expect(sent.status).toBe(201)
    expect((await call(`/holidays/${old}`)).status).toBe(404)
    expect(await database.db.select().from(files).where(eq(files.id, old))).toEqual([])
  })

  it('is for those who import, in their own province', async () => {
    const id = await uploaded(holidays, 'holidays.csv')
    const may = ['admin', 'clerk', 'secretary']
    for (const role of roles.filter((one) => one !== 'applicant')) {
      expect((await call(`/holidays/${id}`, 'GET', role)).status, role).toBe(may.includes(role) ? 200 : 403)
      if (!may.includes(role)) expect((await call(`/holidays/${id}`, 'POST', role)).status, role).toBe(403)
      if (!may.includes(role)) expect((await upload(holidays, 'a.csv', role)).status, role).toBe(403)
    }
    const other = await buildWorld(database.db)
    const foreign = await web.visit(`/api/app/registry/holidays/${id}`, { as: other.people.clerk.id })
    expect(foreign.status).toBe(404)
    // Nor may it be fetched as a file.
    expect((await web.visit(`/api/app/files/${id}`, { as: world.people.clerk.id })).status).toBe(404)
  })
})
