// Every route, tried by everybody: nobody, each role here, the office next door, and the same roles of another province.

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { hashPin } from '#act/pin'
import { memberships, people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { privateWords, type Subjects, secrets, subjectsOf } from './matrix/subjects.ts'
import { pin, type Row as Stated, matrix as stated, type Try } from './matrix/table.ts'
import { type Who, whoHas } from './matrix/who.ts'

type Caller = { name: string; person: string | null; who: Who | null; from: 'here' | 'next door' | 'elsewhere' }

type Row = Stated & { who: 'anyone' | 'signedIn' | readonly Who[] }

/** The table with everybody by role who has what a row takes. */
const matrix: Record<string, Row> = Object.fromEntries(
  Object.entries(stated).map(([route, { who, ...row }]) => [
    route,
    { ...row, who: who === 'anyone' || who === 'signedIn' || typeof who !== 'string' ? who : whoHas(who) },
  ]),
)

let database: TestDatabase
let here: World
let elsewhere: World
let web: Web
let subjects: Subjects
let hidden: string[]

beforeAll(async () => {
  database = await freshDatabase()
  here = await buildWorld(database.db)
  elsewhere = await buildWorld(database.db)
  for (const world of [here, elsewhere]) await addApplicant(world)
  web = webOf(here)
  subjects = subjectsOf(here)
  hidden = privateWords(here)
  await database.db.update(people).set({ pinHash: await hashPin(pin) })
  for (const make of [subjects.letter, subjects.request, subjects.ballot]) await make()
  for (const state of ['registered', 'examining', 'office', 'answered'] as const) await subjects.complaint(state)
})
afterAll(() => database.drop())

/** Whoever applies for the first office, as if it were not there yet. */
const applicants = new Map<World, string>()
async function addApplicant(world: World): Promise<void> {
  const personId = await addPerson(world)
  const at = { provinceId: world.province, officeId: world.offices[0]!.id, since: world.today }
  await world.db.insert(memberships).values({ ...at, personId, role: 'applicant' })
  applicants.set(world, personId)
}
const idOf = (world: World, who: Who) => (who === 'applicant' ? applicants.get(world)! : world.people[who].id)
const names = (world: World) => [...Object.keys(world.people), 'applicant'] as Who[]
const nobody: Caller = { name: 'nobody', person: null, who: null, from: 'here' }

/** Everybody who tries a row. Of another province those who would pass here; of public routes one of each suffices. */
function callers({ who }: Row): Caller[] {
  const of = (world: World, from: Caller['from'], chosen: readonly Who[]): Caller[] =>
    chosen.map((one) => ({ name: `${one} ${from}`, person: idOf(world, one), who: one, from }))
  if (who === 'anyone') return [nobody, ...of(here, 'here', ['staff'])]
  const next = here.offices[1]!.holder
  const door: Caller = { name: 'holder next door', person: next.id, who: 'holder', from: 'next door' }
  const away = who === 'signedIn' ? (['admin', 'clerk', 'holder', 'substitute'] as const) : who
  return [nobody, ...of(here, 'here', names(here)), door, ...of(elsewhere, 'elsewhere', away)]
}

function passes({ who, of }: Row, caller: Caller): boolean {
  if (who === 'anyone') return true
  if (!caller.who || (who !== 'signedIn' && !who.includes(caller.who))) return false
  if (of === 'own') return true
  if (of === 'province') return caller.from !== 'elsewhere' && (caller.from === 'here' || caller.who !== 'holder')
  if (of === 'office') return caller.from === 'here'
  if (of === 'everybody') return caller.from !== 'elsewhere'
  return caller.from === 'here' && caller.who === of
}

const mayRead = ({ who, reads }: Row, caller: Caller) =>
  caller.from === 'here' && caller.who !== null && who !== 'anyone' && (reads?.includes(caller.who) ?? true)

let calls = 0

async function attempt(route: string, row: Row, caller: Caller): Promise<Response> {
  const [method = '', template = ''] = route.split(' ')
  const { path = {}, query, json, form, file, bearer }: Try = (await row.at?.(subjects)) ?? {}
  const filled = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? newKey()))
  const address = `${filled.replace('*', 'x')}${query ? `?${query}` : ''}`
  const cookie: Record<string, string> = {
    ...(caller.person ? { cookie: await steppedUp(caller.person) } : {}),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  }
  // each from an address of its own, or the limits on tries would answer
  const from = `10.${calls >> 16}.${(calls >> 8) & 255}.${calls++ & 255}`
  if (!file) return web.visit(address, { method, json, form, headers: cookie, from })
  const body = new FormData()
  body.set('file', new File([file.text], file.name))
  const headers = { ...cookie, 'idempotency-key': newKey() }
  return web.app.request(new URL(address, 'http://localhost:3000'), { method, body, headers })
}

const cookies = new Map<string, string>()

/** A session in which the PIN was entered just now, so that roles and nothing else decide. One serves for a route. */
async function steppedUp(person: string): Promise<string> {
  const known = cookies.get(person)
  if (known) return known
  const cookie = await web.cookieOf(person)
  cookies.set(person, cookie)
  const steppedUpUntil = new Date(here.now.getTime() + 300_000)
  await database.db.update(sessions).set({ steppedUpUntil }).where(eq(sessions.personId, person))
  return cookie
}

const routes = () => [
  ...new Set(web.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
]

test('every route stands in the matrix, and nothing else does', () => {
  expect(Object.keys(matrix).sort()).toEqual(routes().sort())
})

describe.each(Object.entries(matrix))('%s', (route, row) => {
  it('lets in whom it should, keeps out everybody else, and tells them nothing', async () => {
    const wrong: string[] = []
    // some routes end sessions
    cookies.clear()
    const every = callers(row).map(async (caller) => {
      const answer = await attempt(route, row, caller)
      const said = await answer.text()
      const out = (problem: string) => wrong.push(`${caller.name}: ${answer.status} ${problem} ${said.slice(0, 120)}`)
      const pass = passes(row, caller)
      if (answer.status >= 500 && answer.status !== 503) out('broke')
      else if (pass && !row.built && [401, 403, 404].includes(answer.status)) out('kept out')
      else if (!pass && ![401, 403, 404, 410].includes(answer.status)) out('let in')
      const read = pass && mayRead(row, caller)
      const told = row.tells?.map((one): string => secrets[one]) ?? []
      const secret = hidden.filter((word) => !told.includes(word) && !own(caller, word))
      const leaked = read ? [] : secret.filter((word) => said.includes(word))
      if (leaked.length) out(`leaks ${leaked.join(' ')}`)
    })
    await Promise.all(every)
    expect(wrong).toEqual([])
  })
})

/** One's own number is no secret to oneself. */
function own({ who, from }: Caller, word: string): boolean {
  if (who === 'applicant') return false
  const person = from === 'next door' ? here.offices[1]!.holder : who && from === 'here' ? here.people[who] : null
  return person !== null && (word === person.mobile || word === person.nationalId)
}
