// Who reads whose numbers, and what the asked office learns of a complaint: each reader what they need, and no more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { fileCase } from '#actions/cases/file'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const value = <O>(outcome: { ok: true; value: O } | { ok: false }): O => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const said = async (path: string, as: string) => {
  const answer = await web.visit(`/api/app/${path}`, { as })
  return { status: answer.status, text: await answer.text() }
}

describe('a substitute’s national ID and mobile', () => {
  const substitute = { name: 'پریسا جانشین‌نیا', nationalId: '9990000018', mobile: '09140009999' }
  let id: string
  let asked: string
  beforeAll(async () => {
    const form = { days: { from: addDays(world.today, 10), to: addDays(world.today, 14) }, substitute }
    const ctx = await world.as('holder')
    id = value(await fileRequest(ctx, newKey(), { office: world.offices[0]!.id, kind: 'leave', form })).id
    const { people } = await import('#db/schema/people')
    const rows = await database.db.select().from(people)
    asked = rows.find(({ mobile }) => mobile === substitute.mobile)!.id
  })

  it.each([
    ['the holder who wrote them', () => world.people.holder.id, true],
    ['the substitute', () => asked, true],
    ['the clerk', () => world.people.clerk.id, true],
    ['the secretary', () => world.people.secretary.id, true],
    ['the head, who votes', () => world.people.head.id, false],
    ['a member, who votes', () => world.people.member.id, false],
    ['the association, which advises', () => world.people.association.id, false],
    ['other staff of the office', () => world.people.staff.id, null],
    ['the holder next door', () => world.offices[1]!.holder.id, null],
  ])('by %s: %#', async (_who, person, reads) => {
    if (person() === world.people.head.id)
      value(await answerConsent(await world.as(asked), newKey(), { request: id, agrees: true }))
    const one = await said(`requests/${id}`, person())
    expect(one.status).toBe(reads === null ? 404 : 200)
    expect([substitute.nationalId, substitute.mobile].map((number) => one.text.includes(number))).toEqual([
      reads === true,
      reads === true,
    ])
    if (reads !== null) expect(one.text).toContain(substitute.name)
    for (const filter of ['all', 'open', 'mine', 'consents', 'association', 'vote'])
      for (const number of reads ? [] : [substitute.nationalId, substitute.mobile])
        expect((await said(`requests?filter=${filter}`, person())).text).not.toContain(number)
  })
})

describe('a case that an office was asked about', () => {
  let id: string
  let code: string
  beforeAll(async () => {
    const filed = value(
      await fileCase(world.nobody(), newKey(), {
        license: world.offices[0]!.license,
        kind: 'complaint',
        topic: 'conduct',
        text: 'رفتار تند بود.',
        confidential: true,
        files: [],
      }),
    )
    ;({ id, trackingCode: code } = filed)
    const word = { case: id, word: 'حرف' }
    value(await assignCase(await world.as('clerk'), newKey(), { ...word, examiner: 'kanoon' }))
    value(await examineCase(await world.as('kanoon'), newKey(), { ...word, to: 'ask' }))
  })

  const seen = async (as: string) => JSON.parse((await said(`cases/${id}`, as)).text)

  it.each(['asked', 'answered', 'closed'] as const)(
    '%s: no code, no instant, no verdict, no other step',
    async (stage) => {
      if (stage === 'answered') value(await answerCase(await world.as('holder'), newKey(), { case: id, word: 'حرف' }))
      if (stage === 'closed') value(await closeCase(await world.as('clerk'), newKey(), { case: id, result: 'نتیجه' }))
      const own = await seen(world.people.holder.id)
      expect(own).toMatchObject({
        code: null,
        filedAt: null,
        stateAt: null,
        examiner: null,
        satisfied: null,
        files: [],
        // it may not be read before the secretariat lets it through
        text: null,
        passedText: null,
        filedBy: null,
        mergedInto: null,
        alike: [],
        mayPassText: false,
      })
      expect(own.filedOn).toBe(world.today)
      const text = JSON.stringify(own)
      for (const hidden of [code, world.now.toISOString()]) expect(text).not.toContain(hidden)
      expect(Object.keys(own).sort()).toEqual(
        [
          ...['answerFiles', 'confidential', 'dueOn', 'examiner', 'filedAt', 'filedOn', 'files', 'id', 'kind', 'may'],
          ...[
            'named',
            'office',
            'satisfied',
            'showsName',
            'standing',
            'state',
            'stateAt',
            'steps',
            'text',
            'title',
            'withdrawn',
          ],
          ...['topic', 'code', 'agency', 'filedBy', 'alike', 'mayPassText', 'mergedInto', 'passedText'],
          ...[
            'place',
            'service',
            'consents',
            'mayAsk',
            'mayAskConsent',
            'mayTakeBack',
            'parties',
            'question',
            'records',
          ],
        ].sort(),
      )
      // who examines it reads it as it was sent, and cannot follow it as its citizen
      const examined = await seen(world.people.kanoon.id)
      expect(examined).toMatchObject({ code: null, filedAt: null, examiner: 'kanoon' })
      expect(JSON.stringify(examined)).not.toContain(code)
      // who registers it knows it by the end of the code, and cannot follow it either
      const registered = await seen(world.people.clerk.id)
      expect(registered).toMatchObject({ code: code.slice(-4) })
      expect(JSON.stringify(registered)).not.toContain(code)
    },
  )

  it('is not found by its code by the office', async () => {
    const found = async (as: string) => JSON.parse((await said(`cases?filter=all&q=${code}`, as)).text).length
    const { holder, kanoon, clerk } = world.people
    expect([await found(holder.id), await found(kanoon.id), await found(clerk.id)]).toEqual([0, 0, 1])
  })
})
