// The mobile of a registration: proved by a code, by another one, by the secretariat where none could be sent; or never.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyFor } from '#actions/calls/apply'
import { openCall } from '#actions/calls/open'
import { confirmMobile, proveApplicant, sendApplicantCode } from '#actions/calls/prove'
import { applications } from '#db/schema/calls'
import { files } from '#db/schema/files'
import { outbox } from '#db/schema/outbox'
import { callById } from '#reads/calls'
import { addDays, addMonths } from '#rules/calendar'
import { prune } from '#state/prune'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { stranger } from '#test/world/requests'

let database: TestDatabase
let world: World
let call: string
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const opened = await openCall(await world.as('clerk'), newKey(), {
    ...{ county: world.counties[0]!.id, place: 'ارس', kind: 'urban', capacity: 1, note: '' },
    ...{ weights: { exam: 60, education: 15, experience: 15, local: 10 }, permitBy: 'regulator', permitNumber: '۷۷' },
    ...{ permitOn: world.today, resolution: '۹/۴', opensOn: world.today, closesOn: addDays(world.today, 10) },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  call = opened.value.id
})
afterAll(() => database.drop())

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Registers somebody new, where numbers can be reached or not; the link and the row. */
async function registered(way: 'sms' | 'nothing') {
  const paper = (name: string) => ({ paper: name, bytes: Buffer.from(picture, 'base64'), name: 'مدرک.png' })
  const { name, nationalId, mobile } = stranger('سامان نوپا')
  const form = {
    ...{ name, nationalId, mobile, born: addMonths(world.today, -30 * 12), education: 'bachelor' as const },
    ...{ experience: 3, local: false, veteran: 'none' as const, disability: 0 },
  }
  const ctx = await world.as('clerk', { channels: way === 'sms' ? ['telegram', 'sms'] : ['telegram'] })
  const papers = [paper('identity'), paper('degree')]
  const applied = await applyFor(ctx, newKey(), { call, form, papers })
  if (!applied.ok) throw new Error(JSON.stringify(applied))
  const link = applied.value
  const row = async () =>
    (await database.db.select().from(applications).where(eq(applications.trackingCode, link.trackingCode)))[0]
  return { ctx, link, mobile, row, id: (await row())!.id }
}

const codesTo = async (mobile: string) => {
  const sent = await database.db
    .select()
    .from(outbox)
    .where(eq(outbox.chatId, `98${mobile.slice(1)}`))
    .orderBy(outbox.createdAt)
  return sent.map(({ params }) => String(params.code))
}
const seen = async (id: string) => {
  const { actor } = await world.as('clerk')
  return (await callById(database.db, actor, call, world.today))!.applicants.find((one) => one.id === id)
}
const confirm = async (id: string, who: 'clerk' | 'head' | 'association' = 'clerk') =>
  confirmMobile(await world.as(who), newKey(), { application: id })

test('where no code could be sent it counts unproved, is shown so, and the secretariat alone confirms it, once', async () => {
  const { id } = await registered('nothing')
  expect(await seen(id)).toMatchObject({ proved: false })
  for (const who of ['head', 'association'] as const) expect(await confirm(id, who)).toMatchObject({ ok: false })
  expect(await seen(id)).toMatchObject({ proved: false })
  expect(await confirm(id)).toMatchObject({ ok: true })
  expect(await seen(id)).toMatchObject({ proved: true })
  expect(await confirm(id)).toMatchObject({ ok: false, why: 'conflict' })
})

test('what a code is to prove is not for the secretariat to confirm', async () => {
  const { id } = await registered('sms')
  expect(await seen(id)).toBeUndefined()
  expect(await confirm(id)).toMatchObject({ ok: false, why: 'conflict' })
})

test('a code that was sent again proves it, and the first one does no more', async () => {
  const { ctx, link, mobile, row } = await registered('sms')
  expect(await sendApplicantCode(ctx, newKey(), link)).toMatchObject({ ok: true })
  const codes = await codesTo(mobile)
  expect(codes).toHaveLength(2)
  const [first, second] = codes as [string, string]
  if (first !== second) {
    const prove = await proveApplicant(ctx, newKey(), { ...link, code: first })
    expect(prove).toMatchObject({ ok: false, refusals: [{ key: 'contacts-code-wrong' }] })
  }
  expect(await proveApplicant(ctx, newKey(), { ...link, code: second })).toMatchObject({ ok: true })
  expect(await row()).toMatchObject({ mobileState: 'proved' })
  expect(await sendApplicantCode(ctx, newKey(), link)).toMatchObject({ ok: true })
  expect(await codesTo(mobile), 'what is proved is asked no more').toHaveLength(2)
})

test('one that nobody proves goes after sixty days with its papers, and no other', async () => {
  const [waits, counts] = [await registered('sms'), await registered('nothing')]
  const papers = async (id: string) => database.db.$count(files, eq(files.subjectId, id))
  const at = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
  await prune(database.db, at(59))
  expect(await waits.row()).toBeDefined()
  expect(await papers(waits.id)).toBe(2)
  await prune(database.db, at(61))
  expect(await waits.row()).toBeUndefined()
  expect(await papers(waits.id)).toBe(0)
  expect(await counts.row()).toBeDefined()
  expect(await papers(counts.id)).toBe(2)
})
