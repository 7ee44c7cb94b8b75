import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { type PaperLetter, registerPaper } from '#actions/incoming/paper'
import { writeIncoming } from '#actions/incoming/write'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

const paper = (over: Partial<PaperLetter>): PaperLetter => ({
  office: null,
  sender: 'شهرداری اردبیل',
  senderNumber: '۷۷/الف',
  senderDate: null,
  subject: 'استعلام کاربری',
  body: 'این پرسش بررسی می‌شود',
  files: [],
  refersTo: '',
  confidentiality: 'ordinary',
  ...over,
})
const day = (of: number) => new Date(world.now.getTime() + of * 86_400_000)

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  const letters: [number, Partial<PaperLetter>][] = [
    [-20, { subject: 'كتاب تعرفه', body: '=2+3' }],
    [-10, { sender: '=cmd()', subject: 'فرمول' }],
    [-1, {}],
    [0, { subject: 'پنهان', confidentiality: 'confidential' }],
    [0, { subject: 'سرّی است', confidentiality: 'secret' }],
  ]
  for (const [at, over] of letters)
    await registerPaper(await world.as('secretary', { now: day(at) }), newKey(), paper(over))
  const own = { office: null, confidential: false, files: [], answers: null }
  const text = { subject: 'معرفی دفتر', body: 'برای بازدید' }
  await writeIncoming(await world.as('association', { now: day(-2) }), newKey(), { ...own, ...text })
})
afterAll(() => database.drop())

type Who = keyof World['people']
async function found(who: Who, query: Record<string, string> = {}) {
  const response = await web.visit(`/api/app/register?${new URLSearchParams(query)}`, { as: world.people[who].id })
  const { lines } = (await response.json()) as { lines: { subject: string | null }[] }
  return lines.map(({ subject }) => subject)
}

it.each([
  [
    'nothing, those it may not read as bare numbers',
    {},
    [null, null, 'استعلام کاربری', 'معرفی دفتر', 'فرمول', 'کتاب تعرفه'],
  ],
  ['the text, whatever its half-spaces', { q: 'می شود' }, ['استعلام کاربری', 'فرمول']],
  ['ye and kaf of any keyboard', { q: 'كتاب' }, ['کتاب تعرفه']],
  ['the sender’s number', { q: '77' }, ['استعلام کاربری', 'فرمول', 'کتاب تعرفه']],
  ['the number in Persian digits', { number: '۱۴۰۵/۶' }, ['معرفی دفتر']],
  ['the party', { party: 'شهرداري' }, ['استعلام کاربری', 'کتاب تعرفه']],
  ['the subject alone', { subject: 'کاربری' }, ['استعلام کاربری']],
  ['the first day', { from: '2026-10-09', to: '2026-10-09' }, ['استعلام کاربری']],
  ['the last day', { to: '2026-09-30' }, ['فرمول', 'کتاب تعرفه']],
  ['the direction', { direction: 'out' }, []],
  ['signs that mean something to a search engine', { q: "فرمول' & !(x" }, []],
])('a clerk finds by %s', async (_, query, subjects) => {
  expect(await found('clerk', query)).toEqual(subjects)
})

test('confidential lines are for secretary and head; what a secret one is about is told to nobody in a list', async () => {
  expect(await found('head', { from: '2026-10-10' })).toEqual(expect.arrayContaining(['پنهان', null]))
  expect(await found('head', { subject: 'سرّی' })).toEqual([])
  expect(await found('clerk', { q: 'پنهان' })).toEqual([])
})

test('what a clerk may not read stands in the register with its number, and leads and tells nowhere', async () => {
  const clerk = { as: world.people.clerk.id }
  const get = async (path: string) => web.visit(`/api/app/register${path}`, clerk)
  const { lines, count } = (await (await get('')).json()) as { lines: Record<string, unknown>[]; count: number }
  expect(count).toBe(6)
  const closed = lines.filter(({ readable }) => !readable)
  expect(closed.map(({ confidentiality }) => confidentiality).sort()).toEqual(['confidential', 'secret'])
  for (const line of closed) {
    const { id, number, at, confidentiality: _, ...rest } = line
    expect(rest).toEqual({
      ...{ direction: 'in', side: 'in', readable: false, subject: null, party: '', cancelled: false },
      ...{ thread: id, began: null, threaded: false, recipient: null, copy: null, copies: [] },
    })
    expect(Date.parse(String(at))).toBe(world.now.getTime())
    for (const query of [`?number=${number}`, `?q=${number}`]) {
      const { lines: met } = (await (await get(query)).json()) as { lines: { id: string }[] }
      expect(met.map((one) => one.id)).toEqual([id])
    }
    expect((await get(`/${id}/thread`)).status).toBe(404)
    expect((await web.visit(`/api/app/incoming/${id}`, clerk)).status).toBe(404)
  }
  // by what it says nobody finds it who may not read it
  for (const query of ['?q=پنهان', '?party=شهرداری&from=2026-10-10', '?subject=پنهان'])
    expect(await (await get(query)).json()).toMatchObject({ lines: [], count: 0 })
})

test('a body finds its own lines and no others', async () => {
  expect(await found('association')).toEqual(['معرفی دفتر'])
  expect(await found('association', { q: 'استعلام' })).toEqual([])
  expect(await found('agency')).toEqual([])
})

test('the sheet has what was found, and nothing in it runs as a formula', async () => {
  const sheet = async (query: string) => {
    const answer = await web.visit(`/api/app/register/file?format=csv${query}`, { as: world.people.clerk.id })
    return (await answer.text()).trim().split('\r\n')
  }
  expect(await sheet('')).toHaveLength(7)
  const [head, row] = await sheet(`&q=${encodeURIComponent('فرمول')}`)
  expect(head).toContain('موضوع')
  expect(row).toContain("'=cmd()")
  expect(row).toContain('۸ مهر ۱۴۰۵')
})

test('a secret letter asks for the PIN before it is read', async () => {
  const answer = await web.visit('/api/app/incoming?state=new', { as: world.people.secretary.id })
  const letters = (await answer.json()) as { id: string; confidentiality: string; subject: string | null }[]
  const secret = letters.find((one) => one.confidentiality === 'secret')!
  expect(secret.subject).toBeNull()
  const closed = await web.visit(`/api/app/incoming/${secret.id}`, { as: world.people.secretary.id })
  expect([closed.status, ((await closed.json()) as { code: string }).code]).toEqual([403, 'step-up'])
})

it('puts the letter first whose whole number was typed, before younger ones that speak of it', async () => {
  const response = await web.visit('/api/app/register?subject=تعرفه', { as: world.people.clerk.id })
  const { lines } = (await response.json()) as { lines: { number: string }[] }
  const { number } = lines[0]!
  const persian = number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
  for (const subject of [`پیرو ${persian}`, `پاسخ به نامه ${persian}`])
    await registerPaper(await world.as('secretary', { now: day(0) }), newKey(), paper({ subject }))
  for (const q of [number, persian, ` ${persian.replace('/', ' / ')} `, number.split('/').slice(-2).join('/')])
    expect((await found('clerk', { q }))[0]).toBe('کتاب تعرفه')
})
