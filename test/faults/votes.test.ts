// Ballots under random deeds against a model: votes, changes, recusals, secrets, terms that end and begin again, withdrawals, holidays,
// closing days, new ballots and signatures, and a meeting that takes the request up, in any order. `npm run faults -- votes` for a thousand of them.
import { and, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reopenBallot } from '#actions/ballots/reopen'
import { makeSecret, voteSecretly } from '#actions/ballots/secret'
import { castVote, lapseBallot, recordSpokenVote } from '#actions/ballots/vote'
import { attend } from '#actions/meetings/attend'
import { beginMeeting } from '#actions/meetings/begin'
import { closeItem, endMeeting } from '#actions/meetings/close-item'
import { openItem } from '#actions/meetings/open-item'
import { signNotice } from '#actions/notices/sign'
import { withdrawRequest } from '#actions/requests/withdraw'
import { audit } from '#db/schema/audit'
import { ballotMarks, ballots, votes } from '#db/schema/ballots'
import { effects } from '#db/schema/effects'
import { holidays } from '#db/schema/holidays'
import { meetings } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { type Choice, choices } from '#rules/ballots'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { meetingOfToday } from '../world/meetings-held.ts'
import { atVote } from '../world/requests.ts'
import { counts, figure, patience } from './counts.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  loadWords()
})
afterAll(() => database.drop())

const voters = ['head', 'member', 'memberKanoon'] as const
type Voter = (typeof voters)[number]

const seatOf = { head: 'head', member: 'ict', memberKanoon: 'kanoon' } as const

type Deed =
  | { do: 'vote' | 'secretly' | 'spoken'; who: Voter; choice: Choice }
  | { do: 'ends' | 'begins' | 'present'; who: Voter }
  | { do: 'passes'; days: number }
  | { do: 'secret' | 'withdraw' | 'closes' | 'reopen' | 'sign' | 'holiday' }
  | { do: 'begin' | 'open' | 'voted' | 'postponed' | 'over' }

const who = fc.constantFrom(...voters)
const choice = fc.constantFrom(...choices)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('vote' as const), who, choice }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('secretly' as const), who, choice }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('spoken' as const), who, choice }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('ends' as const, 'begins' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('present' as const), who }) },
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constantFrom('begin', 'begin', 'open', 'open', 'voted', 'postponed', 'over') }),
  } as { weight: number; arbitrary: fc.Arbitrary<Deed> },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('passes' as const), days: fc.integer({ min: 1, max: 9 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('secret', 'closes', 'closes', 'reopen', 'sign', 'holiday', 'withdraw'),
    }),
  } as { weight: number; arbitrary: fc.Arbitrary<Deed> },
)

type Cast = { choice: Choice; spoken: boolean }
type Ballot = { state: string; secret: boolean; cast: Map<Voter, Cast>; closes: number }
const opened = (day: number): Ballot => ({ state: 'open', secret: false, cast: new Map(), closes: day + 7 })

/** The meeting on whose agenda the request stands. */
class Meeting {
  state: 'called' | 'running' | 'held' = 'called'
  item: 'waits' | 'open' | 'closed' = 'waits'
  there = new Set<Voter>()
  get sits(): boolean {
    return this.state === 'running' && this.item === 'open'
  }
}

/** What should be so: the rules once more, in the plainest words. */
class Model {
  day = 0
  stage: 'vote' | 'letter' | 'closed' = 'vote'
  outcome: string | null = null
  ballots = [opened(0)]
  away = new Set<Voter>()
  acts: Record<string, number> = {}
  meeting = new Meeting()

  get ballot(): Ballot {
    return this.ballots.at(-1)!
  }

  /** Whether a deed is taken; it is then as if it were done. */
  takes(deed: Deed): boolean {
    const { ballot } = this
    const open = ballot.state === 'open'
    if (deed.do === 'passes') this.day += deed.days
    else if (deed.do === 'ends') this.away.add(deed.who)
    else if (deed.do === 'begins') this.away.delete(deed.who)
    else if (deed.do === 'vote' || deed.do === 'secretly' || deed.do === 'spoken') {
      const secretly = deed.do === 'secretly'
      const spoken = deed.do === 'spoken'
      const over = this.day > ballot.closes && !this.meeting.sits
      if (!open || over || this.away.has(deed.who) || ballot.secret !== secretly) return false
      const before = ballot.cast.get(deed.who)
      if (before && (secretly || (spoken && !before.spoken))) return false
      if (spoken && this.meeting.sits && !this.meeting.there.has(deed.who)) return false
      ballot.cast.set(deed.who, { choice: deed.choice, spoken })
      this.noted(secretly ? 'ballots.voteSecretly' : spoken ? 'ballots.recordSpoken' : 'ballots.vote')
      if (!secretly && !this.meeting.sits) this.decides()
    } else if (deed.do === 'secret') {
      if (!open || ballot.secret || ballot.cast.size > 0 || this.away.has('head')) return false
      ballot.secret = true
      this.noted('ballots.makeSecret')
    } else if (deed.do === 'withdraw') {
      if (this.stage !== 'vote') return false
      if (open) ballot.state = 'withdrawn'
      this.ends('withdrawn')
    } else if (deed.do === 'closes') {
      if (!open || this.day <= ballot.closes || this.meeting.sits) return false
      this.noted('ballots.lapse')
      this.decides()
      if (ballot.state === 'open') ballot.state = 'lapsed'
    } else if (deed.do === 'reopen') {
      if (this.stage !== 'vote' || open) return false
      this.ballots.push(opened(this.day))
    } else if (deed.do === 'sign') {
      if (this.stage !== 'letter') return false
      this.ends(ballot.state === 'adopted' ? 'granted' : 'refused')
    } else return this.meets(deed)
    return true
  }

