import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reopenBallot } from '#actions/ballots/reopen'
import { castVote, lapseBallot, recordSpokenVote } from '#actions/ballots/vote'
import { signNotice } from '#actions/notices/sign'
import { overrideParameter } from '#actions/parameters/override'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { lapseGrant } from '#actions/requests/lapse'
import { checkFiled } from '#actions/requests/named'
import { passSilence, reviewRequest } from '#actions/requests/review'
import { withdrawRequest } from '#actions/requests/withdraw'
import { ballots, votes } from '#db/schema/ballots'
import { drafts } from '#db/schema/drafts'
import { effects } from '#db/schema/effects'
import { licenses } from '#db/schema/licenses'
import { notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { outbox } from '#db/schema/outbox'
import { memberships, people } from '#db/schema/people'
import { requestSteps, requests } from '#db/schema/requests'
import { seats } from '#db/schema/seats'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { openBallots } from '#reads/ballots/ballots'
import { earlierDecisions } from '#reads/ballots/earlier'
import { lawOfProvince } from '#reads/parameters'
import { waitingFor } from '#reads/people/waiting'
import { checkForm, requestDrafts } from '#reads/requests/drafts'
import { lapsedGrants } from '#reads/requests/lapsed'
import { listRequests } from '#reads/requests/listed'
import { requestById } from '#reads/requests/requests'
import { overdueTasks } from '#reads/requests/tasks'
import type { Choice } from '#rules/ballots'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { lawOn } from '#rules/law'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { requestDraft, saveRequestDraft } from '#test/world/drafts'

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

const substitute = { name: 'پریسا جانشین‌نیا', nationalId: '9990000018', mobile: '09140009999' }
const inDays = (from: number, length: number) => ({
  from: addDays(world.today, from),
  to: addDays(world.today, from + length - 1),
})
const leaveForm = (from = 10, length = 5): Form => ({ days: inDays(from, length), substitute: nextSubstitute() })

let counter = 0
/** A substitute nobody has met: national IDs with a right check digit under the prefix 999. */
function nextSubstitute() {
  counter += 1
  const nine = `9998${String(counter).padStart(5, '0')}`
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0) % 11
  return {
    ...substitute,
    nationalId: `${nine}${sum < 2 ? sum : 11 - sum}`,
    mobile: `0914777${String(counter).padStart(4, '0')}`,
  }
}

const stationForm = (from = 10, length = 5): Form => ({
  days: inDays(from, length),
  place: 'میدان امام، روبه‌روی شهرداری',
  position: { lat: 38.25, lon: 48.29 },
  circumstances: 'نمایشگاه سالانه',
})

async function file(kind: string, form: Form, office = world.offices[0]!) {
  const ctx = await world.as(office.holder.id)
  return fileRequest(ctx, newKey(), { office: office.id, kind, form })
}

