// A session that somebody got hold of: it ends for good, its owner hears of it, and it binds no messenger.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPin } from '#act/pin'
import { issueLink, openLink } from '#actions/sessions/links'
import { linkToken, tokenHash } from '#actions/sessions/tokens'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { loginSessionMost } from '#law/login'
import { sessionOf } from '#reads/people/actors'
import { touchSession } from '#state/sessions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const day = 86_400_000
const later = (ms: number) => new Date(world.now.getTime() + ms)

async function signedInBy(person: string, { reusable = false, device = 'Firefox · Windows' } = {}) {
  const made = await issueLink(world.system('command'), newKey(), { person, reusable })
  const token = newKey()
  const link = tokenHash(linkToken(world.secret, made.ok ? made.value.link : ''))
  const opened = await openLink(world.nobody(), newKey(), { link, token: tokenHash(token), device })
  if (!opened.ok) throw new Error('not opened')
  return token
}

describe('a session that is used every day', () => {
  const most = loginSessionMost.default.days! * day
  it.each([
    ['a moment before its last', most - 1, true],
    ['at its last', most, false],
    ['long after', most + 40 * day, false],
  ])('%s is good: %s', async (_when, at, good) => {
    const token = tokenHash(await signedInBy(world.people.head.id))
    for (let used = day; used < at; used += day) {
      const session = await sessionOf(database.db, token, later(used))
      if (session) await touchSession(database.db, session, world.province, later(used))
    }
    expect((await sessionOf(database.db, token, later(at))) !== null).toBe(good)
  })

  it('ends over HTTP as well, whatever the row says of its end', async () => {
    const token = await signedInBy(world.people.head.id)
    await database.db.update(sessions).set({ expiresAt: later(10 * most) })
    const ask = (at: number) =>
      webOf(world, { now: () => later(at) }).visit('/api/app/me', { headers: { cookie: `session=${token}` } })
    expect([(await ask(most - 1)).status, (await ask(most)).status]).toEqual([200, 401])
  })
})

describe('a new sign-in', () => {
  const told = async (person: string) =>
    (await database.db.select().from(outbox).where(eq(outbox.personId, person))).filter(({ kind }) => kind === 'signIn')

  it.each([
    ['is told of in the messenger, with the device', true, false, 1],
    ['is told of nowhere where no messenger is bound', false, false, 0],
    ['by a link that is made to be opened again and again is not', true, true, 0],
  ])('%s', async (_what, bound, reusable, messages) => {
    const { id } = world.people.clerk
    const chat = bound ? await world.bind(id) : null
    await signedInBy(id, { reusable })
    const found = await told(id)
    expect(found).toHaveLength(messages)
    for (const one of found)
      expect(one).toMatchObject({ chatId: chat, params: { device: 'Firefox · Windows', at: world.now.toISOString() } })
  })
})

describe('binding a messenger from the app', () => {
  const minutes = 60_000
  it.each([
    ['a session that has just begun', 0, false, false, 200],
    ['an older one of somebody without a PIN', 60, false, false, 422],
    ['an older one of somebody with a PIN', 60, true, false, 403],
    ['an older one after the PIN', 60, true, true, 200],
  ])('%s: after %i minutes, PIN set %s, given %s → %i', async (_who, old, pinned, given, status) => {
    const { id } = world.people.secretary
    if (pinned)
      await database.db
        .update(people)
        .set({ pinHash: await hashPin('482913') })
        .where(eq(people.id, id))
    const token = await signedInBy(id)
    const headers = { cookie: `session=${token}`, origin: 'http://localhost:3000' }
    const web = webOf(world, { now: () => later(old * minutes), bots: { telegram: 'pishkhan_bot' } })
    if (given) expect((await web.visit('/api/app/me/step-up', { headers, json: { pin: '482913' } })).status).toBe(200)
    const answer = await web.visit('/api/app/me/bot-link', { headers, method: 'POST' })
    expect(answer.status).toBe(status)
    expect(JSON.stringify(await answer.json()).includes('invite_')).toBe(status === 200)
  })
})
