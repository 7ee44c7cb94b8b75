// An office goes to another province: both working groups decide, each in its own house; where the other is not here it answers on paper.
import { and, eq, isNull } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { fileRequest } from '#actions/requests/file'
import { recordAnswer } from '#actions/requests/inquiries'
import { recordPaper } from '#actions/requests/issued'
import { checkRequest, reportVisit } from '#actions/requests/report'
import { audit } from '#db/schema/audit'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { overrides } from '#db/schema/parameters'
import { memberships, people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { officeServices, services } from '#db/schema/services'
import { tasks } from '#db/schema/tasks'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { digits } from '#locales/format'
import { formLines } from '#locales/requests'
import { publicOffice } from '#reads/offices/public'
import { lawOfProvince } from '#reads/parameters'
import { inbox } from '#reads/proceedings/inbox'
import { askOf, officeFacts } from '#reads/requests/asks'
import { requestById } from '#reads/requests/requests'
import { newPlace } from '#rules/proceedings/checklists'
import { judge, kindOf } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { filed, reviewed, signed, voted } from '#test/world/requests'
import { carryBetween } from '../../server/jobs/carry-between.ts'

let database: TestDatabase
let here: World
let there: World
let names: { here: string; there: string }
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  here = await buildWorld(database.db)
  there = await buildWorld(database.db)
  const nameOf = async ({ province }: World) =>
    (await database.db.select().from(provinces).where(eq(provinces.id, province)))[0]!.name
  names = { here: await nameOf(here), there: await nameOf(there) }
})
afterAll(() => database.drop())

const carry = () =>
  carryBetween.run({
    ...{ db: database.db, direct: null as never, now: () => here.now, log: pino({ level: 'silent' }) },
    base: { secret: here.secret, clean: here.clean, letter: here.letter, channels: [] },
  })
const form = (more: object = {}) => ({
  province: names.there,
  county: 'گلدشت',
  place: 'گلدشت',
  address: 'خیابان بهار، پلاک ۲۲',
  position: { lat: 38.7, lon: 48.7 },
  area: 60,
  reason: 'دارنده به آن‌جا کوچ می‌کند',
  ...more,
})
const rowOf = async (id: string) => (await database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const open = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!
const thereOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(requests)
      .where(eq(requests.answersTask, (await open(id)).id))
  )[0]
const checked = async (world: World, id: string) =>
  checkRequest(await world.as('clerk'), newKey(), { task: (await open(id)).id, complete: true, word: '' })

/** A request that the source's working group has let go. */
async function letGo(nth: number, more: object = {}) {
  const id = await filed(here, 'departure', form(more), here.offices[nth]!)
  await reviewed(here, id)
  await checked(here, id)
  await voted(here, id, 'head', 'for')
  await voted(here, id, 'member', 'for')
  return id
}

/** Brought to the vote of the other working group; its visit measured sixty-three square metres. */
async function atVoteThere(id: string) {
  await carry()
  const asked = (await thereOf(id))!
  await reviewed(there, asked.id)
  await checked(there, asked.id)
  const findings = Object.fromEntries(
    newPlace.map(({ name, answer }) => [name, { answer: answer === 'number' ? 63 : ('yes' as const), note: '' }]),
  )
  const said = {
    task: (await open(asked.id)).id,
    fit: true,
    word: '',
    findings,
    present: 'نماینده کارگروه',
    position: null,
    files: [],
  }
  expect(await reportVisit(await there.as('clerk'), newKey(), said)).toMatchObject({ ok: true })
  return asked.id
}

async function issued(id: string) {
  const task = (await open(id)).id
  const paper = { issued: true, issuedOn: here.today, expiresOn: '2029-10-09', code: '', word: '', confirm: true }
  return recordPaper(await here.as('clerk'), newKey(), { task, ...paper })
}

it.each([
  ['a county that is there', {}, null],
  ['a county that is not', { county: 'ناکجا' }, 'departure-county-unknown'],
  ['its own province', { province: 'سپیدرود' }, 'field-choice-wrong'],
  ['a province that is not here, whose counties nobody knows', { province: 'گیلان', county: 'ناکجا' }, null],
  ['a name that is no province', { province: 'ناکجا' }, 'field-choice-wrong'],
  ['too small a place', { area: 49 }, 'departure-area-too-small'],
  ['a place of a province that is not here, which judges it itself', { province: 'گیلان', area: 49 }, null],
])('it may be filed for %s', async (_, more, key) => {
  const office = here.offices[3]!
  const context = await here.as(office.holder.id)
  const outcome = await fileRequest(context, newKey(), { office: office.id, kind: 'departure', form: form(more) })
  if (!key) expect(outcome).toMatchObject({ ok: true })
  else expect(outcome).toMatchObject({ ok: false, refusals: [{ key }] })
  if (outcome.ok) await database.db.delete(tasks).where(eq(tasks.requestId, outcome.value.id))
  if (outcome.ok)
    await database.db
      .update(requests)
      .set({ stage: 'closed', outcome: 'withdrawn' })
      .where(eq(requests.id, outcome.value.id))
})

