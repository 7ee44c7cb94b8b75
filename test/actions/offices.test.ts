import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reportContact } from '#actions/contacts/report'
import { changeOffice, type OfficeChange } from '#actions/offices/change'
import { rebindPerson } from '#actions/people/rebind'
import { audit } from '#db/schema/audit'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { contactReport, contactsOf, pendingMobiles } from '#reads/offices/contacts'
import type { StateChange } from '#rules/license-changes'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  world = await buildWorld(database.db)
})

const first = () => world.offices[0]!
const notes = (subject: string) =>
  database.db.select().from(history).where(eq(history.subjectId, subject)).orderBy(history.field)

describe('the clerk corrects a file', () => {
  const change = async (input: Omit<OfficeChange, 'office'>, who: 'clerk' | 'holder' | 'association' = 'clerk') =>
    changeOffice(await world.as(who), newKey(), { office: first().id, ...input })

  it('field by field, with what was and what became, and the office is found by what it is now', async () => {
    const outcome = await change({
      was: { name: 'نیلوفر', area: 58 },
      became: { name: 'نيلوفر آبي', area: 60, position: { lat: 38.3, lon: 48.3 } },
    })
    expect(outcome).toMatchObject({ ok: true, value: { changed: 3 } })
    const [office] = await database.db.select().from(offices).where(eq(offices.id, first().id))
    expect(office).toMatchObject({ name: 'نیلوفر آبی', area: 60, lat: 38.3, lon: 48.3, phone: '04530000000' })
    expect(office!.search).toContain('نیلوفرابی')
    expect(office!.search).toContain(first().license)
    expect(await notes(first().id)).toMatchObject([
      { field: 'area', was: '58', became: '60', by: world.people.clerk.id, via: 'app', at: world.now },
      { field: 'name', was: 'نیلوفر', became: 'نیلوفر آبی' },
      { field: 'position', was: '38.12, 48.22', became: '38.3, 48.3' },
    ])
    const [entry] = await database.db.select().from(audit).where(eq(audit.subjectId, first().id))
    expect(entry).toMatchObject({ action: 'offices.change', role: 'clerk' })
    expect(JSON.stringify(entry!.facts)).not.toContain('نیلوفر')
  })

  it('writes no history where nothing changes', async () => {
    expect(await change({ was: {}, became: { name: 'نیلوفر', phone: '045 3000 0000' } })).toMatchObject({
      value: { changed: 0 },
    })
    expect(await notes(first().id)).toEqual([])
  })

  it('and is told when somebody else was first; nothing is written then', async () => {
    await change({ was: { area: 58 }, became: { area: 70 } })
    const late = await change({ was: { area: 58, name: 'نیلوفر' }, became: { area: 80, name: 'نرگس' } })
    expect(late).toMatchObject({ ok: false, why: 'conflict', refusals: [{ key: 'offices-changed-meanwhile' }] })
    const [office] = await database.db.select().from(offices).where(eq(offices.id, first().id))
    expect(office).toMatchObject({ area: 70, name: 'نیلوفر' })
  })

  it('and two at once do not overwrite each other', async () => {
    const outcomes = await Promise.all([70, 80].map((area) => change({ was: { area: 58 }, became: { area } })))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await notes(first().id)).toHaveLength(1)
  })

  const paper = {
    was: 'active',
    became: 'suspended',
    ground: 'decision',
    since: '2026-10-09',
    number: '۱۲',
    on: '2026-10-08',
    reason: 'مصوبه جلسه چهاردهم',
  } as const
  const changeState = (how: object = {}, who: 'clerk' | 'holder' = 'clerk') =>
    change({ was: {}, became: {}, state: { ...paper, ...how } as StateChange }, who)
  /** A revocation that stands somewhere on its way. */
  const revocation = async (over: Partial<typeof requests.$inferInsert>) =>
    database.db.insert(requests).values({
      id: newKey(),
      provinceId: world.province,
      number: newKey(),
      kind: 'revocation',
      officeId: first().id,
      personId: world.people.clerk.id,
      form: { cause: 'proxy' },
      law: {},
      stage: 'vote',
      filedAt: world.now,
      filedOn: world.today,
      stageAt: world.now,
      ...over,
    })

  it.each([
    ['since tomorrow', { since: '2026-10-11' }, ['since']],
    ['without a reason', { reason: ' ' }, ['reason']],
    ['with a number alone for a reason', { reason: '۱۲۳۴۵' }, ['reason']],
    ['with nothing', { since: 'soon', number: ' - ', on: '', reason: '' }, ['since', 'number', 'on', 'reason']],
    ['on a decision of tomorrow', { on: '2026-10-11' }, ['on']],
    ['before the day of its decision', { since: '2026-10-07' }, ['since']],
    ['as a correction without the paper that shows it', { ground: 'correction', number: '', on: '' }, ['number', 'on']],
  ])('but not a state %s', async (_, how, fields) => {
    const outcome = await changeState(how)
    expect(outcome).toMatchObject({ ok: false, why: 'refused' })
    expect(!outcome.ok && outcome.refusals.map(({ field }) => field)).toEqual(fields)
  })

  it.each([
    ['a decision', {}, 'stateDecision'],
    ['a decision that binds at once', { since: '2026-10-08' }, 'stateDecision'],
    ['a correction', { ground: 'correction', since: '2026-09-01' }, 'stateCorrection'],
  ])('and the license’s state by %s, with its paper, its reason and its first day', async (_, how, field) => {
    expect(await changeState(how)).toMatchObject({ ok: true, value: { changed: 1 } })
    const [license] = await database.db.select().from(licenses).where(eq(licenses.id, first().licenseId))
    expect(license).toMatchObject({ state: 'suspended', stateSince: { ...paper, ...how }.since })
    expect(await notes(first().licenseId)).toMatchObject([
      { field: 'state', was: 'active', became: 'suspended' },
      { field, was: '2026-10-08', became: '۱۲' },
      { field: 'stateReason', was: null, became: 'مصوبه جلسه چهاردهم' },
    ])
    expect(await changeState(how)).toMatchObject({ ok: false, why: 'conflict' })
  })

  it('but no state that a proceeding under way is about to bring', async () => {
    await revocation({})
    const refused = { refusals: [{ key: 'registry-change-under-way', cite: { source: 'bylaw', article: 16 } }] }
    expect(await changeState({ became: 'revoked' })).toMatchObject(refused)
    expect(await changeState()).toMatchObject({ ok: true })
  })

  it('nor is what a proceeding brought a mistake of the registry; a new decision undoes it', async () => {
    await database.db.update(licenses).set({ state: 'revoked' }).where(eq(licenses.id, first().licenseId))
    await revocation({ stage: 'closed', outcome: 'granted' })
    const back = { was: 'revoked', became: 'active' }
    const refused = { refusals: [{ key: 'registry-change-decided', cite: { source: 'bylaw', article: 16 } }] }
    expect(await changeState({ ...back, ground: 'correction' })).toMatchObject(refused)
    expect(await changeState(back)).toMatchObject({ ok: true })
  })

  it.each(['refused', 'withdrawn'] as const)('a proceeding that was %s is in nobody’s way', async (outcome) => {
    await database.db.update(licenses).set({ state: 'revoked' }).where(eq(licenses.id, first().licenseId))
    await revocation({ stage: 'closed', outcome })
    expect(await changeState({ was: 'revoked', became: 'active', ground: 'correction' })).toMatchObject({ ok: true })
  })

  it.each(['holder', 'association'] as const)('but the %s does not', async (who) => {
    expect(await change({ was: {}, became: { area: 500 } }, who)).toMatchObject({ ok: false, why: 'forbidden' })
  })

  it('only in the own province: elsewhere the office is unknown', async () => {
    const other = await buildWorld(database.db)
    const input = { office: first().id, was: {}, became: { area: 500 } }
    expect(await changeOffice(await other.as('clerk'), newKey(), input)).toMatchObject({ ok: false, why: 'unknown' })
  })
})

