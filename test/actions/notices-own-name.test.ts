// Letters of the association and the kanoon: written, signed and sent by themselves, in their own name (Bylaw 20).
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealEntries } from '#actions/audit/seal'
import { type DraftInput, saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { bodies } from '#db/schema/bodies'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { register } from '#db/schema/register'
import { loadWords } from '#locales/files'
import { differences } from '#reads/audit-facts'
import { letterFor } from '#reads/notices/inbox'
import { listNotices, noticeById } from '#reads/notices/notices'
import { waitingFor } from '#reads/people/waiting'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { numbering } from '#test/world/numbering'
import { insertPerson } from '#test/world/people'

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

type Who = Parameters<World['as']>[0]
type Own = 'association' | 'kanoon'

/** The body for which a person of the world stands, with its addresses. */
async function bodyOf(role: Own, person: string = world.people[role].id, name = 'نهاد آزمایشی'): Promise<string> {
  const where = { address: 'خیابان یکم', phone: '04533112233', fax: '' }
  const own = {
    provinceId: world.province,
    kind: role,
    name,
    since: name === 'نهاد دوم' ? '2026-02-01' : '2026-01-01',
    updatedAt: world.now,
  }
  const [body] = await database.db
    .insert(bodies)
    .values({ ...own, ...where })
    .returning()
  await database.db.update(memberships).set({ bodyId: body!.id }).where(eq(memberships.personId, person))
  return body!.id
}

async function submitted(who: Who, over: Partial<DraftInput> = {}): Promise<string> {
  const id = newKey()
  const words = { kind: 'notice' as const, subject: 'گردهمایی', body: 'متن', answerBy: null, files: [] }
  const to = { selection: { offices: [world.offices[0]!.id] } }
  await saveDraft(await world.as(who), newKey(), { ...words, ...to, id, version: null, ...over })
  expect(await submitNotice(await world.as(who), newKey(), { id, version: 1 })).toMatchObject({ ok: true })
  return id
}
const sign = async (who: Who, id: string) => signNotice(await world.as(who), newKey(), { id })
const row = async (id: string) => (await database.db.select().from(notices).where(eq(notices.id, id)))[0]!
const actor = async (who: Who) => (await world.as(who)).actor

describe.each(['association', 'kanoon'] as const)('a letter of the %s', (role) => {
  const mark = { association: 'ص', kanoon: 'ک' }[role]

  it('waits for its own signature alone, and goes out under its own head, number and name', async () => {
    await bodyOf(role)
    const id = await submitted(role)
    const asked = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    expect(asked.map(({ kind, personId }) => [kind, personId])).toEqual([['sign', world.people[role].id]])
    for (const other of ['secretary', 'head', 'member', 'clerk', role === 'kanoon' ? 'association' : 'kanoon'] as const)
      expect(await sign(other, id), other).toMatchObject({ ok: false })
    expect(await sign(role, id)).toMatchObject({ ok: true, value: { number: `س/${mark}/الف/1405/1` } })
    expect(await row(id)).toMatchObject({
      state: 'signed',
      signedRole: role,
      signedBy: world.people[role].id,
      letterhead: { name: 'نهاد آزمایشی', address: 'خیابان یکم', phone: '04533112233', fax: '' },
    })
    const [to] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    const letter = await letterFor(database.db, await actor('holder'), to!.id, world.now)
    expect(letter).toMatchObject({ sender: 'نهاد آزمایشی', signer: world.people[role].name })
    expect(letter!.reach).toMatchObject({ address: 'خیابان یکم', phone: '04533112233' })
    // the secretariat's register has it (Bylaw 20), and finds it by who wrote it
    const [line] = await database.db.select().from(register).where(eq(register.id, id))
    expect(line).toMatchObject({ direction: 'out', number: `س/${mark}/الف/1405/1` })
  })

  it('keeps its head as it was signed, and the audit agrees', async () => {
    const body = await bodyOf(role)
    const id = await submitted(role)
    await sign(role, id)
    await database.db.update(bodies).set({ name: 'نام تازه' }).where(eq(bodies.id, body))
    expect(await noticeById(database.db, await actor(role), id, world.now)).toMatchObject({ sender: 'نهاد آزمایشی' })
    await sealEntries(database.db)
    expect(await differences(database.db, world.province)).toEqual([])
    await database.db
      .update(notices)
      .set({ letterhead: { name: 'دیگری', address: '', phone: '', fax: '' } })
      .where(eq(notices.id, id))
    expect(await differences(database.db, world.province)).toMatchObject([{ what: 'letter' }])
  })

  it('counts in series of its own, beside the secretariat’s', async () => {
    await bodyOf(role)
    for (const serial of [1, 2])
      expect(await sign(role, await submitted(role))).toMatchObject({
        value: { number: `س/${mark}/الف/1405/${serial}` },
      })
    expect(await sign('secretary', await submitted('clerk'))).toMatchObject({ value: { number: 'س/الف/1405/1' } })
  })

  it('is signed by another who stands for the body, and by nobody of another body of the kind', async () => {
    const body = await bodyOf(role)
    const place = { now: world.now, province: world.province, numbers: numbering(931) }
    const other = await insertPerson(database.db, place, { name: 'همکار نهاد', role })
    const strange = await insertPerson(database.db, place, { name: 'از نهادی دیگر', role })
    await database.db.update(memberships).set({ bodyId: body }).where(eq(memberships.personId, other.id))
    await bodyOf(role, strange.id, 'نهاد دوم')
    const id = await submitted(role)
    expect(await sign(strange.id, id)).toMatchObject({ ok: false })
    expect(await sign(other.id, id)).toMatchObject({ ok: true })
    expect(await sign(strange.id, await submitted(strange.id))).toMatchObject({
      value: { number: `س/${mark}2/الف/1405/1` },
    })
  })

  it('waits in its own list and count, and in nobody else’s', async () => {
    await bodyOf(role)
    const id = await submitted(role)
    const waits = async (who: Who) => (await waitingFor(database.db, await actor(who), world.now)).toSign
    const listed = async (who: Who) =>
      (await listNotices(database.db, await actor(who), { states: [], toSign: true }, world.now)).map((one) => one.id)
    expect([await waits(role), await listed(role)]).toEqual([1, [id]])
    for (const who of ['head', 'secretary'] as const) expect([await waits(who), await listed(who)]).toEqual([0, []])
    expect(await noticeById(database.db, await actor(role), id, world.now)).toMatchObject({ maySign: true })
    expect(await noticeById(database.db, await actor('secretary'), id, world.now)).toMatchObject({ maySign: false })
  })

  it('is sent back by its own signer to its writer', async () => {
    await bodyOf(role)
    const id = await submitted(role)
    const back = async (who: Who) => sendBackNotice(await world.as(who), newKey(), { id, word: 'کوتاه‌تر شود' })
    expect(await back('secretary')).toMatchObject({ ok: false })
    expect(await back(role)).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ state: 'draft', sentBackWord: 'کوتاه‌تر شود' })
  })
})

