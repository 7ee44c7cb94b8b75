// A request goes back to its applicant with a question: whoever may ask, clocks that stand, and how they go on.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { answerQuestion, askApplicant, takeBackQuestion } from '#actions/requests/question'
import { passSilence, reviewRequest } from '#actions/requests/review'
import { withdrawRequest } from '#actions/requests/withdraw'
import { ballots } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { associationReviewWithin } from '#law/association'
import { loadWords } from '#locales/files'
import { stateWords } from '#locales/request-states'
import { openBallots } from '#reads/ballots/ballots'
import { overdueBallots } from '#reads/due'
import { closedDays } from '#reads/parameters'
import { waitingFor } from '#reads/people/waiting'
import { inbox } from '#reads/proceedings/inbox'
import { listRequests, type RequestFilter } from '#reads/requests/listed'
import { requestById } from '#reads/requests/requests'
import { overdueTasks } from '#reads/requests/tasks'
import { addDays } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf, filed, stationForm, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
const as = async (who: string, days = 0) => ({ ...(await world.as(who)), now: later(days) })
const ask = async (who: string, id: string, question = 'نمایشگاه تا کی برپاست؟', days = 0) =>
  askApplicant(await as(who, days), newKey(), { request: id, question })
const taskOf = async (id: string, task: 'opinion' | 'question' | 'vote') =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.task, task)))
  )[0]!
const stepsOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(requestSteps)
      .where(eq(requestSteps.requestId, id))
      .orderBy(requestSteps.at, requestSteps.nth)
  ).map(({ what, word }) => [what, word])
const holder = () => world.offices[0]!.holder.id
const answer = async (id: string, word = 'تا پایان ماه', days = 0, who = holder()) =>
  answerQuestion(await as(who, days), newKey(), { task: (await taskOf(id, 'question')).id, word })

