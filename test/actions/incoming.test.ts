import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import { finishIncoming } from '#actions/incoming/finish'
import { type PaperLetter, registerPaper } from '#actions/incoming/paper'
import { type WriteIncoming, writeIncoming } from '#actions/incoming/write'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { incoming } from '#db/schema/incoming'
import { noticeRecipients } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { register } from '#db/schema/register'
import { fileFor } from '#reads/files'
import { incomingById, listIncoming, ownIncoming } from '#reads/incoming'
import { threadOf } from '#reads/register'
import { addDays, tehranDay } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { incomingDraft, saveIncomingDraft } from '#test/world/drafts'
import { pdf } from '../pdf.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Who = Parameters<World['as']>[0]

const letter = (over: Partial<WriteIncoming> = {}): WriteIncoming => ({
  office: world.offices[0]!.id,
  subject: 'درخواست راهنمایی',
  body: 'روش ثبت ساعت کار دفتر چیست؟',
  confidential: false,
  files: [],
  answers: null,
  ...over,
})

const paper = (over: Partial<PaperLetter> = {}): PaperLetter => ({
  office: null,
  sender: 'شهرداری',
  senderNumber: '۱۲/الف',
  senderDate: world.today,
  subject: 'استعلام',
  body: 'خلاصه نامه',
  files: [],
  refersTo: '',
  confidentiality: 'ordinary',
  ...over,
})

/** Minutes after the world's noon, so that letters have an order. */
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000)

async function written(who: Who = 'holder', over: Partial<WriteIncoming> = {}, now = later(1)) {
  const outcome = await writeIncoming(await world.as(who, { now }), newKey(), letter(over))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function file(who: Who): Promise<string> {
  const kept = await uploadFile(await world.as(who), newKey(), { bytes: pdf(), name: 'پیوست.pdf' })
  if (!kept.ok) throw new Error('refused')
  return kept.value.id
}

/** A signed letter to the first office; its id and its record there. */
async function received(over: { answerBy?: string; refersTo?: string } = {}, now = world.now) {
  const id = newKey()
  const draft = {
    id,
    version: null,
    kind: 'notice' as const,
    subject: 'ابلاغ',
    body: 'متن ابلاغ',
    answerBy: null,
    selection: { offices: [world.offices[0]!.id] },
    files: [],
    ...over,
  }
  await saveDraft(await world.as('clerk'), newKey(), draft)
  await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })
  const signed = await signNotice(await world.as('head', { now }), newKey(), { id })
  if (!signed.ok) throw new Error(JSON.stringify(signed))
  const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
  return { id, number: signed.value.number, recipient: row!.id }
}

const told = async (id: string) =>
  (await world.db.select().from(outbox).where(sql`subject_id = ${id}::uuid and kind = 'incoming'`))
    .map(({ personId }) => personId)
    .sort()
const line = async (id: string) => (await world.db.select().from(register).where(eq(register.id, id)))[0]

