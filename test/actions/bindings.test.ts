// Binding, blocking and what goes out again: the acts behind the bot's door.
import { createHash, randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#act/act'
import { type BindInput, bindAccount } from '#actions/bindings/bind'
import { blockBinding } from '#actions/bindings/block'
import { sendMobileCode, useMobileCode } from '#actions/bindings/code'
import { bindings } from '#db/schema/bindings'
import { links } from '#db/schema/logins'
import { outbox } from '#db/schema/outbox'
import type { MessageKind } from '#rules/messages'
import { useBinding } from '#state/bindings'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { addPerson, buildWorld, newKey, type World } from '../world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database?.drop())

let accounts = 0
const account = () => String(800_000_000 + ++accounts)
const visitor = (over: Partial<Context> = {}) => world.nobody({ via: 'telegram', ...over })

function input(who: keyof World['people'], over: Partial<BindInput> = {}): BindInput {
  const { mobile, nationalId } = world.people[who]
  const user = account()
  const lastDigits = nationalId.slice(-4)
  return { messenger: 'telegram', user, chat: user, mobile, lastDigits, invite: null, consent: 'c'.repeat(64), ...over }
}

const boundTo = (person: string) =>
  database.db
    .select()
    .from(bindings)
    .where(and(eq(bindings.personId, person), isNull(bindings.endedAt)))

async function waiting(person: string, kind: MessageKind, subjectId: string, minutes: number) {
  const at = new Date(world.now.getTime() + minutes * 60_000)
  const row = { provinceId: world.province, personId: person, kind, subjectId, params: {}, priority: 50 }
  await database.db.insert(outbox).values({ ...row, state: 'unreachable', nextAt: at, createdAt: at })
}

const rowsOf = (person: string) => database.db.select().from(outbox).where(eq(outbox.personId, person))

async function invite(person: string) {
  const tokenHash = createHash('sha256').update(randomUUID()).digest('hex')
  await database.db.insert(links).values({
    kind: 'invite',
    personId: person,
    provinceId: world.province,
    tokenHash,
    expiresAt: new Date(world.now.getTime() + 1),
    createdAt: world.now,
  })
  return tokenHash
}

describe('binding an account', () => {
  test('twice by one key is one binding, and the same answer', async () => {
    const key = newKey()
    const given = input('holder')
    const first = await bindAccount(visitor(), key, given)
    const second = await bindAccount(visitor(), key, given)
    expect(first).toMatchObject({ ok: true, value: { state: 'bound', person: world.people.holder.id } })
    expect(second).toMatchObject({ ok: true, repeated: true })
    expect(await boundTo(world.people.holder.id)).toHaveLength(1)
  })

  test('again by the same account renews it', async () => {
    const given = input('substitute')
    await bindAccount(visitor(), newKey(), given)
    expect(await bindAccount(visitor(), newKey(), given)).toMatchObject({ ok: true, value: { state: 'bound' } })
    expect(await boundTo(world.people.substitute.id)).toHaveLength(1)
  })

  test('in both messengers gives two ways to one person', async () => {
    await bindAccount(visitor(), newKey(), input('inspector'))
    await bindAccount(visitor({ via: 'bale' }), newKey(), input('inspector', { messenger: 'bale' }))
    const ways = await boundTo(world.people.inspector.id)
    expect(ways.map(({ messenger }) => messenger).sort()).toEqual(['bale', 'telegram'])
  })

  test('by two accounts at the same moment binds one, and warns it of the other', async () => {
    const outcomes = await Promise.all([
      bindAccount(visitor(), newKey(), input('association')),
      bindAccount(visitor(), newKey(), input('association')),
    ])
    expect(outcomes.map((one) => (one.ok ? one.value.state : one.why)).sort()).toEqual(['bound', 'second'])
    const [binding] = await boundTo(world.people.association.id)
    const warned = await database.db.select().from(outbox).where(eq(outbox.kind, 'secondAccount'))
    expect(warned.map((row) => row.params.to).sort()).toEqual(['clerk', 'self'])
    expect(warned.find((row) => row.params.to === 'self')?.chatId).toBe(binding?.chatId)
  })

  test('of another person takes the account over', async () => {
    const user = account()
    await bindAccount(visitor(), newKey(), input('agency', { user, chat: user }))
    await bindAccount(visitor(), newKey(), input('supervision', { user, chat: user }))
    expect(await boundTo(world.people.agency.id)).toEqual([])
    expect(await boundTo(world.people.supervision.id)).toHaveLength(1)
  })

  test('needs a number of the registry', async () => {
    const outcome = await bindAccount(visitor(), newKey(), input('holder', { mobile: '09120000000' }))
    expect(outcome).toMatchObject({ ok: false, why: 'unknown', refusals: [{ key: 'bot-number-unknown' }] })
  })

  test.each([
    ['the fourth wrong try leaves one', 4, 'bot-digits-wrong', 1],
    ['the fifth leaves none', 5, 'bot-digits-wrong', 0],
    ['the sixth is not looked at', 6, 'bot-too-many-tries', undefined],
  ])('counts tries: %s', async (_case, times, key, left) => {
    const mobile = `0912555000${times}`
    await addPerson(world, { mobile, nationalId: `000000123${times}` })
    const given = { ...input('holder'), mobile, lastDigits: '0000' }
    let last: Awaited<ReturnType<typeof bindAccount>> | undefined
    for (let tried = 0; tried < times; tried++) last = await bindAccount(visitor(), newKey(), given)
    expect(last).toMatchObject({ ok: false, refusals: [{ key, ...(left === undefined ? {} : { facts: { left } }) }] })
    const next = new Date(world.now.getTime() + 3_600_000)
    expect(await bindAccount(visitor({ now: next }), newKey(), { ...given, lastDigits: `123${times}` })).toMatchObject({
      ok: true,
    })
  })

  test('counts tries at a number over many accounts', async () => {
    const mobile = '09125550099'
    await addPerson(world, { mobile, nationalId: '0000007777' })
    for (let tried = 0; tried < 5; tried++)
      await bindAccount(visitor(), newKey(), { ...input('holder'), mobile, lastDigits: '0000' })
    const right = { ...input('holder'), mobile, lastDigits: '7777' }
    expect(await bindAccount(visitor(), newKey(), right)).toMatchObject({ refusals: [{ key: 'bot-too-many-tries' }] })
  })

  test('of two people with one number takes the one whose digits match', async () => {
    const mobile = '09125550100'
    await addPerson(world, { mobile, nationalId: '0000001111' })
    const second = await addPerson(world, { mobile, nationalId: '0000002222' })
    const outcome = await bindAccount(visitor(), newKey(), { ...input('holder'), mobile, lastDigits: '2222' })
    expect(outcome).toMatchObject({ ok: true, value: { person: second } })
  })

  test('by an invite is of whom it was made out to, whoever else has the number', async () => {
    const mobile = '09125550102'
    await addPerson(world, { mobile, nationalId: '0000003333' })
    const bare = await addPerson(world, { mobile, createdAt: new Date(world.now.getTime() + 1) })
    const given = { ...input('holder'), mobile, lastDigits: '3333', invite: await invite(bare) }
    expect(await bindAccount(visitor(), newKey(), given)).toMatchObject({ ok: true, value: { person: bare } })
  })

  test('without digits is for those who have none in the registry, and then by invite', async () => {
    expect(await bindAccount(visitor(), newKey(), input('holder', { lastDigits: null }))).toMatchObject({
      refusals: [{ key: 'bot-digits-needed' }],
    })
    const person = await addPerson(world, { mobile: '09125550101' })
    const given = { ...input('holder'), mobile: '09125550101', lastDigits: null }
    expect(await bindAccount(visitor(), newKey(), given)).toMatchObject({ refusals: [{ key: 'bot-invite-needed' }] })
    const hash = await invite(person)
    expect(await bindAccount(visitor(), newKey(), { ...given, invite: hash })).toMatchObject({ ok: true })
    const again = { ...given, invite: hash }
    expect(await bindAccount(visitor(), newKey(), again)).toMatchObject({ refusals: [{ key: 'bot-invite-over' }] })
  })

  test.each(['admin', 'head', 'secretary', 'clerk'] as const)(
    'of a %s needs an invite, good to its last moment',
    async (who) => {
      const given = input(who)
      expect(await bindAccount(visitor(), newKey(), given)).toMatchObject({ refusals: [{ key: 'bot-invite-needed' }] })
      const hash = await invite(world.people[who].id)
      const late = visitor({ now: new Date(world.now.getTime() + 1) })
      const over = { ...given, invite: hash }
      expect(await bindAccount(late, newKey(), over)).toMatchObject({ refusals: [{ key: 'bot-invite-over' }] })
      expect(await bindAccount(visitor(), newKey(), over)).toMatchObject({ ok: true })
    },
  )
})

describe('what had not reached a person', () => {
  test('goes out once a subject, and codes are let go', async () => {
    const { id } = world.people.staff
    const [letter, request, code] = [newKey(), newKey(), newKey()]
    await waiting(id, 'reminder', letter, 2)
    await waiting(id, 'notice', letter, 1)
    await waiting(id, 'request', request, 3)
    await waiting(id, 'request', request, 4)
    await waiting(id, 'loginCode', code, 5)
    const given = input('staff')
    expect(await bindAccount(visitor(), newKey(), given)).toMatchObject({ value: { state: 'bound', queued: 2 } })
    const rows = await rowsOf(id)
    const queued = rows.filter(({ state }) => state === 'queued')
    expect(queued.map(({ kind }) => kind).sort()).toEqual(['notice', 'request'])
    expect(queued.every(({ chatId, messenger }) => chatId === given.chat && messenger === 'telegram')).toBe(true)
    expect(rows.filter(({ state }) => state === 'dropped')).toHaveLength(3)
  })

  test('goes out again after unblocking, not while blocked', async () => {
    const { id } = world.people.kanoon
    const given = input('kanoon')
    await bindAccount(visitor(), newKey(), given)
    const place = { messenger: 'telegram' as const, chat: given.chat }
    expect(await blockBinding(visitor(), newKey(), { ...place, blocked: true })).toMatchObject({ ok: true })
    await waiting(id, 'request', newKey(), 0)
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['unreachable'])
    expect(await blockBinding(visitor(), newKey(), { ...place, blocked: false })).toMatchObject({ ok: true })
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['queued'])
  })

  test('a chat that nobody is bound to cannot be blocked', async () => {
    const place = { messenger: 'bale' as const, chat: '1' }
    expect(await blockBinding(visitor(), newKey(), { ...place, blocked: true })).toMatchObject({ why: 'unknown' })
  })
})

test.each([
  ['within a minute is not written', 60_000, false],
  ['after more than a minute is written', 60_001, true],
])('using a messenger again %s', async (_case, later, written) => {
  const person = await addPerson(world)
  const chat = await world.bind(person)
  const now = new Date(world.now.getTime() + later)
  await useBinding(database.db, { messenger: 'telegram', user: chat, chat, now })
  const [row] = await boundTo(person)
  expect(row?.usedAt.getTime() === now.getTime()).toBe(written)
})

test('a code that two phones type at once is taken from one', async () => {
  const { id, mobile } = world.people.member
  await world.bind(id)
  const ctx = visitor({ via: 'bale' })
  expect(await sendMobileCode(ctx, mobile, 'bale:77')).toMatchObject({ ok: true })
  const [sent] = (await rowsOf(id)).filter(({ kind }) => kind === 'loginCode')
  const code = String(sent!.params.code)
  const both = await Promise.all([1, 2].map(() => useMobileCode(ctx, mobile, code, 'bale:77')))
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})
