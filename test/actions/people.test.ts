import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disablePerson, endMembership } from '#actions/people/disable'
import { type Invitation, invite } from '#actions/people/invite'
import { rebindPerson } from '#actions/people/rebind'
import { openLink } from '#actions/sessions/links'
import { linkToken, tokenHash } from '#actions/sessions/tokens'
import { addStaff, endStaff } from '#actions/staff/change'
import { audit } from '#db/schema/audit'
import { bindings } from '#db/schema/bindings'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { memberships, people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { actorOf } from '#reads/people/actors'
import { personOf, searchPeople } from '#reads/people/people'
import { linkOf } from '#reads/people/sessions'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, noon, type World } from '#test/world'
import { checked } from '#test/world/numbering'

let database: TestDatabase
let world: World
let other: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  other = await buildWorld(database.db)
})
afterAll(() => database.drop())

const admin = (over: Partial<Invitation>) => ({
  role: 'inspector' as const,
  mobile: '09140006001',
  name: 'تازه‌وارد نمونه',
  ...over,
})
const inviting = async (over: Partial<Invitation>) => invite(await world.as('admin'), newKey(), admin(over))
const why = (outcome: Awaited<ReturnType<typeof inviting>>) => (outcome.ok ? 'done' : outcome.refusals[0]!.key)
const heldBy = (person: string) => database.db.select().from(memberships).where(eq(memberships.personId, person))

describe('an invitation', () => {
  it('adds the person, gives the role from today, and a link that signs in once', async () => {
    const made = await inviting({ mobile: '+98 914 000 6010', name: '  نوید  بازبين ' })
    if (!made.ok) throw new Error(why(made))
    const [person] = await database.db.select().from(people).where(eq(people.id, made.value.person))
    expect(person).toMatchObject({ name: 'نوید بازبین', mobile: '09140006010', kind: 'natural' })
    expect(await heldBy(person!.id)).toMatchObject([{ role: 'inspector', since: world.today, until: null }])
    expect(await database.db.select().from(contacts).where(eq(contacts.personId, person!.id))).toMatchObject([
      { kind: 'mobile', value: '09140006010', until: null },
    ])
    const token = tokenHash(linkToken(world.secret, made.value.link))
    expect(await linkOf(database.db, token, noon)).toMatchObject({ kind: 'invite', person: { name: 'نوید بازبین' } })
    const opened = await openLink(world.nobody(), newKey(), { link: token, token: newKey(), device: '' })
    expect(opened).toMatchObject({ ok: true, value: { person: person!.id } })
  })

  it('repeated gives a new link and no second role', async () => {
    const one = await inviting({ mobile: '09140006011' })
    const two = await inviting({ mobile: '09140006011' })
    if (!one.ok || !two.ok) throw new Error('not invited')
    expect(two.value).toMatchObject({ person: one.value.person, membership: one.value.membership })
    expect(two.value.link).not.toBe(one.value.link)
    expect(await heldBy(one.value.person)).toHaveLength(1)
  })

  it('gives one person several roles', async () => {
    const { id, mobile, name } = world.people.association
    await inviting({ role: 'inspector', mobile, name })
    expect((await actorOf(database.db, id, world.today))!.memberships.map(({ role }) => role).sort()).toEqual([
      'association',
      'inspector',
    ])
  })

  it.each<[string, () => Partial<Invitation>, string]>([
    ['a number that is none', () => ({ mobile: '0914' }), 'field-mobile-wrong'],
    ['no name', () => ({ name: ' ' }), 'field-needed'],
    ['a name without a surname', () => ({ name: 'نوید' }), 'field-name-whole'],
    ['a known number under another name', () => ({ mobile: world.people.clerk.mobile }), 'people-name-differs'],
    ['an office role without an office', () => ({ role: 'staff' }), 'field-needed'],
    ['an unknown license', () => ({ role: 'staff', office: '72-99-1' }), 'people-office-unknown'],
    [
      'an office of another province',
      () => ({ role: 'staff', office: other.offices[0]!.license }),
      'people-office-unknown',
    ],
    [
      'a holder who is not in the registry',
      () => ({ role: 'holder', office: world.offices[1]!.license }),
      'people-holder-by-registry',
    ],
    ['a head while there is one', () => ({ role: 'head' }), 'people-seat-none'],
    ['a member onto a taken seat', () => ({ role: 'member', seat: world.seats.ict }), 'people-seat-taken'],
    ['a member onto the head’s seat', () => ({ role: 'member', seat: world.seats.head }), 'people-seat-wrong'],
    ['a clerk onto a seat', () => ({ role: 'clerk', seat: world.seats.ict }), 'people-seat-wrong'],
  ])('is refused for %s', async (_what, over, expected) => {
    const before = await database.db.select().from(people)
    expect(why(await inviting({ mobile: '09140006020', ...over() }))).toBe(expected)
    expect(await database.db.select().from(people)).toHaveLength(before.length)
  })

  it('lets in a holder whom the registry knows', async () => {
    const { holder, license } = world.offices[1]!
    expect(why(await inviting({ role: 'holder', office: license, mobile: holder.mobile, name: holder.name }))).toBe(
      'done',
    )
    expect(await heldBy(holder.id)).toHaveLength(1)
  })

  it('seats a member on the seat that became free, and asks which where two are', async () => {
    for (const who of ['member', 'memberKanoon'] as const) {
      const [held] = await heldBy(world.people[who].id)
      await endMembership(await world.as('admin'), newKey(), {
        membership: held!.id,
        lastDay: addDays(world.today, -1),
      })
    }
    expect(why(await inviting({ role: 'member', mobile: '09140006031' }))).toBe('people-seat-needed')
    expect(why(await inviting({ role: 'member', mobile: '09140006031', seat: world.seats.ict }))).toBe('done')
    const last = await inviting({ role: 'member', mobile: '09140006032' })
    if (!last.ok) throw new Error(why(last))
    expect((await actorOf(database.db, last.value.person, world.today))!.memberships).toMatchObject([
      { role: 'member', seat: world.seats.kanoon, votes: true, signs: false },
    ])
  })

  it('is for the administrator and the command line, of their own province', async () => {
    for (const who of ['clerk', 'secretary', 'head', 'holder'] as const)
      expect(await invite(await world.as(who), newKey(), admin({}))).toMatchObject({ why: 'forbidden' })
    const made = await invite(world.system('command'), newKey(), admin({ mobile: '09140006040' }))
    expect(made.ok).toBe(true)
  })
})