describe('the holder reports a change', () => {
  const report = async (input: { kind: string; value: string; changedAt?: string }, over = {}) =>
    reportContact(await world.as('holder', over), newKey(), {
      office: first().id,
      changedAt: '2026-10-10T06:00:00Z',
      ...input,
    } as never)
  const declared = () => contactsOf(database.db, world.province, first().holder.id)

  it('of the telephone: kept with its moment, on the file, and the secretariat and the kanoon are told', async () => {
    const outcome = await report({ kind: 'phone', value: '۰۴۵-۳۳۱۱۲۲۳۳' })
    expect(outcome).toMatchObject({ ok: true, value: { late: false } })
    expect((await declared()).find(({ kind }) => kind === 'phone')).toMatchObject({
      value: '04533112233',
      since: world.now,
      until: null,
      changedAt: new Date('2026-10-10T06:00:00Z'),
      late: false,
    })
    const [office] = await database.db.select().from(offices).where(eq(offices.id, first().id))
    expect(office!.phone).toBe('04533112233')
    expect(await notes(first().id)).toMatchObject([{ field: 'phone', was: '04530000000', became: '04533112233' }])
    const told = await database.db
      .select({ person: outbox.personId, subject: outbox.subjectId, params: outbox.params })
      .from(outbox)
      .where(and(eq(outbox.kind, 'contact'), eq(outbox.provinceId, world.province)))
    expect(told.map(({ person }) => person).sort()).toEqual([world.people.clerk.id, world.people.kanoon.id].sort())
    const contact = outcome.ok ? outcome.value.contact : ''
    expect(told[0]).toMatchObject({ subject: contact, params: {} })
    const clerk = (await world.as('clerk')).actor
    expect(await contactReport(database.db, clerk, contact)).toMatchObject({
      kind: 'phone',
      late: false,
      office: { id: first().id, license: first().license },
    })
    expect(await contactReport(database.db, (await world.as('association')).actor, contact)).toBeNull()
  })

  it('and what stood before ends on the day', async () => {
    await report({ kind: 'email', value: 'a@example.ir' })
    await report({ kind: 'email', value: 'b@example.ir' })
    expect((await declared()).filter(({ kind }) => kind === 'email')).toMatchObject([
      { value: 'b@example.ir', until: null },
      { value: 'a@example.ir', until: world.now },
    ])
    expect(await report({ kind: 'email', value: 'B@example.ir' })).toMatchObject({
      refusals: [{ key: 'contacts-same', field: 'value' }],
    })
  })

  it.each([
    ['in the last instant', '2026-10-07T08:30:00Z', false],
    ['a second later', '2026-10-07T08:29:59Z', true],
  ])('72 true hours after it happened, %s', async (_, changedAt, late) => {
    expect(await report({ kind: 'address', value: 'مهرآباد، خیابان سوم، پلاک ۹', changedAt })).toMatchObject({
      value: { late },
    })
    expect((await declared()).find(({ kind }) => kind === 'address')).toMatchObject({ late })
    const [office] = await database.db.select().from(offices).where(eq(offices.id, first().id))
    expect(office!.address).not.toContain('سوم')
  })

  it.each([
    ['that lies ahead', { changedAt: '2026-10-10T08:30:01Z', value: '04533112233' }, 'contacts-future', 'changedAt'],
    ['without a moment', { changedAt: '', value: '04533112233' }, 'field-needed', 'changedAt'],
    ['to something that is no telephone', { value: '12' }, 'contacts-phone-wrong', 'value'],
  ])('but not one %s', async (_, input, key, field) => {
    expect(await report({ kind: 'phone', ...input })).toMatchObject({ refusals: [{ key, field }] })
  })

  it('of the mobile: noted, but it opens nothing until the clerk has seen proof', async () => {
    expect(await report({ kind: 'mobile', value: '09141239999' })).toMatchObject({ ok: true })
    const person = () =>
      database.db.select({ mobile: people.mobile }).from(people).where(eq(people.id, first().holder.id))
    expect(await person()).toEqual([{ mobile: first().holder.mobile }])
    expect((await declared()).filter(({ kind, until }) => kind === 'mobile' && !until)).toMatchObject([
      { value: '09141239999', pending: true },
      { value: first().holder.mobile, pending: false },
    ])
    const clerk = await world.as('clerk')
    expect(await pendingMobiles(database.db, clerk.actor)).toMatchObject([{ person: { id: first().holder.id } }])
    expect(await pendingMobiles(database.db, (await world.as('kanoon')).actor)).toEqual([])
    await rebindPerson(clerk, newKey(), {
      person: first().holder.id,
      mobile: '09141239999',
      evidence: 'کارت ملی دیده شد',
    })
    expect(await person()).toEqual([{ mobile: '09141239999' }])
    expect(await pendingMobiles(database.db, clerk.actor)).toEqual([])
    expect((await declared()).filter(({ kind, until }) => kind === 'mobile' && !until)).toMatchObject([
      { value: '09141239999', pending: false },
    ])
  })

  it('of the mobile twice: the later report counts', async () => {
    await report({ kind: 'mobile', value: '09141239998' })
    await report({ kind: 'mobile', value: '09141239999' })
    expect((await declared()).filter(({ pending }) => pending)).toMatchObject([{ value: '09141239999' }])
    expect(await report({ kind: 'mobile', value: first().holder.mobile })).toMatchObject({
      refusals: [{ key: 'contacts-same' }],
    })
  })

  it('and one report sent twice is one', async () => {
    const ctx = await world.as('holder')
    const key = newKey()
    const input = {
      office: first().id,
      kind: 'fax',
      value: '04533112233',
      changedAt: '2026-10-10T06:00:00Z',
    } as const
    const answers = [await reportContact(ctx, key, input), await reportContact(ctx, key, input)]
    expect(answers[1]).toMatchObject({ ok: true, repeated: true })
    const rows = await database.db.select().from(contacts).where(eq(contacts.kind, 'fax')).orderBy(desc(contacts.since))
    expect(rows.filter(({ personId }) => personId === first().holder.id)).toHaveLength(1)
  })

  it.each(['staff', 'substitute', 'clerk'] as const)('but the %s does not', async (who) => {
    const input = {
      office: first().id,
      kind: 'phone',
      value: '04533112233',
      changedAt: '2026-10-10T06:00:00Z',
    } as const
    expect(await reportContact(await world.as(who), newKey(), input)).toMatchObject({ ok: false, why: 'forbidden' })
  })

  it('nor does a holder for another’s office', async () => {
    const input = { kind: 'phone', value: '04533112233', changedAt: '2026-10-10T06:00:00Z' } as const
    const outcome = await reportContact(await world.as('holder'), newKey(), { office: world.offices[1]!.id, ...input })
    expect(outcome).toMatchObject({ ok: false, why: 'unknown' })
  })
})
