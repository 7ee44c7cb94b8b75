// An «اخطاریه» is the letter of a verdict alone: nobody writes one freely, and no other letter turns into one.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DraftInput, saveDraft } from '#actions/notices/draft'
import { submitNotice } from '#actions/notices/submit'
import { notices } from '#db/schema/notices'
import { noticeKinds } from '#rules/notices'
import { freeKinds } from '#rules/notices-kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Who = Parameters<World['as']>[0]

const draft = (over: Partial<DraftInput> = {}): DraftInput => ({
  id: newKey(),
  version: null,
  kind: 'warning',
  subject: 'ساعت کار',
  body: 'دفتر در ساعت کار بسته بود.',
  answerBy: null,
  selection: { offices: [world.offices[0]!.id] },
  files: [],
  ...over,
})
const save = async (who: Who, input: DraftInput) => saveDraft(await world.as(who), newKey(), input)
const refused = {
  ok: false,
  why: 'refused',
  refusals: [
    { key: 'refusal-warning-verdict', field: 'kind', cite: { source: 'bylaw', annex: 4, article: 10, clause: '6' } },
  ],
}

describe('an «اخطاریه»', () => {
  it.each(['head', 'secretary', 'clerk', 'association', 'kanoon', 'agency'] as const)(
    'is not written by the %s, who is told why',
    async (who) => {
      expect(await save(who, draft())).toMatchObject(refused)
      for (const kind of freeKinds) expect(await save(who, draft({ kind }))).toMatchObject({ ok: true })
    },
  )

  it('no other letter turns into, and none from before is handed over', async () => {
    const other = draft({ kind: 'notice' })
    await save('secretary', other)
    expect(await save('secretary', { ...other, kind: 'warning', version: 1 })).toMatchObject(refused)
    await world.db.update(notices).set({ kind: 'warning' }).where(eq(notices.id, other.id))
    expect(await submitNotice(await world.as('secretary'), newKey(), { id: other.id, version: 1 })).toMatchObject(
      refused,
    )
  })

  it('is the one kind that is not free', () => {
    expect(noticeKinds.filter((kind) => !freeKinds.includes(kind))).toEqual(['warning'])
  })
})