describe('shutting out', () => {
  it('ends sessions and links at once, keeps the history, and is undone by an invitation', async () => {
    const { id, name, mobile } = world.people.kanoon
    const comeBack = () => invite(world.system('command'), newKey(), admin({ role: 'kanoon', mobile, name }))
    const made = await comeBack()
    if (!made.ok) throw new Error(why(made))
    const link = tokenHash(linkToken(world.secret, made.value.link))
    await openLink(world.nobody(), newKey(), { link, token: 'kanoon session', device: '' })
    expect(await database.db.$count(sessions, eq(sessions.personId, id))).toBe(1)
    const unused = await comeBack()
    await disablePerson(await world.as('admin'), newKey(), { person: id })
    expect(await database.db.select().from(sessions).where(eq(sessions.personId, id))).toEqual([])
    expect(
      await linkOf(database.db, tokenHash(linkToken(world.secret, unused.ok ? unused.value.link : '')), noon),
    ).toBeNull()
    expect(await actorOf(database.db, id, world.today)).toBeNull()
    expect(await disablePerson(await world.as('admin'), newKey(), { person: id })).toMatchObject({ why: 'conflict' })
    await inviting({ role: 'kanoon', mobile, name })
    expect(await actorOf(database.db, id, world.today)).toMatchObject({ name, memberships: [{ role: 'kanoon' }] })
    const noted = await database.db
      .select()
      .from(history)
      .where(and(eq(history.subjectId, id), eq(history.field, 'disabled')))
    expect(noted).toHaveLength(2)
  })

  it('never leaves a province without an administrator', async () => {
    const admin = await world.as('admin')
    const [held] = await heldBy(world.people.admin.id)
    const last = { refusals: [{ key: 'people-last-admin' }] }
    expect(await disablePerson(admin, newKey(), { person: world.people.admin.id })).toMatchObject(last)
    const end = { membership: held!.id, lastDay: world.today }
    expect(await endMembership(admin, newKey(), end)).toMatchObject(last)
  })

  it('lets only one of two administrators who shut each other out at once', async () => {
    const made = await inviting({ role: 'admin', mobile: '09140006050', name: 'مدیر دوم نمونه' })
    if (!made.ok) throw new Error(why(made))
    const [first, second] = [await world.as('admin'), await world.as(made.value.person)]
    const answers = await Promise.all([
      disablePerson(first, newKey(), { person: made.value.person }),
      disablePerson(second, newKey(), { person: world.people.admin.id }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await database.db.update(people).set({ disabledAt: null }).where(eq(people.id, world.people.admin.id))
  })

  it('does not reach into another province', async () => {
    expect(await disablePerson(await world.as('admin'), newKey(), { person: other.people.clerk.id })).toMatchObject({
      why: 'unknown',
    })
  })
})

describe('the end of a role', () => {
  it.each([
    [-2, 'people-end-past'],
    [-1, 'done'],
    [0, 'done'],
    [30, 'done'],
  ])('on a last day %i days from now: %s', async (days, expected) => {
    const person = await addPerson(world)
    const [held] = await database.db
      .insert(memberships)
      .values({ provinceId: world.province, personId: person, role: 'inspector', since: '2026-01-01' })
      .returning()
    const lastDay = addDays(world.today, days)
    const outcome = await endMembership(await world.as('admin'), newKey(), { membership: held!.id, lastDay })
    expect(outcome.ok ? 'done' : outcome.refusals[0]!.key).toBe(expected)
    if (!outcome.ok) return
    const on = async (day: string) => (await actorOf(database.db, person, day))!.memberships.length
    expect([await on(lastDay), await on(addDays(lastDay, 1))]).toEqual([1, 0])
  })

  it('is not for holders: they end with the license', async () => {
    const [held] = await heldBy(world.people.holder.id)
    const end = { membership: held!.id, lastDay: world.today }
    expect(await endMembership(await world.as('admin'), newKey(), end)).toMatchObject({
      refusals: [{ key: 'people-holder-by-registry' }],
    })
  })
})

describe('a lost phone', () => {
  it('is answered by the clerk with evidence: the old one opens nothing, the number changes with its history', async () => {
    const { id, mobile } = world.offices[2]!.holder
    await world.bind(id, 'telegram')
    await world.bind(id, 'bale')
    await database.db.update(people).set({ pinHash: 'old' }).where(eq(people.id, id))
    const clerk = await world.as('clerk')
    const bare = { person: id, mobile: '09140006060' }
    expect(await rebindPerson(clerk, newKey(), { ...bare, evidence: ' ' })).toMatchObject({
      refusals: [{ key: 'field-needed', field: 'evidence' }],
    })
    expect(await rebindPerson(clerk, newKey(), { ...bare, evidence: 'کارت ملی و درخواست کتبی دیده شد' })).toMatchObject(
      { ok: true },
    )
    const open = and(eq(bindings.personId, id), isNull(bindings.endedAt))
    expect(await database.db.select().from(bindings).where(open)).toEqual([])
    expect((await database.db.select().from(people).where(eq(people.id, id)))[0]).toMatchObject({
      mobile: '09140006060',
      pinHash: null,
    })
    const numbers = await database.db.select().from(contacts).where(eq(contacts.personId, id))
    expect(numbers.map(({ value, until }) => [value, until !== null]).sort()).toEqual(
      [
        [mobile, true],
        ['09140006060', false],
      ].sort(),
    )
    const [entry] = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'people.rebind'), eq(audit.subjectId, id)))
    expect(JSON.stringify(entry!.facts)).not.toMatch(/0914|کارت/)
  })

  it('never gives a number that is somebody else’s', async () => {
    const { mobile } = world.people.secretary
    const asked = { person: world.offices[2]!.holder.id, mobile, evidence: 'کارت ملی دیده شد' }
    expect(await rebindPerson(await world.as('clerk'), newKey(), asked)).toMatchObject({
      refusals: [{ key: 'people-mobile-taken' }],
    })
  })

  it('may keep the number', async () => {
    const { id, mobile } = world.people.agency
    await world.bind(id)
    const asked = { person: id, mobile, evidence: 'گوشی تازه، همان شماره' }
    expect(await rebindPerson(await world.as('secretary'), newKey(), asked)).toMatchObject({ ok: true })
    expect(await database.db.select().from(contacts).where(eq(contacts.personId, id))).toHaveLength(1)
  })
})

