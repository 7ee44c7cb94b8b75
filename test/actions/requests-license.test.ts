// Renewal and transfer from filing to effect, by the acts of everybody concerned.
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { overrideParameter } from '#actions/parameters/override'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { closeHandover, recordHandover } from '#actions/requests/handover'
import { recordAnswer } from '#actions/requests/inquiries'
import { recordPaper } from '#actions/requests/issued'
import { undoAnswer } from '#actions/requests/undo'
import { withdrawRequest } from '#actions/requests/withdraw'
import { bodies } from '#db/schema/bodies'
import { history } from '#db/schema/history'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { verdicts } from '#db/schema/verdicts'
import { loadWords } from '#locales/files'
import { contractedAgencies } from '#reads/offices/contracts'
import { effectsNow } from '#reads/offices/public'
import { actorOf } from '#reads/people/actors'
import { resultLetter } from '#reads/requests/letter'
import { listRequests } from '#reads/requests/listed'
import { requestById } from '#reads/requests/requests'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { termEnd } from '#rules/periods'
import { noSanction } from '#rules/violations/ladder'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { withPapers } from '#test/world/papers'
import {
  atVote,
  broughtIn,
  consented,
  filed,
  leaveForm,
  lookedThrough,
  reviewed,
  signed,
  stationForm,
  stranger,
  voted,
} from '#test/world/requests'

let database: TestDatabase
let world: World

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** A service of an agency that the first office offers from a day to a day. */
async function offered(agency: string, over: Partial<typeof officeServices.$inferInsert> = {}): Promise<void> {
  const id = randomUUID()
  const provinceId = world.province
  await world.db.insert(services).values({ id, provinceId, code: id.slice(0, 8), name: `خدمت ${agency}`, agency })
  await world.db
    .insert(officeServices)
    .values({ provinceId, officeId: world.offices[0]!.id, serviceId: id, since: '2025-01-01', ...over })
}

const stateOf = async (id: string) => {
  const [row] = await world.db.select().from(requests).where(eq(requests.id, id))
  return { stage: row!.stage, outcome: row!.outcome }
}
/** Somebody some minutes later. */
const later = async (minutes: number, who: string) => ({
  ...(await world.as(who)),
  now: new Date(world.now.getTime() + minutes * 60_000),
})
const openTasks = (id: string) =>
  world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))

const letter = () => ({ number: '۱۲/۳', on: world.today })

async function answered(id: string, of: string, agrees = true): Promise<void> {
  for (const task of (await openTasks(id)).filter((one) => one.of === of)) {
    const input = { task: task.id, agrees, word: agrees ? '' : 'بدهی دارد', ...letter() }
    expect(await recordAnswer(await world.as('clerk'), newKey(), input)).toMatchObject({ ok: true })
  }
}

type Written = { code: string; issued: boolean; word: string; issuedOn: string; expiresOn: string; confirm: boolean }

async function paper(id: string, over: Partial<Written> = {}) {
  await broughtIn(world, id)
  const [task] = (await openTasks(id)).filter((one) => one.task === 'paper')
  const days = { issuedOn: world.today, expiresOn: addDays(world.today, 1095) }
  const input = { task: task!.id, issued: true, ...days, code: '', word: '', ...over }
  return recordPaper(await world.as('clerk'), newKey(), input)
}

async function carried(id: string): Promise<void> {
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
}

const licenseNow = async (office: string) => {
  const [row] = await world.db
    .select()
    .from(licenses)
    .where(and(eq(licenses.officeId, office), isNull(licenses.endedAt)))
  return row!
}
const holdersOn = async (office: string, day: string) => {
  const rows = await world.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.officeId, office), eq(memberships.role, 'holder')))
  return rows.filter(({ since, until }) => since <= day && (!until || until >= day)).map(({ personId }) => personId)
}
const letterOf = async (id: string) => {
  const [row] = await world.db
    .select()
    .from(notices)
    .where(eq(notices.requestId, id))
    .orderBy(desc(notices.createdAt), asc(notices.state))
  return row!.body
}

describe('the agencies of an office', () => {
  it('are those of the services that run there today, each once, with the body of its name', async () => {
    const provinceId = world.province
    const body = { id: randomUUID(), provinceId, kind: 'agency' as const, since: '2020-01-01', updatedAt: world.now }
    await world.db.insert(bodies).values({ ...body, name: 'شرکت گاز' })
    await offered('شرکت گاز')
    await offered('شرکت گاز')
    await offered('ثبت احوال')
    await offered('اداره پست', { until: addDays(world.today, -1) })
    await offered('اداره کار', { since: addDays(world.today, 1) })
    const found = await contractedAgencies(world.db, world.offices[0]!.id, world.today)
    expect(found).toEqual([
      { name: 'ثبت احوال', body: null },
      { name: 'شرکت گاز', body: body.id },
    ])
    expect(await contractedAgencies(world.db, world.offices[1]!.id, world.today)).toEqual([])
  })
})

