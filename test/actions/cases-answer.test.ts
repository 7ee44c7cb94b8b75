import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#act/act'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { examineCase } from '#actions/cases/examine'
import { fileCase } from '#actions/cases/file'
import { caseSecretHash } from '#actions/cases/secret'
import { uploadFile } from '#actions/files/upload'
import { cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { caseById } from '#reads/cases'
import { fileFor } from '#reads/files'
import { caseByCode, fileOfCase } from '#reads/public-cases'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { pdf } from '../pdf.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

function value<O>(outcome: Outcome<O>): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const upload = async (who: string) =>
  value(await uploadFile(await world.as(who), newKey(), { bytes: pdf(), name: 'رسید.pdf' })).id

async function put() {
  const license = world.offices[0]!.license
  const made = value(
    await fileCase(world.nobody(), newKey(), {
      license,
      kind: 'complaint',
      topic: 'no-receipt',
      text: 'رسید ندادند.',
      confidential: true,
    }),
  )
  value(await assignCase(await world.as('clerk'), newKey(), { case: made.id, examiner: 'kanoon', word: '' }))
  value(await examineCase(await world.as('kanoon'), newKey(), { case: made.id, to: 'ask', word: '' }))
  return made
}
const answer = async (id: string, papers: string[]) =>
  answerCase(await world.as('holder'), newKey(), { case: id, word: 'رسید این است.', files: papers })
const stateOf = async (id: string) =>
  (await database.db.select({ state: cases.state }).from(cases).where(eq(cases.id, id)))[0]!.state

describe('papers of an answer', () => {
  it('are seen by the office, by those who handle the case and by the citizen with the link', async () => {
    const made = await put()
    const file = await upload('holder')
    value(await answer(made.id, [file]))
    for (const who of ['holder', 'substitute', 'clerk', 'secretary', 'kanoon']) {
      const { actor } = await world.as(who)
      expect((await caseById(database.db, actor, made.id))!.answerFiles, who).toMatchObject([{ id: file }])
      expect(await fileFor(database.db, actor, file, world.now), who).toMatchObject({ name: 'رسید.pdf' })
    }
    const whole = await caseByCode(database.db, made.trackingCode, world.today, caseSecretHash(made.secret))
    expect(whole!.whole!.answerFiles).toMatchObject([{ id: file }])
    expect(await fileOfCase(database.db, made.id, file)).toMatchObject({ mime: 'application/pdf' })
    expect((await caseByCode(database.db, made.trackingCode, world.today))!.whole).toBeNull()
  })

  it.each(['staff', 'association', 'inspector', 'member', 'holder of another office'])(
    'are not seen by the %s',
    async (who) => {
      const made = await put()
      const file = await upload('holder')
      value(await answer(made.id, [file]))
      const { actor } = await world.as(who.includes('another') ? world.offices[1]!.holder.id : who)
      expect(await fileFor(database.db, actor, file, world.now)).toBeNull()
    },
  )

  it('must be the answerer’s own, and not given before', async () => {
    const made = await put()
    for (const wrong of [await upload('kanoon'), newKey()]) {
      expect(await answer(made.id, [wrong])).toMatchObject({ why: 'refused', refusals: [{ field: 'files' }] })
      expect(await stateOf(made.id)).toBe('office')
    }
    const file = await upload('holder')
    value(await answer(made.id, [file]))
    const other = await put()
    expect(await answer(other.id, [file])).toMatchObject({ why: 'refused' })
    const still = and(eq(files.id, file), eq(files.subjectId, made.id))
    expect(await database.db.$count(files, still)).toBe(1)
  })

  it('are at most five', async () => {
    const made = await put()
    const six = await Promise.all(Array.from({ length: 6 }, () => upload('holder')))
    expect(await answer(made.id, six)).toMatchObject({ refusals: [{ key: 'case-too-many-files', field: 'files' }] })
    value(await answer(made.id, six.slice(1)))
    expect(await stateOf(made.id)).toBe('answered')
  })
})
