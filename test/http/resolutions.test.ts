// A resolution from the minutes to its end, through the app's routes, and who sees how much of it.
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDay } from '#actions/holidays/close'
import { remindResolutions } from '#actions/resolutions/remind'
import { bodies } from '#db/schema/bodies'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { resolutionStepWords } from '#locales/resolutions'
import { text } from '#locales/text'
import { waitingFor } from '#reads/people/waiting'
import { resolutionsDue, resolutionsUndated } from '#reads/resolutions/due'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import { type Part, stateOf } from '#rules/resolutions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let agency: string
let association: string
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  agency = await bodyOf('agency', 'مخابرات')
  association = await bodyOf('association', 'انجمن')
})
afterAll(() => database.drop())
beforeEach(() => database.db.delete(resolutions))

async function bodyOf(kind: 'agency' | 'association' | 'committee', name: string): Promise<string> {
  const at = { provinceId: world.province, since: world.today, updatedAt: world.now }
  const [row] = await database.db
    .insert(bodies)
    .values({ ...at, kind, name })
    .returning()
  await database.db.update(memberships).set({ bodyId: row!.id }).where(eq(memberships.personId, world.people[kind].id))
  return row!.id
}

type Who = 'clerk' | 'secretary' | 'head' | 'member' | 'agency' | 'association' | 'kanoon' | 'holder' | 'committee'
const call = async (who: Who, path: string, visit: Omit<Visit, 'as'> = {}) => {
  const answer = await web.visit(`/api/app/resolutions${path}`, { as: world.people[who].id, ...visit })
  return { status: answer.status, body: await answer.json() }
}
const put = (path: string, json: unknown, who: Who = 'clerk') => call(who, path, { method: 'PUT', json })
const post = (who: Who, path: string, json: unknown = {}) => call(who, path, { method: 'POST', json })

const plain = {
  meeting: 14,
  meetingOn: '2026-10-03',
  item: 1,
  text: 'شرکت مخابرات خط دفترها را واگذار کند.',
  internal: false,
  owners: [{ of: 'body', body: '' }] as unknown[],
  deadline: { is: 'none' } as unknown,
  refers: '',
}
const of = (over: Partial<typeof plain> = {}) => ({ ...plain, owners: [{ of: 'body', body: agency }], ...over })

async function recorded(over: Partial<typeof plain> = {}): Promise<string> {
  const id = newKey()
  expect(await put(`/${id}`, of(over))).toMatchObject({ status: 200 })
  return id
}
/** Recorded and sent; with the id of its first part. */
async function sent(over: Partial<typeof plain> = {}): Promise<{ id: string; part: string }> {
  const id = await recorded(over)
  await post('secretary', '/send', { meeting: over.meeting ?? 14 })
  const [part] = await partsOf(id)
  return { id, part: part!.id }
}
const partsOf = (id: string) => database.db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id))
const partNow = async (id: string) =>
  (await database.db.select().from(resolutionOwners).where(eq(resolutionOwners.id, id)))[0]!
const messages = async (part: string) =>
  (
    await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, 'resolution'), eq(outbox.subjectId, part)))
      .orderBy(outbox.createdAt)
  ).map(({ personId, params }) => [personId, params.remind ?? null])

