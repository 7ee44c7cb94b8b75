// Reminders of what proceedings ask: to whoever is asked, once before and once after; what stays late, the secretariat sees.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askApplicant } from '#actions/requests/question'
import { remindTasks } from '#actions/requests/remind'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { deskOf } from '#reads/desk'
import { closedDays } from '#reads/parameters'
import { inbox } from '#reads/proceedings/inbox'
import { addDays, type Day, isOpen, nextOpen, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, filed, leaveForm, reviewed, stationForm, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())
beforeEach(() => database.db.update(tasks).set({ state: 'void' }))

const round = (day: Day, time = '10:00') =>
  remindTasks(world.system('clock', { now: tehranInstant(day, time) }), null, null)
/** People to whom a reminder of a kind went, with what it says. */
const reminded = async (kind: 'opinion' | 'consent' | 'ballot' | 'question', subject: string) =>
  (
    await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, kind), eq(outbox.subjectId, subject), sql`params ? 'remind'`))
      .orderBy(outbox.createdAt)
  ).map(({ personId, params }) => [personId, params.remind])
const opinionOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), inArray(tasks.task, ['opinion', 'consent'])))
  )[0]!
const closed = () => closedDays(database.db, world.province)
const openAfter = async (day: Day) => nextOpen(addDays(day, 1), await closed())

describe('a reminder', () => {
  it('goes to the association before the last day and after it, each once however often the clock looks', async () => {
    const id = await filed(world, 'station', stationForm(world, 30, 3))
    const due = (await opinionOf(id)).dueOn!
    const after = await openAfter(due)
    await round(world.today)
    expect(await reminded('opinion', id)).toEqual([])
    for (const day of [due, due, after, after, await openAfter(after)]) await round(day)
    const { id: officer } = world.people.association
    expect(await reminded('opinion', id)).toEqual([
      [officer, 'soon'],
      [officer, 'late'],
    ])
  })

  it('goes to whoever is named, and stops with the answer', async () => {
    const id = await filed(world, 'leave', leaveForm(world, 40, 3))
    const { dueOn, personId } = await opinionOf(id)
    await round(dueOn!)
    expect(await reminded('consent', id)).toEqual([[personId, 'soon']])
    await database.db.update(tasks).set({ state: 'answered', answer: 'yes' }).where(eq(tasks.requestId, id))
    await round(await openAfter(dueOn!))
    expect(await reminded('consent', id)).toHaveLength(1)
  })

  it('goes on no closed day and at no quiet hour', async () => {
    const id = await filed(world, 'station', stationForm(world, 50, 3))
    const late = await openAfter((await opinionOf(id)).dueOn!)
    await round(late, '23:00')
    let shut = late
    while (isOpen(shut, await closed())) shut = addDays(shut, 1)
    await round(shut)
    expect(await reminded('opinion', id)).toEqual([])
  })

  it('is silent while a question stops the clock, but for whoever is to answer it', async () => {
    const id = await filed(world, 'station', stationForm(world, 60, 3))
    const { dueOn } = await opinionOf(id)
    await askApplicant(await world.as('clerk'), newKey(), { request: id, question: 'تا کی برپاست؟' })
    const [question] = await database.db.select().from(tasks).where(eq(tasks.task, 'question'))
    await round(await openAfter(dueOn!))
    await round(await openAfter(question!.dueOn!))
    expect(await reminded('opinion', id)).toEqual([])
    expect(await reminded('question', question!.id)).toEqual([[world.offices[0]!.holder.id, 'late']])
  })

  it('of a vote goes to the members who have not voted', async () => {
    const id = await atVote(world, 'station', 80, 2)
    await voted(world, id, 'head', 'for')
    await round(await openAfter(addDays(world.today, 3)))
    const people = (await reminded('ballot', id)).map(([person]) => person)
    expect(people).toContain(world.people.member.id)
    expect(people).not.toContain(world.people.head.id)
  })
})

describe('what is late with others', () => {
  it('is seen by the secretariat, in its list and at its desk, and by nobody else', async () => {
    const id = await filed(world, 'leave', leaveForm(world, 100, 3))
    const day = await openAfter((await opinionOf(id)).dueOn!)
    const late = async (who: string) => {
      const { actor } = await world.as(who)
      const now = tehranInstant(day, '10:00')
      const rows = await inbox(database.db, actor, day, { late: true })
      expect((await deskOf(database.db, actor, now)).lateTasks).toBe(rows.found)
      return rows.map(({ request }) => request.id)
    }
    expect(await late('clerk')).toEqual([id])
    expect(await late('secretary')).toEqual([id])
    for (const who of ['association', 'head', 'holder']) expect(await late(who)).toEqual([])
    await reviewed(world, id)
  })

  it.each(['assignment', 'exemption'])(
    'is so while the holder’s word on %s is waited for beyond its day',
    async (kind) => {
      const id = await filed(world, 'leave', leaveForm(world, 140, 3))
      await database.db.update(requests).set({ kind }).where(eq(requests.id, id))
      const heard = { task: 'hearing', of: 'holder', role: null, personId: null, bodyId: null } as const
      const [task] = await database.db.update(tasks).set(heard).where(eq(tasks.requestId, id)).returning()
      const { actor } = await world.as('clerk')
      const rows = await inbox(database.db, actor, await openAfter(task!.dueOn!), { late: true })
      expect(rows.map(({ request }) => request.id)).toContain(id)
      await database.db.delete(tasks).where(eq(tasks.requestId, id))
    },
  )
})
