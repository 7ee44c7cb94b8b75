// What stood before bodies were nouns of their own: the migration gives each its body, and its letters to it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodies } from '#db/schema/bodies'
import { incoming } from '#db/schema/incoming'
import { noticeRecipients, notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { root } from '#server/root'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** The statements of the migration that move rows; its tables stand in the template already. */
async function moveRows() {
  const folder = join(root, 'db/migrations')
  const file = readdirSync(folder).find((name) => name.endsWith('_bodies.sql'))!
  const steps = readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint')
  for (const step of steps) if (/^\s*(--.*\s+)?(INSERT|UPDATE)/.test(step)) await database.sql.unsafe(step)
}

test('every membership, record, letter and letter that came in has its body afterwards', async () => {
  const { db, province: provinceId, now, people } = world
  const letter = {
    provinceId,
    kind: 'notice' as const,
    state: 'signed' as const,
    selection: {},
    subject: 's',
    body: 'b',
  }
  const dated = { createdAt: now, updatedAt: now, signedAt: now }
  const [notice] = await db
    .insert(notices)
    .values({ ...letter, ...dated, number: 'س/الف/1405/9', origin: 'agency', createdBy: people.agency.id })
    .returning()
  const record = { provinceId, noticeId: notice!.id }
  await db.insert(noticeRecipients).values([
    { ...record, personId: people.agency.id, acknowledgedAt: now },
    { ...record, personId: people.member.id },
    { ...record, officeId: world.offices[0]!.id, personId: people.holder.id },
  ])
  const paper = { provinceId, number: 'س/و/1405/9', sender: 's', subject: 's', body: 'b', receivedAt: now }
  await db
    .insert(incoming)
    .values({ ...paper, id: newKey(), from: 'association', personId: people.association.id, state: 'new' })
  await moveRows()
  const stood = await db.select().from(bodies).where(eq(bodies.provinceId, provinceId))
  expect(stood.map(({ kind }) => kind).sort()).toEqual(['agency', 'association', 'kanoon', 'member', 'member'])
  const bodyOf = async (person: string) => {
    const [row] = await db
      .select()
      .from(memberships)
      .where(and(eq(memberships.personId, person)))
    return stood.find(({ id }) => id === row?.bodyId)
  }
  expect(await bodyOf(people.agency.id)).toMatchObject({ kind: 'agency', name: people.agency.name })
  expect(await bodyOf(people.member.id)).toMatchObject({ kind: 'member', seatId: world.seats.ict })
  expect(await bodyOf(people.holder.id)).toBeUndefined()
  const records = await db.select().from(noticeRecipients)
  const kinds = records.map(({ bodyId }) => stood.find(({ id }) => id === bodyId)?.kind ?? null)
  expect(kinds.sort()).toEqual(['agency', 'member', null])
  const [moved] = await db.select().from(notices)
  expect(moved).toMatchObject({ directive: true, bodyId: stood.find(({ kind }) => kind === 'agency')!.id })
  const [written] = await db.select().from(incoming)
  expect(written?.bodyId).toBe(stood.find(({ kind }) => kind === 'association')!.id)
})
