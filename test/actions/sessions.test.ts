import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestCode, type SignIn, signIn } from '#actions/sessions/code'
import { endSession } from '#actions/sessions/end'
import { issueLink, openLink } from '#actions/sessions/links'
import { setPin } from '#actions/sessions/set-pin'
import { stepUp } from '#actions/sessions/step-up'
import { linkToken, tokenHash } from '#actions/sessions/tokens'
import { loginCodes } from '#db/schema/logins'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { actorOf, sessionOf } from '#reads/people/actors'
import { linkOf, pinOf, sessionsOf } from '#reads/people/sessions'
import { touchSession } from '#state/sessions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, noon, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const minutes = (count: number, ms = 0) => new Date(noon.getTime() + count * 60_000 + ms)
const nobody = (now = noon) => world.nobody({ now })
const lastCode = async () => {
  const [row] = await database.db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'loginCode'))
    .orderBy(desc(outbox.createdAt))
  return row ? String(row.params.code) : ''
}
const codeFor = async (mobile: string, now = noon, origin?: string) => {
  await requestCode(nobody(now), null, { mobile, ...(origin ? { origin } : {}) })
  const [row] = await database.db
    .select({ params: outbox.params })
    .from(outbox)
    .innerJoin(loginCodes, eq(loginCodes.id, outbox.subjectId))
    .where(and(eq(loginCodes.mobile, mobile), gt(loginCodes.expiresAt, now), isNull(loginCodes.usedAt)))
    .orderBy(desc(loginCodes.createdAt))
  return String(row?.params.code ?? '')
}
const input = (mobile: string, code: string): SignIn => ({
  mobile,
  code,
  token: tokenHash(newKey()),
  device: 'Android',
})
const another = (code: string) => (code === '000000' ? '000001' : '000000')

describe('a login code', () => {
  it('goes into the chat bound to the number, before everything else', async () => {
    const chat = await world.bind(world.people.association.id)
    await requestCode(nobody(), newKey(), { mobile: world.people.association.mobile })
    const sent = await database.db.select().from(outbox).where(eq(outbox.personId, world.people.association.id))
    expect(sent).toMatchObject([{ kind: 'loginCode', chatId: chat, priority: 0, state: 'queued' }])
    expect(await lastCode()).toMatch(/^\d{6}$/)
  })

  it('gets the same answer for a number that nobody has, and sends nothing', async () => {
    const before = await database.db.select().from(outbox)
    const known = await requestCode(nobody(), newKey(), { mobile: world.people.kanoon.mobile })
    const unknown = await requestCode(nobody(), newKey(), { mobile: '09140009999' })
    expect(unknown).toEqual(known)
    expect(await database.db.select().from(outbox)).toHaveLength(before.length + 1)
  })

  it('signs in once, until the end of its five minutes', async () => {
    const { mobile } = world.people.clerk
    for (const [at, expected] of [
      [minutes(5, -1), true],
      [minutes(5), false],
    ] as const) {
      const code = await codeFor(mobile)
      expect((await signIn(nobody(at), newKey(), input(mobile, code))).ok).toBe(expected)
      // used up
      expect((await signIn(nobody(at), newKey(), input(mobile, code))).ok).toBe(false)
    }
  })

  it('opens a session that knows the person by the token alone', async () => {
    const { mobile, id } = world.people.head
    const token = newKey()
    const signed = await signIn(nobody(), newKey(), {
      ...input(mobile, await codeFor(mobile)),
      token: tokenHash(token),
    })
    expect(signed).toMatchObject({ ok: true, value: { person: id } })
    expect(await sessionOf(database.db, tokenHash(token), noon)).toMatchObject({ person: id })
    expect(await sessionOf(database.db, token, noon)).toBeNull()
  })

  it('gives a double tap the same session', async () => {
    const { mobile } = world.people.member
    const key = newKey()
    const one = input(mobile, await codeFor(mobile))
    const answers = await Promise.all([signIn(nobody(), key, one), signIn(nobody(), key, one)])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await sessionsOf(database.db, world.people.member.id, noon)).toHaveLength(1)
  })

  it('gives whoever lost the answer the same session, and nobody a second one by the used code', async () => {
    const { mobile } = world.people.member
    const key = newKey()
    const one = input(mobile, await codeFor(mobile))
    const first = await signIn(nobody(), key, one)
    expect(first.ok).toBe(true)
    expect(await signIn(nobody(), key, one)).toMatchObject({ ok: true, value: first.ok && first.value, repeated: true })
    expect((await signIn(nobody(), newKey(), one)).ok).toBe(false)
  })

  it('bears five tries: the right one is refused after five wrong ones, also when all come at once', async () => {
    const { mobile } = world.people.inspector
    const code = await codeFor(mobile)
    const wrong = () => signIn(nobody(), newKey(), input(mobile, another(code)))
    await Promise.all([wrong(), wrong(), wrong(), wrong()])
    expect((await signIn(nobody(), newKey(), input(mobile, code))).ok).toBe(true)
    const next = await codeFor(mobile)
    await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong()])
    expect(await signIn(nobody(), newKey(), input(mobile, next))).toMatchObject({
      why: 'refused',
      refusals: [{ key: 'login-code-wrong', facts: {} }],
    })
  })

  it('stays good while others are asked for, as far as one address may ask, and not beyond', async () => {
    const { mobile } = world.people.supervision
    const first = await codeFor(mobile)
    const codes = [first]
    for (let nth = 0; nth < 6; nth++) codes.push(await codeFor(mobile, minutes(nth / 10 + 0.1)))
    const at = minutes(1)
    if (!codes.slice(1).includes(first))
      expect((await signIn(nobody(at), newKey(), input(mobile, first))).ok).toBe(false)
    expect((await signIn(nobody(at), newKey(), input(mobile, codes[1]!))).ok).toBe(true)
    // once the owner is in, none of the others is good any more
    expect((await signIn(nobody(at), newKey(), input(mobile, codes[6]!))).ok).toBe(false)
  })

  it.each([
    ['asked for from here, before thirty strangers ask', '198.51.100.7', true, true],
    ['asked for from here, when nothing from elsewhere counts any more', '198.51.100.7', false, true],
    ['entered from an address that asked for nothing, behind thirty strangers', '198.51.100.8', true, false],
  ])('is the owner’s whoever else asks: %s', async (_what, origin, elsewhere, enters) => {
    const mobile = `091400088${20 + Number(enters) + 2 * Number(elsewhere)}`
    await addPerson(world, { mobile })
    const code = await codeFor(mobile, noon, '198.51.100.7')
    const others: string[] = []
    for (let nth = 0; nth < 30; nth++) others.push(await codeFor(mobile, minutes(1, nth), `203.0.113.${nth >> 2}`))
    if (others.includes(code)) return
    const entered = await signIn(nobody(minutes(2)), newKey(), { ...input(mobile, code), origin, elsewhere })
    expect(entered.ok).toBe(enters)
  })

  it('bears a stranger who asks and guesses from elsewhere', async () => {
    const mobile = '09140008811'
    await addPerson(world, { mobile })
    const code = await codeFor(mobile)
    for (let nth = 0; nth < 5; nth++) await codeFor(mobile, minutes(nth / 10 + 0.1))
    const at = minutes(1)
    for (let nth = 0; nth < 10; nth++)
      await signIn(nobody(at), newKey(), { ...input(mobile, another(code)), origin: '203.0.113.5' })
    expect((await signIn(nobody(at), newKey(), { ...input(mobile, code), origin: '198.51.100.7' })).ok).toBe(true)
  })

  it('does not tell a wrong code from a number that nobody has', async () => {
    const { mobile } = world.people.agency
    const code = await codeFor(mobile)
    const wrong = await signIn(nobody(), newKey(), input(mobile, another(code)))
    expect(await signIn(nobody(), newKey(), input('09140009999', '123456'))).toEqual(wrong)
  })
})