describe('a question to the applicant', () => {
  it('is nobody’s to put to themselves', async () => {
    const id = await filed(world, 'station', stationForm(world, 21, 3))
    const { actor } = await world.as('clerk')
    await database.db.update(requests).set({ personId: actor.person! }).where(eq(requests.id, id))
    expect(await ask('clerk', id)).toMatchObject({ ok: false, why: 'unknown' })
    const shown = await requestById(database.db, actor, id, world.today)
    expect(shown?.may.ask).toBe(false)
    expect(await ask('secretary', id)).toMatchObject({ ok: true })
  })

  it('stops the clocks, which go on with the days left once it is answered, and the course tells it', async () => {
    const id = await filed(world, 'station', stationForm(world, 30, 3))
    const before = (await taskOf(id, 'opinion')).dueOn!
    expect(await ask('association', id)).toMatchObject({ ok: true })
    const after = addDays(before, 1)
    expect((await overdueTasks(database.db, after)).filter((one) => one.id === id)).toEqual([])
    const clock = world.system('clock', { now: new Date(`${after}T08:00:00Z`) })
    const { id: task } = await taskOf(id, 'opinion')
    expect(await passSilence(clock, null, { request: id, task })).toMatchObject({ why: 'conflict' })
    expect(await answer(id, 'تا پایان ماه', 9)).toMatchObject({ ok: true })
    const to = addDays(world.today, 9)
    const opinion = await taskOf(id, 'opinion')
    expect(opinion.pauses).toEqual([{ from: world.today, to }])
    const [row] = await database.db.select().from(requests).where(eq(requests.id, id))
    const closed = await closedDays(database.db, world.province)
    expect(opinion.dueOn).toBe(lastDay(associationReviewWithin, lawOf(row!.law), to, closed))
    expect(row!.stageDue).toBe(opinion.dueOn)
    expect(await stepsOf(id)).toEqual([
      ['filed', null],
      ['asked', 'نمایشگاه تا کی برپاست؟'],
      ['replied', 'تا پایان ماه'],
    ])
    const seen = (await requestById(database.db, (await world.as('association')).actor, id, to))!
    expect(seen.timeline.find(({ what }) => what === 'now-association')?.clock).toMatchObject({ paused: 9 })
  })

  it('stands in every list in place of the stage, with its own last day', async () => {
    const id = await atVote(world, 'station', 300, 3)
    const listed = async (who: string, filter: RequestFilter) => {
      const { actor } = await world.as(who)
      return (await listRequests(database.db, actor, filter)).find((one) => one.id === id)
    }
    const [ballot] = await database.db.select().from(ballots).where(eq(ballots.requestId, id))
    const { closesOn } = ballot!
    expect(await listed('clerk', 'open')).toMatchObject({ stage: 'vote', question: null, stageDue: closesOn })
    await ask('clerk', id)
    const { dueOn } = await taskOf(id, 'question')
    expect(dueOn).not.toBe(closesOn)
    const mine = await listed(holder(), 'mine')
    expect(mine).toMatchObject({ stage: 'vote', question: { mine: true }, stageDue: dueOn })
    expect(stateWords('fa', mine!)).toBe('در انتظار پاسخ شما')
    const theirs = await listed('clerk', 'open')
    expect(theirs).toMatchObject({ question: { mine: false } })
    expect(stateWords('fa', theirs!)).toBe('در انتظار پاسخ به پرسش')
    const { actor } = await world.as('head')
    const seen = (await requestById(database.db, actor, id, world.today))!
    expect(seen.timeline.find(({ what }) => what === 'now-vote')).toMatchObject({ due: null, clock: null })
    const voted = (await openBallots(database.db, actor)).find((one) => one.id === id)
    expect(voted).toMatchObject({ question: { mine: false } })
    await answer(id)
    expect(await listed(holder(), 'mine')).toMatchObject({ question: null })
  })

  it('waits in the applicant’s own inbox, and nobody else answers it', async () => {
    const id = await filed(world, 'station', stationForm(world, 40, 3))
    await ask('clerk', id)
    const { actor } = await world.as(holder())
    const lines = await inbox(database.db, actor, world.today)
    expect(lines.filter(({ request }) => request.id === id)).toMatchObject([{ task: 'question' }])
    expect((await waitingFor(database.db, actor, world.now)).tasks).toBe(lines.found)
    expect(await answer(id, 'از سوی دفتر', 0, 'clerk')).toMatchObject({ ok: false })
    expect(await answer(id, ' ')).toMatchObject({ refusals: [{ key: 'question-answer-needed', field: 'word' }] })
    expect(await answer(id)).toMatchObject({ ok: true })
    expect(await answer(id)).toMatchObject({ why: 'conflict' })
  })

  it.each([
    ['association', true],
    ['clerk', true],
    ['secretary', true],
    ['agency', false],
    ['member', false],
    ['kanoon', false],
  ])('is put by the %s: %s', async (who, may) => {
    const id = await filed(world, 'station', stationForm(world, 50 + 10 * Number(who.length), 1))
    expect((await ask(who, id)).ok).toBe(may)
    // one at a time, and with words
    if (may) expect(await ask(who, id)).toMatchObject({ why: 'conflict' })
    await withdrawRequest(await world.as(holder()), newKey(), { request: id })
    expect(await ask(who, id)).toMatchObject({ ok: false })
  })

  it('while members vote lets the ballot stand, and its closing day goes on by as many days', async () => {
    const id = await atVote(world, 'station', 150, 2)
    const [{ closesOn } = { closesOn: '' }] = await database.db.select().from(ballots).where(eq(ballots.requestId, id))
    await ask('secretary', id, 'برق از کجاست؟')
    const passed = addDays(closesOn, 2)
    const days = Math.round((Date.parse(passed) - Date.parse(world.today)) / 86_400_000)
    const ballot = await ballotOf(world, id)
    expect((await overdueBallots(database.db, passed)).map((one) => one.id)).not.toContain(ballot)
    const vote = { ballot, choice: 'for' as const, reason: '', confirm: false }
    expect(await castVote(await as('head', days), newKey(), vote)).toMatchObject({ ok: true })
    expect(await answer(id, 'از برق شهر', days)).toMatchObject({ ok: true })
    const [row] = await database.db.select().from(ballots).where(eq(ballots.requestId, id))
    expect(row!.closesOn).toBe(addDays(closesOn, days))
  })
})

/** The agency's people are here, and stand for a body. */
async function agencyBody(): Promise<string> {
  const at = { provinceId: world.province, since: '2020-01-01', updatedAt: world.now }
  const [body] = await database.db
    .insert(bodies)
    .values({ ...at, kind: 'agency', name: 'شرکت گاز' })
    .returning()
  const who = eq(memberships.personId, world.people.agency.id)
  await database.db.update(memberships).set({ bodyId: body!.id }).where(who)
  return body!.id
}
/** The agency is asked about a renewal besides. */
async function inquired(id: string, bodyId: string): Promise<void> {
  const asked = { task: 'inquiry', of: 'agencies', label: 'شرکت گاز', bodyId } as const
  const at = { provinceId: world.province, requestId: id, stage: 'inquiries', openedAt: world.now }
  await database.db.insert(tasks).values({ ...at, ...asked, dueOn: addDays(world.today, 10) })
}
const stageOf = async (id: string) =>
  (await database.db.select().from(requests).where(eq(requests.id, id))).map(({ stage, outcome }) => [stage, outcome])
const questionsOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.task, 'question')))
  ).map(({ state }) => state)
const takeBack = async (who: string, id: string, days = 0) =>
  takeBackQuestion(await as(who, days), newKey(), { task: (await taskOf(id, 'question')).id })