describe('a letter to the secretariat', () => {
  it('gets numbers without gaps, a line in the register, and is told to clerks and secretary alone', async () => {
    const first = await written()
    const refused = await writeIncoming(await world.as('holder'), newKey(), letter({ subject: ' ' }))
    expect(refused).toMatchObject({ ok: false, refusals: [{ key: 'incoming-subject-needed', field: 'subject' }] })
    const second = await written('substitute')
    const serial = (number: string) => Number(number.split('/').at(-1))
    expect([serial(first.number), serial(second.number)]).toEqual([1, 2])
    expect(await line(first.id)).toMatchObject({
      direction: 'in',
      number: first.number,
      party: world.offices[0]!.name,
      officeId: world.offices[0]!.id,
      thread: first.id,
    })
    expect(await told(first.id)).toEqual([world.people.clerk.id, world.people.secretary.id].sort())
  })

  it('is one letter however often it is sent with one key', async () => {
    const key = newKey()
    const one = await writeIncoming(await world.as('holder'), key, letter())
    const two = await writeIncoming(await world.as('holder'), key, letter())
    expect(two).toMatchObject({ ok: true, repeated: true, value: one.ok && one.value })
    expect(await world.db.$count(incoming, eq(incoming.provinceId, world.province))).toBe(1)
  })

  it.each([
    ['staff', 'forbidden'],
    ['clerk', 'forbidden'],
    ['inspector', 'forbidden'],
    ['association', 'unknown'],
  ] as const)('is not written for an office by %s', async (who, why) => {
    const outcome = await writeIncoming(await world.as(who), newKey(), letter())
    expect(outcome).toMatchObject({ ok: false, why })
  })

  it('is not written for another office', async () => {
    const outcome = await writeIncoming(await world.as('holder'), newKey(), letter({ office: world.offices[1]!.id }))
    expect(outcome).toMatchObject({ ok: false, why: 'unknown' })
  })

  it.each(['association', 'kanoon', 'agency'] as const)('is written by %s in its own name', async (who) => {
    const { id } = await written(who, { office: null })
    expect((await world.db.select().from(incoming).where(eq(incoming.id, id)))[0]).toMatchObject({
      from: who,
      officeId: null,
      personId: world.people[who].id,
      sender: (await world.as(who)).actor.name,
    })
    expect(await ownIncoming(world.db, (await world.as(who)).actor, world.now)).toHaveLength(1)
  })

  it('takes the writer’s own files, five at most, and shows them to who sees the letter', async () => {
    const own = await file('holder')
    const { id } = await written('holder', { files: [own] })
    const seen = async (who: Who) => (await fileFor(world.db, (await world.as(who)).actor, own, world.now)) !== null
    expect(await Promise.all(['clerk', 'holder', 'staff', 'association'].map(seen))).toEqual([true, true, true, false])
    expect((await incomingById(world.db, (await world.as('clerk')).actor, id, world.now))!.files).toHaveLength(1)
    for (const files of [[own], [await file('clerk')], [newKey()]])
      expect(await writeIncoming(await world.as('holder'), newKey(), letter({ files }))).toMatchObject({
        refusals: [{ key: 'incoming-files-gone' }],
      })
    const six = Array.from({ length: 6 }, newKey)
    expect(await writeIncoming(await world.as('holder'), newKey(), letter({ files: six }))).toMatchObject({
      refusals: [{ key: 'incoming-too-many-files', field: 'files' }],
    })
  })

  it('is for secretary, head and its writer alone where it is confidential', async () => {
    const { id } = await written('holder', { confidential: true })
    const sees = async (who: Who) => (await incomingById(world.db, (await world.as(who)).actor, id, world.now)) !== null
    const who = ['secretary', 'head', 'holder', 'substitute', 'clerk', 'staff', 'member', 'kanoon'] as const
    expect(await Promise.all(who.map(sees))).toEqual([true, true, true, true, false, false, false, false])
    expect(await told(id)).toEqual([world.people.secretary.id])
    const listed = await listIncoming(world.db, (await world.as('clerk')).actor, 'new')
    expect(listed.map((one) => one.id)).not.toContain(id)
    expect(await finishIncoming(await world.as('clerk'), newKey(), { id, word: 'شد' })).toMatchObject({
      why: 'unknown',
    })
  })

  it('waits for the morning to be told in quiet hours', async () => {
    const night = new Date('2026-10-10T20:00:00Z')
    const outcome = await writeIncoming(await world.as('holder', { now: night }), newKey(), letter())
    const [row] = await world.db
      .select()
      .from(outbox)
      .where(eq(outbox.subjectId, outcome.ok ? outcome.value.id : ''))
    expect(row!.nextAt).toEqual(new Date('2026-10-11T04:30:00Z'))
  })

  it('takes the draft of bot and app with it, and no other', async () => {
    const form = { subject: 'نیمه', body: '', confidential: false, files: [] }
    const here = { office: world.offices[0]!.id, answers: null }
    const body = { office: null, answers: null }
    const holder = await world.as('holder')
    const officer = await world.as('association')
    for (const [writer, which] of [
      [holder, here],
      [officer, body],
    ] as const)
      for (const version of [0, 1])
        expect(await saveIncomingDraft(writer, newKey(), { ...which, form, version })).toMatchObject({
          value: { version: version + 1 },
        })
    expect(await saveIncomingDraft(holder, newKey(), { ...here, form, version: 1 })).toMatchObject({ why: 'conflict' })
    expect(await incomingDraft(world.db, holder.actor, here)).toMatchObject({ form, version: 2 })
    expect(await incomingDraft(world.db, (await world.as('substitute')).actor, here)).toBeNull()
    await written()
    expect(await incomingDraft(world.db, holder.actor, here)).toBeNull()
    expect(await incomingDraft(world.db, officer.actor, body)).toMatchObject({ version: 2 })
  })
})

