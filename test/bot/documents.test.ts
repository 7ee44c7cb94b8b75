import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDocument } from '#actions/documents/add'
import { repealDocument } from '#actions/documents/repeal'
import { uploadFile } from '#actions/files/upload'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { letterFiles, officeCard } from '#bot/notices/card'
import { bindings } from '#db/schema/bindings'
import { noticeRecipients } from '#db/schema/notices'
import { listDocuments } from '#reads/documents'
import { letterFor } from '#reads/notices/inbox'
import { actorOf } from '#reads/people/actors'
import { messengers } from '#rules/messages'
import { pdf } from '../pdf.ts'
import { newKey } from '../world.ts'
import { boundUser, type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await add('بخشنامه کهنه', 'سازمان نخست', true)
  await add('دستورالعمل گواهی', 'سازمان نخست')
  await add('نرخ‌نامه آب', 'شرکت آب')
})
afterAll(() => house?.close())
beforeEach(() => house.database.db.delete(bindings))

let minutes = 0

/** Adds a document, a minute after the one before. */
async function add(title: string, agency: string, repealed = false): Promise<void> {
  minutes += 1
  const now = new Date(house.world.now.getTime() + minutes * 60_000)
  const ctx = { ...(await house.world.as('clerk')), now }
  const file = await uploadFile(ctx, newKey(), { bytes: pdf(newKey()), name: `${title}.pdf` })
  const text = { number: '۱۲', firstDay: '2026-01-01', body: `متن ${title}`, file: file.ok ? file.value.id : null }
  const added = await addDocument(ctx, newKey(), { kind: 'directive', title, agency, ...text })
  if (repealed && added.ok)
    await repealDocument(ctx, newKey(), { document: added.value.document, on: house.world.today, by: 'نامه' })
}

const buttons = (message: { buttons: { text: string }[][] }) => message.buttons.flat().map((one) => one.text)

describe.each(messengers)('the library in %s', (messenger) => {
  test('lists what binds, by agency too, and sends a document with its file', async () => {
    const user = await boundUser(house, 'staff', messenger)
    user.start()
    await user.next()
    user.tap('بخشنامه‌ها و دستورالعمل‌ها')
    const list = await user.next()
    expect(list.text).toContain('۲ سند معتبر')
    expect(buttons(list)).toEqual(['نرخ‌نامه آب', 'دستورالعمل گواهی', 'جست‌وجو', 'به تفکیک دستگاه'])
    user.press('به تفکیک دستگاه')
    expect(buttons(await user.nextEdit())).toEqual(['سازمان نخست (۱)', 'شرکت آب (۱)', 'تازه‌ترین‌ها'])
    user.press('سازمان نخست (۱)')
    expect(buttons(await user.nextEdit())).toEqual(['دستورالعمل گواهی', 'تازه‌ترین‌ها'])
    user.press('دستورالعمل گواهی')
    const one = await user.next()
    for (const word of ['دستورالعمل گواهی', 'سازمان نخست', 'متن دستورالعمل گواهی']) expect(one.text).toContain(word)
    const file = await user.next()
    expect(file).toMatchObject({ kind: 'document', file: { name: 'دستورالعمل گواهی.pdf' } })
    expect(house.faults).toEqual([])
  })

  test('is searched by typing, whatever the keyboard', async () => {
    const user = await boundUser(house, 'holder', messenger)
    user.start()
    await user.next()
    user.tap('بخشنامه‌ها و دستورالعمل‌ها')
    await user.next()
    user.press('جست‌وجو')
    await user.next()
    user.say('نرخ نامه آب')
    const found = await user.next()
    expect(buttons(found)[0]).toBe('نرخ‌نامه آب')
    expect(found.text).toContain('۱ سند')
    expect(house.faults).toEqual([])
  })
})

test('a citizen has no library', async () => {
  const user = house.simulator.telegram.user()
  user.start()
  await user.next()
  user.say('بخشنامه‌ها و دستورالعمل‌ها')
  expect((await user.next()).text).not.toContain('سند معتبر')
})

test('a letter’s card names the documents it carries and sends their files', async () => {
  const { world, database } = house
  const clerk = await world.as('clerk')
  const { documents } = await listDocuments(database.db, clerk.actor, world.today, { q: 'گواهی' })
  const id = newKey()
  await saveDraft(clerk, newKey(), {
    id,
    version: null,
    kind: 'circular',
    subject: 'ابلاغ',
    body: 'به پیوست.',
    answerBy: null,
    selection: { offices: [world.offices[0]!.id] },
    files: [],
    documents: [documents[0]!.versionId],
  })
  await submitNotice(clerk, newKey(), { id, version: 1 })
  expect(await signNotice(await world.as('secretary'), newKey(), { id })).toMatchObject({ ok: true })
  const [recipient] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
  const person = await actorOf(database.db, world.people.holder.id, world.today)
  const place = { messenger: 'telegram', chat: '1' } as const
  const card = await officeCard.render(database.db, {
    subjectId: recipient!.id,
    person,
    params: { open: 1 },
    locale: 'fa',
    now: world.now,
    place,
    publicUrl: 'https://pishkhan.test',
    secret: world.secret,
  })
  expect(JSON.stringify(card!.blocks)).toContain('سندهای کتابخانه همراه نامه:\\nدستورالعمل گواهی (\u2066۱۲\u2069)')
  const letter = await letterFor(database.db, person!, recipient!.id, world.now)
  const carried = letterFiles(database.db, person!, world.now, letter!.files)
  expect(carried.map(({ name }) => name)).toEqual(['دستورالعمل گواهی.pdf'])
  expect((await carried[0]!.content()).length).toBeGreaterThan(0)
})