  /** What the meeting does. */
  private meets(deed: Deed): boolean {
    const { meeting, ballot } = this
    if (deed.do === 'holiday') return true
    if (deed.do === 'begin') {
      if (meeting.state !== 'called') return false
      meeting.state = 'running'
      return true
    }
    // until the minutes go to their signature, attendance is put right after the meeting too
    if (deed.do === 'present' && meeting.state === 'held') return true
    if (meeting.state !== 'running') return false
    if (deed.do === 'present') meeting.there.add(deed.who)
    if (deed.do === 'open' && meeting.item !== 'closed') {
      meeting.item = 'open'
      if (this.stage === 'vote' && ballot.state !== 'open') this.ballots.push(opened(this.day))
    }
    if (deed.do === 'over') {
      // undecided it stays open for the phone, to its day
      if (meeting.item === 'open' && !ballot.secret && this.result) this.closes('meetings.end')
      meeting.state = 'held'
    }
    if (deed.do !== 'voted' && deed.do !== 'postponed') return true
    if (meeting.item !== 'open') return false
    const open = ballot.state === 'open'
    if (deed.do === 'voted' && !open && ballot.state !== 'adopted' && ballot.state !== 'rejected') return false
    const stands = (ballot.secret && ballot.cast.size > 0) || this.result !== null
    if (deed.do === 'postponed' && open && stands) return false
    this.closes('meetings.closeItem')
    meeting.item = 'closed'
    return true
  }

  private closes(act: string): void {
    const { ballot } = this
    if (ballot.state !== 'open') return
    this.noted(act)
    this.decides()
    if (ballot.state === 'open') ballot.state = 'lapsed'
  }
  private get result(): 'adopted' | 'rejected' | null {
    const count = (choice: Choice) => [...this.ballot.cast.values()].filter((one) => one.choice === choice).length
    return count('for') > 1 ? 'adopted' : count('against') > 1 ? 'rejected' : null
  }
  private decides(): void {
    const { result } = this
    if (!result) return
    this.ballot.state = result
    this.stage = 'letter'
    this.noted('ballots.decide')
  }
  private ends(outcome: string): void {
    this.stage = 'closed'
    this.outcome = outcome
  }
  private noted(action: string): void {
    this.acts[action] = (this.acts[action] ?? 0) + 1
  }
}

type Held = { request: string; meeting: string; item: string }