async function filed(kind: string, form: Form): Promise<string> {
  const outcome = await file(kind, form)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

const openTaskOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!.id
const requestOf = async (id: string) => (await database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const stepsOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(requestSteps)
      .where(eq(requestSteps.requestId, id))
      .orderBy(requestSteps.at, requestSteps.nth)
  ).map((step) => step.what)
const ballotOf = async (id: string) => (await database.db.select().from(ballots).where(eq(ballots.requestId, id)))[0]!

async function consent(id: string, agrees = true) {
  const { consentPersonId } = await requestOf(id)
  return answerConsent(await world.as(consentPersonId!), newKey(), { request: id, agrees })
}
const review = async (id: string, agrees = true, word = '') =>
  reviewRequest(await world.as('association'), newKey(), { request: id, agrees, word })
async function vote(
  id: string,
  who: 'head' | 'member' | 'memberKanoon',
  choice: Choice,
  more: { reason?: string; confirm?: boolean } = {},
) {
  const ballot = await ballotOf(id)
  return castVote(await world.as(who), newKey(), {
    ballot: ballot.id,
    choice,
    reason: more.reason ?? '',
    confirm: more.confirm ?? false,
  })
}
async function atVote(kind = 'station', form = stationForm()) {
  const id = await filed(kind, form)
  if (kind === 'leave') await consent(id)
  await review(id)
  return id
}

describe('filing a request', () => {
  it.each([
    { it: 'a leave of exactly the allowance', kind: 'leave', form: () => leaveForm(10, 90), refused: [] },
    { it: 'a leave of one day more', kind: 'leave', form: () => leaveForm(10, 91), refused: ['leave-too-long'] },
    { it: 'a leave that begins today', kind: 'leave', form: () => leaveForm(0, 1), refused: [] },
    { it: 'a leave that began yesterday', kind: 'leave', form: () => leaveForm(-1, 3), refused: ['request-begun'] },
    {
      it: 'a leave without a substitute',
      kind: 'leave',
      form: () => ({ days: inDays(3, 2) }),
      refused: ['field-needed', 'field-needed', 'field-needed'],
    },
    {
      it: 'a leave with a substitute whose national ID is wrong',
      kind: 'leave',
      form: () => ({ days: inDays(3, 2), substitute: { ...substitute, nationalId: '9990000019' } }),
      refused: ['field-national-id-wrong'],
    },
    { it: 'a station of thirty days', kind: 'station', form: () => stationForm(5, 30), refused: [] },
    {
      it: 'a station of thirty-one days',
      kind: 'station',
      form: () => stationForm(5, 31),
      refused: ['station-too-long'],
    },
    {
      it: 'a station outside the country',
      kind: 'station',
      form: () => ({ ...stationForm(), position: { lat: 48.29, lon: 38.25 } }),
      refused: ['field-position-wrong'],
    },
  ])('answers $it with $refused', async ({ kind, form, refused }) => {
    const outcome = await file(kind, form())
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.key)).toEqual(refused)
  })

  it('says figures and article when the allowance is exceeded by earlier and pending days together', async () => {
    await filed('leave', leaveForm(10, 75))
    const outcome = await file('leave', leaveForm(100, 16))
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [
        {
          key: 'leave-too-long',
          facts: { used: 75, left: 15, asked: 16, max: 90 },
          cite: { annex: 1, article: 18, note: 2 },
        },
      ],
    })
    expect((await file('leave', leaveForm(100, 15))).ok).toBe(true)
  })

  it('counts each Jalali year by itself', async () => {
    // 1 Farvardin 1406 is 21 March 2027: 60 days before it, and after a week's work 60 after it.
    const spans = [
      { from: '2027-01-20', to: '2027-03-20' },
      { from: '2027-03-28', to: '2027-05-26' },
    ]
    for (const days of spans) expect((await file('leave', { days, substitute: nextSubstitute() })).ok).toBe(true)
  })

  it.each([
    ['one leave of the allowance over Nowruz', [{ from: '2027-01-20', to: '2027-04-19' }], []],
    ['one of a day more', [{ from: '2027-01-20', to: '2027-04-20' }], ['leave-one-too-long']],
    [
      'two that touch at Nowruz and together are too long',
      [
        { from: '2027-01-20', to: '2027-03-20' },
        { from: '2027-03-21', to: '2027-04-20' },
      ],
      ['leave-one-too-long'],
    ],
    [
      'two with a day of work between them',
      [
        { from: '2027-01-20', to: '2027-03-20' },
        { from: '2027-03-22', to: '2027-05-19' },
      ],
      [],
    ],
  ])('counts a single leave as one however the year turns: %s', async (_, spans, refused) => {
    const outcomes = []
    for (const days of spans) outcomes.push(await file('leave', { days, substitute: nextSubstitute() }))
    expect(outcomes.flatMap((one) => (one.ok ? [] : one.refusals.map(({ key }) => key)))).toEqual(refused)
    for (const one of outcomes)
      if (!one.ok)
        expect(one.refusals[0]).toMatchObject({
          facts: { max: 90, asked: 91 },
          cite: { reading: { by: { source: 'civil-procedure', article: 443 } } },
        })
  })

  it('never exceeds the allowance, however many come at once', async () => {
    const spans = [40, 35, 20, 15, 10, 30]
    const all = await Promise.all(
      spans.map((length, nth) => file('leave', leaveForm(1 + nth * 25, Math.min(length, 25)))),
    )
    const taken = all.flatMap((outcome, nth) => (outcome.ok ? [Math.min(spans[nth]!, 25)] : []))
    expect(taken.length).toBeGreaterThan(2)
    expect(taken.reduce((sum, days) => sum + days, 0)).toBeLessThanOrEqual(90)
  })

  it('lets two requests at once not share one allowance', async () => {
    const both = await Promise.all([file('leave', leaveForm(10, 50)), file('leave', leaveForm(80, 50))])
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true])
  })

  it('refuses an office whose license is suspended or has run out', async () => {
    for (const office of [world.offices[4]!, world.offices[5]!]) {
      const outcome = await file('station', stationForm(), office)
      expect(outcome).toMatchObject({ ok: false, refusals: [{ key: 'request-license-not-active' }] })
    }
  })

  it('refuses days that another request of the kind holds, and takes them again after a withdrawal', async () => {
    const first = await filed('station', stationForm(10, 5))
    expect(await file('station', stationForm(14, 2))).toMatchObject({
      ok: false,
      refusals: [{ key: 'request-overlap' }],
    })
    await withdrawRequest(await world.as('holder'), newKey(), { request: first })
    expect((await file('station', stationForm(14, 2))).ok).toBe(true)
  })

  it('refuses a chain of stations that would make a branch', async () => {
    await filed('station', stationForm(10, 20))
    expect(await file('station', stationForm(30, 11))).toMatchObject({
      ok: false,
      refusals: [{ key: 'station-too-long', facts: { asked: 31 } }],
    })
    // seven free days still link two stations, eight do not
    expect(await file('station', stationForm(37, 11))).toMatchObject({
      ok: false,
      refusals: [{ facts: { asked: 31 } }],
    })
    expect((await file('station', stationForm(37, 10))).ok).toBe(true)
    expect(await file('station', stationForm(48, 1))).toMatchObject({ ok: false, refusals: [{ facts: { asked: 31 } }] })
    expect((await file('station', stationForm(55, 30))).ok).toBe(true)
  })

  it('may be filed by an office that is closed for a time, e.g. to stay closed longer', async () => {
    const closed = inDays(-3, 10)
    const office = world.offices[0]!
    const closing = { firstDay: closed.from, lastDay: closed.to, closes: true, kind: 'closure', shown: {} }
    await database.db
      .insert(effects)
      .values({ provinceId: world.province, officeId: office.id, requestId: newKey(), ...closing })
    const longer = { days: inDays(7, 5), reason: 'نوسازی ساختمان', arrangement: 'دفتر خیابان امام' }
    expect(await file('closure', longer)).toMatchObject({ ok: true })
    expect(await file('station', stationForm(30, 5))).toMatchObject({ ok: true })
  })

  it('links stations by as many days as the province says, from its day on', async () => {
    await filed('station', stationForm(10, 20))
    const gap = { parameter: 'station.gap', value: { days: 1 }, resolution: 'مصوبه ۲ جلسه ۱۴' }
    const set = async (firstDay: string) => overrideParameter(await world.as('admin'), newKey(), { ...gap, firstDay })
    await set(addDays(world.today, 1))
    expect((await file('station', stationForm(32, 11))).ok).toBe(false)
    await set(world.today)
    expect((await file('station', stationForm(31, 11))).ok).toBe(false)
    expect((await file('station', stationForm(32, 11))).ok).toBe(true)
  })

  it('tells what may come to nothing, with figures, and files it all the same', async () => {
    const [office] = world.offices
    await database.db
      .update(licenses)
      .set({ expiresOn: addDays(world.today, 40) })
      .where(eq(licenses.officeId, office!.id))
    await database.db.update(offices).set({ lat: 38.25, lon: 48.29 }).where(eq(offices.id, office!.id))
    const seen = async (kind: string, form: Form) => {
      const { actor } = await world.as(office!.holder.id)
      const law = await lawOfProvince(database.db, world.province, world.today)
      const found = await checkForm(database.db, actor, { office: office!.id, kind, form }, world.today, law)
      return found!.warnings.map(({ key, facts }) => [key, facts])
    }
    const clear = { ...stationForm(30, 5) }
    expect(await seen('station', clear)).toEqual([])
    expect(await seen('station', { ...clear, days: inDays(36, 5) })).toEqual([])
    expect(await seen('station', { ...clear, days: inDays(36, 6) })).toMatchObject([
      ['request-beyond-license', { to: addDays(world.today, 41), expires: addDays(world.today, 40) }],
    ])
    expect(await seen('station', { ...clear, position: { lat: 35.7, lon: 51.4 } })).toMatchObject([
      ['request-far-away', { km: 396, most: 50 }],
    ])
    await filed('leave', leaveForm(30, 5))
    expect(await seen('station', { ...clear, days: inDays(34, 3) })).toMatchObject([
      ['request-beside-asked', { kind: 'leave' }],
    ])
    expect(await seen('station', { ...clear, days: inDays(35, 3) })).toEqual([])
    // five working days of the association from Saturday 10 October, then seven days of the vote
    const early = await seen('station', { ...clear, days: inDays(1, 3) })
    expect(early).toMatchObject([['request-decided-late', { from: addDays(world.today, 1) }]])
    const by = (early[0]![1] as { by: string }).by
    const asOf = async (from: string) => seen('station', { ...clear, days: { from, to: from } })
    expect(await asOf(by)).toHaveLength(1)
    expect(await asOf(addDays(by, 1))).toEqual([])
    expect((await file('station', { ...clear, days: inDays(34, 3) })).ok).toBe(true)
  })

  it('keeps the draft when refused and drops it when filed', async () => {
    const ctx = await world.as('holder')
    const office = world.offices[0]!.id
    const held = () => database.db.select().from(drafts).where(eq(drafts.officeId, office))
    await saveRequestDraft(ctx, null, { office, kind: 'station', form: stationForm(-3, 2), version: null })
    await file('station', stationForm(-3, 2))
    expect(await held()).toHaveLength(1)
    await file('station', stationForm())
    expect(await held()).toHaveLength(0)
  })

  it('is not for anybody but the holder of that office', async () => {
    const input = { office: world.offices[0]!.id, kind: 'station', form: stationForm() }
    expect(await fileRequest(await world.as(world.offices[1]!.holder.id), newKey(), input)).toMatchObject({
      ok: false,
      why: 'unknown',
    })
    for (const who of ['staff', 'substitute', 'clerk', 'head'] as const)
      expect(await fileRequest(await world.as(who), newKey(), input)).toMatchObject({ ok: false, why: 'forbidden' })
  })

  it('refuses a known substitute under another mobile number', async () => {
    const person = nextSubstitute()
    await addPerson(world, { nationalId: person.nationalId, mobile: '09140001111' })
    expect(await file('leave', { days: inDays(3, 2), substitute: person })).toMatchObject({
      ok: false,
      refusals: [{ key: 'request-substitute-other-mobile', field: 'substitute.mobile' }],
    })
  })
})

