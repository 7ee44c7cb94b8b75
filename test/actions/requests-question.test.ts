// A request goes back to its applicant with a question: whoever may ask, clocks that stand, and how they go on.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { answerQuestion, askApplicant } from '#actions/requests/question'
import { passSilence } from '#actions/requests/review'
import { withdrawRequest } from '#actions/requests/withdraw'
import { ballots } from '#db/schema/ballots'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { associationReviewWithin } from '#law/association'
import { overdueBallots } from '#reads/due'
import { closedDays } from '#reads/parameters'
import { waitingFor } from '#reads/people/waiting'
import { inbox } from '#reads/proceedings/inbox'
import { requestById } from '#reads/requests/requests'
import { overdueTasks } from '#reads/requests/tasks'
import { addDays } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf, filed, stationForm } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
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
  (await database.db.select().from(requestSteps).where(eq(requestSteps.requestId, id)).orderBy(requestSteps.at)).map(
    ({ what, word }) => [what, word],
  )
const holder = () => world.offices[0]!.holder.id
const answer = async (id: string, word = 'تا پایان ماه', days = 0, who = holder()) =>
  answerQuestion(await as(who, days), newKey(), { task: (await taskOf(id, 'question')).id, word })

describe('a question to the applicant', () => {
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
