import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bindings } from '#db/schema/bindings'
import { noticeRecipients, notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { deskOf } from '#reads/desk'
import { paperList, unansweredList, unreachedHolders } from '#reads/notices/ladder-lists'
import { tehranInstant } from '#rules/calendar'
import { place } from '#rules/ladder'
import type { ChannelName } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
const channels: ChannelName[] = ['telegram', 'bale', 'push', 'safir']

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Marks = Partial<typeof noticeRecipients.$inferInsert>

/** A signed letter to an office, by its place in the world. */
async function letter(office: number, marks: Marks = {}, over: Partial<typeof notices.$inferInsert> = {}) {
  const { province: provinceId, now } = world
  const at = { createdAt: now, updatedAt: now, signedAt: now }
  const said = { kind: 'notice' as const, state: 'signed' as const, subject: 'آزمون', body: 'متن', selection: {} }
  const [notice] = await database.db
    .insert(notices)
    .values({ provinceId, ...said, ...at, ...over })
    .returning()
  const { id: officeId, holder } = world.offices[office]!
  const [recipient] = await database.db
    .insert(noticeRecipients)
    .values({ provinceId, noticeId: notice!.id, officeId, personId: holder.id, ...marks })
    .returning()
  return recipient!.id
}
const sent = () => ({ sentAt: world.now, sentVia: 'telegram' as const })
const actor = async (who: 'clerk' | 'head' = 'clerk') => (await world.as(who)).actor
const block = (person: string) =>
  database.db.update(bindings).set({ blockedAt: world.now }).where(eq(bindings.personId, person))

describe('the list for hand or post', () => {
  const listed = async (day = '2026-10-10') => {
    const { rows, found } = await paperList(database.db, await actor(), tehranInstant(day, '12:00'), channels)
    expect(found).toBe(rows.length)
    return rows
  }

  it.each<[string, () => Promise<Marks>, string, number]>([
    ['who stands on the ladder’s last rung', async () => ({ ...sent(), rung: place('clerk') }), '2026-10-10', 1],
    [
      'who joined the bot after that',
      async () => ({ ...sent(), rung: place('clerk'), rungAt: new Date(world.now.getTime() - 1000) }),
      '2026-10-10',
      0,
    ],
    ['who is on the way to it', async () => ({ ...sent(), rung: place('safir') }), '2026-10-10', 0],
    ['who is silent for too long', async () => sent(), '2026-10-14', 1],
    ['who is silent, but not yet', async () => sent(), '2026-10-13', 0],
    ['whom nothing reached', async () => ({ failedAt: world.now, failure: 'blocked' }), '2026-10-10', 1],
    ['who acknowledged', async () => ({ ...sent(), rung: place('clerk'), acknowledgedAt: world.now }), '2026-10-20', 0],
    [
      'who got it on paper',
      async () => ({ ...sent(), rung: place('clerk'), deliveredOn: '2026-10-11' }),
      '2026-10-20',
      0,
    ],
  ])('has, or has not, %s', async (_, marks, day, count) => {
    await letter(1, await marks())
    expect(await listed(day)).toHaveLength(count)
  })

  it('says whom no channel reaches, and names them first', async () => {
    await database.db.update(people).set({ mobile: null }).where(eq(people.id, world.offices[4]!.holder.id))
    await world.bind(world.offices[2]!.holder.id)
    await block(world.offices[2]!.holder.id)
    for (const office of [1, 2, 4]) await letter(office, { rung: place('clerk') })
    const rows = await listed()
    expect(rows[0]).toMatchObject({ reach: false, office: world.offices[4]!.name, blocked: [] })
    expect(rows.slice(1).map(({ reach }) => reach)).toEqual([true, true])
    expect(rows.flatMap(({ blocked }) => blocked)).toEqual(['telegram'])
  })

  it('counts no channel abroad while the country is cut off', async () => {
    const { holder } = world.offices[1]!
    await database.db.update(people).set({ mobile: null }).where(eq(people.id, holder.id))
    await world.bind(holder.id, 'telegram')
    await letter(1, { rung: place('clerk') })
    expect((await listed())[0]!.reach).toBe(true)
    await database.db.update(provinces).set({ shutdownSince: world.now }).where(eq(provinces.id, world.province))
    expect((await listed())[0]!.reach).toBe(false)
  })

  it('tells only the kind of a letter that is not for everybody', async () => {
    await letter(1, { rung: place('clerk') }, { confidentiality: 'confidential' })
    expect((await listed())[0]).toMatchObject({ subject: null, kind: 'notice' })
  })
})

describe('late answers', () => {
  const official = () => ({ ...sent(), acknowledgedAt: world.now })
  const late = async (day: string) =>
    (await unansweredList(database.db, await actor(), tehranInstant(day, '12:00'))).rows

  /** Wednesday 29 Mehr; Thursday and Friday are closed. A wanted Thursday moves to Saturday. */
  it.each<[string, string, () => Marks, string, number]>([
    ['on its last day', '2026-10-21', official, '2026-10-21', 0],
    ['on the day after', '2026-10-21', official, '2026-10-22', 1],
    ['wanted by a closed day, on the open day after it', '2026-10-22', official, '2026-10-24', 0],
    ['wanted by a closed day, later', '2026-10-22', official, '2026-10-25', 1],
    ['that came', '2026-10-21', () => ({ ...official(), answeredAt: world.now }), '2026-11-01', 0],
    ['to a letter that is not official', '2026-10-21', sent, '2026-11-01', 0],
    ['to one delivered on paper', '2026-10-21', () => ({ deliveredOn: '2026-10-11' }), '2026-11-01', 1],
  ])('an answer %s', async (_, answerBy, marks, day, count) => {
    await letter(1, marks(), { answerBy })
    expect(await late(day)).toHaveLength(count)
    const now = tehranInstant(day, '12:00')
    expect((await deskOf(database.db, await actor(), now)).silent.unanswered).toBe(count)
  })
})

describe('holders without a messenger', () => {
  it('are those who blocked the bot, first, and those who never joined; the desk counts the former', async () => {
    const [, second, third] = world.offices.map(({ holder }) => holder.id)
    for (const person of [second!, third!]) await world.bind(person)
    await block(third!)
    const { rows, found } = await unreachedHolders(database.db, await actor())
    expect(found).toBe(rows.length)
    expect(rows[0]).toMatchObject({ person: third, bound: true, push: false })
    expect(rows[0]!.blocked).toEqual([{ messenger: 'telegram', at: world.now }])
    expect(rows.map(({ person }) => person)).not.toContain(second)
    const blocked = await unreachedHolders(database.db, await actor(), { blocked: true })
    expect([blocked.found, blocked.rows.map(({ person }) => person)]).toEqual([1, [third]])
    expect((await deskOf(database.db, await actor(), world.now)).silent.blocked).toBe(1)
  })

  it('of another province are not seen', async () => {
    const other = await buildWorld(database.db)
    const here = await unreachedHolders(database.db, await actor())
    expect(here.rows.some(({ person }) => other.offices.some(({ holder }) => holder.id === person))).toBe(false)
  })
})
