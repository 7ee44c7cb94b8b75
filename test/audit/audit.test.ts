import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publishHeads, sealEntries } from '#actions/audit/seal'
import { audit } from '#db/schema/audit'
import { provinces } from '#db/schema/provinces'
import { loadWords } from '#locales/files'
import { type Head, publishedHeads } from '#reads/audit'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld } from '#test/world'
import { headIn, runAudit } from '../../server/cli/proof.ts'

const now = new Date('2026-10-10T08:30:00Z')
const [one, other] = [randomUUID(), randomUUID()]

let database: TestDatabase
beforeAll(() => loadWords())
beforeEach(async () => {
  database = await freshDatabase()
  for (const [index, id] of [one, other].entries()) {
    const named = { name: `استان ${index}`, nameEn: `Province ${index}`, letterPrefix: 'آ' }
    await database.db.insert(provinces).values({ id, ...named, closedWeekdays: [5], hours: {}, createdAt: now })
  }
})
afterEach(() => database.drop())

/** Entries as acts leave them, in the order given. */
async function enter(province: string, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => ({
    provinceId: province,
    at: new Date(now.getTime() + index),
    personId: randomUUID(),
    role: 'clerk',
    via: 'app' as const,
    action: 'notices.draft',
    subject: 'notice',
    subjectId: randomUUID(),
    facts: { words: index, ب: { b: 2, a: [1, null, 'متن'] } },
  }))
  await database.db.insert(audit).values(entries)
}

async function proven(...known: Head[]): Promise<{ sound: boolean; said: string[] }> {
  const said: string[] = []
  const sound = (await runAudit(database.db, known, 'en', (line) => said.push(line))) !== 1
  return { sound, said }
}

/** Twenty sealed entries in one province, three in the other, and the head of the first at fifteen published. */
async function sealedChain(): Promise<Head> {
  await enter(one, 15)
  await sealEntries(database.db)
  await publishHeads(database.db, '2026-10-09', now)
  await enter(other, 3)
  await enter(one, 5)
  await sealEntries(database.db)
  const [first] = (await publishedHeads(database.db)).filter(({ id }) => id === one)
  return first!.current!
}

describe('sealing', () => {
  test('chains what is there by province, in the order of arrival, each once', async () => {
    await enter(one, 3)
    await enter(other, 2)
    await enter(one, 1)
    expect(await sealEntries(database.db)).toBe(6)
    expect(await sealEntries(database.db)).toBe(0)
    const rows = await database.sql`select id, seq from audit where province_id = ${one} order by id`
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4])
    expect((await proven()).sound).toBe(true)
  })

  test('is done by one of several at a time, without gaps or doubles', async () => {
    await enter(one, 2500)
    const rounds = Array.from({ length: 4 }, async () => {
      for (let left = 20; left > 0; left--) await sealEntries(database.db)
    })
    await Promise.all(rounds)
    const { sound, said } = await proven()
    expect(sound).toBe(true)
    expect(said.join()).toContain('2,500 records, all sound')
  })

  test('takes an entry that commits late after those that were sooner', async () => {
    await database.sql.begin(async (tx) => {
      await tx`
        insert into audit (province_id, at, via, action, subject, subject_id, facts)
        values (${one}, ${now}, 'app', 'late', 'x', 'y', '{}')`
      await enter(one, 2)
      await sealEntries(database.db)
    })
    expect(await sealEntries(database.db)).toBe(1)
    const [late] = await database.sql`select seq from audit where action = 'late'`
    expect(late!.seq).toBe(3)
    expect((await proven()).sound).toBe(true)
  })
})

describe('publishing', () => {
  test('fixes a day’s head once; provinces without entries have none', async () => {
    await enter(one, 2)
    await sealEntries(database.db)
    expect(await publishHeads(database.db, '2026-10-09', now)).toBe(1)
    await enter(one, 2)
    await sealEntries(database.db)
    expect(await publishHeads(database.db, '2026-10-09', now)).toBe(0)
    const [first, second] = await publishedHeads(database.db)
    expect(first).toMatchObject({ current: { seq: 4 }, days: [{ day: '2026-10-09', seq: 2 }] })
    expect(second).toMatchObject({ current: null, days: [] })
  })

  test.each([
    { at: 'at night', now: '2026-10-10T20:40:00Z', sent: '2026-10-11T04:30:00.000Z' },
    { at: 'by day', now: '2026-10-11T09:00:00Z', sent: '2026-10-11T09:00:00.000Z' },
  ])('tells head and secretary, once, in no quiet hours: $at', async ({ now: at, sent }) => {
    const world = await buildWorld(database.db, { now: new Date(at) })
    await enter(world.province, 1)
    await sealEntries(database.db)
    await publishHeads(database.db, '2026-10-10', world.now)
    await publishHeads(database.db, '2026-10-10', world.now)
    const told = await database.sql`
      select person_id, params, next_at from outbox where kind = 'auditHead' and province_id = ${world.province}`
    expect(told.map((row) => row.person_id).sort()).toEqual([world.people.head.id, world.people.secretary.id].sort())
    expect(told.map((row) => [row.params, row.next_at.toISOString()])).toEqual(
      Array(2).fill([{ day: '2026-10-10' }, sent]),
    )
  })
})

