// What is lent to a delegate: the answers to what proceedings ask, for the named days, and nothing else.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { endDelegation } from '#actions/delegations/end'
import { lendAnswers } from '#actions/delegations/lend'
import { reviewRequest } from '#actions/requests/review'
import { undoAnswer } from '#actions/requests/undo'
import { votes } from '#db/schema/ballots'
import { delegations } from '#db/schema/delegations'
import { outbox } from '#db/schema/outbox'
import { overrides } from '#db/schema/parameters'
import { memberships } from '#db/schema/people'
import { requestSteps } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { permits } from '#policies/policies'
import { reach } from '#policies/sights'
import { answerersFor } from '#reads/people/delegations'
import { waitingFor } from '#reads/people/waiting'
import { addresseesOfTask } from '#reads/proceedings/addressees'
import { inbox } from '#reads/proceedings/inbox'
import { requestById } from '#reads/requests/requests'
import { addDays, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf, consented, filed, leaveForm, stationForm } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const on = (days: number) => tehranInstant(addDays(world.today, days), '10:00')
const as = (who: string, days = 0) => world.as(who, { now: on(days) })
async function lend(who: string, to: string, over: object = {}) {
  const id = newKey()
  const days = { firstDay: addDays(world.today, 1), lastDay: addDays(world.today, 5) }
  const asked = { id, delegate: to, ...days, reason: 'مأموریت اداری', ...over }
  return { id, outcome: await lendAnswers(await as(who), newKey(), asked) }
}
const linesOf = async (who: string, days: number) => {
  const { actor, now } = await as(who, days)
  const lines = await inbox(database.db, actor, addDays(world.today, days))
  expect((await waitingFor(database.db, actor, now)).tasks).toBe(lines.found)
  return lines.map(({ task }) => task)
}
const review = async (who: string, request: string, days: number) =>
  reviewRequest(await as(who, days), newKey(), { request, agrees: true, word: '' })

