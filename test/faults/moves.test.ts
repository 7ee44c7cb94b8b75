// Moves between two provinces under random deeds against a model: votes of both working groups, what the program carries between them,
// withdrawals and signatures, in any order. `npm run faults -- moves` for hundreds of them.
import { and, desc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { signNotice } from '#actions/notices/sign'
import { reportVisit } from '#actions/requests/report'
import { withdrawRequest } from '#actions/requests/withdraw'
import { audit } from '#db/schema/audit'
import { ballots, votes } from '#db/schema/ballots'
import { notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import type { Choice } from '#rules/ballots'
import { newPlace } from '#rules/proceedings/checklists'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { carryBetween } from '../../server/jobs/carry-between.ts'
import { filed, lookedThrough, reviewed } from '../world/requests.ts'
import { counts, figure, patience } from './counts.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  loadWords()
})
afterAll(() => database.drop())

const sides = ['here', 'there'] as const
type Side = (typeof sides)[number]
const voters = ['head', 'member', 'memberKanoon'] as const
type Voter = (typeof voters)[number]
type Deed =
  | { do: 'vote'; side: Side; who: Voter; choice: Choice }
  | { do: 'carry' | 'prepared' | 'withdraw' | 'withdrawThere' | 'sign' }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      side: fc.constantFrom(...sides),
      who: fc.constantFrom(...voters),
      choice: fc.constantFrom(
        'for' as const,
        'for' as const,
        'against' as const,
        'against' as const,
        'abstain' as const,
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('carry' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('prepared' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'withdrawThere' as const) }) },
)

// by chance alone hardly a move would come as far as the other working group's vote
const letGo: Deed[] = [
  { do: 'vote', side: 'here', who: 'head', choice: 'for' },
  { do: 'vote', side: 'here', who: 'member', choice: 'for' },
]
const asked: Deed[] = [...letGo, { do: 'carry' }, { do: 'prepared' }]
const way = fc
  .tuple(fc.constantFrom([], letGo, asked, asked, asked), fc.array(deed, { minLength: 4, maxLength: 20 }))
  .map(([first, then]) => [...first, ...then])

type Way = { stage: string; outcome: string | null; cast: Map<Voter, Choice> }

/** What should be so: each working group decides its own, and the program carries one's word to the other. */
class Model {
  here: Way = { stage: 'vote', outcome: null, cast: new Map() }
  there: Way | null = null
  carried = 0

  /** Whether a deed is taken; it is then as if it were done. */
  takes(deed: Deed): boolean {
    const { here, there } = this
    if (deed.do === 'vote') {
      const way = this[deed.side]
      if (way?.stage !== 'vote') return false
      way.cast.set(deed.who, deed.choice)
      this.decides(way, deed.side)
    } else if (deed.do === 'carry') this.carries()
    else if (deed.do === 'prepared') {
      if (there?.stage !== 'association') return false
      there.stage = 'vote'
    } else if (deed.do === 'withdraw') {
      if (here.stage !== 'vote') return false
      this.here = { ...here, stage: 'closed', outcome: 'withdrawn' }
    } else if (deed.do === 'sign') {
      if (here.stage !== 'letter') return false
      here.stage = here.outcome === 'granted' ? 'issuer' : 'closed'
    } else return false // the holder began nothing there
    return true
  }

  private decides(way: Way, side: Side): void {
    const count = (choice: Choice) => [...way.cast.values()].filter((one) => one === choice).length
    const outcome = count('for') > 1 ? 'granted' : count('against') > 1 ? 'refused' : null
    if (!outcome) return
    way.outcome = outcome
    way.stage = side === 'there' ? 'closed' : outcome === 'granted' ? 'inquiries' : 'letter'
  }

  private carries(): void {
    const { here, there } = this
    if (here.stage !== 'inquiries') return
    if (!there) this.there = { stage: 'association', outcome: null, cast: new Map() }
    else if (there.stage === 'closed') {
      here.stage = 'letter'
      here.outcome = there.outcome
      this.carried += 1
    }
  }
}

type Move = { here: World; there: World; id: string }

/** A move at the vote of the working group that lets it go. */
async function began(): Promise<Move> {
  const here = await buildWorld(database.db)
  const there = await buildWorld(database.db)
  const [to] = await database.db.select().from(provinces).where(eq(provinces.id, there.province))
  const id = await filed(here, 'departure', {
    province: to!.name,
    county: 'گلدشت',
    place: 'گلدشت',
    address: 'خیابان بهار، پلاک ۲۲',
    position: { lat: 38.7, lon: 48.7 },
    area: 60,
    reason: 'دارنده به آن‌جا کوچ می‌کند',
  })
  await reviewed(here, id)
  await lookedThrough(here, id)
  return { here, there, id }
}