describe('what a form tells in words', () => {
  it.each([
    ['.', '.', ['field-says-nothing', 'field-says-nothing']],
    ['اردبیل', 'نمایشگاه سالانه', ['field-place-vague']],
    ['میدان امام', 'نمایشگاه', []],
  ])('%s and %s is asked for again where it says nothing', async (place, circumstances, keys) => {
    const outcome = await file('station', { ...stationForm(), place, circumstances })
    expect(outcome.ok ? [] : outcome.refusals.map(({ key }) => key)).toEqual(keys)
  })
})

describe('whom a form names', () => {
  const named = async (substitute: ReturnType<typeof nextSubstitute>, from = 3) =>
    file('leave', { days: inDays(from, 2), substitute })
  const slip = (of: ReturnType<typeof nextSubstitute>) => ({ ...of, nationalId: nextSubstitute().nationalId })

  it('is not somebody known under the same mobile with another national ID: a slip would reach nobody', async () => {
    const person = nextSubstitute()
    await addPerson(world, { nationalId: person.nationalId, mobile: person.mobile })
    const refused = {
      ok: false,
      refusals: [{ key: 'request-named-other-national-id', field: 'substitute.nationalId' }],
    }
    expect(await named(slip(person))).toMatchObject(refused)
    expect(await named(person)).toMatchObject({ ok: true })
  })

  it('is told as the form is filled in, and after ten wrong ones nothing is told in this hour', async () => {
    const person = nextSubstitute()
    await addPerson(world, { nationalId: person.nationalId, mobile: person.mobile })
    const { db, actor } = await world.as('holder')
    const now = new Date(world.now.getTime() + 5 * 3_600_000)
    const check = async (substitute: object, at = now) => {
      const form = { days: inDays(3, 2), substitute } as Form
      const asked = { office: world.offices[0]!.id, kind: 'leave', form }
      const found = await checkFiled({ db, actor, now: at }, asked, world.today, lawOn(world.today, []))
      return found!.refusals.filter(({ field }) => field?.startsWith('substitute')).map(({ key }) => key)
    }
    expect(await check(person)).toEqual([])
    const slips = Array.from({ length: 11 }, () => slip(person))
    for (const one of slips.slice(0, 10)) expect(await check(one)).toEqual(['request-named-other-national-id'])
    // the same once more is no other guess
    expect(await check(slips[0]!)).toEqual(['request-named-other-national-id'])
    expect(await check(slips[10]!)).toEqual(['request-named-too-often'])
    expect(await check(person), 'what is right is not told either').toEqual(['request-named-too-often'])
    const sent = await fileRequest(await world.as('holder', { now }), newKey(), {
      ...{ office: world.offices[0]!.id, kind: 'leave', form: { days: inDays(3, 2), substitute: person } },
    })
    expect(sent).toMatchObject({ ok: false, refusals: [{ key: 'request-named-too-often' }] })
    expect(await check(person, new Date(now.getTime() + 3_600_000))).toEqual([])
  })

  it('is who is known at the mobile without a national ID, as those who were invited are, and no second person', async () => {
    const person = nextSubstitute()
    const known = await addPerson(world, { name: 'پريسا  جانشين‌نيا', mobile: person.mobile, nationalId: null })
    const outcome = await named(person)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    expect(await requestOf(outcome.value.id)).toMatchObject({ consentPersonId: known })
    const held = await database.db.select().from(people).where(eq(people.mobile, person.mobile))
    // what the holder typed is not yet known to be true
    expect(held).toMatchObject([{ id: known, nationalId: null }])
  })

  it('is nobody of another name at a mobile that is known without a national ID', async () => {
    const person = nextSubstitute()
    await addPerson(world, { name: 'کسی دیگر', mobile: person.mobile, nationalId: null })
    expect(await named(person)).toMatchObject({
      ok: false,
      refusals: [{ key: 'request-named-other-name', field: 'substitute.name' }],
    })
    const other = { ...nextSubstitute(), mobile: nextSubstitute().mobile }
    expect(await named(other)).toMatchObject({ ok: true })
  })

  it('blocks no national ID by a slip once nothing waits for it, and does while something does', async () => {
    const person = nextSubstitute()
    const mistaken = { ...nextSubstitute(), nationalId: person.nationalId }
    const first = await named(mistaken, 3)
    if (!first.ok) throw new Error('not filed')
    const other = { ok: false, refusals: [{ key: 'request-substitute-other-mobile', field: 'substitute.mobile' }] }
    expect(await named(person, 13)).toMatchObject(other)
    await withdrawRequest(await world.as('holder'), newKey(), { request: first.value.id })
    expect(await named(person, 13)).toMatchObject({ ok: true })
    const { consentPersonId } = await requestOf(first.value.id)
    const [before] = await database.db.select().from(people).where(eq(people.id, consentPersonId!))
    expect(before).toMatchObject({ nationalId: null, mobile: mistaken.mobile })
  })
})

