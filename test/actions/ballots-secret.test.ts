// A secret ballot: who voted is known, what was voted is not, to nobody and nowhere, until it is over; and then only the sums.
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSecret, voteSecretly } from '#actions/ballots/secret'
import { castVote, lapseBallot, recordSpokenVote } from '#actions/ballots/vote'
import { overrideParameter } from '#actions/parameters/override'
import { withdrawRequest } from '#actions/requests/withdraw'
import { ballotMarks, ballots, ballotUrns, votes } from '#db/schema/ballots'
import { notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { openBallots } from '#reads/ballots/ballots'
import { silentVoters } from '#reads/ballots/voters'
import { requestById } from '#reads/requests/requests'
import { type Choice, choices } from '#rules/ballots'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf } from '#test/world/requests'

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

type Who = Parameters<World['as']>[0]
const inApp = (who: Who) => world.as(who, { via: 'app' })

async function secretBallot() {
  const request = await atVote(world, 'station')
  const ballot = await ballotOf(world, request)
  expect((await makeSecret(await inApp('head'), newKey(), { ballot })).ok).toBe(true)
  return { request, ballot }
}
const cast = async (who: Who, ballot: string, choice: Choice, key = newKey()) =>
  voteSecretly(await inApp(who), key, { ballot, choice })
const seen = async (who: Who, request: string) =>
  (await requestById(database.db, (await world.as(who)).actor, request, world.today))!
const rowOf = async (ballot: string) => (await database.db.select().from(ballots).where(eq(ballots.id, ballot)))[0]!
async function close(ballot: string) {
  const now = new Date(`${addDays((await rowOf(ballot)).closesOn, 1)}T08:30:00Z`)
  return lapseBallot(world.system('clock', { now }), null, { ballot })
}

describe('the head', () => {
  it('makes a ballot secret before its first vote and not after it', async () => {
    const { ballot } = await secretBallot()
    expect((await rowOf(ballot)).secret).toBe(true)
    const begun = await ballotOf(world, await atVote(world, 'station', 40))
    await castVote(await world.as('member'), newKey(), { ballot: begun, choice: 'for', reason: '', confirm: false })
    expect(await makeSecret(await inApp('head'), newKey(), { ballot: begun })).toMatchObject({
      why: 'conflict',
      refusals: [{ key: 'ballot-begun' }],
    })
  })

  it('alone says so, in the app, and not where the province votes openly in any case', async () => {
    const ballot = await ballotOf(world, await atVote(world, 'station'))
    for (const who of ['member', 'secretary', 'clerk', 'admin'] as const)
      expect((await makeSecret(await inApp(who), newKey(), { ballot })).ok, who).toBe(false)
    expect((await makeSecret(await world.as('head', { via: 'bale' }), newKey(), { ballot })).ok).toBe(false)
    await overrideParameter(await world.as('admin'), newKey(), {
      parameter: 'vote.openness',
      value: 'open',
      firstDay: world.today,
      resolution: 'مصوبه ۲',
    })
    const later = await ballotOf(world, await atVote(world, 'station', 40))
    expect(await makeSecret(await inApp('head'), newKey(), { ballot: later })).toMatchObject({
      refusals: [{ key: 'ballot-always-open', cite: { source: 'resolution' } }],
    })
  })
})

