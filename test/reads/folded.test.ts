// A column is folded in the database as what is typed is folded here; otherwise the very word is not found.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { folded } from '#reads/narrow'
import { normalise, searchKey } from '#rules/texts'
import { freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

it.each([
  'آرش',
  'آیین‌نامه',
  'مسئول',
  'رئیس',
  'مؤسسه',
  'هیأت',
  'نامۀ',
  'دایرة',
  'فعّال',
  'پروانه ۷۲-۱۴',
  'Café',
  'می شود\nدوم',
])('the very word %s is found', async (word) => {
  const stored = normalise(word)
  const [row] = await database.db.execute<{ key: string }>(sql`select ${folded(sql`${stored}::text`)} as key`)
  expect(row?.key).toBe(searchKey(word))
})