describe('recording', () => {
  it('takes each number of a meeting once, and one day for the meeting', async () => {
    await recorded()
    expect((await put(`/${newKey()}`, of())).body).toMatchObject({ fields: { item: expect.any(String) } })
    expect((await put(`/${newKey()}`, of({ item: 2, meetingOn: '2026-10-04' }))).status).toBe(422)
    await recorded({ item: 2 })
    await recorded({ meeting: 15, meetingOn: '2026-10-10' })
  })

  it('may be changed until it is sent, and dropped', async () => {
    const id = await recorded()
    expect(await put(`/${id}`, of({ text: 'متن دیگر', item: 3 }))).toMatchObject({ status: 200 })
    expect((await call('clerk', `/${id}`)).body).toMatchObject({ text: 'متن دیگر', item: 3, state: 'draft' })
    const other = await recorded({ item: 4 })
    expect((await call('clerk', `/${other}`, { method: 'DELETE' })).status).toBe(200)
    await post('secretary', '/send', { meeting: 14 })
    expect((await put(`/${id}`, of())).status).toBe(409)
    expect((await call('clerk', `/${id}`, { method: 'DELETE' })).status).toBe(409)
  })

  it('is for all bodies of a kind, each once', async () => {
    const id = await recorded({
      owners: [{ of: 'every', role: 'agency' }, { of: 'body', body: agency }, { of: 'secretariat' }],
    })
    expect((await partsOf(id)).map(({ of: kind, bodyId }) => [kind, bodyId]).sort()).toEqual([
      ['body', agency],
      ['secretariat', null],
    ])
    expect((await put(`/${newKey()}`, of({ item: 2, owners: [{ of: 'body', body: newKey() }] }))).status).toBe(422)
  })

  it('reads a reference that was typed, and links it when the other is recorded', async () => {
    const id = await recorded({ text: 'نظر به بند شماره ۱۰ مصوبات سیزدهمین جلسه اقدام شود.', refers: 'بند ۹ جلسهٔ ۱۳' })
    const unlinked = [
      { meeting: 13, item: 9, id: null },
      { meeting: 13, item: 10, id: null },
    ]
    expect((await call('clerk', `/${id}`)).body.refersTo).toMatchObject(unlinked)
    const tenth = await recorded({ meeting: 13, meetingOn: '2026-09-01', item: 10 })
    expect((await call('clerk', `/${id}`)).body.refersTo).toMatchObject([
      unlinked[0],
      { meeting: 13, item: 10, id: tenth },
    ])
    expect((await call('clerk', `/${tenth}`)).body.referredBy).toMatchObject([{ id, meeting: 14, item: 1 }])
    expect((await put(`/${newKey()}`, of({ item: 2, refers: 'همان بند' }))).body).toMatchObject({
      fields: { refers: expect.any(String) },
    })
  })
})

describe('sending', () => {
  it('is the signers’, and tells whoever is responsible', async () => {
    const id = await recorded()
    expect((await post('clerk', '/send', { meeting: 14 })).status).toBe(403)
    expect((await call('agency', `/${id}`)).status).toBe(404)
    expect((await post('head', '/send', { meeting: 14 })).body).toEqual({ sent: 1 })
    expect((await post('head', '/send', { meeting: 14 })).status).toBe(422)
    const [part] = await partsOf(id)
    expect(await messages(part!.id)).toEqual([[world.people.agency.id, null]])
    expect((await call('agency', `/${id}`)).body).toMatchObject({ state: 'open', parts: [{ own: true }] })
  })

  it('counts from the meeting at once, from notification when that is acknowledged', async () => {
    const week = { is: 'period', within: { weeks: 1 } }
    const first = await sent({ deadline: { ...week, from: 'meeting' } })
    expect((await partNow(first.part)).dueOn).toBe('2026-10-10')
    const second = await sent({ item: 2, deadline: { ...week, from: 'notification' } })
    expect((await partNow(second.part)).dueOn).toBeNull()
    expect((await post('association', `/parts/${second.part}/acknowledge`)).status).toBe(404)
    expect((await post('agency', `/parts/${second.part}/acknowledge`)).status).toBe(200)
    // Saturday 10 October: the last valid day is Sunday 18
    expect((await partNow(second.part)).dueOn).toBe('2026-10-18')
    expect((await post('agency', `/parts/${second.part}/acknowledge`)).status).toBe(200)
    const third = await sent({ item: 3, deadline: { ...week, from: 'notification' } })
    expect((await post('clerk', `/parts/${third.part}/delivery`, { day: addDays(world.today, 1) })).status).toBe(422)
    expect((await post('clerk', `/parts/${third.part}/delivery`, { day: world.today })).status).toBe(200)
    expect((await partNow(third.part)).dueOn).toBe('2026-10-18')
    expect((await post('clerk', `/parts/${third.part}/delivery`, { day: world.today })).status).toBe(409)
  })
})

const report = (over = {}) => ({ word: 'خط‌ها واگذار شد', files: [], finished: true, ...over })