describe('a link', () => {
  const issue = async (reusable: boolean, person = world.people.staff.id) => {
    const made = await issueLink(world.system('command'), newKey(), { person, reusable })
    return linkToken(world.secret, made.ok ? made.value.link : '')
  }
  const open = (token: string, now = noon, key: string | null = newKey()) =>
    openLink(nobody(now), key, { link: tokenHash(token), token: tokenHash(newKey()), device: 'Android' })

  it('shows who it is for as often as it is looked at, and is used up only by opening', async () => {
    const token = await issue(false)
    for (let look = 0; look < 3; look++)
      expect(await linkOf(database.db, tokenHash(token), noon)).toMatchObject({
        kind: 'login',
        person: { name: world.people.staff.name },
      })
    expect(await open(token)).toMatchObject({ ok: true })
    expect(await open(token)).toMatchObject({ refusals: [{ key: 'login-link-over' }] })
    expect(await linkOf(database.db, tokenHash(token), noon)).toBeNull()
  })

  it('lets only one of two through at once', async () => {
    const token = await issue(false)
    const answers = await Promise.all([open(token), open(token)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of the demo opens again and again', async () => {
    const token = await issue(true)
    expect([(await open(token)).ok, (await open(token)).ok]).toEqual([true, true])
  })

  it('is good to the end of its seventh day in Tehran', async () => {
    const token = await issue(false)
    const end = new Date('2026-10-17T20:30:00Z')
    expect(await linkOf(database.db, tokenHash(token), new Date(end.getTime() - 1))).not.toBeNull()
    expect(await linkOf(database.db, tokenHash(token), end)).toBeNull()
    expect((await open(token, end)).ok).toBe(false)
  })

  it('that nobody made is unknown', async () => {
    expect(await open('made-up')).toMatchObject({ why: 'unknown' })
  })

  it('opens nothing for a disabled person', async () => {
    const [person] = await database.db
      .insert(people)
      .values({ provinceId: world.province, kind: 'natural', name: 'بسته', locale: 'fa', createdAt: noon })
      .returning()
    const token = await issue(true, person!.id)
    await database.db.update(people).set({ disabledAt: noon }).where(eq(people.id, person!.id))
    expect(await linkOf(database.db, tokenHash(token), noon)).toBeNull()
    expect((await open(token)).ok).toBe(false)
  })

  it('may be issued by the program only', async () => {
    const issued = await issueLink(await world.as('admin'), newKey(), { person: world.people.head.id, reusable: false })
    expect(issued).toMatchObject({ why: 'forbidden' })
  })
})

const sessionOfPerson = async (who: keyof World['people'], at = noon) => {
  const [row] = await database.db
    .insert(sessions)
    .values({
      provinceId: world.province,
      personId: world.people[who].id,
      tokenHash: tokenHash(newKey()),
      device: 'Windows',
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(at.getTime() + 30 * 86_400_000),
    })
    .returning()
  return row!
}

describe('a session', () => {
  it('ends alone, or with all others of the person, and never somebody else’s', async () => {
    const [one, two, three] = [
      await sessionOfPerson('secretary'),
      await sessionOfPerson('secretary'),
      await sessionOfPerson('secretary'),
    ]
    const foreign = await sessionOfPerson('memberKanoon')
    const secretary = await world.as('secretary')
    expect(await endSession(secretary, newKey(), { session: foreign.id, everywhere: false })).toMatchObject({
      ok: false,
    })
    await endSession(secretary, newKey(), { session: one.id, everywhere: false })
    expect((await sessionsOf(database.db, world.people.secretary.id, noon)).map(({ id }) => id).sort()).toEqual(
      [two.id, three.id].sort(),
    )
    expect(await endSession(secretary, newKey(), { session: two.id, everywhere: true })).toMatchObject({
      value: { ended: 2 },
    })
    expect(await sessionsOf(database.db, world.people.memberKanoon.id, noon)).toHaveLength(1)
  })

  it('lives on by use: its end moves once an hour', async () => {
    const { id } = await sessionOfPerson('substitute')
    const read = async () => (await database.db.select().from(sessions).where(eq(sessions.id, id)))[0]!
    for (const [at, moved] of [
      [minutes(59), false],
      [minutes(60), true],
    ] as const) {
      await touchSession(database.db, await read(), world.province, at)
      expect((await read()).seenAt.getTime() === at.getTime()).toBe(moved)
    }
    expect((await read()).expiresAt).toEqual(new Date(minutes(60).getTime() + 30 * 86_400_000))
  })

  it('opens nothing for a person who is disabled meanwhile', async () => {
    await database.db.update(people).set({ disabledAt: noon }).where(eq(people.id, world.people.substitute.id))
    expect(await actorOf(database.db, world.people.substitute.id, world.today)).toBeNull()
  })
})

describe('the PIN', () => {
  it('is set soon after signing in, and refused later', async () => {
    for (const [who, at, expected] of [
      ['head', minutes(15, -1), 'done'],
      ['memberKanoon', minutes(15), 'sessions-pin-sign-in-again'],
    ] as const) {
      const { id } = await sessionOfPerson(who)
      const outcome = await setPin(await world.as(who, { now: at }), newKey(), {
        session: id,
        pin: '482913',
        old: null,
      })
      expect(outcome.ok ? 'done' : outcome.refusals[0]!.key).toBe(expected)
    }
    expect(await pinOf(database.db, world.people.head.id)).toEqual({ set: true, locked: false })
  })

  it('answers a double tap alike', async () => {
    const { id } = await sessionOfPerson('member')
    const key = newKey()
    const member = await world.as('member')
    expect(await setPin(member, key, { session: id, pin: '739104', old: null })).toMatchObject({ ok: true })
    expect(await setPin(member, key, { session: id, pin: '739104', old: null })).toMatchObject({ repeated: true })
  })

  it('changes only with the old one, right', async () => {
    const { id } = await sessionOfPerson('head')
    const head = await world.as('head')
    const change = async (old: string | null) => setPin(head, newKey(), { session: id, pin: '605827', old })
    expect(await change(null)).toMatchObject({ refusals: [{ key: 'sessions-pin-old-needed', field: 'old' }] })
    expect(await change('111222')).toMatchObject({ refusals: [{ key: 'refusal-pin-wrong', field: 'old' }] })
    expect(await change('482913')).toMatchObject({ ok: true })
  })

  it.each(['123456', '654321', '000000', '777777', '121212', '123123', '12345', '1234567', '12345a', '۱۲۳۴۵۶'])(
    'is not %s',
    async (pin) => {
      const { id } = await sessionOfPerson('head')
      expect((await setPin(await world.as('head'), newKey(), { session: id, pin, old: '605827' })).ok).toBe(false)
    },
  )

  it('entered once counts for five minutes of that session', async () => {
    const { id } = await sessionOfPerson('head')
    expect(await stepUp(await world.as('head'), newKey(), { session: id, pin: '000111' })).toMatchObject({
      why: 'stepUp',
    })
    expect(await stepUp(await world.as('head'), newKey(), { session: id, pin: '605827' })).toMatchObject({
      value: { until: minutes(5).toISOString() },
    })
    const foreign = await sessionOfPerson('member')
    expect((await stepUp(await world.as('head'), newKey(), { session: foreign.id, pin: '605827' })).ok).toBe(false)
  })
})