describe('the place is judged by the figures of the province that it is in', () => {
  const set = (world: World, parameter: string, value: number) => ({
    ...{ provinceId: world.province, parameter, value, firstDay: '2026-01-01' },
    ...{ resolution: 'مصوبه ۷', at: here.now },
  })
  beforeAll(async () => {
    const own = [set(here, 'office.minArea', 80), set(here, 'relocation.minDistance', 900_000)]
    await database.db.insert(overrides).values([...own, set(there, 'office.minArea', 55)])
  })
  afterAll(() => database.db.delete(overrides))

  const judged = async (more: object) => {
    const office = here.offices[3]!
    const facts = (await officeFacts(database.db, office.id, here.today))!
    const ask = await askOf(database.db, facts, office.id, 'departure', form(more) as never, here.today)
    const law = await lawOfProvince(database.db, here.province, here.today)
    return {
      ask,
      checks: judge(kindOf('departure')!, ask, law).checks.find(({ key }) => key === 'departure-rule-place')!,
    }
  }
  it.each([
    ['smaller than it asks there', { area: 54 }, false],
    ['as large as it asks there, and smaller than here', { area: 55 }, null],
    ['in a province that is not here', { area: 20, province: 'گیلان' }, null],
  ])('%s', async (_, more, met) => {
    const { checks } = await judged(more)
    expect(checks.met).toBe(met)
    if (met === false)
      expect(checks.refusal).toMatchObject({
        facts: { least: 55 },
        cite: { source: 'resolution' },
        field: 'area',
      })
  })
  it('nothing of this province is drawn round a place in one that is not here', async () => {
    expect((await judged({ province: 'گیلان' })).ask.site).toMatchObject({ around: [], nearest: null, there: null })
    expect((await judged({})).ask.site!.around!.length).toBeGreaterThan(0)
  })
  it('and who judges it is told to whoever asks and to those who decide', async () => {
    for (const province of [names.there, 'گیلان']) {
      const { ask } = await judged({ province })
      const { warnings } = judge(kindOf('departure')!, ask, await lawOfProvince(database.db, here.province, here.today))
      expect(warnings).toMatchObject([{ key: 'departure-judged-there', facts: { province }, field: 'province' }])
    }
  })
  it('and its least distance is said', async () => {
    const id = await filed(here, 'departure', form({ area: 70 }), here.offices[3]!)
    const seen = await requestById(database.db, (await here.as('clerk')).actor, id, here.today)
    expect(seen!.around).toMatchObject({ least: 0 })
    await database.db.delete(tasks).where(eq(tasks.requestId, id))
    await database.db.update(requests).set({ stage: 'closed', outcome: 'withdrawn' }).where(eq(requests.id, id))
  })
})

