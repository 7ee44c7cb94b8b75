// Each sort of task has an owner, a clock and a reminder: a table in which a new sort must be entered.
import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { lendAnswers } from '#actions/delegations/lend'
import { remindTasks } from '#actions/requests/remind'
import { bodies } from '#db/schema/bodies'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { casePath } from '#rules/cases-path'
import { lawOn } from '#rules/law'
import { dueOf } from '#rules/proceedings/due'
import { kinds } from '#rules/proceedings/kinds'
import { deciderOf, type TaskKind, type TaskPlan, taskKinds } from '#rules/proceedings/tasks'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, filed, stationForm, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
let request: string
let complaint: string
/** A body with somebody here, and one without. */
const asked = { peopled: '', empty: '' }
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  request = await filed(world, 'station', stationForm(world))
  const made = await fileCase(world.nobody(), newKey(), {
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'overcharge',
    text: 'دو برابر نرخ گرفتند.',
    confidential: false,
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  complaint = made.value.id
  for (const which of ['peopled', 'empty'] as const) {
    const body = { provinceId: world.province, kind: 'agency', name: `دستگاه ${which}`, since: world.today } as const
    const [row] = await database.db
      .insert(bodies)
      .values({ ...body, updatedAt: world.now })
      .returning()
    asked[which] = row!.id
  }
  await database.db
    .update(memberships)
    .set({ bodyId: asked.peopled })
    .where(eq(memberships.personId, world.people.agency.id))
})
afterAll(() => database.drop())
beforeEach(() => database.db.update(tasks).set({ state: 'void' }))

type Row = Partial<typeof tasks.$inferInsert>
/** How a task stands, and who is reminded of it; `desk`: in the one message for the secretariat. */
type Situation = [as: Row | (() => Row), whom: string]

const desk = 'desk clerk, desk secretary'
const office = () => ({ personId: world.people.holder.id })

const table: Record<Exclude<TaskKind, 'vote' | 'letter'>, readonly Situation[]> = {
  consent: [[() => ({ personId: world.people.substitute.id }), 'consent substitute']],
  undertaking: [[() => ({ personId: world.people.substitute.id }), 'consent substitute']],
  hearing: [
    [{ of: 'holder' }, 'inquiry holder'],
    [{ of: 'verdict' }, 'inquiry holder'],
  ],
  opinion: [[{ of: 'association', role: 'association' }, 'opinion association']],
  inquiry: [
    [{ of: 'security' }, desk],
    [() => ({ of: 'agencies', bodyId: asked.peopled }), 'inquiry agency'],
    [() => ({ of: 'agencies', bodyId: asked.empty }), desk],
    [{ of: 'other-group' }, desk],
    [{ of: 'other-group', facts: { there: 'r' } }, ''],
  ],
  check: [
    [{ of: 'secretariat' }, desk],
    [{ of: 'report' }, desk],
  ],
  proposal: [
    [{}, desk],
    [{ role: 'kanoon' }, 'check kanoon'],
  ],
  compliance: [[{ of: 'correction' }, desk]],
  visit: [
    [{}, desk],
    [{ role: 'inspector' }, 'visit inspector'],
  ],
  decision: [
    [{ of: 'working-group-head', role: 'head' }, 'decision head'],
    [{ of: 'secretariat', role: 'secretary' }, 'decision secretary'],
    [{ of: 'supervision-committee', role: 'supervision' }, 'decision supervision'],
    [{ of: 'outside-authority' }, desk],
  ],
  paper: [[{ of: 'issuer' }, desk]],
  opening: [[{ of: 'introduction' }, desk]],
  handover: [[{ of: 'holder' }, desk]],
  settlement: [
    [{ of: 'agencies' }, desk],
    [() => ({ of: 'agencies', bodyId: asked.peopled }), 'inquiry agency'],
  ],
  clearance: [[{ of: 'agencies' }, desk]],
  release: [
    [{ of: 'kanoon' }, desk],
    [{ of: 'kanoon', role: 'kanoon' }, 'inquiry kanoon'],
  ],
  question: [[office, 'question holder']],
  'agency-reply': [
    [() => ({ of: 'agency', bodyId: asked.peopled }), 'case agency'],
    [() => ({ of: 'agency', bodyId: asked.empty }), ''],
  ],
  finding: [
    [{ of: 'office' }, 'case holder, case substitute'],
    [() => ({ of: 'agency', bodyId: asked.peopled }), 'case agency'],
  ],
  conclusion: [[{ of: 'kanoon', role: 'kanoon' }, 'case clerk, case kanoon, case secretary']],
  sorting: [[{ of: 'secretariat' }, 'case clerk, case secretary']],
  examination: [[{ of: 'examiner', role: 'kanoon' }, 'case clerk, case kanoon, case secretary']],
  reply: [[{ of: 'office' }, 'case holder, case substitute']],
  result: [[{ of: 'secretariat' }, 'case clerk, case secretary']],
  verdict: [[{ of: 'citizen' }, '']],
  ruling: [[{ of: 'supervision', role: 'supervision' }, 'case supervision']],
}

