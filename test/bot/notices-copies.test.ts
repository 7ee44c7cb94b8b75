// Copies («رونوشت»): on the letter in app and bot, in the register, and to who gets one, with nothing to acknowledge.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveBody } from '#actions/bodies/save'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { bindings } from '#db/schema/bindings'
import { noticeCopies } from '#db/schema/copies'
import { noticeRecipients, notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { register } from '#db/schema/register'
import { copiesFor, copyFor } from '#reads/notices/copies'
import { letterFor } from '#reads/notices/inbox'
import { noticeById } from '#reads/notices/notices'
import { findInRegister } from '#reads/register'
import { messengers } from '#rules/messages'
import { newKey } from '../world.ts'
import { boundUser } from './house.ts'
import { type Letters, openLetters } from './letters.ts'

let house: Letters
let agency: string
beforeAll(async () => {
  house = await openLetters()
  const { world, database } = house
  const lines = { address: '', phone: '', fax: '' }
  const made = await saveBody(await world.as('clerk'), newKey(), {
    id: null,
    kind: 'agency',
    name: 'ثبت احوال نمونه',
    ...lines,
  })
  if (!made.ok) throw new Error('no body')
  agency = made.value.id
  await database.db.update(memberships).set({ bodyId: agency }).where(eq(memberships.personId, world.people.agency.id))
})
afterAll(() => house?.close())
beforeEach(() => house.database.db.delete(bindings))

type More = { confidentiality?: 'ordinary' | 'secret'; sendAt?: string }

async function send(more: More = {}, others = ['فرماندار شهرستان نمونه', ' ', 'فرماندار شهرستان نمونه']) {
  const { world } = house
  const id = newKey()
  const words = { kind: 'notice' as const, subject: 'ساعت کار نوروز', body: 'دفترها باز باشند.', answerBy: null }
  const selection = { offices: [world.offices[0]!.id] }
  const copies = { parties: [agency], others }
  const draft = { ...words, id, version: null, files: [await house.file('پیوست.pdf', 'یک')], selection, copies }
  const clerk = await world.as('clerk')
  expect(await saveDraft(clerk, newKey(), { ...draft, ...more })).toMatchObject({ ok: true })
  const names = ['ثبت احوال نمونه', 'فرماندار شهرستان نمونه']
  expect((await noticeById(world.db, clerk.actor, id, world.now))!.copyLines).toEqual(names)
  expect(await submitNotice(clerk, newKey(), { id, version: 1 })).toMatchObject({ ok: true })
  expect(await signNotice(await world.as('secretary'), newKey(), { id })).toMatchObject({ ok: true })
  return id
}

const recordOf = async (notice: string) =>
  (await house.world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, notice)))[0]!
const copyOf = async (notice: string) =>
  (await house.world.db.select().from(noticeCopies).where(eq(noticeCopies.noticeId, notice))).sort(
    (a, b) => a.nth - b.nth,
  )

test('the lines stand on the letter as it was signed, and in the register, where they are looked for', async () => {
  const { world } = house
  const id = await send()
  const names = ['ثبت احوال نمونه', 'فرماندار شهرستان نمونه']
  expect((await copyOf(id)).map(({ name, bodyId }) => [name, bodyId])).toEqual([
    [names[0], agency],
    [names[1], null],
  ])
  const { actor } = await world.as('holder')
  const record = await recordOf(id)
  expect((await letterFor(world.db, actor, record.id, world.now))!.copyLines).toEqual(names)
  const clerk = (await world.as('clerk')).actor
  const { lines } = await findInRegister(world.db, clerk, { q: 'فرماندار شهرستان نمونه' }, 0, world.now)
  expect(lines.find((line) => line.id === id)).toMatchObject({ copies: names })
  // no recipient's record comes of a copy: nobody waits for its acknowledgment
  expect(await world.db.$count(noticeRecipients, eq(noticeRecipients.noticeId, id))).toBe(1)
})