describe('a question ends without an answer', () => {
  it('when whoever asked takes it back, and nobody else does: the clocks go on with the days left', async () => {
    const id = await filed(world, 'station', stationForm(world, 160, 1))
    await ask('association', id)
    for (const who of ['clerk', 'agency', holder()]) expect((await takeBack(who, id)).ok).toBe(false)
    const { actor } = await world.as('association')
    expect((await requestById(database.db, actor, id, world.today))!.question).toMatchObject({ own: true })
    expect(await takeBack('association', id, 4)).toMatchObject({ ok: true })
    const to = addDays(world.today, 4)
    expect((await taskOf(id, 'opinion')).pauses).toEqual([{ from: world.today, to }])
    expect(await questionsOf(id)).toEqual(['void'])
    expect((await stepsOf(id)).at(-1)).toEqual(['question-withdrawn', null])
    expect(await takeBack('association', id, 4)).toMatchObject({ why: 'conflict' })
  })

  it('when whoever asked answers the task it stood beside', async () => {
    const id = await filed(world, 'station', stationForm(world, 165, 1))
    await ask('association', id)
    const said = { request: id, agrees: true, word: '' }
    expect(await reviewRequest(await as('association'), newKey(), said)).toMatchObject({ ok: true })
    expect(await stageOf(id)).toEqual([['vote', null]])
    expect(await questionsOf(id)).toEqual(['void'])
    expect((await stepsOf(id)).map(([what]) => what)).toContain('question-moot')
  })

  it('when the working group decides', async () => {
    const id = await atVote(world, 'station', 170, 1)
    await ask('secretary', id)
    await voted(world, id, 'head', 'for')
    await voted(world, id, 'member', 'for')
    expect(await stageOf(id)).toEqual([['letter', 'granted']])
    expect(await questionsOf(id)).toEqual(['void'])
  })

  it('when the applicant is silent past its last day, on which the clocks go on', async () => {
    const id = await filed(world, 'station', stationForm(world, 175, 1))
    await ask('association', id)
    const { id: task, dueOn } = await taskOf(id, 'question')
    const late = addDays(dueOn!, 3)
    const due = (await overdueTasks(database.db, late)).filter((one) => one.id === id)
    expect(due.map((one) => one.task)).toEqual([task])
    const clock = (day: string) => world.system('clock', { now: new Date(`${day}T08:00:00Z`) })
    expect(await passSilence(clock(dueOn!), null, { request: id, task })).toMatchObject({ why: 'conflict' })
    expect(await passSilence(clock(late), null, { request: id, task })).toMatchObject({ ok: true })
    expect((await taskOf(id, 'opinion')).pauses).toEqual([{ from: world.today, to: dueOn }])
    expect((await stepsOf(id)).at(-1)).toEqual(['question-silent', null])
    expect(await questionsOf(id)).toEqual(['silent'])
  })
})

it('is kept as letters are, and so is its answer: no mark that turns the writing, one ye and kaf', async () => {
  const id = await filed(world, 'station', stationForm(world, 190, 1))
  await ask('association', id, '\u202eكليد  كجاست؟')
  await answer(id, 'دست \u200fعلي، ٢', 1)
  expect(await taskOf(id, 'question')).toMatchObject({ question: 'کلید کجاست؟', word: 'دست علی، ۲' })
  expect((await stepsOf(id)).slice(-2)).toEqual([
    ['asked', 'کلید کجاست؟'],
    ['replied', 'دست علی، ۲'],
  ])
})

describe('each who asks', () => {
  it('asks three times at most, and the refusal says where that stands; what is taken back counts', async () => {
    const id = await filed(world, 'station', stationForm(world, 180, 1))
    const open = async () =>
      (
        await database.db
          .select()
          .from(tasks)
          .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
      ).find(({ task }) => task === 'question')!.id
    for (let times = 0; times < 3; times++) {
      expect(await ask('association', id)).toMatchObject({ ok: true })
      expect(await takeBackQuestion(await as('association'), newKey(), { task: await open() })).toMatchObject({
        ok: true,
      })
    }
    const refusal = { key: 'question-too-often', facts: { most: 3 }, cite: { source: 'house' } }
    expect(await ask('association', id)).toMatchObject({ why: 'refused', refusals: [refusal] })
    const seen = await requestById(database.db, (await world.as('association')).actor, id, world.today)
    expect(seen!.may.ask).toBe(false)
    expect(await ask('clerk', id), 'the secretariat counts for itself').toMatchObject({ ok: true })
  })

  it('sees of others’ question only that the clocks stand; an agency that was never asked, nothing', async () => {
    const station = await filed(world, 'station', stationForm(world, 185, 1))
    const body = await agencyBody()
    expect(await ask('agency', station)).toMatchObject({ why: 'unknown' })
    const id = await filed(world, 'renewal', {})
    await inquired(id, body)
    await ask('clerk', id, 'کلید دست کیست؟')
    const agency = (await world.as('agency')).actor
    const look = async () => (await requestById(database.db, agency, id, world.today))!
    const paused = await look()
    expect(paused.may.ask).toBe(false)
    expect(paused.question).toMatchObject({ text: '', mine: false, own: false })
    expect(paused.tasks).toMatchObject([{ dueOn: null }])
    await answer(id)
    expect((await look()).may.ask).toBe(true)
    expect(await ask('agency', id, 'کنتور بسته است؟')).toMatchObject({ ok: true })
    expect((await look()).question).toMatchObject({ text: 'کنتور بسته است؟', own: true })
  })
})
