import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endContract, warnOfContracts } from '#actions/contracts/end'
import { type Entering, enterContract } from '#actions/contracts/enter'
import { type RecordingGuarantee, recordGuarantee } from '#actions/guarantees/record'
import { recordComplaint, releaseGuarantee, settleGuarantee } from '#actions/guarantees/release'
import { type Handing, handOver } from '#actions/inventory/hand'
import { disputeThing, receiveThing, takeBack } from '#actions/inventory/settle'
import { overrideParameter } from '#actions/parameters/override'
import { bodies } from '#db/schema/bodies'
import { files } from '#db/schema/files'
import { outbox } from '#db/schema/outbox'
import { services } from '#db/schema/services'
import { contractById, contractsOfService, listContracts } from '#reads/contracts/contracts'
import { fileFor } from '#reads/files'
import { listGuarantees } from '#reads/guarantees/guarantees'
import { inventoryLeft, listInventory, thingById } from '#reads/inventory/inventory'
import { addDays, type Day } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { agencyBody } from '#test/world/cases'

let database: TestDatabase
let world: World
/** The agency that the world's agency person stands for, another one, and a service of each. */
let agency: string
let other: string
let service: string
let others: string

type Who = 'clerk' | 'agency' | 'holder' | 'staff' | 'kanoon' | 'inspector'
const actor = async (who: Who) => (await world.as(who)).actor

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  world = await buildWorld(database.db)
  agency = await agencyBody(world)
  const values = { provinceId: world.province, kind: 'agency' as const, since: world.today, updatedAt: world.now }
  other = (
    await world.db
      .insert(bodies)
      .values({ ...values, name: 'دستگاه دیگر' })
      .returning()
  )[0]!.id
  const made = await world.db
    .insert(services)
    .values([
      { provinceId: world.province, code: '1', name: 'صدور دفترچه', agency: 'بیمه آزمون' },
      { provinceId: world.province, code: '2', name: 'خدمت دیگر', agency: 'دستگاه دیگر' },
    ])
    .returning()
  ;[service, others] = made.map(({ id }) => id) as [string, string]
})

const contract = (over: Partial<Entering> = {}): Entering => ({
  ...{ kind: 'contract', agency, party: 'office', license: world.offices[0]!.license, body: null, addsTo: null },
  ...{ number: '۱۲', subject: 'ارائه خدمت', signedOn: '2026-09-01', firstDay: '2026-09-01', lastDay: '2027-09-01' },
  ...{ capacity: null, services: [service], files: [], ...over },
})
const enter = async (over: Partial<Entering> = {}, who: Who = 'clerk') =>
  enterContract(await world.as(who), newKey(), contract(over))