test('a body that gets a copy reads it whole with its files, and finds it in its register; another body does not', async () => {
  const { world } = house
  const id = await send()
  const [copy] = await copyOf(id)
  const { actor } = await world.as('agency')
  expect(await copyFor(world.db, actor, copy!.id, world.now)).toMatchObject({
    body: 'دفترها باز باشند.',
    addressee: { office: { name: world.offices[0]!.name } },
  })
  expect((await copyFor(world.db, actor, copy!.id, world.now))!.files).toHaveLength(1)
  expect((await copiesFor(world.db, actor, world.now)).map((one) => one.id)).toContain(copy!.id)
  const { lines } = await findInRegister(world.db, actor, {}, 0, world.now)
  expect(lines.find((line) => line.id === id)).toMatchObject({ copy: copy!.id, side: 'in', recipient: null })
  expect(await copyFor(world.db, (await world.as('association')).actor, copy!.id, world.now)).toBe(null)
})

test('of a secret letter its copy is locked until the PIN; a letter kept back keeps its copies back', async () => {
  const { world } = house
  const { actor } = await world.as('agency')
  const secret = (await copyOf(await send({ confidentiality: 'secret' })))[0]!
  expect(await copyFor(world.db, actor, secret.id, world.now)).toMatchObject({ locked: true, subject: '', body: '' })
  expect(await copyFor(world.db, actor, secret.id, world.now, true)).toMatchObject({ locked: false })
  const later = new Date(world.now.getTime() + 86_400_000)
  const kept = (await copyOf(await send({ sendAt: later.toISOString() })))[0]!
  expect(await copyFor(world.db, actor, kept.id, world.now)).toBe(null)
  expect(await copyFor(world.db, actor, kept.id, later)).not.toBe(null)
})

test('what is signed keeps its line when the body is renamed', async () => {
  const { world } = house
  const id = await send()
  const rename = (name: string) =>
    world
      .as('clerk')
      .then((clerk) => saveBody(clerk, newKey(), { id: agency, kind: 'agency', name, address: '', phone: '', fax: '' }))
  await rename('ثبت احوال تازه')
  expect((await noticeById(world.db, (await world.as('clerk')).actor, id, world.now))!.copyLines[0]).toBe(
    'ثبت احوال نمونه',
  )
  await rename('ثبت احوال نمونه')
  const [row] = await world.db.select().from(notices).where(eq(notices.id, id))
  expect(row!.hash).toHaveLength(64)
  expect(await world.db.$count(register, eq(register.id, id))).toBe(1)
})

describe.each(messengers)('in %s', (messenger) => {
  test('who gets a copy is told of it with its text, and is asked for nothing', async () => {
    const user = await boundUser(house, 'agency', messenger)
    await send()
    const card = await user.next()
    expect(card.text).toContain('رونوشت نامه')
    expect(card.text).toContain('دفترها باز باشند.')
    expect(card.text).toContain('فرماندار شهرستان نمونه')
    expect(card.text).toContain('تأیید دریافت نمی‌خواهد')
    expect(card.buttons.flat().map((one) => one.text)).not.toContain('تأیید دریافت')
    user.press('دریافت ۱ پیوست', { on: card.id })
    expect((await user.next()).file?.name).toBe('پیوست.pdf')
  })

  test('of a copy that is not for everybody only where to read it', async () => {
    const user = await boundUser(house, 'agency', messenger)
    const [copy] = await copyOf(await send({ confidentiality: 'secret' }))
    const card = await user.next()
    expect(card.text).not.toContain('دفترها باز باشند.')
    expect(card.text).not.toContain('تأیید کنید')
    expect(card.buttons.flat()).toMatchObject([{ url: `https://pishkhan.test/app/notices/copies/${copy!.id}` }])
  })

  test('the letter itself says at its end who gets a copy', async () => {
    const user = await boundUser(house, 'holder', messenger)
    await send()
    const card = await user.next()
    user.press('مشاهده متن نامه', { on: card.id })
    expect((await user.nextEdit()).text).toContain('رونوشت:\nثبت احوال نمونه\nفرماندار شهرستان نمونه')
  })
})
