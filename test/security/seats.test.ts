// Seats and roles: nobody votes, or stays, beyond what a seat or a term gives.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { castVote, recordSpokenVote } from '#actions/ballots/vote'
import { endDelegation } from '#actions/delegations/end'
import { makeDelegation } from '#actions/delegations/make'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { endMembership } from '#actions/people/disable'
import { changeSeats } from '#actions/seats/change'
import { memberships } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf } from '#test/world/requests'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

async function ballot(): Promise<string> {
  return ballotOf(world, await atVote(world, 'station'))
}

describe('a vote that the secretary writes down', () => {
  it.each([
    ['of whoever sits there', () => world.people.member.id, true],
    ['of a member of another seat', () => world.people.memberKanoon.id, false],
    ['of the secretary', () => world.people.secretary.id, false],
    ['of a holder', () => world.people.holder.id, false],
    ['of nobody at all', () => newKey(), false],
  ])('is %s', async (_whose, member, taken) => {
    const spoken = { ballot: await ballot(), choice: 'for' as const, reason: '', confirm: false }
    const input = { ...spoken, seat: world.seats.ict, member: member() }
    expect((await recordSpokenVote(await world.as('secretary'), newKey(), input)).ok).toBe(taken)
  })

  it('is not one of a seat that stands empty', async () => {
    const id = await ballot()
    const { id: person } = world.people.member
    await database.db
      .update(memberships)
      .set({ until: addDays(world.today, -1) })
      .where(eq(memberships.personId, person))
    const input = {
      ballot: id,
      choice: 'for' as const,
      reason: '',
      confirm: true,
      seat: world.seats.ict,
      member: person,
    }
    expect((await recordSpokenVote(await world.as('secretary'), newKey(), input)).ok).toBe(false)
  })
})

describe('a seat that has ended', () => {
  it('takes the vote and the signature of whoever sat on it along', async () => {
    const id = await ballot()
    const end = { seat: world.seats.ict, lastDay: addDays(world.today, -1) }
    await changeSeats(await world.as('admin'), newKey(), { end, resolution: 'مصوبه ۱' })
    const vote = { ballot: id, choice: 'for' as const, reason: '', confirm: true }
    expect((await castVote(await world.as('member'), newKey(), vote)).ok).toBe(false)
  })
})

describe('a seat that was added after a ballot opened', () => {
  it('has no vote in it, be it of the same day, and has one in the next', async () => {
    const earlier = await ballot()
    const [seat] = await database.db
      .insert(seats)
      .values({
        provinceId: world.province,
        title: 'تازه',
        role: 'member',
        votes: true,
        signs: false,
        since: world.today,
        resolution: 'م/۲',
      })
      .returning({ id: seats.id })
    await database.db
      .update(memberships)
      .set({ seatId: seat!.id })
      .where(eq(memberships.personId, world.people.member.id))
    const vote = { choice: 'for' as const, reason: '', confirm: true }
    expect(await castVote(await world.as('member'), newKey(), { ...vote, ballot: earlier })).toMatchObject({
      why: 'conflict',
      refusals: [{ key: 'ballot-seat-later' }],
    })
    const next = await ballotOf(world, await atVote(world, 'station', 40))
    expect((await castVote(await world.as('member'), newKey(), { ...vote, ballot: next })).ok).toBe(true)
  })
})

test('a delegate’s signature that was on its way when the delegation ended is none', async () => {
  const id = newKey()
  const clerk = await world.as('clerk')
  const draft = { kind: 'notice' as const, subject: 'الف', body: 'ب', answerBy: null, files: [] }
  await saveDraft(clerk, newKey(), { id, version: null, ...draft, selection: { offices: [world.offices[0]!.id] } })
  await submitNotice(clerk, newKey(), { id, version: 1 })
  const lent = { id: newKey(), delegate: world.people.member.id, firstDay: world.today, lastDay: world.today }
  await makeDelegation(await world.as('head'), newKey(), { ...lent, reason: 'مأموریت' })
  const member = await world.as('member')
  await endDelegation(await world.as('head'), newKey(), { id: lent.id })
  expect(await signNotice(member, newKey(), { id })).toMatchObject({ ok: false, why: 'conflict' })
})

describe('a role that ends on a day', () => {
  it.each([
    ['earlier', -2, true],
    ['the same day', 0, true],
    ['later', 1, false],
  ])('may be ended %s', async (_when, days, ends) => {
    const until = addDays(world.today, 10)
    const [held] = await database.db
      .update(memberships)
      .set({ until })
      .where(eq(memberships.personId, world.people.substitute.id))
      .returning({ id: memberships.id })
    const input = { membership: held!.id, lastDay: addDays(until, days) }
    expect((await endMembership(await world.as('admin'), newKey(), input)).ok).toBe(ends)
  })
})
