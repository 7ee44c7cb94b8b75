// Days that are over when the letter of a grant is signed are not granted: what takes effect, what counts, and what is told.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { signNotice } from '#actions/notices/sign'
import { effects } from '#db/schema/effects'
import { licenses } from '#db/schema/licenses'
import { notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { requestSteps, requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { lawOfProvince } from '#reads/parameters'
import { askOf, officeFacts } from '#reads/requests/asks'
import { requestById } from '#reads/requests/requests'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { allowancesOf, kindOf } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { ballotOf, consented, filed, inDays, leaveForm, reviewed, stationForm } from '#test/world/requests'

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

type Kind = 'leave' | 'station' | 'closure'
const kinds: readonly Kind[] = ['leave', 'station', 'closure']
/** Ten days, from the tenth day on. */
const forms: Record<Kind, () => Form> = {
  leave: () => leaveForm(world, 10, 10),
  station: () => stationForm(world, 10, 10),
  closure: () => ({ days: inDays(world, 10, 10), reason: 'بازسازی', arrangement: 'دفتر نیلوفر پاسخ می‌دهد' }),
}
const day = (days: number) => addDays(world.today, days)
const at = (days: number) => ({ now: new Date(world.now.getTime() + days * 86_400_000) })
const as = (who: string, days: number) => world.as(who, at(days))

async function voted(kind: Kind, days: number): Promise<string> {
  const id = await filed(world, kind, forms[kind]())
  if (kind === 'leave') await consented(world, id)
  await reviewed(world, id)
  for (const who of ['head', 'member']) {
    const vote = { ballot: await ballotOf(world, id), choice: 'for' as const, reason: '', confirm: true }
    expect(await castVote(await as(who, days), newKey(), vote)).toMatchObject({ ok: true })
  }
  return id
}
async function signedOn(id: string, days: number): Promise<void> {
  const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
  expect(letter!.body).toContain('روزهایی را که پیش از امضای نامه گذشته باشد در بر نمی‌گیرد')
  expect(await signNotice(await as('secretary', days), newKey(), { id: letter!.id })).toMatchObject({ ok: true })
}
const spanOf = async (id: string) => {
  const [{ firstDay, lastDay } = {}] = await database.db.select().from(effects).where(eq(effects.requestId, id))
  return [firstDay, lastDay]
}
const seen = async (id: string, days: number, who = 'holder') =>
  (await requestById(database.db, (await world.as(who)).actor, id, day(days)))!
const stepsOf = async (id: string) =>
  (await database.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))).map(({ what, facts }) => [
    what,
    facts.from,
  ])

describe.each(kinds)('a %s from the tenth day to the nineteenth', (kind) => {
  it.each([
    ['before its first day', 9, 10, false],
    ['on its first day', 10, 10, false],
    ['on its second', 11, 11, true],
    ['on its last', 19, 19, true],
  ] as const)('that is signed %s is granted from then', async (_, on, first, told) => {
    const id = await voted(kind, 5)
    await signedOn(id, on)
    expect(await spanOf(id)).toEqual([day(first), day(19)])
    const { effect } = await seen(id, on)
    expect(effect).toMatchObject({ firstDay: day(first), lastDay: day(19) })
    if (kind !== 'station') expect(effect.shown).toMatchObject({ days: 20 - first })
    expect((await stepsOf(id)).filter(([what]) => what === 'days-gone')).toEqual(
      told ? [['days-gone', day(first)]] : [],
    )
  })
})

test('of a leave only the days that were granted count, and the substitute stands in from the first of them', async () => {
  const office = world.offices[0]!
  const used = async (days: number) => {
    const [law, facts] = [
      await lawOfProvince(database.db, world.province, day(days)),
      await officeFacts(database.db, office.id, day(days)),
    ]
    const ask = await askOf(database.db, facts!, office.id, 'leave', leaveForm(world, 40, 1), day(days))
    return allowancesOf(kindOf('leave')!, ask, law)[0]!.used
  }
  const id = await voted('leave', 5)
  expect(await used(5), 'while it is not signed all that was asked for counts').toBe(10)
  await signedOn(id, 15)
  expect(await used(15)).toBe(5)
  const [row] = await database.db.select().from(requests).where(eq(requests.id, id))
  const [member] = await database.db.select().from(memberships).where(eq(memberships.personId, row!.consentPersonId!))
  expect(member).toMatchObject({ role: 'substitute', since: day(15), until: day(19) })
})

test('what was granted backwards before keeps its days', async () => {
  const id = await voted('leave', 5)
  await signedOn(id, 15)
  await database.db
    .update(effects)
    .set({ firstDay: day(10) })
    .where(eq(effects.requestId, id))
  expect((await seen(id, 20)).effect).toMatchObject({ firstDay: day(10), lastDay: day(19), shown: { days: 10 } })
})

describe('on the card of the vote', () => {
  const warned = async (id: string, days: number) =>
    (await seen(id, days, 'head')).warnings.map(({ key, facts }) => [key, facts])

  it('the advice is that of the day on which it is read', async () => {
    const id = await filed(world, 'station', stationForm(world, 10, 10))
    await reviewed(world, id)
    expect(await warned(id, 2)).toEqual([])
    // a ballot by phone is open for seven days
    expect(await warned(id, 3)).toEqual([['request-days-near', { from: day(10) }]])
    expect(await warned(id, 10)).toEqual([['request-days-near', { from: day(10) }]])
    expect(await warned(id, 11)).toEqual([['request-days-gone', { gone: 1 }]])
    expect(await warned(id, 19)).toEqual([['request-days-gone', { gone: 9 }]])
    expect(await warned(id, 40)).toEqual([['request-days-gone', { gone: 10 }]])
  })

  it('a license that was renewed meanwhile is not said to end', async () => {
    const office = eq(licenses.officeId, world.offices[0]!.id)
    await database.db
      .update(licenses)
      .set({ expiresOn: day(15) })
      .where(office)
    const id = await filed(world, 'station', stationForm(world, 10, 10))
    await reviewed(world, id)
    expect((await warned(id, 1)).map(([key]) => key)).toEqual(['request-beyond-license'])
    await database.db
      .update(licenses)
      .set({ expiresOn: day(1000) })
      .where(office)
    expect(await warned(id, 1)).toEqual([])
  })
})

test('an exemption, too, covers no day before it is granted', () => {
  const form = { post: 'board', days: { from: '2026-10-10', to: '2026-12-01' }, representative: { name: 'نیما' } }
  const first = (on?: string) => kindOf('exemption')!.effect(form as never, null, on).firstDay
  expect([first(), first('2026-10-10'), first('2026-10-11')]).toEqual(['2026-10-10', '2026-10-10', '2026-10-11'])
})