const entered = async (over: Partial<Entering> = {}) => {
  const outcome = await enter(over)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
const refusal = (key: string, field?: string) => ({ ok: false, refusals: [{ key, ...(field ? { field } : {}) }] })

describe('a contract', () => {
  it('is entered with its services and copy, and seen by its parties', async () => {
    const clerk = world.people.clerk.id
    const file = { provinceId: world.province, name: 'نسخه.pdf', mime: 'application/pdf', size: 1, sha256: 'x' }
    const [copy] = await world.db
      .insert(files)
      .values({ ...file, content: new Uint8Array([1]), uploadedBy: clerk, at: world.now })
      .returning()
    const id = await entered({ files: [copy!.id] })
    const seen = await contractById(world.db, await actor('staff'), id, world.today)
    expect(seen).toMatchObject({
      ...{ state: 'running', agency: { name: 'بیمه آزمون' }, with: world.offices[0]!.name },
      ...{ services: [{ id: service }], files: [{ name: 'نسخه.pdf' }] },
    })
    for (const who of ['agency', 'staff', 'kanoon'] as const)
      expect(await fileFor(world.db, await actor(who), copy!.id, world.now)).not.toBeNull()
    expect(await fileFor(world.db, await actor('inspector'), copy!.id, world.now)).toBeNull()
    expect(await contractsOfService(world.db, await actor('clerk'), service, world.today)).toMatchObject([{ id }])
  })

  it('of another office or agency is nobody else’s to see', async () => {
    const id = await entered({ agency: other, services: [others], license: world.offices[1]!.license })
    for (const who of ['agency', 'staff', 'inspector'] as const)
      expect(await contractById(world.db, await actor(who), id, world.today)).toBeNull()
    expect(await listContracts(world.db, await actor('agency'), world.today, {})).toEqual([])
    expect(await listContracts(world.db, await actor('clerk'), world.today, {})).toHaveLength(1)
  })

  it.each<[string, () => Partial<Entering>, string, string]>([
    ['without a number', () => ({ number: ' ' }), 'field-needed', 'number'],
    ['signed tomorrow', () => ({ signedOn: addDays(world.today, 1) }), 'contracts-signed-ahead', 'signedOn'],
    ['that ends before it begins', () => ({ lastDay: '2026-08-31' }), 'contracts-last-before-first', 'lastDay'],
    ['for no office at all', () => ({ capacity: 0 }), 'contracts-capacity-wrong', 'capacity'],
    ['about nothing', () => ({ services: [] }), 'contracts-services-needed', 'services'],
    ['about another agency’s service', () => ({ services: [service, others] }), 'contracts-services-other', 'services'],
    ['with the working group', () => ({ party: 'group' }), 'contracts-contract-party', 'party'],
    ['with an office that is not there', () => ({ license: '99-99-99' }), 'inventory-office-unknown', 'license'],
    ['with no body', () => ({ party: 'body' }), 'bodies-wrong', 'body'],
    ['that adds to nothing', () => ({ kind: 'addendum' }), 'contracts-adds-to-needed', 'addsTo'],
    ['as a memorandum with an office', () => ({ kind: 'memorandum' }), 'contracts-memorandum-party', 'party'],
    ['of no agency', () => ({ agency: null }), 'field-needed', 'agency'],
  ])('%s is refused at its field', async (_, over, key, field) => {
    expect(await enter(over())).toMatchObject(refusal(key, field))
  })

  it('is an agency’s own alone to enter and to end', async () => {
    expect(await enter({ agency: null }, 'agency')).toMatchObject({ ok: true })
    expect(await enter({ agency: other, services: [others] }, 'agency')).toMatchObject({ ok: false, why: 'unknown' })
    const id = await entered({ agency: other, services: [others] })
    const end = { id, on: world.today, why: 'توافق' }
    expect(await endContract(await world.as('agency'), newKey(), end)).toMatchObject({ ok: false, why: 'unknown' })
  })

  it('may have addenda, about the same services, of the same agency', async () => {
    const id = await entered()
    const added = await entered({ kind: 'addendum', addsTo: id, services: [], number: '۱۳' })
    expect(await contractById(world.db, await actor('clerk'), added, world.today)).toMatchObject({
      services: [{ id: service }],
    })
    expect(await contractById(world.db, await actor('clerk'), id, world.today)).toMatchObject({
      addenda: [{ id: added }],
    })
    expect(await enter({ kind: 'addendum', addsTo: added, services: [] })).toMatchObject({ ok: false, why: 'unknown' })
    const strange = { kind: 'addendum', addsTo: id, agency: other, services: [] } as const
    expect(await enter(strange)).toMatchObject({ ok: false, why: 'unknown' })
  })

  it('ends before its time within its term, once', async () => {
    const id = await entered()
    const end = async (on: Day, why = 'توافق') => endContract(await world.as('clerk'), newKey(), { id, on, why })
    expect(await end('2026-08-31')).toMatchObject(refusal('contracts-end-day-wrong', 'on'))
    expect(await end('2027-09-02')).toMatchObject(refusal('contracts-end-day-wrong', 'on'))
    expect(await end(world.today, '')).toMatchObject(refusal('field-needed', 'why'))
    expect(await end(world.today)).toMatchObject({ ok: true })
    expect(await end(world.today)).toMatchObject({ ok: false, why: 'conflict' })
    expect(await contractById(world.db, await actor('clerk'), id, world.today)).toMatchObject({ state: 'ended' })
  })

  it.each<[string, Day, number]>([
    // world.today is 1405/07/18: a month on is 1405/08/18
    ['a month before its last day', '2026-11-09', 1],
    ['a month and a day before it', '2026-11-10', 0],
    ['on its last day', '2026-10-10', 1],
    ['the day after', '2026-10-09', 0],
  ])('is told of %s, once to each', async (_, lastDay, sent) => {
    const id = await entered({ lastDay })
    const warn = () => warnOfContracts(world.system('clock'), newKey(), null)
    expect(await warn()).toEqual({ ok: true, value: { sent } })
    expect(await warn()).toEqual({ ok: true, value: { sent: 0 } })
    const told = await world.db
      .select({ person: outbox.personId })
      .from(outbox)
      .where(and(eq(outbox.kind, 'contract'), eq(outbox.subjectId, id)))
    const { clerk, secretary, agency: officer, holder, substitute } = world.people
    const all = [clerk, secretary, officer, holder, substitute].map((one) => one.id)
    expect(new Set(told.map(({ person }) => person))).toEqual(new Set(sent ? all : []))
    const list = await listContracts(world.db, await actor('clerk'), world.today, { show: 'ending' })
    expect(list).toHaveLength(sent)
  })
})

const thing = (over: Partial<Handing> = {}): Handing => ({
  ...{ license: world.offices[0]!.license, agency, kind: 'stamp', name: 'مهر برجسته', count: 2, mark: 'S-1' },
  ...{ document: 'صورت‌جلسه ۴', handedOn: '2026-10-01', ...over },
})
const hand = async (over: Partial<Handing> = {}, who: Who = 'agency') =>
  handOver(await world.as(who), newKey(), thing(over))
const handed = async () => {
  const outcome = await hand()
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

describe('a thing that an agency hands over', () => {
  it('waits for the office, is received, and goes back; the list for the end of an office follows', async () => {
    const id = await handed()
    const state = async () => (await thingById(world.db, await actor('holder'), id))?.state
    const left = async () => (await inventoryLeft(world.db, world.offices[0]!.id)).map((one) => one.id)
    expect([await state(), await left()]).toEqual(['handed', [id]])
    expect(await receiveThing(await world.as('holder'), newKey(), { id })).toMatchObject({ ok: true })
    expect(await state()).toBe('received')
    const back = { id, on: world.today, note: 'سالم' }
    expect(await takeBack(await world.as('agency'), newKey(), back)).toMatchObject({ ok: true })
    expect([await state(), await left()]).toEqual(['returned', []])
    expect(await takeBack(await world.as('agency'), newKey(), back)).toMatchObject({ ok: false, why: 'conflict' })
    expect(await receiveThing(await world.as('holder'), newKey(), { id })).toMatchObject({ ok: false, why: 'conflict' })
  })

  it('is told to those who answer for the office', async () => {
    const id = await handed()
    const told = await world.db.select().from(outbox).where(eq(outbox.subjectId, id))
    expect(told.map(({ kind, personId }) => [kind, personId])).toContainEqual(['inventory', world.people.holder.id])
  })

  it('is disputed with a word, and may be received later all the same', async () => {
    const id = await handed()
    const holder = () => world.as('holder')
    expect(await disputeThing(await holder(), newKey(), { id, word: ' ' })).toMatchObject(
      refusal('field-needed', 'word'),
    )
    expect(await disputeThing(await holder(), newKey(), { id, word: 'یکی کم است' })).toMatchObject({ ok: true })
    expect(await listInventory(world.db, await actor('agency'), {})).toMatchObject([
      { state: 'disputed', dispute: 'یکی کم است' },
    ])
    expect(await receiveThing(await holder(), newKey(), { id })).toMatchObject({ ok: true })
    expect(await disputeThing(await holder(), newKey(), { id, word: 'باز هم' })).toMatchObject({
      ok: false,
      why: 'conflict',
    })
  })

  it.each<[string, () => Partial<Handing>, string, string]>([
    ['none of it', () => ({ count: 0 }), 'inventory-count-wrong', 'count'],
    ['half of one', () => ({ count: 0.5 }), 'inventory-count-wrong', 'count'],
    ['too many', () => ({ count: 100_001 }), 'inventory-count-wrong', 'count'],
    ['tomorrow', () => ({ handedOn: addDays(world.today, 1) }), 'inventory-day-ahead', 'handedOn'],
    ['without a name', () => ({ name: '' }), 'field-needed', 'name'],
    ['without a paper', () => ({ document: ' ' }), 'field-needed', 'document'],
    ['to nobody', () => ({ license: '1' }), 'inventory-office-unknown', 'license'],
  ])('is refused: %s', async (_, over, key, field) => {
    expect(await hand(over())).toMatchObject(refusal(key, field))
  })

  it('is no other agency’s, no other office’s, and comes back no earlier than it went', async () => {
    expect(await hand({ agency: other })).toMatchObject({ ok: false, why: 'unknown' })
    const outcome = await hand({ agency: other, license: world.offices[1]!.license }, 'clerk')
    const id = outcome.ok ? outcome.value.id : ''
    const back = { id, on: '2026-09-30', note: 'سالم' }
    expect(await takeBack(await world.as('agency'), newKey(), back)).toMatchObject({ ok: false, why: 'unknown' })
    expect(await takeBack(await world.as('clerk'), newKey(), back)).toMatchObject(
      refusal('inventory-return-day-wrong', 'on'),
    )
    for (const who of ['agency', 'holder'] as const) expect(await thingById(world.db, await actor(who), id)).toBeNull()
    expect(await receiveThing(await world.as('holder'), newKey(), { id })).toMatchObject({ ok: false })
  })
})

const security = (over: Partial<RecordingGuarantee> = {}): RecordingGuarantee => ({
  ...{ agency, license: world.offices[0]!.license, kind: 'liability-insurance', number: '۷', issuer: 'بیمه‌گر' },
  ...{ heldBy: 'دستگاه', amount: 5_000_000, monthValue: 1_000_000_000, firstDay: '2025-01-01', lastDay: null, ...over },
})
const record = async (over: Partial<RecordingGuarantee> = {}) =>
  recordGuarantee(await world.as('clerk'), newKey(), security(over))
const recorded = async () => {
  const outcome = await record()
  return outcome.ok ? outcome.value.id : ''
}
const held = async () => (await listGuarantees(world.db, await actor('clerk'), world.today, {}))[0]!

describe('a guarantee', () => {
  it.each<[string, Partial<RecordingGuarantee>, boolean]>([
    ['half a per cent of the month', {}, true],
    ['a rial more', { amount: 5_000_001 }, false],
  ])('of %s may be asked for: %s', async (_, over, expected) => {
    expect(await record(over)).toMatchObject(
      expected
        ? { ok: true }
        : { ok: false, refusals: [{ key: 'guarantees-too-much', field: 'amount', cite: { annex: 6, clause: 'b' } }] },
    )
  })

  it('of a kind that is not accepted is refused, as the province decides', async () => {
    const teachers = { kind: 'teachers-insurance' } as const
    expect(await record(teachers)).toMatchObject(refusal('guarantees-kind-refused', 'kind'))
    await overrideParameter(world.system('command'), null, {
      ...{
        parameter: 'guarantee.accepted',
        value: ['teachers-insurance'],
        resolution: 'نشست ۱۴',
        firstDay: '2026-01-01',
      },
    })
    expect(await record(teachers)).toMatchObject({ ok: true })
    expect(await record()).toMatchObject(refusal('guarantees-kind-refused', 'kind'))
    expect(await record({ kind: 'other' })).toMatchObject(refusal('guarantees-kind-refused', 'kind'))
  })

  // world.today is 1405/07/18; six months before it is 1405/01/18
  it.each<[string, Day, boolean]>([
    ['six months after the settlement', '2026-04-07', true],
    ['a day earlier', '2026-04-08', false],
  ])('goes back %s: %s', async (_, on, expected) => {
    const id = await recorded()
    const release = async () => releaseGuarantee(await world.as('agency'), newKey(), { id })
    expect(await release()).toMatchObject(refusal('guarantees-not-settled'))
    expect(await settleGuarantee(await world.as('agency'), newKey(), { id, on, clearance: 'م/۳' })).toMatchObject({
      ok: true,
    })
    expect((await held()).state).toBe(expected ? 'due' : 'settled')
    expect(await release()).toMatchObject(expected ? { ok: true } : refusal('guarantees-too-early'))
    if (expected) expect(await release()).toMatchObject({ ok: false, why: 'conflict' })
  })

  it('stays while a complaint stands in court, and goes back after the final judgment', async () => {
    const id = await recorded()
    await settleGuarantee(await world.as('clerk'), newKey(), { id, on: '2025-06-01', clearance: '۳' })
    const complain = async (judgedOn: Day | null) =>
      recordComplaint(await world.as('clerk'), newKey(), { id, number: '۹۹/۱', judgedOn })
    expect(await complain(null)).toMatchObject({ ok: true })
    expect((await held()).state).toBe('complained')
    expect(await releaseGuarantee(await world.as('clerk'), newKey(), { id })).toMatchObject(
      refusal('guarantees-complaint'),
    )
    expect(await complain(addDays(world.today, 1))).toMatchObject(refusal('guarantees-day-wrong', 'judgedOn'))
    expect(await complain(world.today)).toMatchObject({ ok: true })
    expect(await held()).toMatchObject({ state: 'due', releaseOn: world.today })
    expect(await releaseGuarantee(await world.as('clerk'), newKey(), { id })).toMatchObject({ ok: true })
  })

  it('is seen by its office’s holder and its agency, and by no staff', async () => {
    await recorded()
    const seen = async (who: Who) => (await listGuarantees(world.db, await actor(who), world.today, {})).length
    expect([await seen('holder'), await seen('agency'), await seen('staff'), await seen('inspector')]).toEqual([
      1, 1, 0, 0,
    ])
  })

  it('may be the kanoon’s for all offices', async () => {
    expect(await record({ license: '' })).toMatchObject({ ok: true })
    expect(await held()).toMatchObject({ office: null })
    expect(await listGuarantees(world.db, await actor('holder'), world.today, {})).toEqual([])
  })
})