describe('an answer to a letter', () => {
  it('is noted with the recipient the first time, and stands in the letter’s thread', async () => {
    const wanted = await received({ answerBy: '2026-10-20' })
    const first = await written('holder', { answers: wanted.recipient })
    await written('holder', { answers: wanted.recipient }, later(2))
    const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, wanted.recipient))
    expect(row).toMatchObject({ answeredAt: later(1), answerId: first.id })
    expect(await line(first.id)).toMatchObject({ thread: wanted.id })
    expect(await threadOf(world.db, (await world.as('holder')).actor, first.id, world.now)).toMatchObject([
      { id: wanted.id, direction: 'out', recipient: wanted.recipient },
      { id: first.id, direction: 'in' },
      { direction: 'in' },
    ])
  })

  it('does not answer what wanted none, nor what another office received', async () => {
    const { recipient } = await received()
    await written('holder', { answers: recipient })
    const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient))
    expect(row!.answeredAt).toBeNull()
    const next = await world.as(world.offices[1]!.holder.id)
    const foreign = letter({ office: world.offices[1]!.id, answers: recipient })
    expect(await writeIncoming(next, newKey(), foreign)).toMatchObject({ ok: false, why: 'unknown' })
    const refersTo = (await received()).id
    expect(await writeIncoming(next, newKey(), { ...foreign, answers: null, refersTo })).toMatchObject({
      why: 'unknown',
    })
  })
})