describe('a change of nature', () => {
  it('ends with the company as holder and whoever held the license as its manager, who may then ask as such', async () => {
    const [office] = world.offices
    const { holder } = office!
    const company = { name: 'شرکت پیشخوان نمونه', nationalId: '10380284790' }
    const form: Form = { company, share: 51, others: 'دو نفر، ۴۹٪', signatories: 'دارنده پروانه' }
    const id = await filed(world, 'nature', form)
    expect(await stateOf(id)).toEqual({ stage: 'check', outcome: null })
    await carried(id)
    expect(await letterOf(id)).toContain(
      'به نام شرکت پیشخوان نمونه (شناسه ملی \u2066۱۰۳۸۰۲۸۴۷۹۰\u2069)، با حفظ ۵۱٪ سهم شما',
    )
    await signed(world, id)
    // a slip in a date would end the license: it is refused, or asked about with its article
    const end = addDays(world.today, 1095)
    const wrong: [Partial<Written>, string, string][] = [
      [{ issuedOn: addDays(world.today, 1) }, 'issuedOn', 'request-paper-issued-on'],
      [{ issuedOn: addDays(world.today, -1) }, 'issuedOn', 'request-paper-before-decision'],
      [{ expiresOn: world.today }, 'expiresOn', 'request-paper-expires-on'],
      [{ expiresOn: addDays(world.today, 1) }, 'confirm', 'request-paper-term'],
      [{ expiresOn: addDays(end, -2) }, 'confirm', 'request-paper-term'],
      [{ expiresOn: addDays(end, 1) }, 'confirm', 'request-paper-term'],
    ]
    for (const [over, field, key] of wrong)
      expect(await paper(id, over)).toMatchObject({ ok: false, refusals: [{ field, key }] })
    expect(await paper(id, { code: '72-15-9901' })).toMatchObject({ ok: true })
    const { holderId, code } = await licenseNow(office!.id)
    const [became] = await world.db.select().from(people).where(eq(people.id, holderId))
    expect(became).toMatchObject({ kind: 'legal', ...company })
    expect(code).toBe('72-15-9901')
    expect((await holdersOn(office!.id, world.today)).sort()).toEqual([holderId, holder.id].sort())
    const seen = await requestById(world.db, (await world.as(holder.id)).actor, id, world.today)
    expect(seen).toMatchObject({ outcome: 'granted', may: { withdraw: false } })
    const more = await withPapers(world, 'nature', form, holder.id)
    const again = await fileRequest(await world.as(holder.id), newKey(), {
      office: office!.id,
      kind: 'nature',
      form: more,
    })
    expect(again).toMatchObject({ ok: false, refusals: [{ key: 'nature-is-legal' }] })
    const renewal = await fileRequest(await world.as(holder.id), newKey(), {
      office: office!.id,
      kind: 'renewal',
      form: await withPapers(world, 'renewal', {}, holder.id),
    })
    expect(renewal, 'as manager').toMatchObject({ ok: true })
  })
})

test('what is checked is told back as it would be stored, without marks that turn the writing', async () => {
  const [office] = world.offices
  const company = { name: '\u202eشركت ي\u200f', nationalId: '10380284790' }
  const json = { office: office!.id, form: { company, share: 51, others: '', signatories: '' } }
  const answer = await webOf(world).visit('/api/app/requests/check/nature', { as: office!.holder.id, json })
  const said = await answer.text()
  expect(said).toContain('شرکت ی')
  expect(said).not.toMatch(/\u202e|شركت/)
})

test('who votes on a change of nature learns its signatories without their national IDs, and the letter names the share', async () => {
  const company = { name: 'شرکت پیشخوان نمونه', nationalId: '10380284106' }
  const signatories = 'مدیرعامل، مهران نمونه، ۹۹۸۰۰۰۰۱۰۸'
  const form: Form = { company, share: 60, others: 'دو نفر، ۴۰٪', signatories }
  const id = await filed(world, 'nature', form)
  const seenBy = async (who: string) => requestById(world.db, (await world.as(who)).actor, id, world.today)
  const ids = /[\d۰-۹]{10}/
  expect(String(form.signatories)).toMatch(ids)
  for (const who of ['member', 'head'] as const) {
    const told = String((await seenBy(who))!.form.signatories)
    expect(told, who).not.toMatch(ids)
    expect(told, who).toContain('…')
  }
  for (const who of ['clerk', world.offices[0]!.holder.id] as const)
    expect((await seenBy(who))!.form.signatories, who).toBe(form.signatories)
  await carried(id)
  expect(await letterOf(id)).toMatch(/دست‌کم ۵۱٪ بماند؛ کمتر از آن به لغو پروانه می‌انجامد، به استناد بند ۸ ماده ۱۶/)
})