describe('a draft', () => {
  const save = async (version: number | null, place: string) =>
    saveRequestDraft(await world.as('holder'), newKey(), {
      office: world.offices[0]!.id,
      kind: 'station',
      form: { place },
      version,
    })
  const placeNow = async () =>
    (await requestDraft(database.db, (await world.as('holder')).actor, world.offices[0]!.id, 'station'))?.form.place

  it('is not overwritten by somebody who did not see its last version', async () => {
    expect(await save(0, 'یک')).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await save(0, 'دو')).toMatchObject({ ok: false, why: 'conflict' })
    expect(await save(1, 'سه')).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await save(1, 'چهار')).toMatchObject({ ok: false, why: 'conflict' })
    expect(await save(null, 'پنج')).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await placeNow()).toBe('پنج')
  })

  it('that was filed meanwhile does not come back by a late save', async () => {
    await save(0, 'یک')
    await file('station', stationForm())
    expect(await save(1, 'دیر')).toMatchObject({ ok: false, why: 'conflict' })
    expect(await placeNow()).toBeUndefined()
  })

  it('is nobody else’s', async () => {
    await save(0, 'یک')
    const office = world.offices[0]!.id
    for (const who of ['staff', 'clerk', 'head'] as const)
      expect(await requestDrafts(database.db, (await world.as(who)).actor, office)).toEqual([])
    expect(await requestDrafts(database.db, (await world.as('holder')).actor, office)).toMatchObject([
      { kind: 'station' },
    ])
  })
})

