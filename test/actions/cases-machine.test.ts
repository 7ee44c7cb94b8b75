// Whatever is done with a case, in whatever order: it waits for one thing at a time, and every step of its way is on record.
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#act/act'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { type FiledCase, fileCase } from '#actions/cases/file'
import { judgeCase } from '#actions/cases/judge'
import { audit } from '#db/schema/audit'
import { caseSteps, cases } from '#db/schema/cases'
import { tasks } from '#db/schema/tasks'
import { listCases } from '#reads/cases'
import { movedSince } from '#reads/desk-since'
import { officeFile } from '#reads/offices/file'
import { waitingFor } from '#reads/people/waiting'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { catchUpCases } from '#test/world/cases'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const filed = async (): Promise<FiledCase> => {
  const form = { license: world.offices[0]!.license, kind: 'complaint', topic: 'delay', text: 'دیر شد.' } as const
  const outcome = await fileCase(world.nobody(), newKey(), { ...form, confidential: true })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const stateOf = async ({ id }: FiledCase) => {
  const [row] = await database.db.select().from(cases).where(eq(cases.id, id))
  const asked = await database.db.select().from(tasks).where(eq(tasks.caseId, id))
  const entries = await database.db.$count(audit, eq(audit.subjectId, id))
  const steps = await database.db.$count(caseSteps, eq(caseSteps.caseId, id))
  return { row: row!, asked, open: asked.filter(({ state }) => state === 'open'), entries, steps }
}

type Move = (made: FiledCase) => Promise<Outcome<null>>
const assign =
  (examiner: 'kanoon' | 'association'): Move =>
  async ({ id }) =>
    assignCase(await world.as('clerk'), newKey(), { case: id, examiner, word: '' })
const examine =
  (who: 'kanoon' | 'association', to: 'ask' | 'report'): Move =>
  async ({ id }) =>
    examineCase(await world.as(who), newKey(), { case: id, to, word: 'یافته این است' })
const judge =
  (satisfied: boolean, reopen: boolean): Move =>
  ({ trackingCode, secret }) =>
    judgeCase(world.nobody(), newKey(), { trackingCode, secret, satisfied, reopen, word: 'پول پس داده نشد' })
const moves: Record<string, Move> = {
  'to the kanoon': assign('kanoon'),
  'to the association': assign('association'),
  'kanoon asks': examine('kanoon', 'ask'),
  'kanoon reports': examine('kanoon', 'report'),
  'association asks': examine('association', 'ask'),
  'association reports': examine('association', 'report'),
  answer: async ({ id }) => answerCase(await world.as('holder'), newKey(), { case: id, word: 'انجام شد' }),
  close: async ({ id }) => closeCase(await world.as('secretary'), newKey(), { case: id, result: 'وارد بود' }),
  end: async ({ id }) =>
    closeCase(await world.as('secretary'), newKey(), { case: id, result: 'پیش‌تر ثبت شده', end: 'repeated' }),
  content: judge(true, false),
  'not content': judge(false, false),
  'once more': judge(false, true),
}

describe('a case on the engine', () => {
  it('waits for one thing at each stage, for nothing once its citizen is content, and leaves a trace of all', async () => {
    const way = fc.array(fc.constantFrom(...Object.keys(moves)), { minLength: 6, maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(way, async (names) => {
        const made = await filed()
        let before = await stateOf(made)
        for (const name of names) {
          const outcome = await moves[name]!(made)
          const after = await stateOf(made)
          if (outcome.ok) expect(after.entries, name).toBe(before.entries + 1)
          else expect({ ...after, row: { ...after.row } }, name).toEqual(before)
          if (after.row.state !== before.row.state) expect(after.steps, name).toBe(before.steps + 1)
          const [task] = after.open
          const content = after.row.state === 'resolved' && after.row.satisfied === true
          expect(after.open.length, name).toBe(content ? 0 : 1)
          if (task) expect([task.stage, task.dueOn], name).toEqual([after.row.state, after.row.dueOn])
          if (content) expect(after.row.dueOn).toBeNull()
          // what is said stands on the time line only, where the rules say whose eyes it is for
          expect(after.asked.map(({ word }) => word).filter(Boolean)).toEqual([])
          before = after
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is counted as closed and as satisfied apart', async () => {
    world = await buildWorld(database.db)
    const figures = async () => {
      const { actor } = await world.as('secretary')
      const file = await officeFile(database.db, actor, world.offices[0]!.id, world.now)
      const { resolved, satisfied } = await movedSince(database.db, actor, world.now)
      return [file!.cases, { resolved, satisfied }]
    }
    const made = [await filed(), await filed(), await filed()]
    for (const one of made.slice(0, 2)) await moves.end!(one)
    const two = { all: 3, open: 1, closed: 2 }
    expect(await figures()).toEqual([
      { ...two, satisfied: 0 },
      { resolved: 2, satisfied: 0 },
    ])
    await moves['not content']!(made[0]!)
    await moves.content!(made[1]!)
    expect(await figures()).toEqual([
      { ...two, satisfied: 1 },
      { resolved: 2, satisfied: 1 },
    ])
  })

  it('is counted for whoever it waits for, and for nobody else, as their list shows it', async () => {
    const roles = ['clerk', 'kanoon', 'association', 'supervision', 'holder', 'staff', 'member'] as const
    const fresh = await buildWorld(database.db)
    const form = { license: fresh.offices[0]!.license, kind: 'complaint', topic: 'delay', text: 'دیر شد.' } as const
    const outcome = await fileCase(fresh.nobody(), newKey(), { ...form, confidential: true })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    const { id, ...link } = outcome.value
    const turn = async () => {
      const counted: string[] = []
      for (const role of roles) {
        const { actor } = await fresh.as(role)
        const { cases: count } = await waitingFor(database.db, actor, fresh.now)
        const list = await listCases(database.db, actor, { filter: 'waiting' }, fresh.today)
        expect(
          list.map((one) => one.id),
          role,
        ).toEqual(count ? [id] : [])
        if (count) counted.push(role)
      }
      return counted
    }
    const by = (role: (typeof roles)[number] | 'secretary') => fresh.as(role)
    const again = { ...link, satisfied: false, reopen: true, word: 'پول پس داده نشد' }
    const way: [string[], () => Promise<Outcome<null>>][] = [
      [['clerk'], async () => assignCase(await by('clerk'), newKey(), { case: id, examiner: 'association', word: '' })],
      [
        ['association'],
        async () => assignCase(await by('clerk'), newKey(), { case: id, examiner: 'kanoon', word: '' }),
      ],
      [['kanoon'], async () => examineCase(await by('kanoon'), newKey(), { case: id, to: 'ask', word: '' })],
      [['holder'], async () => answerCase(await by('holder'), newKey(), { case: id, word: 'انجام شد' })],
      [['clerk'], async () => closeCase(await by('secretary'), newKey(), { case: id, result: 'وارد بود' })],
      [[], () => judgeCase(fresh.nobody(), newKey(), again)],
      [
        ['clerk'],
        async () => closeCase(await by('secretary'), newKey(), { case: id, result: 'ثبت شده', end: 'repeated' }),
      ],
      [[], () => judgeCase(fresh.nobody(), newKey(), again)],
      [['supervision'], async () => closeCase(await by('secretary'), newKey(), { case: id, result: 'رأی کمیته' })],
    ]
    for (const [whose, move] of way) {
      expect(await turn()).toEqual(whose)
      expect(await move()).toMatchObject({ ok: true })
    }
    expect(await turn()).toEqual([])
  })

  it('goes on where a process that knows no tasks has moved it', async () => {
    const made = await filed()
    await database.db.update(cases).set({ state: 'answered', dueOn: '2026-11-20' }).where(eq(cases.id, made.id))
    await catchUpCases(world)
    const { open, row } = await stateOf(made)
    expect(open).toMatchObject([{ task: 'result', stage: 'answered', dueOn: '2026-11-20' }])
    expect(open[0]!.openedAt).toEqual(row.stateAt)
    expect(await moves.close!(made)).toMatchObject({ ok: true })
    expect((await stateOf(made)).row.state).toBe('resolved')
  })
})