describe('the staff of an office', () => {
  const id = checked('999600001')
  const given = (over = {}) => ({
    office: world.offices[0]!.id,
    name: 'همکار تازه',
    nationalId: id,
    mobile: '09140006070',
    ...over,
  })

  it('is added and ended by the holder of that office', async () => {
    const holder = await world.as('holder')
    const added = await addStaff(holder, newKey(), given())
    if (!added.ok) throw new Error(added.refusals[0]!.key)
    expect((await actorOf(database.db, added.value.person, world.today))!.memberships).toMatchObject([
      { role: 'staff', office: world.offices[0]!.id },
    ])
    expect(await addStaff(holder, newKey(), given())).toMatchObject({ refusals: [{ key: 'people-already-here' }] })
    const foreign = await world.as(world.offices[1]!.holder.id)
    expect(await endStaff(foreign, newKey(), { membership: added.value.membership })).toMatchObject({ why: 'unknown' })
    expect(await endStaff(holder, newKey(), { membership: added.value.membership })).toMatchObject({ ok: true })
    expect((await actorOf(database.db, added.value.person, world.today))!.memberships).toEqual([])
  })

  it('cannot be ended as if the holder were staff', async () => {
    const [held] = await heldBy(world.people.substitute.id)
    expect(await endStaff(await world.as('holder'), newKey(), { membership: held!.id })).toMatchObject({
      why: 'unknown',
    })
  })

  it.each([
    ['a wrong national ID', { nationalId: '9996000019' }, 'field-national-id-wrong'],
    ['a wrong number', { mobile: '12' }, 'field-mobile-wrong'],
    ['a number that is another’s', { nationalId: checked('999600002') }, 'people-mismatch'],
    ['an ID that is another’s', { mobile: '09140006071' }, 'people-mismatch'],
  ])('is refused for %s', async (_what, over, expected) => {
    expect(await addStaff(await world.as('holder'), newKey(), given(over))).toMatchObject({
      refusals: [{ key: expected }],
    })
  })

  it('is not for the office next door', async () => {
    const outcome = await addStaff(await world.as('holder'), newKey(), given({ office: world.offices[1]!.id }))
    expect(outcome).toMatchObject({ why: 'unknown' })
  })
})