describe('one request', () => {
  const seen = async (id: string, who: Parameters<World['as']>[0]) =>
    requestById(database.db, (await world.as(who)).actor, id, world.today)
  const mayOf = async (id: string, who: Parameters<World['as']>[0]) =>
    Object.entries((await seen(id, who))?.may ?? {}).flatMap(([deed, may]) => (may ? [deed] : []))

  it('offers everybody what they may do, and nothing else', async () => {
    const id = await filed('leave', leaveForm())
    const { consentPersonId } = await requestOf(id)
    expect(await mayOf(id, 'holder')).toEqual(['withdraw'])
    expect(await mayOf(id, consentPersonId!)).toEqual(['consent'])
    for (const who of ['association', 'head', 'staff'] as const) expect(await mayOf(id, who)).toEqual([])
    for (const who of ['secretary', 'clerk'] as const) expect(await mayOf(id, who)).toEqual(['ask'])
    await consent(id)
    expect(await mayOf(id, 'association')).toEqual(['review', 'ask'])
    await review(id)
    expect(await mayOf(id, 'association')).toEqual([])
    for (const who of ['head', 'member', 'memberKanoon'] as const) expect(await mayOf(id, who)).toEqual(['vote'])
    expect(await mayOf(id, 'secretary')).toEqual(['ask', 'spoken'])
    expect(await mayOf(id, 'holder')).toEqual(['withdraw'])
    const ballot = await ballotOf(id)
    const after = { now: new Date(`${addDays(ballot.closesOn, 1)}T08:30:00Z`) }
    await lapseBallot(world.system('clock', after), newKey(), { ballot: ballot.id })
    expect(await mayOf(id, 'secretary')).toEqual(['ask', 'reopen'])
    expect(await mayOf(id, 'head')).toEqual([])
  })

  it('is seen by nobody who is not concerned', async () => {
    const id = await filed('leave', leaveForm())
    expect(await seen(id, world.offices[1]!.holder.id)).toBeNull()
    for (const who of ['agency', 'supervision'] as const) expect(await seen(id, who)).toBeNull()
  })

  it('shows how each seat votes to those who decide, and to the office the figures once it is decided', async () => {
    const id = await atVote('leave', leaveForm())
    const { consentPersonId } = await requestOf(id)
    await vote(id, 'head', 'against', { reason: 'فصل شلوغی است' })
    expect((await seen(id, 'secretary'))?.ballot).toMatchObject({ tally: { against: 1, needed: 2 } })
    expect((await seen(id, 'head'))?.ballot?.seats.find((one) => one.mine)).toMatchObject({ choice: 'against' })
    for (const who of ['holder', consentPersonId!])
      expect((await seen(id, who))?.ballot).toMatchObject({ tally: null, seats: [] })
    await vote(id, 'member', 'against', { reason: 'همان', confirm: true })
    expect((await seen(id, 'holder'))?.ballot).toMatchObject({ tally: { against: 2 }, seats: [] })
  })

  it('names who sits on a seat that has not voted, and marks what concerns the member’s own office', async () => {
    const id = await atVote()
    const request = await seen(id, 'secretary')
    expect(request?.ballot?.seats.map(({ member }) => member?.name).sort()).toEqual(
      [world.people.head.name, world.people.member.name, world.people.memberKanoon.name].sort(),
    )
    expect(request?.own).toBe(false)
    await database.db.insert(memberships).values({
      provinceId: world.province,
      personId: world.people.member.id,
      role: 'holder',
      officeId: world.offices[0]!.id,
      since: world.today,
    })
    expect((await seen(id, 'member'))?.own).toBe(true)
  })

  it('comes as a card to the bot when it is filed in the app, and not besides the bot’s own', async () => {
    const cardsOf = async (id: string) =>
      (await database.db.select().from(outbox).where(eq(outbox.subjectId, id))).filter((row) => row.kind === 'request')
    expect(await cardsOf(await filed('station', stationForm()))).toHaveLength(1)
    const form = stationForm(60, 2)
    const inBot = await fileRequest(await world.as('holder', { via: 'bale' }), newKey(), {
      office: world.offices[0]!.id,
      kind: 'station',
      form,
    })
    expect(inBot.ok && (await cardsOf(inBot.value.id))).toEqual([])
  })
})

describe('lists', () => {
  it('put before a member first what the member has not voted on', async () => {
    const first = await atVote()
    const second = await atVote('station', stationForm(60, 2))
    await vote(first, 'head', 'for')
    const open = await openBallots(database.db, (await world.as('head')).actor)
    expect(open.map(({ id, mine }) => [id, mine])).toEqual([
      [second, null],
      [first, 'for'],
    ])
    expect(await openBallots(database.db, (await world.as('holder')).actor)).toEqual([])
  })

  it('give the one who stands in what was asked of them', async () => {
    const id = await filed('leave', leaveForm())
    const { consentPersonId } = await requestOf(id)
    const { actor } = await world.as(consentPersonId!)
    expect((await listRequests(database.db, actor, 'consent')).map((row) => row.id)).toEqual([id])
    await consent(id)
    expect(await listRequests(database.db, actor, 'consent')).toEqual([])
    expect((await listRequests(database.db, actor, 'consents')).map((row) => row.id)).toEqual([id])
  })

  it('show earlier decisions of the kind, but not the request itself', async () => {
    const decided = await atVote()
    await vote(decided, 'head', 'for')
    await vote(decided, 'member', 'for', { confirm: true })
    const next = await atVote('station', stationForm(60, 2))
    const { actor } = await world.as('head')
    expect(await earlierDecisions(database.db, actor, 'station', next)).toMatchObject([
      { id: decided, outcome: 'adopted' },
    ])
    expect(await earlierDecisions(database.db, actor, 'station', decided)).toEqual([])
    expect(await earlierDecisions(database.db, (await world.as('holder')).actor, 'station', next)).toEqual([])
  })
})