/** The request by which the other working group is asked; undefined before it is. */
async function askedThere({ id }: Move) {
  const [row] = await database.db
    .select({ request: requests })
    .from(requests)
    .innerJoin(tasks, eq(tasks.id, requests.answersTask))
    .where(eq(tasks.requestId, id))
  return row?.request
}

/** Does it for real; whether it was taken. */
async function done(move: Move, deed: Deed): Promise<boolean> {
  const { here, there, id } = move
  const asked = await askedThere(move)
  if (deed.do === 'vote') {
    const of = deed.side === 'here' ? id : asked?.id
    const world = deed.side === 'here' ? here : there
    return of ? cast(world, of, deed) : false
  }
  if (deed.do === 'carry') {
    await carryBetween.run({
      ...{ db: database.db, direct: null as never, now: () => here.now, log: pino({ level: 'silent' }) },
      base: { secret: here.secret, clean: here.clean, letter: here.letter, channels: [] },
    })
    return true
  }
  if (deed.do === 'prepared') return asked ? prepared(there, asked.id) : false
  if (deed.do === 'sign') {
    const waits = and(eq(notices.requestId, id), eq(notices.state, 'awaiting'))
    const [letter] = await database.db.select().from(notices).where(waits)
    return letter ? (await signNotice(await here.as('secretary'), newKey(), { id: letter.id })).ok : false
  }
  const request = deed.do === 'withdraw' ? id : asked?.id
  return request ? (await withdrawRequest(await here.as('holder'), newKey(), { request })).ok : false
}

async function cast(world: World, of: string, { who, choice }: Deed & { do: 'vote' }): Promise<boolean> {
  const last = database.db.select().from(ballots).where(eq(ballots.requestId, of)).orderBy(desc(ballots.openedAt))
  const [ballot] = await last
  if (!ballot) return false
  const said = { ballot: ballot.id, choice, reason: 'با برنامه شهر نمی‌خواند', confirm: true }
  return (await castVote(await world.as(who), newKey(), said)).ok
}

/** The other province's association, secretariat and visit have said their words. */
async function prepared(world: World, id: string): Promise<boolean> {
  const open = and(eq(tasks.requestId, id), eq(tasks.state, 'open'))
  const [row] = await database.db.select().from(requests).where(eq(requests.id, id))
  if (row!.stage !== 'association') return false
  await reviewed(world, id)
  await lookedThrough(world, id)
  const [task] = await database.db.select().from(tasks).where(open)
  const findings = Object.fromEntries(
    newPlace.map(({ name, answer }) => [name, { answer: answer === 'number' ? 63 : ('yes' as const), note: '' }]),
  )
  const said = { fit: true, word: '', findings, present: 'نماینده کارگروه', position: null, files: [] }
  return (await reportVisit(await world.as('clerk'), newKey(), { task: task!.id, ...said })).ok
}

/** What the tables say must be what the model says. */
async function judged(move: Move, model: Model): Promise<void> {
  const { db } = database
  const [row] = await db.select().from(requests).where(eq(requests.id, move.id))
  expect(row).toMatchObject({ stage: model.here.stage, outcome: model.here.outcome })
  const asked = await askedThere(move)
  expect(asked && { stage: asked.stage, outcome: asked.outcome, provinceId: asked.provinceId }).toEqual(
    model.there
      ? { stage: model.there.stage, outcome: model.there.outcome, provinceId: move.there.province }
      : undefined,
  )
  for (const [of, way] of [
    [move.id, model.here],
    [asked?.id, model.there],
  ] as const) {
    if (!of || !way) continue
    const held = await db
      .select({ person: votes.personId, choice: votes.choice })
      .from(votes)
      .innerJoin(ballots, eq(ballots.id, votes.ballotId))
      .where(eq(ballots.requestId, of))
    expect(held.map(({ choice }) => choice).sort()).toEqual([...way.cast.values()].sort())
    expect(new Set(held.map(({ person }) => person)).size).toBe(held.length)
  }
  // the word of the other comes once, and nothing moves the office before its license
  const entries = and(eq(audit.subjectId, move.id), eq(audit.action, 'requests.carryAnswer'))
  expect(await db.$count(audit, entries)).toBe(model.carried)
  const [office] = await db.select().from(offices).where(eq(offices.id, row!.officeId!))
  expect(office!.provinceId).toBe(move.here.province)
}

test('whatever both working groups do in whatever order, each decides its own and the word is carried once', {
  timeout: patience,
}, async () => {
  let deeds = 0
  const moves = counts.moves
  const runs = fc.asyncProperty(way, async (wanted) => {
    const move = await began()
    const model = new Model()
    for (const one of wanted) {
      const taken = await done(move, one)
      expect([one, taken]).toEqual([one, model.takes(one)])
      deeds += 1
    }
    await judged(move, model)
  })
  await fc.assert(runs, { numRuns: moves, endOnFailure: true })
  figure('moves between provinces under random deeds', `${moves} of them, ${deeds} deeds, as the model says`, 'all')
})