describe('finding people', () => {
  const names = async (q: string, role?: 'clerk' | 'holder') =>
    (await searchPeople(database.db, (await world.as('clerk')).actor, world.today, { q, role })).people.map(
      ({ name }) => name,
    )

  it.each(['دفتریار', 'دفتر يار', 'نگار', ' نگاردفتر '])('meets «%s» however it is spelled', async (q) => {
    expect(await names(q)).toContain(world.people.clerk.name)
  })

  it('knows numbers in any digits, and roles', async () => {
    const part = world.people.clerk.mobile.slice(-5).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    expect(await names(part)).toEqual([world.people.clerk.name])
    expect(await names('', 'clerk')).toEqual([world.people.clerk.name])
    expect(await names('نگار', 'holder')).toEqual([])
  })

  it('shows one with all roles and history, and none of another province or to other roles', async () => {
    const clerk = (await world.as('clerk')).actor
    expect(await personOf(database.db, clerk, world.offices[2]!.holder.id)).toMatchObject({
      mobile: '09140006060',
      memberships: [{ role: 'holder', license: world.offices[2]!.license }],
    })
    expect(await personOf(database.db, clerk, other.people.clerk.id)).toBeNull()
    for (const who of ['holder', 'head', 'inspector', 'association'] as const) {
      const { actor } = await world.as(who)
      expect(await personOf(database.db, actor, world.people.clerk.id)).toBeNull()
      expect((await searchPeople(database.db, actor, world.today, {})).people).toEqual([])
    }
  })
})
