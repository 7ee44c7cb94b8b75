// Reminders of what cases ask, and who is told when an answer stays out: the one who may go on without it.
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { fileCase } from '#actions/cases/file'
import { judgeCase } from '#actions/cases/judge'
import { remindTasks } from '#actions/requests/remind'
import { caseSteps } from '#db/schema/cases'
import { outbox } from '#db/schema/outbox'
import { tasks } from '#db/schema/tasks'
import { closedDays } from '#reads/parameters'
import { addDays, type Day, nextOpen, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())
beforeEach(() => database.db.update(tasks).set({ state: 'void' }))

const round = (day: Day) => remindTasks(world.system('clock', { now: tehranInstant(day, '10:00') }), null, null)
const openAfter = async (day: Day) => nextOpen(addDays(day, 1), await closedDays(database.db, world.province))
const dueOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.caseId, id), eq(tasks.state, 'open')))
  )[0]!.dueOn!
/** Who was told what of a case, besides that it came. */
async function reminded(id: string) {
  const rows = await database.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.subjectId, id), sql`params ? 'remind'`))
    .orderBy(outbox.createdAt, outbox.id)
  const nameOf = (person: string | null) =>
    Object.entries(world.people).find(([, { id: one }]) => one === person)?.[0] ?? 'holder'
  return rows.map(({ personId, params }) => `${nameOf(personId)} ${params.remind}`).sort()
}

async function filed() {
  const made = await fileCase(world.nobody(), newKey(), {
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'overcharge',
    text: 'دو برابر نرخ گرفتند.',
    confidential: false,
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value
}
const assign = async (id: string) =>
  assignCase(await world.as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' })
const ask = async (id: string) =>
  examineCase(await world.as('kanoon'), newKey(), { case: id, to: 'ask', word: 'نرخ آن روز چه بود؟' })

/** A round on the last day, and two rounds when it has passed. */
async function untilLate(id: string) {
  const due = await dueOf(id)
  const after = await openAfter(due)
  for (const day of [due, after, await openAfter(after)]) await round(day)
  return reminded(id)
}

describe('a case that waits', () => {
  it('for the secretariat has it reminded before and after, once each', async () => {
    const { id } = await filed()
    await round(world.today)
    expect(await reminded(id)).toEqual([])
    expect(await untilLate(id)).toEqual([
      'clerk case-late',
      'clerk case-soon',
      'secretary after-sorting',
      'secretary case-soon',
    ])
  })

  it('for its examiner has the secretariat told too, once it is late: it may give it to the other body', async () => {
    const { id } = await filed()
    await assign(id)
    expect(await untilLate(id)).toEqual([
      'clerk after-examination',
      'kanoon case-late',
      'kanoon case-soon',
      'secretary after-examination',
    ])
  })

  it('for its office has the examiner told too, once it is late: it may report without the answer', async () => {
    const { id } = await filed()
    await assign(id)
    await ask(id)
    const whoAnswer = ['holder late', 'holder soon', 'substitute late', 'substitute soon']
    expect(await untilLate(id)).toEqual([...whoAnswer, 'kanoon after-reply'].sort())
    const late = eq(caseSteps.what, 'late-reply')
    expect(await database.db.$count(caseSteps, and(eq(caseSteps.caseId, id), late))).toBe(1)
  })

  it('is silent once the answer is given', async () => {
    const { id } = await filed()
    await assign(id)
    await ask(id)
    const due = await dueOf(id)
    await round(due)
    await answerCase(await world.as('holder'), newKey(), { case: id, word: 'بازگردانده شد.' })
    await round(await openAfter(due))
    expect(await reminded(id)).toEqual(['holder soon', 'substitute soon'])
  })

  it('for the citizen’s verdict reminds nobody', async () => {
    const { id } = await filed()
    await closeCase(await world.as('secretary'), newKey(), { case: id, result: 'وارد بود.', end: 'outside' })
    await round(await openAfter(addDays(world.today, 60)))
    expect(await reminded(id)).toEqual([])
  })
})

it('a case that goes on to the committee is told to it at once', async () => {
  const { id, trackingCode, secret } = await filed()
  const judged = async () =>
    judgeCase(world.nobody(), newKey(), { trackingCode, secret, satisfied: false, reopen: true, word: 'رسیدگی نشد.' })
  for (let nth = 0; nth < 2; nth++) {
    await closeCase(await world.as('secretary'), newKey(), { case: id, result: 'وارد نبود.', end: 'repeated' })
    await judged()
  }
  const rows = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
  expect(rows.map(({ personId }) => personId)).toContain(world.people.supervision.id)
})