describe('where the other province is here', () => {
  let id: string
  let asked: string

  it('its working group is asked by a request of its own, under its own number and law', async () => {
    id = await letGo(0)
    expect(await rowOf(id)).toMatchObject({ stage: 'inquiries', outcome: 'granted' })
    const clerk = async () =>
      (await inbox(database.db, (await here.as('clerk')).actor, here.today)).map(({ id: of }) => of)
    const task = await open(id)
    // nor is that offered in the moment before the question has gone there
    expect(await clerk()).not.toContain(task.id)
    const before = await requestById(database.db, (await here.as('clerk')).actor, id, here.today)
    expect(before!.tasks.find(({ of }) => of === 'other-group')).toMatchObject({ may: false })
    // on paper it is not answered, neither before the question has gone there nor after
    const paper = { task: task.id, agrees: true, word: '', number: '۱۲', on: here.today }
    expect(await recordAnswer(await here.as('clerk'), newKey(), paper)).toMatchObject({
      refusals: [{ key: 'request-asked-there' }],
    })
    await carry()
    await carry()
    const found = await database.db.select().from(requests).where(eq(requests.answersTask, task.id))
    expect(found).toMatchObject([{ provinceId: there.province, kind: 'admission', stage: 'association' }])
    expect(found[0]!.form).toMatchObject({ county: 'گلدشت', area: 60, from: names.here, resolvedOn: here.today })
    expect(found[0]!.form.resolution).toMatch(/^س\/م\//)
    expect(found[0]!.form).not.toHaveProperty('province')
    asked = found[0]!.id
    expect(await clerk()).not.toContain(task.id)
    const seen = await requestById(database.db, (await here.as('head')).actor, id, here.today)
    expect(seen!.tasks.find(({ of }) => of === 'other-group')).toMatchObject({ may: false })
  })

  it('nobody of the one decides in the other, and the office sees both', async () => {
    const see = async (world: World, who: string, of: string) =>
      (await requestById(database.db, (await world.as(who)).actor, of, here.today)) !== null
    const holder = here.offices[0]!.holder.id
    expect([await see(here, 'head', asked), await see(there, 'head', asked)]).toEqual([false, true])
    expect([await see(there, 'head', id), await see(here, holder, asked)]).toEqual([false, true])
    const own = await requestById(database.db, (await here.as(holder)).actor, asked, here.today)
    expect(own!.may.withdraw).toBe(false)
    await expect(reviewed(here, asked)).resolves.toBeUndefined()
    expect(await rowOf(asked)).toMatchObject({ stage: 'association' })
    const by = await here.as(holder)
    const mine = await fileRequest(by, newKey(), { office: here.offices[0]!.id, kind: 'admission', form: form() })
    expect(mine).toMatchObject({ ok: false, why: 'forbidden' })
  })

  it('its vote answers, with its resolution and what its visit measured', async () => {
    const same = await atVoteThere(id)
    expect(same).toBe(asked)
    await voted(there, asked, 'head', 'for')
    await voted(there, asked, 'member', 'for')
    expect(await rowOf(asked)).toMatchObject({ stage: 'closed', outcome: 'granted' })
    const [answered] = await database.db
      .select()
      .from(tasks)
      .where(eq(tasks.id, (await open(id)).id))
    await carry()
    const [after] = await database.db.select().from(tasks).where(eq(tasks.id, answered!.id))
    expect(after).toMatchObject({ state: 'answered', answer: 'yes', facts: { area: 63, on: here.today } })
    expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'granted' })
    const seen = (await requestById(database.db, (await here.as('clerk')).actor, id, here.today))!
    const { kind: name, form: said, effect } = seen
    const course = seen.timeline.map((step) => momentWords('fa', { kind: kindOf(name)!, form: said, effect }, step))
    const agreed = `کارگروه استان ${names.there} با آمدن دفتر موافقت کرد (شماره `
    expect(course.some((line) => line.startsWith(agreed))).toBe(true)
    // the number of what it resolved is read as any such number
    const lines = formLines('fa', kindOf('admission')!, (await rowOf(asked)).form)
    expect(lines.find(({ name: field }) => field === 'resolution')!.value).toMatch(
      /^\u2066س\u200f\/\u200fم\u200f\/\u200f[۰-۹]{4}/,
    )
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter).toMatchObject({ provinceId: here.province })
    for (const words of [
      `با موافقت کارگروه استان ${digits('fa', names.there)}`,
      'با مساحت ۶۳ متر مربع',
      'بند ۱ ماده ۱۸',
    ])
      expect(letter!.body).toContain(words)
    const chain = await database.db.select().from(audit).where(eq(audit.subjectId, id))
    expect(chain.map(({ action }) => action)).toContain('requests.carryAnswer')
  })

  it('with the license it leaves the lists of the one and stands in those of the other, and its page says so', async () => {
    const { db } = database
    const office = here.offices[0]!
    const service = { provinceId: here.province, code: '100', name: 'خدمت', agency: 'دستگاه' }
    const [made] = await db.insert(services).values(service).returning()
    await db
      .insert(officeServices)
      .values({ provinceId: here.province, officeId: office.id, serviceId: made!.id, since: '2026-01-01' })
    const station = await filed(here, 'expansion', { where: 'same', area: 90, description: 'اتاق کنار دفتر' }, office)
    await signed(here, id)
    expect(await issued(id)).toMatchObject({ ok: true })
    const [row] = await db.select().from(offices).where(eq(offices.id, office.id))
    const county = there.counties.find(({ name }) => name === 'گلدشت')!
    expect(row).toMatchObject({ provinceId: there.province, countyId: county.id, area: 63, place: 'گلدشت' })
    const current = and(eq(licenses.officeId, office.id), isNull(licenses.endedAt))
    expect(await db.select().from(licenses).where(current)).toMatchObject([
      { provinceId: there.province, code: office.license, issuedOn: here.today },
    ])
    const held = await db.select().from(memberships).where(eq(memberships.officeId, office.id))
    const now = held.filter(({ until }) => until === null)
    expect(new Set(now.map(({ provinceId, since }) => `${provinceId} ${since}`))).toEqual(
      new Set([`${there.province} ${here.today}`]),
    )
    expect(held.filter(({ provinceId }) => provinceId === here.province).every(({ until }) => until !== null)).toBe(
      true,
    )
    const [holder] = await db.select().from(people).where(eq(people.id, office.holder.id))
    expect(holder!.provinceId).toBe(there.province)
    const [contract] = await db.select().from(officeServices).where(eq(officeServices.officeId, office.id))
    expect(contract!.until).not.toBeNull()
    expect(await rowOf(station)).toMatchObject({ stage: 'closed', outcome: 'lapsed' })
    const kept = and(eq(history.subjectId, office.id), eq(history.field, 'province'))
    expect(await db.select().from(history).where(kept)).toMatchObject([{ was: names.here, became: names.there }])
    const page = await publicOffice(db, office.id, here.now, here.today)
    expect(page).toMatchObject({
      province: { name: names.there },
      moved: { from: names.here, came: true },
      serves: true,
    })
    // what was written to it before is acknowledged where it came from
    const [letter] = await db.select().from(notices).where(eq(notices.requestId, id))
    const [to] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
    const acknowledged = await acknowledgeNotice(await here.as(office.holder.id), newKey(), { recipient: to!.id })
    expect(acknowledged).toMatchObject({ ok: true })
    // its holder files there from now on, and its old requests stay where they were decided
    const again = await fileRequest(await here.as(office.holder.id), newKey(), {
      ...{ office: office.id, kind: 'expansion' },
      form: { where: 'same', area: 90, description: 'اتاق کنار دفتر' },
    })
    expect(again).toMatchObject({ ok: true })
    if (again.ok) expect(await rowOf(again.value.id)).toMatchObject({ provinceId: there.province })
    expect(await rowOf(id)).toMatchObject({ provinceId: here.province, stage: 'closed', outcome: 'granted' })
  })

  it('its refusal refuses, with its reasons', async () => {
    const refused = await letGo(1, { position: { lat: 38.9, lon: 48.9 } })
    const vote = await atVoteThere(refused)
    await voted(there, vote, 'head', 'against', 'در آن‌جا دفتر هست')
    await voted(there, vote, 'member', 'against', 'در آن‌جا دفتر هست')
    await carry()
    expect(await rowOf(refused)).toMatchObject({ stage: 'letter', outcome: 'refused' })
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, refused))
    expect(letter!.body).toContain(`کارگروه استان ${names.there} با آمدن آن`)
    expect(letter!.body).toContain('در آن‌جا دفتر هست')
    await signed(here, refused)
    const [row] = await database.db.select().from(offices).where(eq(offices.id, here.offices[1]!.id))
    expect(row!.provinceId).toBe(here.province)
  })

  it('is not asked any more once nobody waits', async () => {
    const gone = await letGo(2, { position: { lat: 38.95, lon: 48.95 } })
    await carry()
    const asks = (await thereOf(gone))!
    await database.db.update(tasks).set({ state: 'void' }).where(eq(tasks.requestId, gone))
    await carry()
    expect(await rowOf(asks.id)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' })
  })
})

test('where the other province is not here its word is written down from paper, and the license here ends', async () => {
  const { db } = database
  const office = here.offices[3]!
  const id = await letGo(3, { province: 'گیلان', county: 'رشت' })
  await carry()
  expect(await thereOf(id)).toBeUndefined()
  const task = (await open(id)).id
  const paper = { task, agrees: true, word: '', number: '۱۲۰/ک', on: here.today }
  expect(await recordAnswer(await here.as('clerk'), newKey(), paper)).toMatchObject({ ok: true })
  const [letter] = await db.select().from(notices).where(eq(notices.requestId, id))
  expect(letter!.body).toContain('با موافقت کارگروه استان گیلان')
  await signed(here, id)
  expect(await issued(id)).toMatchObject({ ok: true })
  const current = and(eq(licenses.officeId, office.id), isNull(licenses.endedAt))
  expect(await db.select().from(licenses).where(current)).toMatchObject([{ state: 'ended' }])
  const page = await publicOffice(db, office.id, here.now, here.today)
  expect(page).toMatchObject({ moved: { to: 'گیلان', came: false }, serves: false, state: 'ended' })
})