describe('a report', () => {
  it('that nobody has given keeps a resolution from being closed, unless with a reason that its course then tells', async () => {
    const { id } = await sent({ deadline: { is: 'day', day: '2026-10-08' } })
    const close = (over = {}) => post('secretary', `/${id}/close`, { meeting: 15, word: 'موضوع از میان رفت', ...over })
    expect((await close()).status).toBe(422)
    expect((await close({ unreported: false })).status).toBe(422)
    expect((await close({ unreported: true, word: ' ' })).status).toBe(422)
    expect((await close({ unreported: true })).status).toBe(200)
    const { body } = await call('clerk', `/${id}`)
    const last = body.steps.at(-1)
    expect(last).toMatchObject({ what: 'closed', facts: { meeting: 15, unreported: 1 }, word: 'موضوع از میان رفت' })
    expect(resolutionStepWords('fa', last, '')).toContain('بی گزارش')
  })

  it.each([
    ['on its last day', '2026-10-10', undefined, 'resolutions-step-reported'],
    ['after it', '2026-10-07', 1, 'resolutions-step-reported-late'],
  ] as const)('that comes %s says so', async (_, day, late, said) => {
    const { id, part } = await sent({ deadline: { is: 'day', day } })
    expect((await post('agency', `/parts/${part}/report`, report())).status).toBe(200)
    const { body } = await call('clerk', `/${id}`)
    const step = body.steps.at(-1)
    expect(step.facts.late).toBe(late)
    expect(resolutionStepWords('fa', step, 'مخابرات')).toBe(text('fa', said, { owner: 'مخابرات' }))
  })

  it('is its owner’s, is sent back or accepted, and the working group closes', async () => {
    const { id, part } = await sent()
    expect((await post('agency', `/parts/${part}/report`, report({ word: '' }))).status).toBe(422)
    expect((await post('association', `/parts/${part}/report`, report())).status).toBe(404)
    expect(
      (await post('agency', `/parts/${part}/report`, report({ finished: false, word: 'نیمی از خط‌ها' }))).status,
    ).toBe(200)
    expect(await partNow(part)).toMatchObject({ state: 'open', acknowledgedBy: world.people.agency.id })
    expect((await post('agency', `/parts/${part}/report`, report())).status).toBe(200)
    expect((await post('agency', `/parts/${part}/report`, report())).status).toBe(409)
    expect((await messages(part)).filter(([person]) => person === world.people.clerk.id)).toHaveLength(2)
    expect((await post('agency', `/parts/${part}/judge`, { accepts: true, word: '' })).status).toBe(403)
    expect((await post('clerk', `/parts/${part}/judge`, { accepts: false, word: '' })).status).toBe(422)
    expect((await post('clerk', `/parts/${part}/judge`, { accepts: false, word: 'فهرست خط‌ها نیست' })).status).toBe(200)
    expect((await partNow(part)).state).toBe('open')
    await post('agency', `/parts/${part}/report`, report())
    expect(await post('secretary', `/${id}/close`, { meeting: 15, word: 'انجام شد' })).toMatchObject({
      status: 422,
      body: { fields: { unreported: expect.anything() } },
    })
    expect((await post('clerk', `/parts/${part}/judge`, { accepts: true, word: '' })).status).toBe(200)
    expect((await call('clerk', `/${id}`)).body).toMatchObject({ state: 'done', may: { close: false } })
    expect((await post('clerk', `/${id}/close`, { meeting: 15, word: 'انجام شد' })).status).toBe(403)
    expect((await post('secretary', `/${id}/close`, { meeting: 14, word: 'انجام شد' })).status).toBe(422)
    expect((await post('secretary', `/${id}/close`, { meeting: 15, word: 'انجام شد' })).status).toBe(200)
    expect((await call('agency', `/${id}`)).body).toMatchObject({ state: 'closed', closedIn: 15 })
    expect(
      (
        await post('secretary', `/${id}/extend`, {
          meeting: 16,
          word: 'باز',
          deadline: { is: 'day', day: '2026-12-01' },
        })
      ).status,
    ).toBe(409)
    const { steps } = (await call('clerk', `/${id}`)).body
    expect(steps.map(({ what }: { what: string }) => what)).toEqual([
      'sent',
      'reported',
      'reported',
      'sent-back',
      'reported',
      'accepted',
      'closed',
    ])
  })

  it('of others is the working group’s to read, not a body’s', async () => {
    const { id, part } = await sent({
      owners: [
        { of: 'body', body: agency },
        { of: 'body', body: association },
      ],
    })
    const own = (await partsOf(id)).find(({ bodyId }) => bodyId === agency)!
    await post('agency', `/parts/${own.id}/report`, report())
    const words = async (who: Who) =>
      (await call(who, `/${id}`)).body.steps.flatMap(({ word }: { word: string | null }) => word ?? [])
    expect(await words('member')).toEqual(['خط‌ها واگذار شد'])
    expect(await words('agency')).toEqual(['خط‌ها واگذار شد'])
    expect(await words('association')).toEqual([])
    expect((await call('kanoon', `/${id}`)).status).toBe(404)
    expect(part).toBeDefined()
  })

  it('that is accepted is done for its owner, however late others are', async () => {
    const { id } = await sent({
      owners: [
        { of: 'body', body: agency },
        { of: 'body', body: association },
      ],
      deadline: { is: 'day', day: '2026-10-05' },
    })
    const own = (await partsOf(id)).find(({ bodyId }) => bodyId === agency)!
    await post('agency', `/parts/${own.id}/report`, report())
    await post('clerk', `/parts/${own.id}/judge`, { accepts: true, word: '' })
    const stands = async (who: Who) => {
      const listed = (await call(who, '')).body.find((one: { id: string }) => one.id === id)
      return [listed.state, listed.dueOn, (await call(who, `/${id}`)).body.state]
    }
    expect(await stands('agency')).toEqual(['done', null, 'done'])
    for (const who of ['association', 'member'] as const)
      expect(await stands(who)).toEqual(['late', '2026-10-05', 'late'])
    expect((await call('agency', '?filter=late')).body).toEqual([])
    expect((await call('association', '?filter=late')).body).toHaveLength(1)
    const visit = await web.visit('/api/app/me', { as: world.people.agency.id })
    expect((await visit.json()).memberships[0].body).toBe('مخابرات')
  })

  it('of the secretariat, or on paper, stands as accepted', async () => {
    const { id, part } = await sent({ owners: [{ of: 'secretariat' }] })
    expect((await post('agency', `/parts/${part}/record-report`, report())).status).toBe(403)
    expect((await post('clerk', `/parts/${part}/record-report`, report())).status).toBe(200)
    expect((await call('clerk', `/${id}`)).body.state).toBe('done')
  })
})