/** Does it for real, on the model's day; whether it was taken. */
async function done(world: World, { request, meeting, item }: Held, model: Model, deed: Deed): Promise<boolean> {
  const { db } = database
  const today = addDays(world.today, model.day)
  const now = new Date(world.now.getTime() + model.day * 86_400_000)
  const as = (who: Parameters<World['as']>[0]) => world.as(who, { now })
  const last = await db.select().from(ballots).where(eq(ballots.requestId, request)).orderBy(ballots.openedAt)
  const ballot = (last.find(({ state }) => state === 'open') ?? last.at(-1))!.id
  const term = async (who: Voter, until: string | null) =>
    db.update(memberships).set({ until }).where(eq(memberships.personId, world.people[who].id))
  const sign = async () => {
    const waits = and(eq(notices.requestId, request), eq(notices.state, 'awaiting'))
    const [letter] = await db.select().from(notices).where(waits)
    return letter ? signNotice(await as('secretary'), newKey(), { id: letter.id }) : { ok: false }
  }
  const ways: Record<Deed['do'], () => Promise<unknown>> = {
    vote: async () =>
      castVote(await as((deed as { who: Voter }).who), newKey(), {
        ballot,
        choice: (deed as { choice: Choice }).choice,
        reason: 'با برنامه شهر نمی‌خواند',
        confirm: true,
      }),
    secretly: async () => {
      const { who, choice } = deed as { who: Voter; choice: Choice }
      return voteSecretly(await as(who), newKey(), { ballot, choice })
    },
    secret: async () => makeSecret(await as('head'), newKey(), { ballot }),
    ends: () => term((deed as { who: Voter }).who, addDays(world.today, -1)),
    begins: () => term((deed as { who: Voter }).who, null),
    passes: async () => null,
    holiday: () =>
      db
        .insert(holidays)
        .values({ provinceId: world.province, day: addDays(today, 1), title: newKey(), kind: 'sudden', at: now }),
    withdraw: async () => withdrawRequest(await as('holder'), newKey(), { request }),
    closes: () => lapseBallot(world.system('clock', { now }), null, { ballot }),
    reopen: async () => reopenBallot(await as('secretary'), newKey(), { request }),
    sign,
    spoken: async () => {
      const { who, choice } = deed as { who: Voter; choice: Choice }
      const of = { seat: world.seats[seatOf[who]], member: world.people[who].id }
      const reason = 'با برنامه شهر نمی‌خواند'
      return recordSpokenVote(await as('secretary'), newKey(), { ballot, choice, reason, confirm: true, ...of })
    },
    begin: async () => beginMeeting(await as('secretary'), newKey(), { meeting }),
    present: async () => {
      const { who } = deed as { who: Voter }
      const of = { seat: world.seats[seatOf[who]], person: world.people[who].id }
      return attend(await as('secretary'), newKey(), { meeting, present: true, ...of })
    },
    open: async () => {
      const [row] = await db.select().from(meetings).where(eq(meetings.id, meeting))
      return openItem(await as('secretary'), newKey(), { item, from: row!.itemId })
    },
    voted: async () => closeItem(await as('secretary'), newKey(), { item, how: 'voted' }),
    postponed: async () => closeItem(await as('secretary'), newKey(), { item, how: 'postponed' }),
    over: async () => endMeeting(await as('secretary'), newKey(), { meeting }),
  }
  const outcome = await ways[deed.do]()
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome ? outcome.ok === true : true
}

/** What the tables say must be what the model says. */
async function judged(world: World, request: string, model: Model): Promise<void> {
  const { db } = database
  const [row] = await db.select().from(requests).where(eq(requests.id, request))
  expect(row).toMatchObject({ stage: model.stage, ...(model.stage === 'closed' ? { outcome: model.outcome } : {}) })
  const held = await db.select().from(ballots).where(eq(ballots.requestId, request)).orderBy(ballots.openedAt)
  expect(held.map(({ state }) => state).sort()).toEqual(model.ballots.map(({ state }) => state).sort())
  const ids = held.map(({ id }) => id)
  const cast = await db.select().from(votes).where(inArray(votes.ballotId, ids))
  const marks = await db.select().from(ballotMarks).where(inArray(ballotMarks.ballotId, ids))
  expect(cast.length).toBe(sum(model.ballots.filter(({ secret }) => !secret).map(({ cast: one }) => one.size)))
  expect(marks.length).toBe(sum(model.ballots.filter(({ secret }) => secret).map(({ cast: one }) => one.size)))
  for (const of of [cast, marks])
    expect(new Set(of.map(({ ballotId, personId }) => `${ballotId} ${personId}`)).size).toBe(of.length)
  for (const { id, secret, tally } of held) {
    if (!secret || !tally) continue
    expect(sum(choices.map((one) => tally[one]))).toBe(marks.filter(({ ballotId }) => ballotId === id).length)
  }
  expect(await db.$count(effects, eq(effects.requestId, request))).toBe(model.outcome === 'granted' ? 1 : 0)
  const waits = await db.$count(tasks, and(eq(tasks.requestId, request), eq(tasks.state, 'open')))
  expect(waits).toBe(model.stage === 'closed' ? 0 : 1)
  const entries = await db
    .select({ action: audit.action })
    .from(audit)
    .where(and(eq(audit.provinceId, world.province), inArray(audit.subjectId, ids)))
  const noted: Record<string, number> = {}
  for (const { action } of entries) if (action !== 'ballots.open') noted[action] = (noted[action] ?? 0) + 1
  expect(noted).toEqual(model.acts)
  expect(entries.filter(({ action }) => action === 'ballots.open').length).toBe(held.length)
}

const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0)

test('whatever is done in whatever order, a request has one outcome and everybody one vote', {
  timeout: patience,
}, async () => {
  let deeds = 0
  const runs = fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (wanted) => {
    const world = await buildWorld(database.db)
    const request = await atVote(world, 'station', 200, 5)
    const { meeting, items } = await meetingOfToday(world, [request])
    const held = { request, meeting, item: items[0]! }
    const model = new Model()
    for (const one of wanted) {
      const taken = await done(world, held, model, one)
      expect([one, taken]).toEqual([one, model.takes(one)])
      deeds += 1
    }
    await judged(world, request, model)
  })
  await fc.assert(runs, { numRuns: counts.ballots, endOnFailure: true })
  figure('ballots under random deeds', `${counts.ballots} of them, ${deeds} deeds, as the model says`, 'all')
})
