import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '#db/schema/cases'
import { type CaseFilter, listCases } from '#reads/cases'
import { type CaseState, caseStates } from '#rules/cases'
import { newTrackingCode } from '#rules/identifiers'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { catchUpCases } from '#test/world/cases'

let database: TestDatabase
let world: World
const codes: Partial<Record<CaseState, string>> = {}

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const elsewhere = await buildWorld(database.db)
  await database.db.insert(cases).values([
    ...caseStates.map((state, nth) => ({
      ...one(world, state),
      stateAt: new Date(world.now.getTime() + nth * 1000),
    })),
    one(elsewhere, 'registered'),
  ])
  await catchUpCases(world)
})
afterAll(() => database.drop())

function one({ province, offices, now }: World, state: CaseState): typeof cases.$inferInsert {
  const trackingCode = newTrackingCode(randomBytes(8))
  if (province === world.province) codes[state] = trackingCode
  const office = offices[state === 'office' ? 1 : 0]!
  return {
    provinceId: province,
    trackingCode,
    secretHash: newKey(),
    officeId: office.id,
    kind: 'complaint',
    topic: 'delay',
    text: 'متن',
    confidential: true,
    state,
    examiner: 'kanoon',
    dueOn: state === 'examining' ? '2026-10-09' : '2026-10-10',
    filedAt: now,
    stateAt: now,
  }
}

async function states(filter: CaseFilter, search?: string, who: 'clerk' | 'kanoon' | 'supervision' = 'clerk') {
  const { actor } = await world.as(who)
  return (await listCases(database.db, actor, { filter, search }, world.today)).map(({ state }) => state)
}

describe('the desk’s list', () => {
  it.each<[CaseFilter, CaseState[]]>([
    ['waiting', ['registered', 'answered', 'reopened']],
    ['unassigned', ['registered', 'reopened']],
    ['answered', ['answered']],
    ['away', ['examining', 'office', 'committee', 'agency', 'supervision']],
    ['late', ['examining']],
    ['resolved', ['resolved']],
    ['open', ['registered', 'examining', 'office', 'committee', 'agency', 'answered', 'reopened', 'supervision']],
  ])('of %s holds %j, the longest waiting first', async (filter, found) => {
    expect(await states(filter)).toEqual(found)
  })

  it('of all begins with the latest', async () => {
    expect(await states('all')).toEqual([...caseStates].reverse())
  })

  it('is searched by tracking code as typed, by office and by county', async () => {
    const typed = codes.answered!.replace(/(\d{4})/g, '$1 ').replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    expect(await states('all', typed)).toEqual(['answered'])
    expect(await states('all', typed.trim().slice(-4))).toContain('answered')
    expect(await states('all', codes.answered!.slice(-4), 'kanoon')).not.toContain('answered')
    expect(await states('all', 'باران')).toEqual(['office'])
    expect(await states('all', world.offices[1]!.license)).toEqual(['office'])
    expect(await states('open', 'مهراباد ناکجا')).toEqual([])
    expect(await states('resolved', typed)).toEqual([])
  })

  it('shows the committee what is the committee’s, and an examiner what was given to it', async () => {
    expect(await states('waiting', '', 'supervision')).toEqual(['supervision'])
    expect(await states('waiting', '', 'kanoon')).toEqual(['examining', 'committee'])
  })
})
