// Requests from their filing on under random deeds against a model: answers, questions, votes by phone and in meetings, recusals, secrets,
// terms that end and begin again, withdrawals, holidays, days that pass, signatures, and kills of the program in the middle of any of
// them. `npm run faults -- requests` for a thousand of them.
import { and, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { audit } from '#db/schema/audit'
import { ballotMarks, ballots, votes } from '#db/schema/ballots'
import { effects } from '#db/schema/effects'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { proveAudit } from '#reads/audit'
import { choices } from '#rules/ballots'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'
import { counts, figure, full, patience } from './counts.ts'
import { type Deed, voters } from './deeds.ts'
import { Deeds } from './requests-deeds.ts'
import { houseOf, type Kill, Program } from './requests-house.ts'
import { type Kind, ways } from './requests-kinds.ts'
import { Model, nameOf } from './requests-model.ts'

let database: TestDatabase
const program = new Program()
beforeAll(() => loadWords())
// what earlier rounds left would wait for the clock in every later one
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  await program.kill()
  await database.drop()
})

/** So many requests share a database, and are told of together. */
const perRound = 50

/** The suite has a sample that is always the same. */
const sample = full ? {} : { seed: 1405 }

const who = fc.constantFrom(...voters)
const says = fc.constantFrom('yes', 'yes', 'yes', 'no')
const nth = fc.nat(5)
const some = <K extends Deed['do']>(...deeds: K[]) => fc.constantFrom(...deeds)
const weighed = (weight: number, fields: Record<string, fc.Arbitrary<unknown>>) => ({
  weight,
  arbitrary: fc.record(fields) as fc.Arbitrary<Deed>,
})
const deed: fc.Arbitrary<Deed> = fc.oneof(
  weighed(8, { do: some('answer'), nth, says }),
  weighed(5, { do: some('vote'), who, choice: fc.constantFrom('for', ...choices) }),
  weighed(3, { do: some('secretly', 'spoken'), who, choice: fc.constantFrom(...choices) }),
  weighed(2, { do: some('ends', 'begins'), who }),
  weighed(2, { do: some('present'), who }),
  weighed(3, { do: some('ask', 'ask', 'takeBack'), who: fc.constantFrom('clerk', 'association') }),
  weighed(3, { do: some('passes'), days: fc.integer({ min: 1, max: 20 }) }),
  weighed(5, { do: some('secret', 'reopen', 'sign', 'sign', 'holiday', 'reply', 'reply', 'withdraw', 'again') }),
  weighed(5, { do: some('convene', 'convene', 'open', 'open', 'voted', 'postponed', 'over') }),
)

const kill: fc.Arbitrary<Kill> = fc.record({ nth: fc.nat(24), after: fc.nat(30) })
const run = fc.record({
  kind: fc.constantFrom(...(Object.keys(ways) as Kind[])),
  before: fc.nat(11),
  deeds: fc.array(deed, { minLength: 4, maxLength: 24 }),
  kills: fc.array(kill, { minLength: 1, maxLength: 4 }),
})

/** What brings a request on: by chance alone hardly one would come far. Null where it is at its end. */
function onwards(model: Model, nth: number): Deed | null {
  if (model.stage === 'letter') return { do: 'sign' }
  if (model.answerable.length) return { do: 'answer', nth: 0, says: 'yes' }
  return model.awaitsVote ? { do: 'vote', who: voters[nth % voters.length]!, choice: 'for' } : null
}

/** How often what was granted took effect. */
async function effectsOf({ world, request, kind }: Deeds): Promise<number> {
  const { db, offices } = world
  const office = offices[0]!.id
  if (kind === 'leave') return db.$count(effects, eq(effects.requestId, request))
  if (kind === 'assignment') return db.$count(history, and(eq(history.subjectId, office), eq(history.field, 'service')))
  const held = await db.select({ id: licenses.id }).from(licenses).where(eq(licenses.officeId, office))
  if (kind !== 'cessation') return held.length - 1
  const ids = held.map(({ id }) => id)
  return db.$count(history, and(inArray(history.subjectId, ids), eq(history.field, 'state')))
}