describe('what went out on paper', () => {
  it('is told to nobody anew, and counts from the day it went out', async () => {
    const id = await recorded({ deadline: { is: 'period', within: { weeks: 1 }, from: 'notification' } })
    const send = (paperOn: string) => post('secretary', '/send', { meeting: 14, paperOn })
    expect((await send('2026-10-02')).body).toMatchObject({ fields: { paperOn: expect.any(String) } })
    expect((await send(addDays(world.today, 1))).status).toBe(422)
    expect((await send('2026-10-03')).body).toEqual({ sent: 1 })
    const [part] = await partsOf(id)
    expect(await messages(part!.id)).toEqual([])
    expect(part).toMatchObject({ dueOn: '2026-10-11', acknowledgedBy: world.people.secretary.id })
  })
})

describe('a day that turns out closed', () => {
  it('moves the last days that fall on it, and says so', async () => {
    const on = await sent({ deadline: { is: 'day', day: '2026-10-12' } })
    const after = await sent({ item: 2, deadline: { is: 'day', day: '2026-10-13' } })
    const day = { day: '2026-10-12', title: 'تعطیل ناگهانی' }
    const closed = await closeDay(await world.as('secretary'), newKey(), day)
    expect(closed.ok).toBe(true)
    expect([(await partNow(on.part)).dueOn, (await partNow(after.part)).dueOn]).toEqual(['2026-10-13', '2026-10-13'])
    const { steps } = (await call('agency', `/${on.id}`)).body
    expect(steps.at(-1)).toMatchObject({
      what: 'clock-moved',
      by: null,
      facts: { from: '2026-10-12', to: '2026-10-13' },
    })
  })
})

describe('a new deadline', () => {
  it('is the working group’s, and begins the reminders anew', async () => {
    const { id, part } = await sent({ deadline: { is: 'day', day: '2026-10-05' } })
    const late = await call('secretary', `/${id}`)
    expect(late.body).toMatchObject({ state: 'late', parts: [{ late: true }] })
    const deadline = { is: 'period', within: { days: 10 }, from: 'meeting' }
    expect((await post('clerk', `/${id}/extend`, { meeting: 15, word: 'مهلت تازه', deadline })).status).toBe(403)
    expect((await post('secretary', `/${id}/extend`, { meeting: 15, word: 'مهلت تازه', deadline })).status).toBe(200)
    expect((await partNow(part)).dueOn).toBe('2026-10-20')
    expect((await call('secretary', `/${id}`)).body.state).toBe('open')
  })
})

describe('reminders', () => {
  const round = (day: Day, time = '10:00') =>
    remindResolutions(world.system('clock', { now: tehranInstant(day, time) }), null, null)

  it('go before the last day and after it, each once', async () => {
    const { part } = await sent({ deadline: { is: 'day', day: '2026-10-14' } })
    for (const day of ['2026-10-12', '2026-10-13', '2026-10-13', '2026-10-14', '2026-10-17', '2026-10-18'])
      await round(day)
    expect((await messages(part)).filter(([, remind]) => remind)).toEqual([
      [world.people.agency.id, 'report-soon'],
      [world.people.agency.id, 'report-late'],
    ])
  })

  it('of what the secretariat sees to go to the secretariat', async () => {
    const { part } = await sent({
      owners: [{ of: 'outside', label: 'بانک‌ها' }],
      deadline: { is: 'day', day: '2026-10-14' },
    })
    await round('2026-10-13')
    expect((await messages(part)).map(([person]) => person).sort()).toEqual(
      [world.people.clerk.id, world.people.secretary.id].sort(),
    )
  })
})