describe('a secret vote', () => {
  it('is cast once and in the app, and not changed, spoken or cast elsewhere', async () => {
    const { ballot } = await secretBallot()
    expect((await cast('member', ballot, 'for')).ok).toBe(true)
    expect(await cast('member', ballot, 'against')).toMatchObject({ refusals: [{ key: 'ballot-cast-before' }] })
    const open = { ballot, choice: 'for' as const, reason: '', confirm: true }
    expect(await castVote(await world.as('head'), newKey(), open)).toMatchObject({
      refusals: [{ key: 'ballot-secret' }],
    })
    const spoken = { ...open, seat: world.seats.kanoon, member: world.people.memberKanoon.id }
    expect((await recordSpokenVote(await world.as('secretary'), newKey(), spoken)).ok).toBe(false)
    const inBot = await world.as('head', { via: 'telegram' })
    expect((await voteSecretly(inBot, newKey(), { ballot, choice: 'for' })).ok).toBe(false)
    expect(await database.db.select().from(votes).where(eq(votes.ballotId, ballot))).toEqual([])
    expect((await database.db.select().from(ballotMarks).where(eq(ballotMarks.ballotId, ballot))).length).toBe(1)
  })

  it('is waited for until it is cast, and decides nothing before the closing day', async () => {
    const { request, ballot } = await secretBallot()
    await cast('member', ballot, 'for')
    await cast('head', ballot, 'for')
    expect(await silentVoters(database.db, request, world.today)).toEqual([world.people.memberKanoon.id])
    expect((await openBallots(database.db, (await world.as('head')).actor))[0]).toMatchObject({
      waits: false,
      mine: null,
      voted: true,
    })
    await cast('memberKanoon', ballot, 'for')
    expect((await rowOf(ballot)).state).toBe('open')
    const { ballot: shown } = await seen('secretary', request)
    expect(shown).toMatchObject({ state: 'open', tally: null, secret: true, deadlocked: false })
    expect(shown!.seats.map(({ cast, choice }) => [cast, choice])).toEqual(Array(3).fill([true, null]))
    await close(ballot)
    expect(await rowOf(ballot)).toMatchObject({ state: 'adopted', tally: { for: 3, against: 0, base: 3, needed: 2 } })
    expect(await database.db.$count(ballotUrns, eq(ballotUrns.ballotId, ballot))).toBe(0)
    expect((await seen('holder', request)).ballot).toMatchObject({ tally: { for: 3 }, seats: [] })
    const [row] = await database.db.select().from(requests).where(eq(requests.id, request))
    expect(row!.stage).toBe('letter')
    // the letter states what was counted, of which no votes are left to be counted again
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, request))
    expect(letter!.body).toContain('۳ رأی موافق از ۳ کرسی')
  })

  it('is lost unread where the request is withdrawn', async () => {
    const { request, ballot } = await secretBallot()
    await cast('member', ballot, 'against')
    expect((await withdrawRequest(await world.as('holder'), newKey(), { request })).ok).toBe(true)
    expect(await rowOf(ballot)).toMatchObject({ state: 'withdrawn', tally: null })
    expect(await database.db.$count(ballotUrns, eq(ballotUrns.ballotId, ballot))).toBe(0)
  })

  it.each([
    [['for', 'against', 'abstain'], 'lapsed'],
    [['against', 'against', 'for'], 'rejected'],
    [['for', 'for'], 'adopted'],
    [['for'], 'lapsed'],
    [[], 'lapsed'],
  ] as [Choice[], string][])('%j comes to %s on the closing day', async (choice, state) => {
    const { ballot } = await secretBallot()
    for (const [at, who] of (['head', 'member', 'memberKanoon'] as const).entries())
      if (choice[at]) await cast(who, ballot, choice[at])
    expect((await close(ballot)).ok).toBe(true)
    expect((await rowOf(ballot)).state).toBe(state)
  })
})

/** Every row of every table as text, but the sealed sums. */
async function everything(): Promise<string> {
  const tables = await database.sql`select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'ballot_urns' order by relname`
  const texts = await Promise.all(
    tables.map(({ name }) => database.sql.unsafe(`select to_jsonb(t)::text as row from "${name}" t`)),
  )
  return texts.flatMap((rows) => rows.map(({ row }) => row as string)).join('\n')
}

describe('nothing of the house', () => {
  // what one vote leaves behind must be the same whatever was voted, but for what is drawn by lot and the sealed sums
  it('tells one choice from another: not the keys, the audit chain, the outbox, the cards nor the list', async () => {
    const left = new Map<Choice, string>()
    const [key, ids] = [newKey(), /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g]
    const { ballot } = await secretBallot()
    for (const choice of choices) {
      const before = await everything()
      expect((await cast('member', ballot, choice, key)).ok).toBe(true)
      const after = new Set((await everything()).split('\n'))
      for (const row of before.split('\n')) after.delete(row)
      left.set(
        choice,
        [...after]
          .map((row) => row.replace(/"id": (\d+|"[^"]*")/, '').replace(ids, (id) => (id === key ? id : '…')))
          .sort()
          .join('\n'),
      )
      // as if it had not been
      await database.sql`delete from ballot_marks`
      await database.sql`delete from ballot_urns`
      await database.sql`delete from keys where key = ${key}`
      await database.sql`delete from audit where action = 'ballots.voteSecretly'`
      await database.sql`delete from outbox where kind = 'refresh'`
    }
    expect(left.get('for')).toContain('ballots.voteSecretly')
    for (const choice of choices) expect(left.get(choice), choice).toBe(left.get('for'))
  })

  it('shows by the sealed sums how many have voted, or twice the same vote', async () => {
    const { ballot } = await secretBallot()
    const sealed = async () =>
      (await database.db.select().from(ballotUrns).where(eq(ballotUrns.ballotId, ballot)))[0]!.sealed
    const texts: string[] = []
    for (const who of ['head', 'member', 'memberKanoon'] as const) {
      await cast(who, ballot, 'for')
      texts.push(await sealed())
    }
    expect(new Set(texts).size).toBe(3)
    expect(new Set(texts.map((text) => text.length)).size).toBe(1)
    await database.db.execute(sql`delete from ballot_urns`)
  })
})
