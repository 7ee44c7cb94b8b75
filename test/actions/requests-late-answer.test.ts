// An answer on paper that came in time and was registered late undoes the silence that the clock noted, as a consent does.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { registerPaper } from '#actions/incoming/paper'
import { fileRequest } from '#actions/requests/file'
import { recordAnswer } from '#actions/requests/inquiries'
import { passSilence } from '#actions/requests/review'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { requestById } from '#reads/requests/requests'
import { addDays, tehranInstant } from '#rules/calendar'
import { silenceGivesWay } from '#rules/proceedings/paper-answers'
import type { TaskKind } from '#rules/proceedings/tasks'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { uploadedPaper } from '#test/world/papers'
import { notified, voted } from '#test/world/requests'
import { acknowledged, openOf, sanctioned } from '#test/world/violations'

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

type Refused = { ok: boolean; why?: string; refusals?: readonly { key: string }[] }
const why = (outcome: Refused) => (outcome.ok ? null : [outcome.why, ...(outcome.refusals ?? []).map(({ key }) => key)])
const row = async (id: string) => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!
const stepsOf = async (id: string) =>
  (await world.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))).map(({ what }) => what)
const noon = (day: string) => tehranInstant(day, '12:00')

/** A task of a request, whatever has become of it. */
async function taskOf(id: string, task: TaskKind, of?: string) {
  const rows = await world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.task, task)))
  return rows.find((one) => of === undefined || one.of === of)!
}

/** The clock notes its silence the day after its last. */
async function silent(id: string, task: { id: string; dueOn: string | null }): Promise<void> {
  const now = noon(addDays(task.dueOn!, 1))
  expect(why(await passSilence(world.system('clock', { now }), null, { request: id, task: task.id }))).toBeNull()
}

/** A letter on paper that came on a day, and is registered and written down some days after the silence. */
async function written(task: { id: string; dueOn: string | null }, came: number, agrees: boolean, typed = false) {
  const now = noon(addDays(task.dueOn!, 5))
  const clerk = await world.as('clerk', { now })
  const paper = await registerPaper(clerk, newKey(), {
    ...{ office: world.offices[0]!.id, sender: 'دارنده دفتر', senderNumber: '', senderDate: null },
    ...{ subject: 'دفاع', body: '', files: [(await uploadedPaper(world, 'clerk', 'نامه.pdf')).id] },
    ...{ refersTo: '', confidentiality: 'ordinary', receivedOn: addDays(task.dueOn!, came) },
  })
  if (!paper.ok) throw new Error(JSON.stringify(paper))
  const from = typed ? { number: '12', on: task.dueOn! } : { number: '', on: '', letter: paper.value.id }
  return recordAnswer(clerk, newKey(), { task: task.id, agrees, word: agrees ? '' : 'دفتر باز بوده است', ...from })
}

/** A revocation at its vote, since its holder said nothing by the last day. */
async function unheard(): Promise<{ id: string; task: { id: string; dueOn: string | null } }> {
  const form = {
    ...{ cause: 'stopped', since: addDays(world.today, -45), visitedOn: world.today },
    ...{ visitors: 'دو نماینده کارگروه', findings: 'دفتر ۴۵ روز است که بسته است.' },
  }
  const filing = { office: world.offices[0]!.id, kind: 'revocation', form }
  const outcome = await fileRequest(await world.as('clerk'), newKey(), filing)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const { id } = outcome.value
  await notified(world, id)
  const task = await taskOf(id, 'hearing')
  await silent(id, task)
  expect(await row(id)).toMatchObject({ stage: 'vote' })
  return { id, task }
}

describe('a holder who was to be heard, and whose letter', () => {
  it.each([
    ['came on the last day', 0, false, null],
    ['came the day after', 1, false, ['refused', 'inquiry-silent-late']],
    ['is not in the register', 0, true, ['refused', 'inquiry-silent-unregistered']],
  ] as const)('%s', async (_, came, typed, refused) => {
    const { id, task } = await unheard()
    const { actor } = await world.as('clerk')
    const seen = (await requestById(database.db, actor, id, world.today))!
    expect(seen.tasks.find(({ task: of }) => of === 'hearing')).toMatchObject({ may: true, late: true })
    expect(why(await written(task, came, false, typed))).toEqual(refused)
    // heard, it is voted on anew
    expect(await row(id)).toMatchObject({ stage: 'vote', outcome: null })
    expect(await taskOf(id, 'hearing')).toMatchObject(
      refused ? { state: 'silent' } : { state: 'answered', answer: 'no' },
    )
    const steps = await stepsOf(id)
    expect(steps).toContain('hearing-silent')
    expect(steps.includes('defended')).toBe(refused === null)
    const votes = (await world.db.select().from(tasks).where(eq(tasks.requestId, id))).filter(
      (one) => one.task === 'vote',
    )
    expect(votes.map(({ state }) => state).sort()).toEqual(refused ? ['open'] : ['open', 'void'])
  })

  it('came in time, but somebody has voted since: the silence stands', async () => {
    const { id, task } = await unheard()
    await voted(world, id, 'head', 'for')
    expect(why(await written(task, 0, false))).toEqual(['conflict', 'inquiry-silent-built-on'])
  })
})

it('an appeal that came in time on paper goes to the committee though the verdict had become final', async () => {
  const id = await sanctioned(world)
  await acknowledged(world, id)
  const task = (await openOf(world, id, 'hearing', 'verdict'))!
  await silent(id, task)
  expect(why(await written(task, 0, false))).toBeNull()
  expect(await row(id)).toMatchObject({ stage: 'compliance', outcome: 'granted' })
  expect(await openOf(world, id, 'decision')).toMatchObject({ of: 'supervision-committee' })
})

describe('silence gives way', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 9, 10, 8, minute))
  const silence = { task: 'hearing' as TaskKind, state: 'silent' as const, stage: 'hearing', endedAt: at(1) }
  const other = (state: 'answered' | 'void' | 'open', stage: string, minute: number) =>
    ({ task: 'proposal', state, stage, endedAt: state === 'open' ? null : at(minute) }) as const
  it.each([
    ['while what follows waits', silence, [other('open', 'proposal', 2)], true],
    ['not once what follows was answered', silence, [other('answered', 'proposal', 2)], false],
    ['whatever was answered before it', silence, [other('answered', 'check', 0)], true],
    ['whatever was answered beside it', silence, [other('answered', 'hearing', 2)], true],
    ['of an authority too', { ...silence, task: 'inquiry' as TaskKind }, [], true],
    ['not of an opinion, which is asked here', { ...silence, task: 'opinion' as TaskKind }, [], false],
    ['and nothing else does', { ...silence, state: 'answered' as const }, [], false],
  ])('%s', (_, task, others, gives) => {
    expect(silenceGivesWay(task, [task, ...others])).toBe(gives)
  })
})