describe('lists', () => {
  it('stand in SQL as in the rules, and the agenda takes what is due', async () => {
    const days = { open: '2026-11-01', late: '2026-10-04' }
    const made: Record<string, string> = { draft: '' }
    for (const [nth, state] of (['open', 'late', 'reported', 'done', 'closed'] as const).entries()) {
      const day = state === 'late' ? days.late : days.open
      const { id, part } = await sent({ item: nth + 1, deadline: { is: 'day', day } })
      made[state] = id
      if (['reported', 'done', 'closed'].includes(state)) await post('agency', `/parts/${part}/report`, report())
      if (['done', 'closed'].includes(state)) await post('clerk', `/parts/${part}/judge`, { accepts: true, word: '' })
      if (state === 'closed') await post('head', `/${id}/close`, { meeting: 15, word: 'پایان یافت' })
    }
    made.draft = await recorded({ item: 9 })
    for (const [state, id] of Object.entries(made)) {
      const found = (await call('member', `?filter=${state}`)).body
      expect(
        found.map((one: { id: string }) => one.id),
        state,
      ).toEqual([id])
      const [row] = await database.db.select().from(resolutions).where(eq(resolutions.id, id))
      const parts: Part[] = await partsOf(id)
      expect(stateOf({ ...row!, parts }, world.today)).toBe(state)
    }
    const due = (day: Day) => resolutionsDue(database.db, world.province, day).then((all) => all.map(({ id }) => id))
    expect(await due(world.today)).toEqual([made.late, made.reported, made.done])
    expect(await due('2026-11-01')).toEqual([made.late, made.reported, made.done])
    expect(await due('2026-11-02')).toEqual([made.open, made.late, made.reported, made.done])
    const asked = async (who: Who, query: string) =>
      (await call(who, query)).body.map((one: { item: number }) => one.item)
    expect(await asked('clerk', '?meeting=14')).toEqual([1, 2, 3, 4, 5, 9])
    expect(await asked('clerk', '?meeting=13')).toEqual([])
    expect(await asked('clerk', `?meeting=14&body=${agency}`)).toEqual([1, 2, 3, 4, 5, 9])
    expect(await asked('agency', '')).toEqual([2, 3, 1, 4, 5])
    expect(await asked('association', '')).toEqual([])
    expect(await asked('clerk', '?mine=yes')).toEqual([3])
    expect(await asked('agency', '?mine=yes')).toEqual([2, 1])
    expect(await asked('clerk', `?meeting=14&find=${encodeURIComponent('مخابرات')}`)).toHaveLength(6)
    expect((await call('holder', '')).status).toBe(403)
    expect((await call('clerk', '/meetings')).body).toMatchObject([{ meeting: 14, count: 6, drafts: 1, next: 10 }])
    const waits = async (who: Who) =>
      (await waitingFor(database.db, (await world.as(who)).actor, world.now)).resolutions
    expect([await waits('agency'), await waits('clerk'), await waits('association')]).toEqual([2, 1, 0])
  })

  it('that no day brings back are offered apart, until one is reported or closed', async () => {
    const { id, part } = await sent({ item: 7 })
    await recorded({ item: 8 })
    const dated = await sent({ item: 9, deadline: { is: 'day', day: '2026-11-01' } })
    const mine = (all: { id: string }[]) => all.map((one) => one.id).filter((one) => [id, dated.id].includes(one))
    const undated = () => resolutionsUndated(database.db, world.province, world.today).then(mine)
    expect(await undated()).toEqual([id])
    expect(mine(await resolutionsDue(database.db, world.province, world.today))).toEqual([])
    await post('agency', `/parts/${part}/report`, report())
    expect(await undated()).toEqual([])
    expect(mine(await resolutionsDue(database.db, world.province, world.today))).toEqual([id])
  })

  it('leave the trace of every act in the chain', async () => {
    await sent()
    const acts = await database.db.execute<{ action: string }>(
      sql`select distinct action from audit where subject = 'resolution' order by action`,
    )
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['resolutions.close', 'resolutions.record', 'resolutions.send']),
    )
  })
})