describe('a leave before a change of nature', () => {
  it('counts on against whoever managed the office before and after it', async () => {
    const [office] = world.offices
    const leave = await atVote(world, 'leave', 40, 10)
    await carried(leave)
    await signed(world, leave)
    const company = { name: 'شرکت پیشخوان نمونه', nationalId: '14000000018' }
    const id = await filed(world, 'nature', { company, share: 60, others: 'ندارد', signatories: 'دارنده پروانه' })
    await carried(id)
    await signed(world, id)
    expect(await paper(id)).toMatchObject({ ok: true })
    const asked = { office: office!.id, kind: 'leave', form: leaveForm(world, 41, 3) }
    const again = await fileRequest(await later(10, office!.holder.id), newKey(), asked)
    expect(again).toMatchObject({ ok: false, refusals: [{ key: 'request-overlap' }] })
  })
})

describe('a renewal', () => {
  it('goes by association, vote, letter and issuer to a new term, which takes the place of the old', async () => {
    const [office] = world.offices
    const before = await licenseNow(office!.id)
    const id = await filed(world, 'renewal', {})
    expect(await stateOf(id)).toEqual({ stage: 'inquiries', outcome: null })
    await reviewed(world, id)
    expect((await stateOf(id)).stage).toBe('vote')
    await carried(id)
    expect(await stateOf(id)).toEqual({ stage: 'letter', outcome: 'granted' })
    expect(await letterOf(id)).toContain('با تمدید پروانه شما موافقت شد')
    await signed(world, id)
    expect((await stateOf(id)).stage).toBe('issuer')
    expect((await licenseNow(office!.id)).id).toBe(before.id)
    // one that leaves the last day as it was renews nothing
    const renewed = termEnd(before.expiresOn, { years: 3 })
    const facts = { from: before.expiresOn, end: renewed }
    const asks = { refusals: [{ field: 'confirm', key: 'request-paper-renewed-term', facts }] }
    expect(await paper(id, { expiresOn: before.expiresOn })).toMatchObject(asks)
    // nor does one that takes what is left of the old term
    expect(await paper(id)).toMatchObject(asks)
    expect(await paper(id, { expiresOn: renewed })).toMatchObject({ ok: true })
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'granted' })
    const { issuedOn, expiresOn, code, holderId, state, id: now } = await licenseNow(office!.id)
    expect({ issuedOn, expiresOn }).toEqual({ issuedOn: world.today, expiresOn: renewed })
    expect({ code, holderId, state }).toEqual({ code: before.code, holderId: before.holderId, state: 'active' })
    const told = await world.db.select().from(history).where(eq(history.subjectId, now))
    expect(told.map(({ field, was }) => [field, was]).sort()).toEqual([
      ['expiresOn', before.expiresOn],
      ['issuedOn', before.issuedOn],
    ])
    expect(await holdersOn(office!.id, world.today)).toContain(office!.holder.id)
    const seen = await requestById(world.db, (await world.as(office!.holder.id)).actor, id, world.today)
    expect(seen!.checks.every(({ met }) => met)).toBe(true)
    const course = seen!.timeline.map(({ what }) => what)
    expect(course.sort()).toEqual(['adopted', 'agreed', 'checked', 'effect', 'filed', 'granted', 'issued'])
  })

  it.each([
    ['as it was', undefined],
    ['written anew within the term with its last day', 0],
    ['written anew as the office moved, for longer', 200],
  ])(
    'is in another colour for one term after a third fault on purpose, and normal in the one after: %s',
    async (_, longer) => {
      const [office] = world.offices
      const before = await licenseNow(office!.id)
      if (longer !== undefined) {
        const then = new Date(world.now.getTime() - 86_400_000)
        const moved = { kind: 'relocation', stage: 'closed', outcome: 'granted', closedAt: then } as const
        if (longer)
          await world.db
            .update(requests)
            .set(moved)
            .where(eq(requests.id, await filed(world, 'station', stationForm(world), office!)))
        await world.db.update(licenses).set({ endedAt: then }).where(eq(licenses.id, before.id))
        const anew = { issuedOn: addDays(before.issuedOn, 30), expiresOn: addDays(before.expiresOn, longer) }
        await world.db.insert(licenses).values({ ...before, ...anew, id: randomUUID(), endedAt: null })
      }
      const renewed = async (sanctioned: boolean) => {
        const { expiresOn } = await licenseNow(office!.id)
        const id = await filed(world, 'renewal', {})
        const sanction = { ...noSanction, row: '5' as const, colour: true }
        const verdict = { requestId: id, officeId: office!.id, row: '5' as const, sanction, decidedOn: before.issuedOn }
        if (sanctioned) await world.db.insert(verdicts).values({ provinceId: world.province, ...verdict })
        await reviewed(world, id)
        await carried(id)
        await signed(world, id)
        expect(await paper(id, { expiresOn: termEnd(expiresOn, { years: 3 }) })).toMatchObject({ ok: true })
        return licenseNow(office!.id)
      }
      const changed = await renewed(true)
      expect(changed.colour).toBe('changed')
      const told = await world.db.select().from(history).where(eq(history.subjectId, changed.id))
      expect(told.find(({ field }) => field === 'colour')).toMatchObject({ was: 'normal', became: 'changed' })
      expect((await renewed(false)).colour).toBe('normal')
    },
  )

  it('shows an authority its own question only, and whoever votes what was objected', async () => {
    const input = { parameter: 'license.noObjection', value: true, firstDay: world.today, resolution: 'مصوبه ۳' }
    expect(await overrideParameter(await world.as('admin'), newKey(), input)).toMatchObject({ ok: true })
    const body = { id: randomUUID(), provinceId: world.province, kind: 'agency' as const, since: '2020-01-01' }
    await world.db.insert(bodies).values({ ...body, name: 'شرکت گاز', updatedAt: world.now })
    const { agency } = world.people
    await world.db.update(memberships).set({ bodyId: body.id }).where(eq(memberships.personId, agency.id))
    await offered('شرکت گاز')
    await offered('ثبت احوال')
    const id = await filed(world, 'renewal', { note: 'برای کارگروه' })
    await reviewed(world, id)
    const [other] = (await openTasks(id)).filter(({ label }) => label === 'ثبت احوال')
    const said = { task: other!.id, agrees: false, word: 'بدهی دارد', ...letter() }
    for (const wrong of [{ number: ' ' }, { on: addDays(world.today, 1) }])
      expect(await recordAnswer(await world.as('clerk'), newKey(), { ...said, ...wrong })).toMatchObject({
        refusals: [{ field: Object.keys(wrong)[0] }],
      })
    expect(await recordAnswer(await world.as('clerk'), newKey(), said)).toMatchObject({ ok: true })
    const seenAs = async (who: string) => requestById(world.db, (await world.as(who)).actor, id, world.today)
    const asked = await seenAs(agency.id)
    expect(asked!.tasks.map(({ label, may, refuses }) => ({ label, may, refuses }))).toEqual([
      { label: 'شرکت گاز', may: true, refuses: false },
    ])
    expect(asked!.timeline.filter(({ state }) => state !== 'ahead').map(({ what }) => what)).toEqual([
      'filed',
      'now-inquiry',
    ])
    expect(asked).toMatchObject({ form: {}, checks: [], warnings: [], papers: [], ballot: null })
    const member = await seenAs(world.people.member.id)
    expect(member!.timeline.find(({ what }) => what.startsWith('objected'))).toMatchObject({
      what: 'objected-needed',
      word: 'بدهی دارد',
      facts: letter(),
      cite: { source: 'resolution' },
    })
    expect(member!.checks.length).toBeGreaterThan(0)
  })

  it('asks every contracted agency where the province wants it, and waits for the last; an objection is weighed', async () => {
    const input = { parameter: 'license.noObjection', value: true, firstDay: world.today, resolution: 'مصوبه ۳' }
    expect(await overrideParameter(await world.as('admin'), newKey(), input)).toMatchObject({ ok: true })
    await offered('شرکت گاز')
    await offered('ثبت احوال')
    const id = await filed(world, 'renewal', {})
    await reviewed(world, id)
    const open = await openTasks(id)
    expect(open.map(({ label }) => label).sort()).toEqual(['ثبت احوال', 'شرکت گاز'].sort())
    const [one, other] = open
    const clerk = await world.as('clerk')
    await recordAnswer(clerk, newKey(), { task: one!.id, agrees: false, word: 'بدهی دارد', ...letter() })
    expect((await stateOf(id)).stage).toBe('inquiries')
    await recordAnswer(clerk, newKey(), { task: other!.id, agrees: true, word: '', ...letter() })
    expect(await stateOf(id)).toEqual({ stage: 'vote', outcome: null })
    await carried(id)
    expect(await letterOf(id)).toMatch(
      new RegExp(`${one!.label}.* مانع اعلام کرده و نامه بلامانع نداده است؛ شرط آن در .*مصوبه ۳`),
    )
    expect(await letterOf(id)).not.toContain(other!.label)
    await signed(world, id)
    expect(await paper(id, { confirm: true })).toMatchObject({ ok: true })
    const { id: now } = await licenseNow(world.offices[0]!.id)
    const told = await world.db.select().from(history).where(eq(history.subjectId, now))
    expect(told.filter(({ field }) => field === 'despite')).toMatchObject([{ was: null, became: one!.label }])
  })

  it('is refused by the first objection where the province says so, and the letter names the agency', async () => {
    const admin = await world.as('admin')
    const since = { firstDay: world.today, resolution: 'مصوبه ۳' }
    for (const said of [
      { parameter: 'license.noObjection', value: true },
      { parameter: 'license.objection', value: 'refuses' },
    ])
      expect(await overrideParameter(admin, newKey(), { ...said, ...since })).toMatchObject({ ok: true })
    await offered('شرکت گاز')
    await offered('ثبت احوال')
    const id = await filed(world, 'renewal', {})
    await reviewed(world, id)
    const [one] = await openTasks(id)
    await recordAnswer(await world.as('clerk'), newKey(), {
      ...{ task: one!.id, agrees: false, word: 'بدهی دارد' },
      ...letter(),
    })
    expect(await stateOf(id)).toEqual({ stage: 'letter', outcome: 'refused' })
    expect(await letterOf(id)).toContain(one!.label!)
  })

  it('asks the others still where one takes an answer back, each with its clock', async () => {
    const input = { parameter: 'license.noObjection', value: true, firstDay: world.today, resolution: 'مصوبه ۳' }
    expect(await overrideParameter(await world.as('admin'), newKey(), input)).toMatchObject({ ok: true })
    await offered('شرکت گاز')
    await offered('ثبت احوال')
    const id = await filed(world, 'renewal', {})
    await lookedThrough(world, id)
    const before = await openTasks(id)
    await reviewed(world, id)
    expect(await undoAnswer(await later(1, 'association'), newKey(), { request: id })).toMatchObject({ ok: true })
    const byId = (rows: typeof before) => rows.sort((one, other) => one.id.localeCompare(other.id))
    expect(byId(await openTasks(id))).toEqual(byId(before))
  })

  it('is not filed too late, nor twice', async () => {
    const [, , , , , expired] = world.offices
    const form = await withPapers(world, 'renewal', {}, expired!.holder.id)
    const late = { office: expired!.id, kind: 'renewal', form }
    const outcome = await fileRequest(await world.as(expired!.holder.id), newKey(), late)
    expect(outcome).toMatchObject({ ok: false, refusals: [{ key: 'renewal-too-late' }] })
    await filed(world, 'renewal', {})
    await expect(filed(world, 'renewal', {})).rejects.toThrow('request-under-way')
  })

  it('takes a new code as one more that leads to the office, and none of another office', async () => {
    const [office, other] = world.offices
    const id = await filed(world, 'renewal', {})
    await reviewed(world, id)
    await carried(id)
    await signed(world, id)
    expect(await paper(id, { code: other!.license })).toMatchObject({ refusals: [{ field: 'code' }] })
    expect(await paper(id, { code: 'پروانه' })).toMatchObject({ refusals: [{ field: 'code' }] })
    const code = office!.license.replace(/\d+$/, '9876')
    expect(await paper(id, { code, confirm: true })).toMatchObject({ ok: true })
    const codes = await world.db.select().from(licenseCodes).where(eq(licenseCodes.officeId, office!.id))
    expect(codes.map((row) => row.code).sort()).toEqual([office!.license, code].sort())
    const [found] = await world.db.select().from(offices).where(eq(offices.id, office!.id))
    expect(found!.search).toContain('9876')
  })

  it('that the issuer does not issue leaves the term as it was', async () => {
    const id = await filed(world, 'renewal', {})
    await reviewed(world, id)
    await carried(id)
    await signed(world, id)
    const before = await licenseNow(world.offices[0]!.id)
    await world.db.update(notices).set({ signedAt: new Date(world.now.getTime() - 1) })
    await paper(id, { issued: false, word: 'اصل پروانه مخدوش است' })
    expect(await stateOf(id), 'a letter says so').toEqual({ stage: 'letter', outcome: 'refused' })
    expect(await letterOf(id)).toMatch(/مرجع صدور، پروانه دوره تازه را صادر نکرد. علت: اصل پروانه مخدوش است/)
    expect(await letterOf(id)).not.toContain('دلیل‌ها')
    await signed(world, id)
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'refused' })
    const holder = (await world.as(world.offices[0]!.holder.id)).actor
    const told = await resultLetter(world.db, holder, id, world.now)
    const [last] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, told!.recipient!))
    const [letter] = await world.db.select().from(notices).where(eq(notices.id, last!.noticeId))
    expect(letter!.body, 'the last one is the result').toContain('صادر نکرد')
    expect((await licenseNow(world.offices[0]!.id)).id).toBe(before.id)
  })
})

