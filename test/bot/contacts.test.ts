import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportContact } from '#actions/contacts/report'
import { contactCard } from '#bot/contacts/card'
import { loadWords } from '#locales/files'
import { actorOf } from '#reads/people/actors'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

async function cardFor(who: 'clerk' | 'kanoon' | 'association', contact: string) {
  const person = await actorOf(database.db, world.people[who].id, world.today)
  const place = { messenger: 'telegram', chat: '1' } as const
  const view = { subjectId: contact, person, params: {}, locale: 'fa', now: world.now, publicUrl: 'https://p.test' }
  return contactCard.render(database.db, { ...view, place, secret: world.secret } as never)
}
const reported = async (kind: 'mobile' | 'email', value: string, changedAt: string) => {
  const office = world.offices[0]!.id
  const outcome = await reportContact(await world.as('holder'), newKey(), { office, kind, value, changedAt })
  return outcome.ok ? outcome.value.contact : ''
}

describe('a reported address in the bot', () => {
  it('tells the secretariat and the kanoon of whom and what, late or not, and leads to the file', async () => {
    const contact = await reported('email', 'daftar@example.ir', '2026-10-01T06:00:00Z')
    for (const who of ['clerk', 'kanoon'] as const) {
      const card = await cardFor(who, contact)
      const said = JSON.stringify(card)
      for (const word of ['نیلوفر', 'هومن نیلوفری', 'پست الکترونیکی', 'دیر اعلام شده']) expect(said).toContain(word)
      expect(said).not.toContain('daftar@example.ir')
      expect(card!.buttons).toEqual([
        [{ text: 'دیدن پرونده دفتر', url: `https://p.test/app/offices/${world.offices[0]!.id}` }],
      ])
    }
  })

  it('says of a mobile that it waits for proof, and never the number', async () => {
    const contact = await reported('mobile', '09141230009', '2026-10-10T06:00:00Z')
    const said = JSON.stringify(await cardFor('clerk', contact))
    expect(said).toContain('تا بررسی مدرک به کار نمی‌رود')
    expect(said).not.toContain('دیر اعلام شده')
    expect(said).not.toMatch(/0009|۰۰۰۹/)
  })

  it('is nobody else’s business', async () => {
    const contact = await reported('email', 'b@example.ir', '2026-10-10T06:00:00Z')
    expect(await cardFor('association', contact)).toBeNull()
  })
})