describe('a paper', () => {
  it('is registered with its scan, sender, number and day, in the same series', async () => {
    await written()
    const scan = await file('clerk')
    const outcome = await registerPaper(await world.as('clerk'), newKey(), paper({ body: '', files: [scan] }))
    expect(outcome).toMatchObject({ ok: true, value: { number: expect.stringMatching(/\/2$/) } })
    const { id } = outcome.ok ? outcome.value : { id: '' }
    expect(await incomingById(world.db, (await world.as('secretary')).actor, id, world.now)).toMatchObject({
      from: 'paper',
      sender: 'شهرداری',
      senderNumber: '۱۲/الف',
      senderDate: world.today,
      registrar: (await world.as('clerk')).actor.name,
    })
    expect(await told(id)).toEqual([world.people.secretary.id])
  })

  it.each([
    ['with other digits and spaces', { senderNumber: ' 12 / الف' }, 'incoming-known'],
    ['by another sender, as who typed wrote it', { sender: 'شهرداری مرکز' }, 'incoming-known'],
    ['of another day', { senderDate: '2026-10-09' }, undefined],
    ['with another number', { senderNumber: '۱۳/الف' }, undefined],
    ['without a number', { senderNumber: '' }, undefined],
    ['without a day', { senderDate: null }, undefined],
    ['that is another one', { another: true }, undefined],
  ] as const)('is not registered twice unawares: once more %s', async (_, over, refused) => {
    const first = await registerPaper(await world.as('clerk'), newKey(), paper())
    const { number } = first.ok ? first.value : { number: '' }
    const again = await registerPaper(await world.as('clerk'), newKey(), paper(over))
    expect(again.ok).toBe(refused === undefined)
    if (refused)
      expect(again).toMatchObject({
        refusals: [{ key: refused, field: 'another', facts: { number, day: world.today } }],
      })
  })

  it.each([
    ['today where none is named', undefined, 0, undefined],
    ['today', 0, 0, undefined],
    ['yesterday', -1, -1, undefined],
    ['on its sender’s day', -3, -3, undefined],
    ['before its sender’s day', -4, null, 'incoming-arrived-before-written'],
    ['tomorrow', 1, null, 'incoming-arrived-ahead'],
  ] as const)('came %s', async (_, day, stored, refused) => {
    const on = (days: number) => addDays(world.today, days)
    const came = { senderDate: on(-3), ...(day === undefined ? {} : { receivedOn: on(day) }) }
    const outcome = await registerPaper(await world.as('clerk'), newKey(), paper(came))
    if (refused) return expect(outcome).toMatchObject({ refusals: [{ key: refused, field: 'receivedOn' }] })
    const { id } = outcome.ok ? outcome.value : { id: '' }
    // the day of registration stays beside it
    expect(await incomingById(world.db, (await world.as('clerk')).actor, id, world.now)).toMatchObject({
      arrivedOn: on(stored!),
      registeredAt: world.now,
    })
  })

  it.each([
    [-60, true],
    [-61, false],
  ])('that came %i days ago is registered: %s', async (day, right) => {
    const came = { senderDate: null, receivedOn: addDays(world.today, day) }
    expect((await registerPaper(await world.as('clerk'), newKey(), paper(came))).ok).toBe(right)
  })

  it('stands in the order of registration, whenever it came', async () => {
    await registerPaper(await world.as('clerk'), newKey(), paper({ subject: 'نخست' }))
    const came = { subject: 'دوم', senderNumber: '', senderDate: null, receivedOn: addDays(world.today, -9) }
    await registerPaper(await world.as('clerk', { now: later(1) }), newKey(), paper(came))
    const { actor } = await world.as('clerk')
    const subjects = (order: 'number' | 'received') =>
      listIncoming(world.db, actor, 'new', { order: order }).then((all) => all.map(({ subject }) => subject))
    expect([await subjects('number'), await subjects('received')]).toEqual([
      ['نخست', 'دوم'],
      ['نخست', 'دوم'],
    ])
  })

  it('is an answer of the day on which it came', async () => {
    const wanted = await received({ answerBy: '2026-10-20' })
    const input = paper({
      office: world.offices[0]!.id,
      refersTo: wanted.number,
      senderDate: null,
      receivedOn: world.today,
    })
    await registerPaper(await world.as('clerk', { now: later(5) }), newKey(), input)
    const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, wanted.recipient))
    expect(tehranDay(row!.answeredAt!)).toBe(world.today)
  })

  it('refers to a letter by its number in any digits, and is the answer that it wanted', async () => {
    const wanted = await received({ answerBy: '2026-10-20' })
    const typed = wanted.number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    const input = paper({ office: world.offices[0]!.id, refersTo: ` ${typed} ` })
    const outcome = await registerPaper(await world.as('clerk'), newKey(), input)
    const { id } = outcome.ok ? outcome.value : { id: '' }
    const [row] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, wanted.recipient))
    expect(row!.answerId).toBe(id)
    expect(await line(id)).toMatchObject({ thread: wanted.id })
  })

  it.each([
    ['a sender', { sender: ' ' }, 'sender'],
    ['a subject', { subject: '' }, 'subject'],
    ['a text or a scan', { body: '' }, 'files'],
    ['a day that has come', { senderDate: '2026-10-11' }, 'senderDate'],
    ['a number that is known', { refersTo: '۹۹۹' }, 'refersTo'],
    ['an office of the province', { office: '00000000-0000-4000-8000-000000000000' }, 'office'],
  ] as const)('needs %s', async (_, over, field) => {
    const outcome = await registerPaper(await world.as('clerk'), newKey(), paper(over))
    expect(outcome).toMatchObject({ ok: false, refusals: [{ field }] })
  })

  it('that is confidential stays with secretary, head and the clerk who registered it', async () => {
    const outcome = await registerPaper(await world.as('clerk'), newKey(), paper({ confidentiality: 'confidential' }))
    const { id } = outcome.ok ? outcome.value : { id: '' }
    const sees = async (who: Who) => (await incomingById(world.db, (await world.as(who)).actor, id, world.now)) !== null
    expect(await Promise.all(['clerk', 'secretary', 'head', 'association'].map(sees))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('the secretariat', () => {
  it('marks a letter done once, with a word that its writer reads', async () => {
    const { id } = await written()
    expect(await finishIncoming(await world.as('clerk'), newKey(), { id, word: ' ' })).toMatchObject({
      refusals: [{ key: 'incoming-word-needed' }],
    })
    expect(await finishIncoming(await world.as('clerk'), newKey(), { id, word: 'تلفنی گفته شد' })).toMatchObject({
      ok: true,
    })
    expect(await finishIncoming(await world.as('secretary'), newKey(), { id, word: 'باز' })).toMatchObject({
      why: 'conflict',
    })
    expect(await incomingById(world.db, (await world.as('holder')).actor, id, world.now)).toMatchObject({
      state: 'done',
      doneWord: 'تلفنی گفته شد',
      finisher: null,
      mayFinish: false,
    })
  })

  it('answers with a letter that refers to it: done, and one thread', async () => {
    const { id } = await written()
    const reply = await received({ refersTo: id }, later(5))
    expect(await incomingById(world.db, (await world.as('holder')).actor, id, world.now)).toMatchObject({
      state: 'done',
      doneWord: null,
      replies: [{ id: reply.id, number: reply.number }],
    })
    const thread = await threadOf(world.db, (await world.as('clerk')).actor, reply.id, world.now)
    expect(thread!.map((one) => one.id)).toEqual([id, reply.id])
    expect(thread![1]).toMatchObject({ party: world.offices[0]!.name, began: thread![0]!.number })
  })

  it('of another province sees and does nothing', async () => {
    const { id } = await written()
    const away = await buildWorld(database.db)
    expect(await incomingById(world.db, (await away.as('clerk')).actor, id, world.now)).toBeNull()
    expect(await threadOf(world.db, (await away.as('secretary')).actor, id, world.now)).toBeNull()
    expect(await finishIncoming(await away.as('clerk'), newKey(), { id, word: 'شد' })).toMatchObject({ why: 'unknown' })
  })
})