describe('the proof', () => {
  test('finds nothing wrong with what nobody touched, and says how far it goes', async () => {
    const head = await sealedChain()
    await enter(one, 2)
    const { sound, said } = await proven(head)
    expect(sound).toBe(true)
    expect(said.join('\n')).toContain(`20:${head.hash}`)
    expect(said).toContain('استان 0: 2 records are not in the chain yet.')
  })

  const swap = (column: string) => `
    update audit a set ${column} = b.${column} from audit b
    where a.province_id = '${one}' and b.province_id = '${one}' and (a.seq, b.seq) in ((4, 5), (5, 4))`
  test.each([
    [
      'an edited fact',
      `update audit set facts = facts || '{"words": 99}' where province_id = '${one}' and seq = 4`,
      ['Record 4 was changed or is not in its place.'],
    ],
    [
      'an edited moment, by a microsecond',
      `update audit set at = at + interval '1 microsecond' where province_id = '${one}' and seq = 4`,
      ['Record 4 was changed or is not in its place.'],
    ],
    [
      'another person',
      `update audit set person_id = gen_random_uuid() where province_id = '${one}' and seq = 20`,
      ['Record 20 was changed or is not in its place.'],
    ],
    [
      'a removed hash',
      `update audit set hash = null where province_id = '${one}' and seq = 4`,
      ['Record 4 was changed or is not in its place.', 'Record 5 was changed or is not in its place.'],
    ],
    [
      'a deleted entry',
      `delete from audit where province_id = '${one}' and seq = 4`,
      [
        'Before record 5 at least one, from place 4 on, is missing or was moved.',
        'Record 5 was changed or is not in its place.',
      ],
    ],
    [
      'a deleted first entry',
      `delete from audit where province_id = '${one}' and seq = 1`,
      [
        'Before record 2 at least one, from place 1 on, is missing or was moved.',
        'Record 2 was changed or is not in its place.',
      ],
    ],
    [
      'an entry taken out of the chain',
      `update audit set seq = null, hash = null where province_id = '${one}' and seq = 4`,
      [
        'Before record 5 at least one, from place 4 on, is missing or was moved.',
        'Record 5 was changed or is not in its place.',
      ],
    ],
    [
      'two entries whose contents changed places',
      swap('facts'),
      ['Record 4 was changed or is not in its place.', 'Record 5 was changed or is not in its place.'],
    ],
    [
      'an entry moved to the end',
      `update audit set seq = 21 where province_id = '${one}' and seq = 4`,
      [
        'Before record 5 at least one, from place 4 on, is missing or was moved.',
        'Record 5 was changed or is not in its place.',
        'Record 21 was changed or is not in its place.',
      ],
    ],
    [
      'an entry moved to another province',
      `update audit set province_id = '${other}', seq = 4 where province_id = '${one}' and seq = 4`,
      [
        'Before record 5 at least one, from place 4 on, is missing or was moved.',
        'Record 5 was changed or is not in its place.',
        'Record 4 was changed or is not in its place.',
      ],
    ],
    [
      'an entry slipped in',
      `
      update audit set seq = -seq where province_id = '${one}' and seq > 3;
      insert into audit (province_id, at, via, action, subject, subject_id, facts, seq, hash)
      select province_id, at, via, 'forged', subject, subject_id, facts, 4, hash from audit where province_id = '${one}' and seq = 3;
      update audit set seq = 1 - seq where province_id = '${one}' and seq < 0`,
      ['Record 4 was changed or is not in its place.', 'Record 5 was changed or is not in its place.'],
    ],
  ])('finds %s', async (_, tamper, flaws) => {
    await sealedChain()
    await database.sql.unsafe(tamper)
    const { sound, said } = await proven()
    expect(sound).toBe(false)
    for (const flaw of flaws) expect(said).toContain(`  ${flaw}`)
  })

  const truncate = () => database.sql`delete from audit where province_id = ${one} and seq > 12`
  const ofNinth =
    '  The head published for 17 Mehr 1405 (number 15) is not in the chain: records after it were removed or rewritten.'
  const ofNoted = '  The given head with number 20 is not in the chain: records after it were removed or rewritten.'

  test('finds a cut end against the published head, also after the chain has grown again', async () => {
    await sealedChain()
    await truncate()
    expect((await proven()).said).toContain(ofNinth)
    await enter(one, 10)
    await sealEntries(database.db)
    const { sound, said } = await proven()
    expect(sound).toBe(false)
    expect(said).toContain(ofNinth)
  })

  test('finds a cut end against a noted head, even if the published ones were removed with it', async () => {
    const noted = await sealedChain()
    await truncate()
    await database.sql`delete from audit_heads`
    expect((await proven()).sound).toBe(true)
    const { sound, said } = await proven(noted)
    expect(sound).toBe(false)
    expect(said).toContain(ofNoted)
  })

  test('finds a chain that was rewritten from the start, hashes and all', async () => {
    const noted = await sealedChain()
    await database.sql`update audit set facts = '{"forged": true}' where province_id = ${one} and seq = 2`
    await database.sql`update audit set seq = null, hash = null`
    await sealEntries(database.db)
    expect((await proven()).said).toContain(ofNinth)
    expect((await proven(noted)).said).toContain(ofNoted)
  })

  test('finds everything gone', async () => {
    await sealedChain()
    await database.sql`delete from audit`
    await database.db.execute(sql`delete from provinces`)
    expect((await proven()).sound).toBe(false)
  })
})

test.each([
  [`12:${'a'.repeat(64)}`, { seq: 12, hash: 'a'.repeat(64) }],
  [` 1:${'AB'.repeat(32)} `, { seq: 1, hash: 'ab'.repeat(32) }],
  ['12', null],
  [`x:${'a'.repeat(64)}`, null],
  [`12:${'a'.repeat(63)}`, null],
])('the noted head «%s» is read', (value, head) => expect(headIn(value)).toEqual(head))