const forks: readonly TaskKind[] = [
  ...(['sorting', 'examination', 'reply', 'agency-reply', 'finding', 'conclusion'] as const),
  ...(['result', 'verdict', 'ruling'] as const),
]
const rows = taskKinds
  .filter((task) => task !== 'vote' && task !== 'letter')
  .flatMap((task) => (table[task] ?? [[{}, 'is not in the table']]).map(([as, whom]) => [task, as, whom] as const))

/** Who hears what in a round on the world's day, of tasks whose last day has passed. */
async function heard(): Promise<string> {
  await database.db.delete(outbox).where(ne(outbox.kind, 'refresh'))
  await remindTasks(world.system('clock'), null, null)
  const sent = await database.db.select().from(outbox).where(ne(outbox.kind, 'refresh'))
  const nameOf = (id: string | null) => Object.entries(world.people).find(([, one]) => one.id === id)?.[0] ?? 'nobody'
  return sent
    .map(({ kind, personId }) => `${kind} ${nameOf(personId)}`)
    .sort()
    .join(', ')
}

const clock = () => ({ openedAt: new Date(world.now.getTime() - 9 * 86_400_000), dueOn: addDays(world.today, -1) })
const put = (task: TaskKind, as: Row) =>
  database.db.insert(tasks).values({
    ...{ provinceId: world.province, stage: 'here', task, ...clock() },
    ...(forks.includes(task) ? { caseId: complaint } : { requestId: request }),
    ...as,
  })
const makeLate = () => database.db.update(tasks).set(clock()).where(eq(tasks.state, 'open'))

describe('whoever is asked is reminded', () => {
  it.each(rows)('of %s %o: %s', async (task, as, whom) => {
    await put(task, typeof as === 'function' ? as() : as)
    expect(await heard()).toBe(whom)
    expect(await heard()).toBe('')
  })

  it('of a vote by those who have not voted, of its letter by those who sign, and by the desk while it is redrafted', async () => {
    const id = await atVote(world, 'station', 30)
    await voted(world, id, 'head', 'for')
    await makeLate()
    expect(await heard()).toBe('ballot member, ballot memberKanoon')
    await voted(world, id, 'member', 'for')
    await makeLate()
    expect(await heard()).toBe('sign head, sign secretary')
    await database.db.update(tasks).set({ remindedLateAt: null }).where(eq(tasks.state, 'open'))
    await database.db.update(notices).set({ state: 'draft' }).where(eq(notices.requestId, id))
    expect(await heard()).toBe(desk)
  })
})

describe('the secretariat', () => {
  it('hears of everything that fell due in one message a person, which says how many', async () => {
    for (const of of ['security', 'tax', 'municipality']) await put('inquiry', { of })
    await put('check', { dueOn: world.today })
    expect(await heard()).toBe(desk)
    const said = await database.db.select().from(outbox).where(eq(outbox.kind, 'desk'))
    expect(said.map(({ params }) => params)).toEqual(Array(2).fill({ late: 3, soon: 1 }))
  })

  it('is stood in for by a delegate', async () => {
    const days = { firstDay: world.today, lastDay: addDays(world.today, 3), reason: 'مرخصی' }
    const lending = { id: newKey(), delegate: world.people.member.id, ...days }
    const lent = await lendAnswers(await world.as('clerk'), newKey(), lending)
    expect(lent.ok).toBe(true)
    await put('check', {})
    expect(await heard()).toBe('desk clerk, desk member, desk secretary')
  })
})

it('every task that a kind declares has a clock', () => {
  const law = lawOn(world.today, [])
  const on = { today: world.today, begun: world.today }
  const closed = { weekdays: [5], holidays: new Set<string>() }
  /** A ballot has its closing day; a citizen owes no verdict, and no source gives the committee a time for a citizen's appeal. */
  const without: readonly TaskKind[] = ['vote', 'verdict', 'ruling']
  const timeless = (plan: TaskPlan) =>
    without.includes(plan.task) || (plan.task === 'decision' && deciderOf(plan, law) === 'working-group')
  const plans = [...Object.values(kinds), casePath].flatMap(({ stages }) => stages.flatMap((stage) => stage.tasks))
  expect(plans.filter((plan) => !('within' in plan && plan.within) && !timeless(plan))).toEqual([])
  expect(plans.filter((plan) => timeless(plan) && dueOf(plan, on, law, closed) !== null)).toEqual([])
})