describe('a delegate for answers', () => {
  it('answers in the other’s stead on the named days; task, course and both people know of it', async () => {
    const { clerk, association } = world.people
    const id = await filed(world, 'station', stationForm(world, 30, 3))
    const { id: lent, outcome } = await lend('association', clerk.id)
    expect(outcome).toMatchObject({ ok: true })
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, lent))
    expect(told.map(({ kind, personId }) => [kind, personId])).toEqual([['delegation', clerk.id]])
    expect(await linesOf('clerk', 0)).toEqual([])
    expect((await review('clerk', id, 0)).ok).toBe(false)
    expect(await linesOf('clerk', 1)).toEqual(['opinion'])
    const seen = await requestById(database.db, (await as('clerk', 1)).actor, id, addDays(world.today, 1))
    expect(seen?.may.review).toBe(true)
    expect(await review('clerk', id, 1)).toMatchObject({ ok: true })
    const [task] = await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.task, 'opinion')))
    expect(task).toMatchObject({ answeredBy: clerk.id, onBehalfOf: association.id })
    const [step] = await database.db
      .select()
      .from(requestSteps)
      .where(and(eq(requestSteps.requestId, id), eq(requestSteps.what, 'agreed')))
    expect(step).toMatchObject({ role: 'association', facts: { behalf: association.name } })
    const { timeline } = await (
      await webOf(world).visit(`/api/app/requests/${id}`, { as: world.people.head.id })
    ).json()
    expect(timeline.find(({ what }: { what: string }) => what === 'agreed').who).toBe(
      `${clerk.name} به جای ${association.name} · انجمن صنفی استان`,
    )
  })

  it('answers no more when the days are over, nor from the moment that it was ended', async () => {
    const id = await filed(world, 'station', stationForm(world, 30, 3))
    const { id: lent } = await lend('association', world.people.clerk.id)
    expect((await review('clerk', id, 6)).ok).toBe(false)
    expect(await endDelegation(await as('association', 2), newKey(), { id: lent })).toMatchObject({ ok: true })
    expect((await review('clerk', id, 2)).ok).toBe(false)
    expect(await linesOf('clerk', 2)).toEqual([])
  })

  it('answers no more once nothing is left of the role by which they could be named', async () => {
    const { clerk } = world.people
    const id = await filed(world, 'station', stationForm(world, 30, 3))
    await lend('association', clerk.id)
    await database.db.update(memberships).set({ until: world.today }).where(eq(memberships.personId, clerk.id))
    expect(await linesOf('clerk', 1)).toEqual([])
    const [task] = await database.db.select().from(tasks).where(eq(tasks.requestId, id))
    expect(await addresseesOfTask(database.db, task!, addDays(world.today, 1))).not.toContain(clerk.id)
    expect((await review('clerk', id, 1)).ok).toBe(false)
  })

  it('does nothing else in the other’s stead, and what is asked of a person alone is not lent', async () => {
    await lend('association', world.people.clerk.id)
    const { actor } = await as('clerk', 1)
    const scope = { province: world.province }
    expect(permits('requests.review', actor, scope)).toMatchObject({ lentBy: { name: world.people.association.name } })
    for (const act of ['cases.examine', 'delegations.lend'] as const) {
      expect(permits(act, actor, scope)).not.toMatchObject({ lentBy: expect.anything() })
    }
    expect(reach(actor, 'requests.opinions').provinces).toEqual([])
    await filed(world, 'leave', leaveForm(world, 60, 2))
    expect(await linesOf('clerk', 1)).toEqual([])
  })

  it.each([
    ['to oneself', () => world.people.association.id, {}],
    ['to a holder', () => world.offices[0]!.holder.id, {}],
    ['to nobody', () => newKey(), {}],
    ['without a reason', () => world.people.clerk.id, { reason: ' ' }],
    ['in the past', () => world.people.clerk.id, { firstDay: '2020-01-01' }],
    ['for ever', () => world.people.clerk.id, { lastDay: '2099-01-01' }],
  ])('is not named %s', async (_, to, over) => {
    expect((await lend('association', to(), over)).outcome).toMatchObject({ ok: false, why: 'refused' })
  })

  it('is one of themselves, where the working group or its secretariat lends', async () => {
    const { agency, association, member } = world.people
    for (const outsider of [agency.id, association.id])
      expect((await lend('clerk', outsider)).outcome).toMatchObject({ refusals: [{ field: 'delegate' }] })
    expect((await lend('clerk', member.id)).outcome).toMatchObject({ ok: true })
  })

  it('answers no more for them once they are none of them, whatever other role is left', async () => {
    const { agency, member } = world.people
    await filed(world, 'station', stationForm(world, 30, 3))
    const { id } = await lend('clerk', member.id)
    const to = (delegateId: string) => database.db.update(delegations).set({ delegateId }).where(eq(delegations.id, id))
    // what was lent before outsiders were refused runs on in the rows
    await to(agency.id)
    expect((await as('agency', 1)).actor.lent).toEqual([])
    expect(await answerersFor(database.db, [world.people.clerk.id], addDays(world.today, 1))).toEqual([])
    await to(member.id)
    expect((await as('member', 1)).actor.lent).toHaveLength(1)
    expect(await answerersFor(database.db, [world.people.clerk.id], addDays(world.today, 1))).toEqual([member.id])
  })

  it('sees the request that asks them, without people’s numbers, and no other', async () => {
    const { agency } = world.people
    const other = await filed(world, 'station', stationForm(world, 30, 3), world.offices[1])
    await reviewRequest(await as('association'), newKey(), { request: other, agrees: true, word: '' })
    const id = await filed(world, 'leave', leaveForm(world, 60, 2))
    await consented(world, id)
    const seen = async (request: string, days: number) =>
      requestById(database.db, (await as('agency', days)).actor, request, addDays(world.today, days))
    await lend('association', agency.id)
    expect(await seen(id, 0)).toBeNull()
    const substitute = { name: expect.stringMatching(/./), nationalId: '', mobile: '' }
    expect(await seen(id, 1)).toMatchObject({ form: { substitute }, may: { review: true } })
    expect(await seen(other, 1)).toBeNull()
    expect(await review('agency', id, 1)).toMatchObject({ ok: true })
    expect(await seen(id, 1)).toMatchObject({ may: { review: false } })
    expect(await seen(id, 6)).toBeNull()
  })

  it('takes nothing back once the lending is over, whatever else they are', async () => {
    for (const who of ['agency', 'member'] as const) {
      const id = await filed(world, 'station', stationForm(world, 30, 3), world.offices[who === 'member' ? 1 : 0])
      const { id: lent } = await lend('association', world.people[who].id)
      expect(await review(who, id, 1)).toMatchObject({ ok: true })
      await endDelegation(await as('association', 1), newKey(), { id: lent })
      expect(await undoAnswer(await as(who, 1), newKey(), { request: id })).toMatchObject({ ok: false, why: 'unknown' })
    }
  })

  it('is one at a time', async () => {
    await lend('association', world.people.clerk.id)
    const again = await lend('association', world.people.secretary.id)
    expect(again.outcome).toMatchObject({ refusals: [{ key: 'delegation-overlaps' }] })
  })

  it('votes only where the province’s law says so, and the vote says in whose stead', async () => {
    const id = await atVote(world, 'station', 80, 2)
    const ballot = await ballotOf(world, id)
    await lend('head', world.people.clerk.id)
    const vote = { ballot, choice: 'for' as const, reason: '', confirm: false }
    expect(await linesOf('clerk', 1)).toEqual([])
    expect((await castVote(await as('clerk', 1), newKey(), vote)).ok).toBe(false)
    const { province: provinceId, today: firstDay, now: at } = world
    const value = { parameter: 'vote.byDelegate', value: true, resolution: 'مصوبه ۱' }
    await database.db.insert(overrides).values({ provinceId, firstDay, at, ...value })
    expect(await linesOf('clerk', 1)).toEqual(['vote'])
    expect(await castVote(await as('clerk', 1), newKey(), vote)).toMatchObject({ ok: true })
    const [cast] = await database.db.select().from(votes).where(eq(votes.ballotId, ballot))
    expect(cast).toMatchObject({ personId: world.people.clerk.id, onBehalfOf: world.people.head.id })
  })

  it('who votes in a seat of their own votes for nobody else', async () => {
    const id = await atVote(world, 'station', 80, 2)
    await lend('head', world.people.member.id)
    const { province: provinceId, today: firstDay, now: at } = world
    const value = { parameter: 'vote.byDelegate', value: true, resolution: 'مصوبه ۱' }
    await database.db.insert(overrides).values({ provinceId, firstDay, at, ...value })
    const { actor } = await as('member', 1)
    expect(actor.lent?.every(({ votes: may }) => !may)).toBe(true)
    const seen = await requestById(database.db, actor, id, addDays(world.today, 1))
    expect(seen?.ballot?.seats.filter(({ mine }) => mine)).toHaveLength(1)
  })
})
