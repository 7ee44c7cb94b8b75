// Who writes an «اخطاریه»: head and secretary, until violations exist; and what it says of itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DraftInput, saveDraft } from '#actions/notices/draft'
import { submitNotice } from '#actions/notices/submit'
import { noticeKinds } from '#rules/notices'
import { kindsFor } from '#rules/notices-kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
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

describe('an «اخطاریه»', () => {
  it.each(['head', 'secretary'] as const)('is written and handed over by the %s', async (who) => {
    const input = draft()
    expect(await save(who, input)).toMatchObject({ ok: true })
    expect(await submitNotice(await world.as(who), newKey(), { id: input.id, version: 1 })).toMatchObject({ ok: true })
  })

  it.each(['clerk', 'association', 'kanoon', 'agency'] as const)(
    'is not written by the %s, who is told why',
    async (who) => {
      expect(await save(who, draft())).toMatchObject({
        ok: false,
        why: 'refused',
        refusals: [
          {
            key: 'refusal-warning-writer',
            field: 'kind',
            cite: { source: 'bylaw', annex: 4, article: 10, clause: '6' },
          },
        ],
      })
      for (const kind of noticeKinds.filter((one) => one !== 'warning'))
        expect(await save(who, draft({ kind }))).toMatchObject({ ok: true })
    },
  )

  it('that the secretary began is neither changed into nor handed over by the clerk', async () => {
    const input = draft()
    await save('secretary', input)
    expect(await submitNotice(await world.as('clerk'), newKey(), { id: input.id, version: 1 })).toMatchObject({
      refusals: [{ key: 'refusal-warning-writer' }],
    })
    const other = draft({ kind: 'notice' })
    await save('clerk', other)
    expect(await save('clerk', { ...other, kind: 'warning', version: 1 })).toMatchObject({ ok: false })
  })

  it('stands among the kinds of those two alone', () => {
    expect(kindsFor(['head'])).toEqual([...noticeKinds])
    expect(kindsFor(['clerk', 'secretary'])).toEqual([...noticeKinds])
    expect(kindsFor(['clerk'])).not.toContain('warning')
    expect(kindsFor([])).not.toContain('warning')
  })
})