describe('a transfer', () => {
  const transferForm = (over: Form = {}): Form => {
    const transferee = stranger('پریسا تازه‌نفس')
    return { transferee, kin: 'first-degree', born: '1990-05-05', education: 'bachelor', ...over }
  }

  it('whose undertaking was refused by mistake stands as it was decided', async () => {
    const [office] = world.offices
    const id = await filed(world, 'transfer', transferForm())
    await consented(world, id)
    await carried(id)
    await reviewed(world, id)
    await answered(id, 'security')
    const transferee = (await openTasks(id))[0]!.personId!
    await answerConsent(await later(1, transferee), newKey(), { request: id, agrees: false })
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'not-undertaken' })
    expect(await undoAnswer(await later(2, transferee), newKey(), { request: id })).toMatchObject({ ok: true })
    expect(await stateOf(id)).toEqual({ stage: 'undertaking', outcome: 'granted' })
    const back = await withdrawRequest(await world.as(office!.holder.id), newKey(), { request: id })
    expect(back).toMatchObject({ why: 'conflict' })
  })

  it('goes by consent, inquiries beside the vote, undertaking, letter and issuer to its new holder', async () => {
    const [office] = world.offices
    const before = await licenseNow(office!.id)
    await offered('شرکت گاز')
    const id = await filed(world, 'transfer', transferForm())
    const transferee = await consented(world, id)
    expect((await openTasks(id)).map(({ task }) => task)).toEqual(['check'])
    await lookedThrough(world, id)
    expect((await openTasks(id)).map(({ task }) => task).sort()).toEqual(['clearance', 'inquiry', 'opinion', 'vote'])
    await carried(id)
    expect(await stateOf(id), 'the letter waits for all').toEqual({ stage: 'inquiries', outcome: null })
    const back = await withdrawRequest(await world.as(office!.holder.id), newKey(), { request: id })
    expect(back, 'what the working group decided').toMatchObject({ why: 'conflict' })
    await reviewed(world, id)
    await answered(id, 'agencies')
    await answered(id, 'security')
    expect(await stateOf(id)).toEqual({ stage: 'undertaking', outcome: 'granted' })
    await consented(world, id)
    expect(await letterOf(id)).toContain('با انتقال پروانه شما به پریسا تازه‌نفس موافقت شد')
    await signed(world, id)
    expect(await holdersOn(office!.id, world.today)).not.toContain(transferee)
    expect(await paper(id)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'granted' })

    const now = await licenseNow(office!.id)
    expect(now).toMatchObject({ holderId: transferee, code: before.code, issuedOn: world.today })
    expect(await holdersOn(office!.id, world.today)).toEqual([transferee])
    expect(await holdersOn(office!.id, addDays(world.today, -1))).toContain(office!.holder.id)
    const others = await world.db.select().from(memberships).where(eq(memberships.officeId, office!.id))
    const running = others.filter(({ until }) => !until || until >= world.today)
    expect(running.map(({ role }) => role).sort(), 'staff stay, whoever stood in does not').toEqual(['holder', 'staff'])
    const told = await world.db.select().from(history).where(eq(history.subjectId, now.id))
    expect(told.find(({ field }) => field === 'holder')).toMatchObject({
      was: office!.holder.name,
      became: 'پریسا تازه‌نفس',
    })
    const [found] = await world.db.select().from(offices).where(eq(offices.id, office!.id))
    expect(found!.search).toContain('پریسا')
    expect(found!.search).not.toContain(office!.holder.name.split(' ')[0])
    const [code] = await world.db.select().from(licenseCodes).where(eq(licenseCodes.code, before.code))
    expect(code!.officeId).toBe(office!.id)
    // what was judged by the former holder's license still reads so, to both
    for (const person of [transferee, office!.holder.id]) {
      const seen = await requestById(world.db, (await world.as(person)).actor, id, world.today)
      expect(seen, 'is shown to both').not.toBeNull()
      expect(seen!.checks.map(({ met }) => met)).not.toContain(false)
    }
  })

  it('that is refused says why in the words of those who said no, and where it may be taken', async () => {
    const id = await filed(world, 'transfer', transferForm())
    await consented(world, id)
    await reviewed(world, id, 'شهر دفتر دیگری ندارد')
    await voted(world, id, 'head', 'against', 'سابقه کافی نیست')
    await voted(world, id, 'member', 'against', 'سابقه کافی نیست')
    const body = await letterOf(id)
    expect(body.match(/سابقه کافی نیست/g)).toHaveLength(1)
    expect(body).toContain('انجمن صنفی استان: شهر دفتر دیگری ندارد')
    expect(body).toMatch(/کمیته تخصصی و نظارت .*ماده ۲۱/)
    for (const who of ['head', 'member'] as const) expect(body).not.toContain(world.people[who].name)
  })

  it('is refused where the security office does not clear it, whatever the vote, and its letter says so', async () => {
    const id = await filed(world, 'transfer', transferForm())
    await consented(world, id)
    await carried(id)
    await answered(id, 'security', false)
    expect(await stateOf(id)).toEqual({ stage: 'letter', outcome: 'refused' })
    expect(await letterOf(id)).toContain('حراست استانداری')
    // what it found is not the applicant's to read
    expect(await letterOf(id)).not.toContain('بدهی دارد')
    await signed(world, id)
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'refused' })
  })

  it('waits for the clearance of each agency beside the vote, and what is owed is noted until it is given', async () => {
    await offered('شرکت گاز')
    await offered('ثبت احوال')
    const id = await filed(world, 'transfer', transferForm())
    await consented(world, id)
    await carried(id)
    await reviewed(world, id)
    await answered(id, 'security')
    const clearances = (await openTasks(id)).filter(({ task }) => task === 'clearance')
    expect(clearances.map(({ label }) => label).sort()).toEqual(['ثبت احوال', 'شرکت گاز'].sort())
    await answered(id, 'agencies', false)
    expect(await stateOf(id), 'an account is no objection').toEqual({ stage: 'inquiries', outcome: null })
    expect((await openTasks(id)).map(({ word }) => word)).toEqual(['بدهی دارد', 'بدهی دارد'])
    const [first, last] = await openTasks(id)
    const clear = { agrees: true, word: '', ...letter() }
    await recordAnswer(await world.as('clerk'), newKey(), { task: first!.id, ...clear })
    expect((await stateOf(id)).stage).toBe('inquiries')
    await recordAnswer(await world.as('clerk'), newKey(), { task: last!.id, ...clear })
    expect(await stateOf(id)).toEqual({ stage: 'undertaking', outcome: 'granted' })
  })

  it('waits for the originals beside the issuer: each is received, sent on and given back', async () => {
    const [office] = world.offices
    const id = await filed(world, 'transfer', transferForm())
    await consented(world, id)
    await carried(id)
    await reviewed(world, id)
    await answered(id, 'security')
    await consented(world, id)
    await signed(world, id)
    const open = await openTasks(id)
    expect(open.map(({ task }) => task).sort()).toEqual(['handover', 'paper'])
    const list = open.find(({ task }) => task === 'handover')!.id
    const clerk = await world.as('clerk')
    const note = (item: string, state: 'received' | 'none' | 'sent' | 'returned') =>
      recordHandover(clerk, newKey(), {
        ...{ task: list, item, state, on: world.today, to: 'دبیرخانه' },
        note: state === 'none' ? 'فرم تازه‌ای نیست' : '',
      })
    expect(await note('degree', 'returned')).toMatchObject({ refusals: [{ field: 'state' }] })
    for (const item of ['undertaking', 'identity', 'degree'])
      expect(await note(item, 'received')).toMatchObject({ ok: true })
    expect(await note('form', 'none')).toMatchObject({ ok: true })
    expect(await note('degree', 'sent')).toMatchObject({ ok: true })
    const days = { issuedOn: world.today, expiresOn: addDays(world.today, 1095) }
    const issue = { task: open.find(({ task }) => task === 'paper')!.id, issued: true, ...days, code: '', word: '' }
    expect(await recordPaper(clerk, newKey(), issue)).toMatchObject({ ok: true })
    expect(await stateOf(id), 'the degree is away still').toEqual({ stage: 'issuer', outcome: 'granted' })
    expect(await closeHandover(clerk, newKey(), { task: list })).toMatchObject({ refusals: [{ facts: { count: 1 } }] })
    await note('degree', 'returned')
    expect(await closeHandover(clerk, newKey(), { task: list }), 'the identity lies here').toMatchObject({
      refusals: [{ key: 'inquiry-handover-held' }],
    })
    await note('identity', 'returned')
    expect(await closeHandover(clerk, newKey(), { task: list })).toMatchObject({ ok: true })
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'granted' })
    expect((await licenseNow(office!.id)).issuedOn).toBe(world.today)
  })

  it('ends where the transferee does not consent, or does not undertake', async () => {
    const first = await filed(world, 'transfer', transferForm())
    await consented(world, first, false)
    expect(await stateOf(first)).toEqual({ stage: 'closed', outcome: 'declined' })
    const second = await filed(world, 'transfer', transferForm())
    await consented(world, second)
    await reviewed(world, second)
    await answered(second, 'security')
    await carried(second)
    await consented(world, second, false)
    expect(await stateOf(second)).toEqual({ stage: 'closed', outcome: 'not-undertaken' })
  })

  it('shows what the security office objects to only to those who decide, and that it objects to everybody', async () => {
    const id = await filed(world, 'transfer', transferForm())
    const transferee = await consented(world, id)
    await lookedThrough(world, id)
    await answered(id, 'security', false)
    const seenBy = async (person: string) => requestById(world.db, (await world.as(person)).actor, id, world.today)
    const objected = async (person: string) =>
      (await seenBy(person))!.timeline.find(({ what }) => what.startsWith('objected'))
    const taskOf = async (person: string) => (await seenBy(person))!.tasks.find(({ of }) => of === 'security')
    for (const who of [world.offices[0]!.holder.id, transferee, 'association'] as const) {
      expect(await objected(who), who).toMatchObject({ what: 'objected-withheld', word: null, cite: { clause: '2' } })
      expect(JSON.stringify(await seenBy(who)), who).not.toContain('بدهی دارد')
      expect(await taskOf(who)).toMatchObject({ answer: 'no', word: null })
    }
    for (const who of ['member', 'head', 'secretary', 'clerk'] as const) {
      expect(await objected(who), who).toMatchObject({ what: 'objected', word: 'بدهی دارد' })
      expect(await taskOf(who)).toMatchObject({ word: 'بدهی دارد' })
    }
  })

  it('ends the leave of whoever had the license, on the public page and for whoever has it next', async () => {
    const [office] = world.offices
    const leave = await atVote(world, 'leave', 0, 20)
    await carried(leave)
    await signed(world, leave)
    const later = await atVote(world, 'leave', 40, 10)
    await carried(later)
    await signed(world, later)
    const station = await atVote(world, 'station', 60, 5)
    await carried(station)
    await signed(world, station)
    expect((await effectsNow(world.db, office!.id, world.today)).map(({ kind }) => kind)).toEqual(['leave'])
    const id = await filed(world, 'transfer', transferForm())
    const transferee = await consented(world, id)
    await reviewed(world, id)
    await answered(id, 'security')
    await carried(id)
    await consented(world, id)
    await signed(world, id)
    await paper(id)
    expect(await effectsNow(world.db, office!.id, world.today)).toEqual([])
    expect(await effectsNow(world.db, office!.id, addDays(world.today, 42))).toEqual([])
    expect((await effectsNow(world.db, office!.id, addDays(world.today, 60))).map(({ kind }) => kind)).toEqual([
      'station',
    ])
    for (const [what, form] of [
      ['the days are free', leaveForm(world, 41, 3)],
      ['the allowance is whole', leaveForm(world, 66, 70)],
    ] as const) {
      const ask = { office: office!.id, kind: 'leave', form }
      expect(await fileRequest(await world.as(transferee), newKey(), ask), what).toMatchObject({ ok: true })
    }
  })

  it('leaves its former holder a home: what they were, and what they filed', async () => {
    const [office] = world.offices
    const id = await filed(world, 'transfer', transferForm())
    await consented(world, id)
    await reviewed(world, id)
    await answered(id, 'security')
    await carried(id)
    await consented(world, id)
    await signed(world, id)
    await paper(id)
    const tomorrow = addDays(world.today, 1)
    const former = await actorOf(world.db, office!.holder.id, tomorrow)
    expect(former).toMatchObject({ memberships: [], former: [{ office: office!.name }] })
    expect(await listRequests(world.db, former!, 'filed')).toMatchObject([{ id, outcome: 'granted' }])
    expect((await actorOf(world.db, world.people.clerk.id, tomorrow))!.former).toEqual([])
  })

  it('completes the record of a transferee who was known by name and mobile alone', async () => {
    const transferee = stranger('پریسا تازه‌نفس')
    const known = await addPerson(world, { ...transferee, nationalId: null })
    const id = await filed(world, 'transfer', transferForm({ transferee }))
    expect(await consented(world, id)).toBe(known)
    await reviewed(world, id)
    await answered(id, 'security')
    await carried(id)
    await consented(world, id)
    await signed(world, id)
    await paper(id)
    const [person] = await world.db.select().from(people).where(eq(people.id, known))
    expect(person!.nationalId).toBe(transferee.nationalId)
    const told = await world.db.select().from(history).where(eq(history.subjectId, known))
    expect(told).toMatchObject([{ field: 'nationalId', was: null, became: transferee.nationalId }])
  })

  it('does not go to whoever holds a license of another office, in another province too', async () => {
    const elsewhere = await buildWorld(database.db)
    const [person] = await world.db.select().from(people).where(eq(people.id, elsewhere.offices[1]!.holder.id))
    const { name, nationalId, mobile } = person!
    const transferee = { name, nationalId: nationalId!, mobile: mobile! }
    await expect(filed(world, 'transfer', transferForm({ transferee }))).rejects.toThrow('transfer-has-license')
  })
})

describe('the license of a holder who has died', () => {
  it('is asked for by the secretariat for the heirs, and passes to the one who consents', async () => {
    const [office] = world.offices
    const words: Form = {
      died: addDays(world.today, -20),
      representative: stranger('مهین وارث‌نیا'),
      transferee: stranger('پریسا تازه‌نفس'),
      born: '1990-05-05',
      education: 'bachelor',
    }
    const clerk = await world.as('clerk')
    const form = await withPapers(world, 'inheritance', words, 'clerk')
    const ask = { office: office!.id, kind: 'inheritance', form }
    expect(await fileRequest(await world.as(office!.holder.id), newKey(), ask)).toMatchObject({ ok: false })
    const outcome = await fileRequest(clerk, newKey(), ask)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    const { id } = outcome.value
    const heir = await consented(world, id)
    await carried(id)
    await reviewed(world, id)
    await answered(id, 'security')
    await consented(world, id)
    expect(await letterOf(id)).toMatch(/^وراث محترم دارنده پروانه/)
    await signed(world, id)
    expect(await paper(id)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toEqual({ stage: 'closed', outcome: 'granted' })
    expect(await holdersOn(office!.id, world.today)).toEqual([heir])
  })
})
