import { and, desc, eq, gt } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context, Outcome } from '#act/act'
import { sendMobileCode } from '#actions/contacts/code'
import { decideMobile } from '#actions/contacts/decide'
import { claimMobile, proveMobile } from '#actions/contacts/prove'
import { type ContactReported, reportContact } from '#actions/contacts/report'
import { requestCode, signIn } from '#actions/sessions/code'
import { audit } from '#db/schema/audit'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { loginCodes } from '#db/schema/logins'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { contactsOf, numberNews, pendingMobiles } from '#reads/offices/contacts'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  world = await buildWorld(database.db)
})

let given = 0
/** A number that nobody has. */
const free = () => `0917${String(++given).padStart(7, '0')}`
const minute = 60_000
const later = (ms: number) => new Date(world.now.getTime() + ms)
const bySms: Partial<Context> = { channels: ['telegram', 'sms'] }

async function value<O>(outcome: Promise<Outcome<O>>): Promise<O> {
  const done = await outcome
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return done.value
}
const holder = (nth = 0) => world.offices[nth]!.holder
const report = async (number: string, over: Partial<Context> = bySms, nth = 0): Promise<ContactReported> =>
  value(
    reportContact(await world.as(holder(nth).id, over), newKey(), {
      office: world.offices[nth]!.id,
      kind: 'mobile',
      value: number,
      changedAt: '2026-10-10T06:00:00Z',
    }),
  )
const mobileOf = async (person: string) =>
  (await database.db.select({ mobile: people.mobile }).from(people).where(eq(people.id, person)))[0]!.mobile
/** What lies in the outbox for a number. */
const sentTo = async (number: string) => {
  const [row] = await database.db
    .select()
    .from(outbox)
    .innerJoin(loginCodes, eq(loginCodes.id, outbox.subjectId))
    .where(and(eq(outbox.chatId, `98${number.slice(1)}`), gt(loginCodes.expiresAt, world.now)))
  return row?.outbox
}
const prove = async (contact: string, code: string, over: Partial<Context> = {}, nth = 0) =>
  proveMobile(await world.as(holder(nth).id, { ...bySms, ...over }), newKey(), { contact, code })
const shared = async (contact: string, number: string, over: Partial<Context> = { via: 'telegram' }, nth = 0) =>
  proveMobile(await world.as(holder(nth).id, over), newKey(), { contact, shared: number })
const told = async (kind: 'contact' | 'mobile') =>
  (
    await database.db
      .select({ person: outbox.personId })
      .from(outbox)
      .where(and(eq(outbox.kind, kind), eq(outbox.provinceId, world.province)))
  ).map(({ person }) => person)

