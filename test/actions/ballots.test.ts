// Ballots: who has a vote in which, what comes of them, what is suggested and what was decided before.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reopenBallot } from '#actions/ballots/reopen'
import { castVote, lapseBallot } from '#actions/ballots/vote'
import { ballots, votes } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { openBallots } from '#reads/ballots/ballots'
import { earlierDecisions } from '#reads/ballots/earlier'
import { undecidedBallots } from '#reads/ballots/undecided'
import { silentVoters } from '#reads/ballots/voters'
import { waitingFor } from '#reads/people/waiting'
import { requestById } from '#reads/requests/requests'
import type { Choice } from '#rules/ballots'
import { addDays, type Day } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { numbering } from '#test/world/numbering'
import { insertPerson } from '#test/world/people'
import { atVote, ballotOf, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  loadWords()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Who = Parameters<World['as']>[0]
const seen = async (who: Who, request: string, today = world.today) =>
  (await requestById(database.db, (await world.as(who)).actor, request, today))!
const cast = async (who: Who, ballot: string, choice: Choice = 'for') =>
  castVote(await world.as(who), newKey(), { ballot, choice, reason: 'با برنامه شهر نمی‌خواند', confirm: true })
async function close(request: string) {
  const ballot = await ballotOf(world, request)
  const [row] = await database.db.select().from(ballots).where(eq(ballots.id, ballot))
  const now = new Date(`${addDays(row!.closesOn, 1)}T08:30:00Z`)
  return lapseBallot(world.system('clock', { now }), null, { ballot })
}

/** Another person takes the seat of the ministry on a day; whoever sat there goes on the day before. */
async function succeeded(since: Day): Promise<string> {
  const seat = world.seats.ict
  await database.db
    .update(memberships)
    .set({ until: addDays(since, -1) })
    .where(eq(memberships.seatId, seat))
  const { id } = await insertPerson(
    database.db,
    { ...world, numbers: numbering(777), since },
    { name: 'مینا تازه‌آمده', role: 'member', seat },
  )
  return id
}

describe('whoever sits on a seat', () => {
  it('has no vote and is not waited for an hour after the term has ended', async () => {
    const request = await atVote(world, 'station')
    const ballot = await ballotOf(world, request)
    const { id: person } = world.people.member
    await database.db.update(memberships).set({ until: world.today }).where(eq(memberships.personId, person))
    expect(await silentVoters(database.db, request, world.today)).toContain(person)
    expect(await silentVoters(database.db, request, addDays(world.today, 1))).not.toContain(person)
    await database.db
      .update(memberships)
      .set({ until: addDays(world.today, -1) })
      .where(eq(memberships.personId, person))
    expect((await cast('member', ballot)).ok).toBe(false)
    const shown = (await seen('secretary', request)).ballot!
    expect(shown.seats.find(({ seat }) => seat === world.seats.ict)).toMatchObject({ member: null, cast: false })
    expect(shown).toMatchObject({ base: 3, vacant: 1 })
    // what the two others decide says of the seat that it is counted, and that this is a reading
    await voted(world, request, 'head', 'for')
    await voted(world, request, 'memberKanoon', 'for')
    const after = await seen('secretary', request)
    const told = { kind: kindOf('station')!, form: after.form, effect: after.effect }
    const words = (what: string) => momentWords('fa', told, after.timeline.find((one) => one.what === what)!)
    expect(words('adopted')).toMatch(
      /۲ رأی موافق از ۳ کرسی .* به استناد ماده ۶ پیوست ۳ .*؛ ۱ کرسی خالی هم به استناد ماده ۶ پیوست ۳ .*به برداشت سامانه.* در شمار کل است$/,
    )
  })

  it('votes in what opened since they came, not in what was open before', async () => {
    const old = await atVote(world, 'station')
    await database.db.update(ballots).set({ openedAt: new Date(world.now.getTime() - 2 * 86_400_000) })
    const person = await succeeded(world.today)
    const { actor } = await world.as(person)
    expect((await waitingFor(database.db, actor, world.now)).tasks).toBe(0)
    expect(await cast(person, await ballotOf(world, old))).toMatchObject({ refusals: [{ key: 'ballot-member-later' }] })
    const next = await atVote(world, 'station', 40)
    expect((await waitingFor(database.db, actor, world.now)).tasks).toBe(1)
    expect((await cast(person, await ballotOf(world, next))).ok).toBe(true)
    // and in another ballot on what was open before
    await close(old)
    await reopenBallot(await world.as('secretary'), newKey(), { request: old })
    expect((await cast(person, await ballotOf(world, old))).ok).toBe(true)
  })

  it('does not cover what was voted from it before', async () => {
    const request = await atVote(world, 'station')
    await voted(world, request, 'member', 'abstain')
    // came on the very day
    const person = await succeeded(world.today)
    await database.db
      .update(memberships)
      .set({ until: world.today })
      .where(eq(memberships.personId, world.people.member.id))
    const ballot = await ballotOf(world, request)
    expect(await cast(person, ballot)).toMatchObject({ refusals: [{ key: 'ballot-seat-voted' }] })
    expect(await database.db.select().from(votes).where(eq(votes.ballotId, ballot))).toMatchObject([
      { personId: world.people.member.id, choice: 'abstain' },
    ])
  })
})

it('a recusal is asked about once before it is recorded', async () => {
  const request = await atVote(world, 'station')
  const ballot = await ballotOf(world, request)
  const recuse = async (confirm: boolean) =>
    castVote(await world.as('member'), newKey(), { ballot, choice: 'recuse', reason: '', confirm })
  expect(await recuse(false)).toMatchObject({ why: 'refused', refusals: [{ key: 'ballot-recuses', field: 'confirm' }] })
  expect(await database.db.select().from(votes).where(eq(votes.ballotId, ballot))).toEqual([])
  expect(await recuse(true)).toMatchObject({ ok: true })
  expect(await database.db.select().from(votes).where(eq(votes.ballotId, ballot))).toMatchObject([{ choice: 'recuse' }])
})

describe('a ballot without a majority', () => {
  it.each([
    [['for', 'against', 'abstain'], true],
    [['for', 'recuse', 'recuse'], true],
    [['for', 'against'], false],
    [[], false],
  ] as [Choice[], boolean][])(
    'of %j is for the next agenda before its day: %s; and after it',
    async (choices, before) => {
      const request = await atVote(world, 'station')
      for (const [at, who] of (['head', 'member', 'memberKanoon'] as const).entries())
        if (choices[at]) await voted(world, request, who, choices[at])
      const undecided = async () =>
        (await undecidedBallots(database.db, world.province, world.today)).map((one) => one.request)
      const shown = await seen('head', request)
      expect(shown.ballot!.deadlocked).toBe(before)
      const now = shown.timeline.find(({ state }) => state === 'now')!
      expect(now.what).toBe(before ? 'now-deadlocked' : 'now-vote')
      if (before) expect(now).toMatchObject({ facts: { base: 3, needed: 2 }, cite: { annex: 3, article: 6 } })
      // the office learns the figures when it is decided
      expect((await seen('holder', request)).timeline.find(({ state }) => state === 'now')!.what).toBe('now-vote')
      expect(await undecided()).toEqual(before ? [request] : [])
      await close(request)
      expect(await undecided()).toEqual([request])
      await reopenBallot(await world.as('secretary'), newKey(), { request })
      expect(await undecided()).toEqual([])
    },
  )

  it('waits for nobody whose term has ended', async () => {
    const request = await atVote(world, 'station')
    await voted(world, request, 'head', 'for')
    await voted(world, request, 'memberKanoon', 'against')
    expect((await seen('head', request)).ballot!.deadlocked).toBe(false)
    await database.db
      .update(memberships)
      .set({ until: addDays(world.today, -1) })
      .where(eq(memberships.personId, world.people.member.id))
    expect((await seen('head', request)).ballot!.deadlocked).toBe(true)
  })

  it('says its arithmetic, its article and where it goes', async () => {
    const request = await atVote(world, 'station')
    await voted(world, request, 'head', 'for')
    await close(request)
    expect(await told('secretary', request)).toContain(
      'با ۱ رأی موافق و ۰ رأی مخالف از ۳ کرسی به اکثریت نرسید؛ برای دستور جلسه بعد پیشنهاد می‌شود، به استناد ماده ۶ پیوست ۳ آیین‌نامه',
    )
  })
})

async function told(who: Who, request: string): Promise<string> {
  const { timeline, kind, form, effect } = await seen(who, request)
  return timeline.map((moment) => momentWords('fa', { kind: kindOf(kind)!, form, effect }, moment)).join('\n')
}

it('a decision says its arithmetic and its article, to the office too', async () => {
  const request = await atVote(world, 'station')
  await voted(world, request, 'head', 'for')
  await voted(world, request, 'member', 'for')
  for (const who of ['head', 'holder'] as const)
    expect(await told(who, request)).toMatch(
      /کارگروه با ۲ رأی موافق از ۳ کرسی دارای حق رأی تصویب کرد \(مصوبه .*\)، به استناد ماده ۶ پیوست ۳ آیین‌نامه/,
    )
})

describe('a member’s own concern', () => {
  const office = () => world.offices[0]!
  const joins = (values: Partial<typeof memberships.$inferInsert>) =>
    database.db.insert(memberships).values({
      provinceId: world.province,
      personId: world.people.member.id,
      role: 'holder',
      since: world.today,
      ...values,
    })
  const asked = async (request: string, body: string) =>
    database.db.insert(tasks).values({
      provinceId: world.province,
      requestId: request,
      stage: 'inquiries',
      task: 'inquiry',
      bodyId: body,
      state: 'answered',
      openedAt: world.now,
    })
  const body = async () =>
    (
      await database.db
        .insert(bodies)
        .values({
          provinceId: world.province,
          kind: 'agency',
          name: `دستگاه ${newKey()}`,
          since: world.today,
          updatedAt: world.now,
        })
        .returning()
    )[0]!.id

  it.each([
    ['the office', 'holder', (_request: string) => joins({ officeId: office().id })],
    ['a role in the office', 'staff', (_request: string) => joins({ officeId: office().id, role: 'staff' })],
    ['another office', null, (_request: string) => joins({ officeId: world.offices[1]!.id })],
    [
      'being the other party',
      'party',
      (request: string) =>
        database.db.update(requests).set({ consentPersonId: world.people.member.id }).where(eq(requests.id, request)),
    ],
    [
      'a body that was asked',
      'body',
      async (request: string) => {
        const id = await body()
        await joins({ role: 'agency', bodyId: id })
        await asked(request, id)
      },
    ],
    ['a body that was not asked', null, async (_request: string) => joins({ role: 'agency', bodyId: await body() })],
  ] as [string, string | null, (request: string) => Promise<unknown>][])(
    'by %s is suggested as %s, and recorded where they recuse',
    async (_what, interest, concerned) => {
      const request = await atVote(world, 'station')
      await concerned(request)
      expect(await seen('member', request)).toMatchObject({ interest, own: interest !== null })
      expect((await seen('head', request)).interest).toBeNull()
      await voted(world, request, 'member', 'recuse')
      const ballot = (await seen('secretary', request)).ballot!
      expect(ballot.seats.find(({ choice }) => choice)).toMatchObject({ choice: 'recuse', interest })
      // recused or not, the base stays
      expect(ballot.tally).toMatchObject({ base: 3, recuse: 1, needed: 2 })
      await voted(world, request, 'member', 'for')
      const where = and(eq(votes.ballotId, ballot.id), eq(votes.personId, world.people.member.id))
      expect(await database.db.select().from(votes).where(where)).toMatchObject([{ choice: 'for', interest: null }])
    },
  )
})

describe('earlier decisions', () => {
  /** A station that was decided so many days ago. */
  async function decided(from: number, length: number, office: number, ago: number): Promise<string> {
    const request = await atVote(world, 'station', from, length, world.offices[office])
    await voted(world, request, 'head', 'for')
    await voted(world, request, 'member', 'for')
    const closedAt = new Date(world.now.getTime() - ago * 86_400_000)
    await database.db.update(ballots).set({ closedAt }).where(eq(ballots.requestId, request))
    return request
  }

  it('are those of the county, then of offices of the kind, then about as long, then the last', async () => {
    const far = await decided(100, 5, 3, 1)
    const rural = await decided(110, 5, 2, 1)
    const long = await decided(120, 20, 1, 1)
    const older = await decided(150, 5, 1, 9)
    const like = await decided(160, 5, 1, 2)
    const request = await atVote(world, 'station', 10, 5)
    const { actor } = await world.as('head')
    const found = await earlierDecisions(database.db, actor, 'station', request)
    expect(found.map(({ id }) => id)).toEqual([like, older, rural, long, far])
    expect(found[0]).toMatchObject({ outcome: 'adopted', office: world.offices[1]!.name })
    expect(await earlierDecisions(database.db, actor, 'leave', request)).toEqual([])
  })
})

describe('while an open ballot runs', () => {
  const ballotSeenBy = async (who: Who, request: string) => (await seen(who, request)).ballot

  it('names are for the members and the secretary, figures for the clerk besides, and the association learns the result', async () => {
    const request = await atVote(world, 'station', 60)
    const ballot = await ballotOf(world, request)
    await castVote(await world.as('member'), newKey(), { ballot, choice: 'for', reason: '', confirm: false })
    for (const who of ['head', 'member', 'secretary'] as const) {
      const found = await ballotSeenBy(who, request)
      expect(found?.tally, who).toMatchObject({ for: 1 })
      expect(found?.seats.filter(({ choice }) => choice === 'for').length, who).toBe(1)
    }
    expect(await ballotSeenBy('clerk', request)).toMatchObject({ tally: { for: 1 }, seats: [] })
    expect(await ballotSeenBy('association', request)).toMatchObject({ tally: null, seats: [] })
    const list = await openBallots(database.db, (await world.as('association')).actor)
    expect(list.find(({ id }) => id === request)).toMatchObject({ for: null, against: null })
  })

  it('whoever might have made it secret is told why it is too late', async () => {
    const request = await atVote(world, 'station', 80)
    const ballot = await ballotOf(world, request)
    expect(await ballotSeenBy('head', request)).toMatchObject({ mayBeSecret: true, secretLate: null })
    await castVote(await world.as('member'), newKey(), { ballot, choice: 'for', reason: '', confirm: false })
    expect(await ballotSeenBy('head', request)).toMatchObject({ mayBeSecret: false, secretLate: 'begun' })
    expect(await ballotSeenBy('member', request)).toMatchObject({ mayBeSecret: false, secretLate: null })
  })
})