it('an agency’s letter is signed by head or secretary as before, under the secretariat’s head', async () => {
  const id = await submitted('agency', { directive: false })
  expect(await sign('agency', id)).toMatchObject({ ok: false })
  expect(await sign('secretary', id)).toMatchObject({ ok: true, value: { number: 'س/الف/1405/1' } })
  expect(await row(id)).toMatchObject({ letterhead: null })
})

describe('a letter to a body', () => {
  const standing = async (name: string, body: string) => {
    const place = { now: world.now, province: world.province, numbers: numbering(940 + name.length) }
    const person = await insertPerson(database.db, place, { name, role: 'kanoon' })
    await database.db.update(memberships).set({ bodyId: body }).where(eq(memberships.personId, person.id))
    return person.id
  }
  const messages = async (id: string) => {
    const [to] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    return { to: to!, rows: await database.db.select().from(outbox).where(eq(outbox.subjectId, to!.id)) }
  }

  it('is told to everybody who stands for it, not only to who has done so longest', async () => {
    const body = await bodyOf('kanoon')
    const second = await standing('همکار', body)
    await standing('بی‌پیام‌رسان', body)
    await world.bind(world.people.kanoon.id, 'bale')
    await world.bind(second, 'bale')
    const id = await submitted('clerk', { selection: { offices: [], parties: [body] } })
    await sign('secretary', id)
    const { to, rows } = await messages(id)
    expect(rows.map(({ personId, state }) => [personId, state]).sort()).toEqual(
      [
        [world.people.kanoon.id, 'queued'],
        [second, 'queued'],
      ].sort(),
    )
    expect(to.rung).toBe(0)
  })

  it('of whom nobody is reached stands on the clerk’s list, once', async () => {
    const body = await bodyOf('kanoon')
    await standing('بی‌پیام‌رسان', body)
    const id = await submitted('clerk', { selection: { offices: [], parties: [body] } })
    await sign('secretary', id)
    const { rows } = await messages(id)
    expect(rows.map(({ state }) => state)).toEqual(['unreachable'])
  })
})