describe('a new mobile', () => {
  it('is proved by the code that came to it, and opens the doors at once; the old one is kept with its dates', async () => {
    const number = free()
    const { contact, state, code } = await report(number)
    expect({ state, code }).toEqual({ state: 'unproved', code: true })
    expect(await mobileOf(holder().id)).toBe(holder().mobile)
    const message = (await sentTo(number))!
    expect(message).toMatchObject({ messenger: 'sms', kind: 'mobileCode', personId: null })

    const proved = later(minute)
    expect(await prove(contact, String(message.params.code), { now: proved })).toMatchObject({
      ok: true,
      value: { state: 'stands' },
    })
    expect(await mobileOf(holder().id)).toBe(number)
    const declared = (await contactsOf(database.db, world.province, holder().id)).filter(
      ({ kind }) => kind === 'mobile',
    )
    expect(declared).toMatchObject([
      { value: number, until: null, state: 'stands', provenAt: proved, pending: false },
      { value: holder().mobile, until: proved },
    ])
    const all = [world.people.clerk.id, world.people.kanoon.id]
    expect((await told('contact')).sort()).toEqual([...all, ...all].sort())
    expect(await told('mobile')).toEqual([holder().id])
    const [entry] = await database.db
      .select()
      .from(audit)
      .where(eq(audit.action, 'contacts.prove'))
      .orderBy(desc(audit.id))
    expect(entry).toMatchObject({ subjectId: holder().id, facts: { contact, by: 'code' } })
    expect(JSON.stringify(entry!.facts)).not.toContain(number)
  })

  it('is proved in the bot by sharing it from one’s own account, and only there', async () => {
    const number = free()
    const { contact, code } = await report(number, {})
    expect(code).toBe(false)
    expect(await shared(contact, number, { via: 'app' })).toMatchObject({ ok: false })
    expect(await shared(contact, free())).toMatchObject({ refusals: [{ key: 'contacts-shared-other' }] })
    expect(await mobileOf(holder().id)).toBe(holder().mobile)
    expect(await shared(contact, number)).toMatchObject({ value: { state: 'stands' } })
    expect(await mobileOf(holder().id)).toBe(number)
  })

  it('is proved by nobody else', async () => {
    const number = free()
    const { contact } = await report(number)
    const code = String((await sentTo(number))!.params.code)
    expect(await prove(contact, code, {}, 1)).toMatchObject({ ok: false })
    expect(await shared(contact, number, { via: 'telegram' }, 1)).toMatchObject({ ok: false, why: 'unknown' })
    expect(await mobileOf(holder().id)).toBe(holder().mobile)
  })

  it('takes five tries at a code, at once or one by one, and then another code', async () => {
    const number = free()
    const { contact } = await report(number)
    const code = String((await sentTo(number))!.params.code)
    const other = code === '000000' ? '000001' : '000000'
    await Promise.all(Array.from({ length: 5 }, () => prove(contact, other)))
    expect(await prove(contact, code)).toMatchObject({ refusals: [{ key: 'contacts-code-wrong', field: 'code' }] })
    await value(sendMobileCode(await world.as('holder', bySms), newKey(), { contact }))
    expect(await prove(contact, String((await sentTo(number))!.params.code))).toMatchObject({ ok: true })
  })

  it.each([
    ['in the last moment', 5 * minute - 1, true],
    ['five minutes after', 5 * minute, false],
  ])('by its code %s', async (_, waited, ok) => {
    const number = free()
    const { contact } = await report(number)
    const code = String((await sentTo(number))!.params.code)
    expect((await prove(contact, code, { now: later(waited) })).ok).toBe(ok)
  })

  it('is sent five codes an hour, whoever reports it', async () => {
    const number = free()
    const { contact } = await report(number)
    const again = async () => sendMobileCode(await world.as('holder', bySms), newKey(), { contact })
    for (let nth = 0; nth < 4; nth++) expect(await again()).toMatchObject({ ok: true })
    expect(await again()).toMatchObject({ refusals: [{ key: 'contacts-no-code' }] })
    expect(await report(number, bySms, 1)).toMatchObject({ state: 'unproved', code: false })
  })

  it('signs nobody in before it is proved, not even with its code', async () => {
    const number = free()
    await report(number)
    const code = String((await sentTo(number))!.params.code)
    await value(requestCode(world.nobody(), newKey(), { mobile: number }))
    const entered = await signIn(world.nobody(), newKey(), { mobile: number, code, token: newKey(), device: '' })
    expect(entered).toMatchObject({ ok: false, refusals: [{ key: 'login-code-wrong' }] })
  })

  it('reported again replaces the first report, whose code proves nothing any more', async () => {
    const [first, second] = [free(), free()]
    const one = await report(first)
    const code = String((await sentTo(first))!.params.code)
    await report(second)
    expect(await prove(one.contact, code)).toMatchObject({ ok: false })
    expect(await mobileOf(holder().id)).toBe(holder().mobile)
  })
})