/** What the tables say must be what the model says. */
async function judged(of: Deeds, model: Model): Promise<void> {
  const { world, request } = of
  const { db, province } = world
  const [row] = await db.select().from(requests).where(eq(requests.id, request))
  expect(row).toMatchObject({ stage: model.stage, outcome: model.outcome })
  const open = and(eq(tasks.requestId, request), eq(tasks.state, 'open'))
  const wait = [...model.open.map(nameOf), ...(model.question ? ['question'] : [])]
  expect((await db.select().from(tasks).where(open)).map(nameOf).sort()).toEqual(wait.sort())
  const held = await db.select().from(ballots).where(eq(ballots.requestId, request)).orderBy(ballots.openedAt)
  const all = model.ballots.all
  expect(held.map(({ state }) => state).sort()).toEqual(all.map(({ state }) => state).sort())
  const ids = held.map(({ id }) => id)
  const cast = await db.select().from(votes).where(inArray(votes.ballotId, ids))
  const marks = await db.select().from(ballotMarks).where(inArray(ballotMarks.ballotId, ids))
  expect(cast.length).toBe(sum(all.filter(({ secret }) => !secret).map(({ cast: one }) => one.size)))
  expect(marks.length).toBe(sum(all.filter(({ secret }) => secret).map(({ cast: one }) => one.size)))
  for (const given of [cast, marks])
    expect(new Set(given.map(({ ballotId, personId }) => `${ballotId} ${personId}`)).size).toBe(given.length)
  for (const { id, secret, tally } of held)
    if (secret && tally)
      expect(sum(choices.map((one) => tally[one]))).toBe(marks.filter(({ ballotId }) => ballotId === id).length)
  expect(await effectsOf(of)).toBe(model.effects)
  expect(await entriesOf(world, province)).toEqual(model.acts)
}

/** How often each act was entered, but for those that prepare a meeting and say nothing of the request. */
async function entriesOf({ db }: World, province: string): Promise<Record<string, number>> {
  const entries = await db.select().from(audit).where(eq(audit.provinceId, province))
  const told: Record<string, number> = {}
  for (const { action, subject } of entries) {
    if (/^(files|holidays)\.|^requests.remind$|^meetings\.(?!end$|closeItem$)/.test(action)) continue
    const closes = subject === 'ballot' && !/^ballots\.(?!lapse$)/.test(action)
    const name = closes ? `${action} ballot` : action
    told[name] = (told[name] ?? 0) + 1
  }
  return told
}

const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0)

type Run = { kind: Kind; before: number; deeds: readonly Deed[]; kills: readonly Kill[] }

/** Does it all to a request of a province of its own; how many deeds that were. */
async function lived({ kind, before, deeds, kills }: Run, killed: boolean): Promise<number> {
  const world = await buildWorld(database.db)
  const doing = new Deeds(world, houseOf(world, database, killed ? program : null), kind)
  program.begins(kills)
  await doing.begin()
  const model = new Model(kind)
  const done: unknown[] = []
  const does = async (one: Deed) => {
    const days = await doing.days()
    const taken = await doing.does(one, model)
    const so = [kind, one, model.takes(one, days)]
    expect([...done.slice(-12), [kind, one, taken]]).toEqual([...done.slice(-12), so])
    done.push(so)
    if (one.do === 'passes') await passed(doing, model)
  }
  for (let nth = 0; nth < before; nth++) {
    const next = onwards(model, nth)
    if (next) await does(next)
  }
  for (const one of deeds) await does(one)
  await judged(doing, model)
  return done.length
}

/** The clock has done its work: what it ended might end, and nothing waits in vain. */
async function passed(doing: Deeds, model: Model): Promise<void> {
  const days = await doing.days()
  for (const name of await doing.silences()) expect([name, model.silent(name, days)]).toEqual([name, true])
  model.clock(days)
  expect(model.waitsInVain(days)).toEqual([])
}

const rounds = Array.from({ length: Math.ceil(counts.requests / perRound) }, (_, nth) => nth + 1)
const done = { runs: 0, deeds: 0, killed: 0 }

test.each(rounds)(
  'whatever is done in whatever order, and whenever the program is killed, a request has one outcome and everybody one vote (%i)',
  async () => {
    const property = fc.asyncProperty(run, async (one) => {
      const kills = ++done.runs % counts.killedEvery === 0
      if (kills) done.killed += 1
      done.deeds += await lived(one, kills)
    })
    await fc.assert(property, { numRuns: Math.min(perRound, counts.requests), endOnFailure: true, ...sample })
    const proofs = await proveAudit(database.db)
    expect(proofs.flatMap(({ flaws }) => flaws)).toEqual([])
  },
  patience,
)

afterAll(() => {
  const { runs, deeds, killed } = done
  const by = `${killed} of them with ${program.killed} kills of the program, ${program.done} after the answer`
  figure('requests under random deeds', `${runs} of them, ${deeds} deeds, as the model says; ${by}`, 'all')
})