describe('the way of a request', () => {
  it('asks the substitute, then the association, then the vote, then the signature, and takes effect', async () => {
    const id = await filed('leave', leaveForm(10, 5))
    expect((await requestOf(id)).stage).toBe('consent')
    await consent(id)
    expect((await requestOf(id)).stage).toBe('association')
    await review(id)
    expect((await requestOf(id)).stage).toBe('vote')
    await vote(id, 'head', 'for')
    await vote(id, 'memberKanoon', 'for', { confirm: true })
    expect(await requestOf(id)).toMatchObject({ stage: 'letter', outcome: 'granted' })
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter).toMatchObject({ state: 'awaiting', recipientCount: 1 })
    expect(letter!.body).toContain('۲ رأی موافق از ۳')
    expect(await database.db.select().from(effects).where(eq(effects.requestId, id))).toEqual([])
    const signed = await signNotice(await world.as('secretary'), newKey(), { id: letter!.id })
    expect(signed).toMatchObject({ ok: true, value: { recipients: 1 } })
    const request = await requestOf(id)
    expect(request).toMatchObject({ stage: 'closed', outcome: 'granted' })
    const [effect] = await database.db.select().from(effects).where(eq(effects.requestId, id))
    expect(effect).toMatchObject({
      kind: 'leave',
      firstDay: addDays(world.today, 10),
      lastDay: addDays(world.today, 14),
    })
    const held = await database.db.select().from(memberships).where(eq(memberships.personId, request.consentPersonId!))
    expect(held).toMatchObject([
      { role: 'substitute', since: addDays(world.today, 10), until: addDays(world.today, 14) },
    ])
    expect(await stepsOf(id)).toEqual(expect.arrayContaining(['filed', 'consented', 'agreed', 'adopted', 'granted']))
  })

  it('ends when the substitute does not answer in time, and frees the days', async () => {
    const id = await filed('leave', leaveForm(10, 90))
    const due = (await requestOf(id)).stageDue!
    const on = async (day: string) =>
      passSilence(world.system('clock', { now: new Date(`${day}T08:30:00Z`) }), newKey(), {
        request: id,
        task: await openTaskOf(id),
      })
    expect(await on(due)).toMatchObject({ ok: false, why: 'conflict' })
    const overdue = { id, task: await openTaskOf(id), province: world.province }
    expect(await overdueTasks(database.db, due)).not.toContainEqual(overdue)
    expect(await overdueTasks(database.db, addDays(due, 1))).toContainEqual(overdue)
    expect((await on(addDays(due, 1))).ok).toBe(true)
    expect(await requestOf(id)).toMatchObject({ stage: 'closed', outcome: 'declined' })
    expect(await stepsOf(id)).toContain('consent-silent')
    expect((await file('leave', leaveForm(10, 90))).ok).toBe(true)
  })

  it('tells the substitute when the leave is granted', async () => {
    const id = await atVote('leave', leaveForm())
    await vote(id, 'head', 'for')
    await vote(id, 'member', 'for', { confirm: true })
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
    await signNotice(await world.as('secretary'), newKey(), { id: letter!.id })
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    expect(told.filter((row) => row.kind === 'consent')).toHaveLength(2)
    expect(told.filter((row) => row.kind === 'request').map((row) => row.personId)).toContain(world.people.holder.id)
  })

  it('tells the holder that the substitute has consented', async () => {
    const id = await filed('leave', leaveForm())
    const toldOf = async () => {
      const rows = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
      return rows.filter(({ kind, params }) => kind === 'request' && params.given)
    }
    expect(await toldOf()).toEqual([])
    await consent(id)
    expect(await toldOf()).toMatchObject([{ personId: world.people.holder.id, params: { given: 'consent' } }])
  })

  it('ends when the substitute declines', async () => {
    const id = await filed('leave', leaveForm())
    await consent(id, false)
    expect(await requestOf(id)).toMatchObject({ stage: 'closed', outcome: 'declined' })
    expect(await consent(id)).toMatchObject({ ok: false, why: 'conflict' })
  })

  it('takes the consent from nobody but the named person', async () => {
    const id = await filed('leave', leaveForm())
    for (const who of ['holder', 'clerk', 'head'] as const)
      expect((await answerConsent(await world.as(who), newKey(), { request: id, agrees: true })).ok).toBe(false)
  })

  it('goes on when the association disagrees with a reason, and not without one', async () => {
    const id = await filed('station', stationForm())
    expect(await review(id, false)).toMatchObject({
      ok: false,
      refusals: [{ key: 'request-reason-needed', field: 'word' }],
    })
    await review(id, false, 'فاصله با دفتر دیگر کم است')
    expect((await requestOf(id)).stage).toBe('vote')
  })

  it('passes the association’s silence on only after its clock', async () => {
    const id = await filed('station', stationForm())
    const due = (await requestOf(id)).stageDue!
    const on = async (day: string) =>
      passSilence(world.system('clock', { now: new Date(`${day}T08:30:00Z`) }), newKey(), {
        request: id,
        task: await openTaskOf(id),
      })
    expect(await on(due)).toMatchObject({ ok: false, why: 'conflict' })
    expect((await on(addDays(due, 1))).ok).toBe(true)
    expect((await requestOf(id)).stage).toBe('vote')
    expect(await stepsOf(id)).toContain('silent')
  })

  it('waits for the association where the province says so, and tells it', async () => {
    const said = { parameter: 'association.silence', value: 'waits', firstDay: world.today, resolution: 'مصوبه ۷' }
    expect(await overrideParameter(await world.as('admin'), newKey(), said)).toMatchObject({ ok: true })
    const id = await filed('station', stationForm())
    const late = addDays((await requestOf(id)).stageDue!, 1)
    const clock = world.system('clock', { now: new Date(`${late}T08:30:00Z`) })
    expect(await overdueTasks(database.db, late)).not.toContainEqual(expect.objectContaining({ id }))
    const outcome = await passSilence(clock, newKey(), { request: id, task: await openTaskOf(id) })
    expect(outcome).toMatchObject({ ok: false, why: 'conflict' })
    const seen = await requestById(database.db, (await world.as('association')).actor, id, world.today)
    expect(seen).toMatchObject({ goesUnheard: false, may: { review: true } })
    expect(await review(id, true)).toMatchObject({ ok: true })
    expect((await requestOf(id)).stage).toBe('vote')
  })

  it('can be withdrawn until the decision and not after it', async () => {
    const id = await atVote()
    expect((await withdrawRequest(await world.as('holder'), newKey(), { request: id })).ok).toBe(true)
    expect((await ballotOf(id)).state).toBe('withdrawn')
    // nobody has decided what was withdrawn
    expect(await withdrawRequest(await world.as('holder'), newKey(), { request: id })).toMatchObject({
      refusals: [{ key: 'request-over', facts: { outcome: 'withdrawn' } }],
    })
    const other = await atVote('station', stationForm(60, 2))
    await vote(other, 'head', 'for')
    await vote(other, 'member', 'for', { confirm: true })
    expect(await withdrawRequest(await world.as('holder'), newKey(), { request: other })).toMatchObject({
      ok: false,
      why: 'conflict',
    })
  })
})