describe('a mobile that is somebody else’s', () => {
  const pending = async () => pendingMobiles(database.db, (await world.as('clerk')).actor)
  const decide = async (contact: string, accept: boolean, over: Partial<{ evidence: string }> = {}) =>
    decideMobile(await world.as('clerk'), newKey(), { contact, accept, evidence: 'کارت ملی و قبض دیده شد', ...over })

  it('goes to the clerk with both names, and gets no code', async () => {
    const { contact, state, code } = await report(holder(1).mobile)
    expect({ state, code }).toEqual({ state: 'disputed', code: false })
    expect(await pending()).toMatchObject([
      {
        id: contact,
        state: 'disputed',
        value: holder(1).mobile,
        person: { name: holder().name },
        others: [{ name: holder(1).name }],
      },
    ])
    expect(await pendingMobiles(database.db, (await world.as('kanoon')).actor)).toEqual([])
    expect(await shared(contact, holder(1).mobile)).toMatchObject({ why: 'conflict' })
  })

  it('is given to the reporter by the clerk, and both are told', async () => {
    const { contact } = await report(holder(1).mobile)
    await value(decide(contact, true))
    expect(await mobileOf(holder().id)).toBe(holder(1).mobile)
    expect(await mobileOf(holder(1).id)).toBeNull()
    expect((await told('mobile')).sort()).toEqual([holder().id, holder(1).id].sort())
    const news = async (who: string) => numberNews(database.db, (await world.as(who)).actor, contact)
    expect(await news(holder().id)).toMatchObject({ what: 'stands' })
    expect(await news(holder(1).id)).toMatchObject({ what: 'lost' })
    expect(await news(holder(2).id)).toBeNull()
    expect(await pending()).toEqual([])
    expect(await decide(contact, true)).toMatchObject({ why: 'conflict' })
  })

  it('is refused by the clerk, and nothing changes', async () => {
    const { contact } = await report(holder(1).mobile)
    await value(decide(contact, false))
    expect([await mobileOf(holder().id), await mobileOf(holder(1).id)]).toEqual([holder().mobile, holder(1).mobile])
    expect(await pending()).toEqual([])
    const [row] = await database.db.select().from(contacts).where(eq(contacts.id, contact))
    expect(row).toMatchObject({ state: 'refused', until: world.now })
  })

  it('needs words about what was seen, and a clerk', async () => {
    const { contact } = await report(holder(1).mobile)
    expect(await decide(contact, true, { evidence: ' ' })).toMatchObject({ refusals: [{ field: 'evidence' }] })
    const input = { contact, accept: true, evidence: 'کارت ملی' }
    for (const who of ['holder', 'kanoon', 'admin'] as const)
      expect(await decideMobile(await world.as(who), newKey(), input)).toMatchObject({ ok: false })
    const elsewhere = await buildWorld(database.db)
    expect(await decideMobile(await elsewhere.as('clerk'), newKey(), input)).toMatchObject({ why: 'unknown' })
  })

  it('in another province is freed there first, and no name crosses the border', async () => {
    const elsewhere = await buildWorld(database.db)
    const { contact } = await report(elsewhere.offices[1]!.holder.mobile)
    expect(await pending()).toMatchObject([{ state: 'disputed', others: [{ name: null }] }])
    expect(await decide(contact, true)).toMatchObject({ why: 'conflict', refusals: [{ key: 'contacts-elsewhere' }] })
  })

  it('but not if that is the same human being, registered twice', async () => {
    const number = free()
    await addPerson(await buildWorld(database.db), { mobile: number, nationalId: holder().nationalId })
    expect(await report(number)).toMatchObject({ state: 'unproved' })
  })

  it('because two claimed it at once is the first one’s who proves it; the other goes to the clerk', async () => {
    const number = free()
    const one = await report(number, {})
    const two = await report(number, {}, 1)
    const proofs = await Promise.all([shared(one.contact, number), shared(two.contact, number, undefined, 1)])
    expect(proofs.map((proof) => proof.ok && proof.value.state).sort()).toEqual(['disputed', 'stands'])
    const having = await database.db.select({ id: people.id }).from(people).where(eq(people.mobile, number))
    expect(having).toHaveLength(1)
    expect(await pending()).toMatchObject([{ state: 'disputed', provenAt: world.now, others: [{ id: having[0]!.id }] }])
  })
})

describe('a messenger account that nobody knows', () => {
  const claim = async (mobile: string, over: Partial<Context> = { via: 'bale' }) =>
    claimMobile(world.nobody(over), newKey(), { mobile, messenger: 'bale' })

  it('and that shows a reported number, brings the report to the clerk; nothing opens by it', async () => {
    const number = free()
    const { contact } = await report(number, {})
    await world.bind(holder().id)
    expect(await claim(number)).toMatchObject({ ok: true })
    const clerk = await world.as('clerk')
    expect(await pendingMobiles(database.db, clerk.actor)).toMatchObject([
      { id: contact, state: 'disputed', others: [] },
    ])
    expect(await mobileOf(holder().id)).toBe(holder().mobile)
    await value(decideMobile(clerk, newKey(), { contact, accept: true, evidence: 'کارت ملی دیده شد' }))
    expect(await mobileOf(holder().id)).toBe(number)
    const [bound] = await database.db.select().from(bindings).where(eq(bindings.personId, holder().id))
    expect(bound!.endedAt).toEqual(world.now)
  })

  it('shows nothing with a number nobody reported, nor through the web', async () => {
    const number = free()
    expect(await claim(number)).toMatchObject({ ok: false, why: 'unknown' })
    await report(number, {})
    expect(await claim(number, { via: 'public' })).toMatchObject({ ok: false, why: 'unknown' })
  })
})
