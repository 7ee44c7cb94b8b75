// One draft, open in two places, is sent once.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeIncoming } from '#actions/incoming/write'
import { fileRequest } from '#actions/requests/file'
import { incoming } from '#db/schema/incoming'
import { requests } from '#db/schema/requests'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { saveIncomingDraft, saveRequestDraft } from '../world/drafts.ts'
import { stationForm } from '../world/requests.ts'
import { buildWorld, newKey, type World } from '../world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database?.drop())

const office = () => world.offices[0]!.id
const words = { subject: 'ساعت کار', body: 'از شنبه تغییر می‌کند.', confidential: false }
async function draft() {
  const outcome = await saveIncomingDraft(await world.as('holder'), newKey(), {
    office: office(),
    answers: null,
    form: { ...words, files: [] },
    version: null,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const send = async (more: object = {}) =>
  writeIncoming(await world.as('holder'), newKey(), { office: office(), answers: null, ...words, files: [], ...more })
const registered = () => database.db.select().from(incoming).where(eq(incoming.officeId, office()))

describe('a letter', () => {
  test('sent from two devices at once is registered once, and the other is told its number', async () => {
    const seen = await draft()
    const outcomes = await Promise.all([send({ draft: seen }), send({ draft: seen })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const [letter, ...more] = await registered()
    expect(more).toEqual([])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      why: 'conflict',
      refusals: [{ key: 'incoming-draft-sent', facts: { number: letter!.number } }],
    })
  })

  test('and from a device that names no draft too; older words of the same draft are not sent beside it', async () => {
    const seen = await draft()
    expect(await send()).toMatchObject({ ok: true })
    expect(await send()).toMatchObject({ ok: false, refusals: [{ key: 'incoming-draft-sent' }] })
    expect(await send({ draft: seen, body: 'متن دیگری' })).toMatchObject({ refusals: [{ key: 'incoming-draft-sent' }] })
    expect(await registered()).toHaveLength(1)
  })

  test('that was changed elsewhere since it was seen is looked at again first', async () => {
    const seen = await draft()
    await draft()
    expect(await send({ draft: seen })).toMatchObject({ refusals: [{ key: 'incoming-draft-edited-meanwhile' }] })
    expect(await registered()).toHaveLength(0)
  })

  test('a new one of the same words may be written as a draft of its own', async () => {
    expect(await send({ draft: await draft() })).toMatchObject({ ok: true })
    expect(await send({ draft: await draft() })).toMatchObject({ ok: true })
  })
})

test('a request filed from two devices at once is filed once', async () => {
  const ctx = await world.as('holder')
  const form = stationForm(world)
  const saved = await saveRequestDraft(ctx, newKey(), { office: office(), kind: 'station', form, version: null })
  const seen = saved.ok ? saved.value : undefined
  const file = () => fileRequest(ctx, newKey(), { office: office(), kind: 'station', form, draft: seen })
  const outcomes = await Promise.all([file(), file()])
  const [request, ...more] = await database.db.select().from(requests).where(eq(requests.officeId, office()))
  expect(more).toEqual([])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    why: 'conflict',
    refusals: [{ key: 'request-draft-sent', facts: { number: request!.number } }],
  })
})