describe('a ballot', () => {
  it.each([
    { votes: ['for', 'for'], state: 'adopted' },
    { votes: ['for', 'against', 'for'], state: 'adopted' },
    { votes: ['against', 'against'], state: 'rejected' },
    { votes: ['for', 'abstain', 'recuse'], state: 'open' },
    { votes: ['for', 'against', 'abstain'], state: 'open' },
    { votes: ['abstain', 'abstain', 'abstain'], state: 'open' },
  ] as { votes: Choice[]; state: string }[])('with $votes of three is $state', async ({ votes: cast, state }) => {
    const id = await atVote()
    const voters = ['head', 'member', 'memberKanoon'] as const
    for (const [index, choice] of cast.entries())
      await vote(id, voters[index]!, choice, { reason: 'با برنامه شهر نمی‌خواند', confirm: true })
    expect((await ballotOf(id)).state).toBe(state)
  })

  it('asks before the deciding vote, and takes nothing until it is confirmed', async () => {
    const id = await atVote()
    await vote(id, 'head', 'for')
    expect(await vote(id, 'member', 'for')).toMatchObject({
      ok: false,
      refusals: [{ key: 'ballot-decides', facts: { for: 2, needed: 2, base: 3 } }],
    })
    expect((await ballotOf(id)).state).toBe('open')
    expect(await vote(id, 'member', 'for', { confirm: true })).toMatchObject({ ok: true, value: { state: 'adopted' } })
  })

  it('lets a member change the vote until it closes', async () => {
    const id = await atVote()
    await vote(id, 'head', 'for')
    await vote(id, 'head', 'abstain')
    const cast = await database.db
      .select()
      .from(votes)
      .where(eq(votes.ballotId, (await ballotOf(id)).id))
    expect(cast).toMatchObject([{ choice: 'abstain' }])
  })

  it('asks a reason for a vote against', async () => {
    const id = await atVote()
    expect(await vote(id, 'head', 'against')).toMatchObject({ ok: false, refusals: [{ field: 'reason' }] })
  })

  it('is not for the secretary, invitees or any other role', async () => {
    const id = await atVote()
    const input = { ballot: (await ballotOf(id)).id, choice: 'for' as const, reason: '', confirm: true }
    for (const who of ['secretary', 'clerk', 'association', 'kanoon', 'agency', 'holder'] as const)
      expect((await castVote(await world.as(who), newKey(), input)).ok, who).toBe(false)
  })

  it('marks a spoken vote, which the member may replace and which replaces no vote of the member’s own', async () => {
    const id = await atVote()
    const ballot = await ballotOf(id)
    const spoken = async (choice: Choice) =>
      recordSpokenVote(await world.as('secretary'), newKey(), {
        ballot: ballot.id,
        choice,
        reason: '',
        confirm: false,
        seat: world.seats.ict,
        member: world.people.member.id,
      })
    expect((await spoken('for')).ok).toBe(true)
    expect((await vote(id, 'member', 'abstain')).ok).toBe(true)
    expect(await spoken('for')).toMatchObject({ ok: false, why: 'conflict' })
    const cast = await database.db.select().from(votes).where(eq(votes.ballotId, ballot.id))
    expect(cast).toMatchObject([{ choice: 'abstain', spoken: false }])
  })

  it('lapses after its closing day without a majority, and may be opened again', async () => {
    const id = await atVote()
    const ballot = await ballotOf(id)
    const on = (day: string) =>
      lapseBallot(world.system('clock', { now: new Date(`${day}T08:30:00Z`) }), newKey(), { ballot: ballot.id })
    expect((await on(ballot.closesOn)).ok).toBe(false)
    expect((await on(addDays(ballot.closesOn, 1))).ok).toBe(true)
    expect((await reopenBallot(await world.as('secretary'), newKey(), { request: id })).ok).toBe(true)
    expect(await database.db.select().from(ballots).where(eq(ballots.requestId, id))).toHaveLength(2)
  })

  it('tells every voting member once, and nobody else', async () => {
    const id = await atVote()
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    const voters = told.filter((row) => row.kind === 'ballot').map((row) => row.personId)
    expect(voters.sort()).toEqual([world.people.head.id, world.people.member.id, world.people.memberKanoon.id].sort())
  })
})

describe('a grant that waits for its signature', () => {
  const letterOf = async (id: string) => (await database.db.select().from(notices).where(eq(notices.requestId, id)))[0]!
  const sign = async (id: string, now = world.now) =>
    signNotice(
      { ...(await world.as('secretary')), now, stepUp: { until: new Date(now.getTime() + 60_000) } },
      newKey(),
      { id: (await letterOf(id)).id },
    )
  const clock = async (now: Date) => {
    const actor = { person: null, name: 'clock', memberships: [], system: 'clock' as const, province: world.province }
    return { ...(await world.as('secretary')), actor, via: 'clock' as const, now }
  }
  const granted = async () => {
    const id = await atVote('station', stationForm(10, 5))
    await vote(id, 'head', 'for')
    await vote(id, 'member', 'for', { confirm: true })
    return id
  }
  const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
  const lapsed = async (days: number) =>
    (await lapsedGrants(database.db, addDays(world.today, days))).map((one) => one.id)

  it('is signed on the last of its days', async () => {
    const id = await granted()
    expect(await lapsed(14)).not.toContain(id)
    expect((await sign(id, later(14))).ok).toBe(true)
    expect(await requestOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  })

  it('is not when its days have passed: the letter is written anew, and the request ends without effect', async () => {
    const id = await granted()
    expect(await sign(id, later(15))).toMatchObject({ ok: false, refusals: [{ key: 'request-letter-days-passed' }] })
    expect(await lapsed(15)).toContain(id)
    expect((await lapseGrant(await clock(later(15)), null, { request: id })).ok).toBe(true)
    expect((await letterOf(id)).body).toContain('روزهای آن گذشت')
    expect((await sign(id, later(15.1))).ok).toBe(true)
    expect(await requestOf(id)).toMatchObject({ stage: 'closed', outcome: 'lapsed' })
    expect(await database.db.select().from(effects).where(eq(effects.requestId, id))).toEqual([])
    expect((await stepsOf(id)).slice(-2)).toEqual(['days-passed', 'lapsed'])
  })

  it.each([
    [10, true],
    [11, false],
  ])('with a license that ends in 10 days can be signed after %i: %s', async (days, ok) => {
    const id = await granted()
    const expiresOn = addDays(world.today, 10)
    await database.db.update(licenses).set({ expiresOn }).where(eq(licenses.officeId, world.offices[0]!.id))
    expect((await sign(id, later(days))).ok).toBe(ok)
    if (ok) return
    await lapseGrant(await clock(later(days)), null, { request: id })
    expect((await letterOf(id)).body).toContain('از اعتبار افتاد')
  })
})

describe('a ballot by the law of its filing day', () => {
  const decide = async (parameter: string, value: unknown) =>
    overrideParameter(await world.as('admin'), newKey(), {
      parameter,
      value,
      firstDay: world.today,
      resolution: 'مصوبه ۳ جلسه ۱۴',
    })
  const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
  const lapse = async (id: string) => {
    const actor = { person: null, name: 'clock', memberships: [], system: 'clock' as const, province: world.province }
    const ctx = { ...(await world.as('secretary')), actor, via: 'clock' as const, now: later(8) }
    return lapseBallot(ctx, null, { ballot: (await ballotOf(id)).id })
  }

  it.each([
    ['of-all-voting-members', 'lapsed'],
    ['of-those-present', 'adopted'],
  ])('with one vote of three and the majority %s is %s when it closes', async (majority, state) => {
    await decide('vote.majority', majority)
    const id = await atVote()
    await vote(id, 'head', 'for')
    expect((await lapse(id)).ok).toBe(true)
    expect((await ballotOf(id)).state).toBe(state)
  })

  it('of those present without a majority lapses', async () => {
    await decide('vote.majority', 'of-those-present')
    const id = await atVote()
    await vote(id, 'head', 'for')
    await vote(id, 'member', 'abstain')
    await lapse(id)
    expect((await ballotOf(id)).state).toBe('lapsed')
  })

  it.each([
    ['all-seats', 3],
    ['filled-seats', 2],
  ])('is reckoned from %s: %i', async (base, count) => {
    await database.db
      .update(memberships)
      .set({ until: addDays(world.today, -1) })
      .where(eq(memberships.seatId, world.seats.kanoon))
    await decide('vote.base', base)
    const id = await atVote()
    expect((await ballotOf(id)).base).toBe(count)
  })

  it('that is not by phone asks nobody, takes no vote by phone, and takes what the secretary records', async () => {
    await decide('vote.byPhone', false)
    const id = await atVote()
    expect(await vote(id, 'head', 'for')).toMatchObject({
      ok: false,
      refusals: [{ key: 'ballot-not-by-phone', cite: { source: 'resolution' } }],
    })
    const head = await world.as('head')
    expect((await requestById(database.db, head.actor, id, world.today))!.may.vote).toBe(false)
    expect((await waitingFor(database.db, head.actor, world.now)).tasks).toBe(0)
    expect((await openBallots(database.db, head.actor))[0]).toMatchObject({ waits: false })
    const spoken = {
      seat: world.seats.head,
      member: world.people.head.id,
      choice: 'for' as const,
      reason: '',
      confirm: false,
    }
    const ballot = (await ballotOf(id)).id
    expect((await recordSpokenVote(await world.as('secretary'), newKey(), { ballot, ...spoken })).ok).toBe(true)
  })

  it('knows nothing of a seat that was added after it opened: it is not counted as waiting, nor offered a vote', async () => {
    const id = await atVote()
    const [seat] = await database.db
      .insert(seats)
      .values({
        provinceId: world.province,
        title: 'نماینده استانداری',
        role: 'member',
        votes: true,
        signs: false,
        since: world.today,
        resolution: 'مصوبه ۹',
      })
      .returning({ id: seats.id })
    await database.db.update(memberships).set({ seatId: seat!.id }).where(eq(memberships.seatId, world.seats.kanoon))
    const { actor } = await world.as('memberKanoon')
    expect((await waitingFor(database.db, actor, world.now)).tasks).toBe(0)
    expect((await openBallots(database.db, actor))[0]).toMatchObject({ waits: false, mine: null, voted: false })
    const seen = (await requestById(database.db, actor, id, world.today))!
    expect(seen.may.vote).toBe(false)
    expect(seen.ballot!.seats.map((one) => one.seat)).not.toContain(seat!.id)
    expect((await waitingFor(database.db, (await world.as('head')).actor, world.now)).tasks).toBe(1)
  })
})

it('what stood in nobody’s way on its day is a warning no more once the request is over', async () => {
  const expiresOn = addDays(world.today, 15)
  await database.db.update(licenses).set({ expiresOn }).where(eq(licenses.officeId, world.offices[0]!.id))
  const id = await filed('leave', leaveForm(10, 10))
  const holder = await world.as(world.offices[0]!.holder.id)
  const warned = async () =>
    (await requestById(database.db, holder.actor, id, world.today))!.warnings.map(({ key }) => key)
  expect(await warned()).toContain('request-beyond-license')
  await withdrawRequest(holder, newKey(), { request: id })
  expect(await warned()).toEqual([])
})
