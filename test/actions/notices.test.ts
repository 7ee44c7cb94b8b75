import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { recordDelivery } from '#actions/notices/deliver'
import { type DraftInput, discardDraft, saveDraft } from '#actions/notices/draft'
import { remindNotice } from '#actions/notices/remind'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { audit } from '#db/schema/audit'
import { files } from '#db/schema/files'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { loadWords } from '#locales/files'
import { inbox, letterFor } from '#reads/notices/inbox'
import { noticeById } from '#reads/notices/notices'
import { countSelected } from '#reads/notices/recipients'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { waitingFor } from '#reads/people/waiting'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'

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

const draftOf = (over: Partial<DraftInput> = {}): DraftInput => ({
  id: newKey(),
  version: null,
  kind: 'circular',
  subject: 'ساعت کار در هفته آینده',
  body: 'به آگاهی می‌رساند ساعت کار دفترها در هفته آینده تغییر می‌کند.',
  answerBy: null,
  selection: { counties: [world.counties[0]!.id] },
  files: [],
  ...over,
})

async function submitted(over: Partial<DraftInput> = {}): Promise<string> {
  const clerk = await world.as('clerk')
  const draft = draftOf(over)
  await saveDraft(clerk, newKey(), draft)
  const outcome = await submitNotice(clerk, newKey(), { id: draft.id, version: 1 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return draft.id
}

async function signed(over: Partial<DraftInput> = {}): Promise<string> {
  const id = await submitted(over)
  const outcome = await signNotice(await world.as('secretary'), newKey(), { id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

async function fileOf(of: World): Promise<string> {
  const row = {
    name: 'scan.pdf',
    mime: 'application/pdf',
    size: 1,
    sha256: '0',
    content: new Uint8Array([1]),
    at: of.now,
  }
  const [kept] = await database.db
    .insert(files)
    .values({ ...row, provinceId: of.province, uploadedBy: of.people.clerk.id })
    .returning({ id: files.id })
  return kept!.id
}

const noticeOf = async (id: string) => (await database.db.select().from(notices).where(eq(notices.id, id)))[0]!
const recipientOf = async (notice: string, office: string) =>
  (
    await database.db
      .select()
      .from(noticeRecipients)
      .where(and(eq(noticeRecipients.noticeId, notice), eq(noticeRecipients.officeId, office)))
  )[0]!

describe('a draft', () => {
  it('is saved as it is typed, and tells a second writer that it moved on', async () => {
    const clerk = await world.as('clerk')
    const draft = draftOf()
    expect(await saveDraft(clerk, newKey(), draft)).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await saveDraft(clerk, newKey(), { ...draft, version: 1, subject: 'یک' })).toMatchObject({
      ok: true,
      value: { version: 2 },
    })
    expect(
      await saveDraft(await world.as('secretary'), newKey(), { ...draft, version: 1, subject: 'دو' }),
    ).toMatchObject({ ok: false, why: 'conflict' })
    expect((await noticeOf(draft.id)).subject).toBe('یک')
  })

  it.each([
    { it: 'a subject', over: { subject: '  ' }, field: 'subject' },
    { it: 'a text', over: { body: '' }, field: 'body' },
    { it: 'a recipient', over: { selection: { offices: [] } }, field: 'selection' },
    { it: 'a day for the answer after today', over: { answerBy: '2026-10-10' }, field: 'answerBy' },
  ] as { it: string; over: Partial<DraftInput>; field: string }[])(
    'cannot be submitted without $it',
    async ({ over, field }) => {
      const clerk = await world.as('clerk')
      const draft = draftOf(over)
      await saveDraft(clerk, newKey(), draft)
      const outcome = await submitNotice(clerk, newKey(), { id: draft.id, version: 1 })
      expect(outcome).toMatchObject({ ok: false, refusals: [{ field }] })
    },
  )

  it('is stored as Persian is written, whatever keyboard it came from', async () => {
    const id = await submitted({ subject: ' ساعت كاري  ', body: 'متن يك\r\n\r\nمتن دو ' })
    expect(await noticeOf(id)).toMatchObject({ subject: 'ساعت کاری', body: 'متن یک\n\nمتن دو' })
  })

  it('is nobody’s but the secretariat’s and the bodies’', async () => {
    for (const who of ['holder', 'staff', 'member', 'substitute', 'supervision', 'inspector', 'admin'] as const)
      expect((await saveDraft(await world.as(who), newKey(), draftOf())).ok, who).toBe(false)
    const other = await buildWorld(database.db)
    const id = await submitted()
    expect(await noticeById(database.db, (await other.as('clerk')).actor, id, world.now)).toBeNull()
    expect(await discardDraft(await other.as('clerk'), newKey(), { id })).toMatchObject({ ok: false, why: 'unknown' })
  })
})

describe('a selection', () => {
  it.each([
    { it: 'one county', of: () => ({ counties: [world.counties[0]!.id] }), count: 3 },
    { it: 'the province', of: () => ({}), count: 6 },
    { it: 'suspended offices', of: () => ({ standings: ['suspended'] }), count: 1 },
    { it: 'expired offices', of: () => ({ standings: ['expired'] }), count: 1 },
    { it: 'picked offices', of: () => ({ offices: [world.offices[0]!.id, world.offices[3]!.id] }), count: 2 },
    { it: 'nobody', of: () => ({ offices: [] }), count: 0 },
  ])('of $it means $count', async ({ of, count }) => {
    expect(await countSelected(database.db, world.province, of(), world.today)).toMatchObject({ count })
  })

  it('tells how many of them no messenger reaches', async () => {
    await world.bind(world.offices[0]!.holder.id)
    expect(
      await countSelected(database.db, world.province, { counties: [world.counties[0]!.id] }, world.today),
    ).toEqual({ count: 3, parties: 0, unreachable: 2 })
  })
})

describe('signing', () => {
  it('numbers, freezes, hashes and queues in one act', async () => {
    await world.bind(world.offices[0]!.holder.id, 'bale')
    const id = await signed()
    const letter = await noticeOf(id)
    expect(letter).toMatchObject({ state: 'signed', recipientCount: 3, signedRole: 'secretary' })
    expect(letter.number).toMatch(/\/ب\/1405\/1$/)
    expect(letter.hash).toMatch(/^[0-9a-f]{64}$/)
    const recipient = await recipientOf(id, world.offices[0]!.id)
    expect(await database.db.select().from(outbox).where(eq(outbox.subjectId, recipient.id))).toMatchObject([
      { state: 'queued', messenger: 'bale' },
    ])
    const silent = await recipientOf(id, world.offices[1]!.id)
    expect(await database.db.select().from(outbox).where(eq(outbox.subjectId, silent.id))).toMatchObject([
      { state: 'unreachable' },
    ])
  })

  it('gives each kind a series without gaps, under ten signatures at once too', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => submitted()))
    await Promise.all(ids.map(async (id) => signNotice(await world.as('head'), newKey(), { id })))
    const serials = await Promise.all(ids.map(async (id) => Number((await noticeOf(id)).number!.split('/').pop())))
    expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1))
  })

  it('asks for the step-up, and is for those who sign alone', async () => {
    const id = await submitted()
    expect(await signNotice(await world.as('secretary', { stepUp: { until: null } }), newKey(), { id })).toMatchObject({
      ok: false,
      why: 'stepUp',
    })
    for (const who of ['clerk', 'member', 'memberKanoon', 'holder', 'association'] as const)
      expect((await signNotice(await world.as(who), newKey(), { id })).ok, who).toBe(false)
  })

  it('happens once: a second signature is a conflict, and what is signed cannot change', async () => {
    const id = await signed()
    expect(await signNotice(await world.as('head'), newKey(), { id })).toMatchObject({ ok: false, why: 'conflict' })
    const clerk = await world.as('clerk')
    expect(await saveDraft(clerk, newKey(), { ...draftOf({ id }), version: 1 })).toMatchObject({
      ok: false,
      why: 'conflict',
    })
    expect(await discardDraft(clerk, newKey(), { id })).toMatchObject({ ok: false, why: 'unknown' })
  })

  it('may be declined: the letter goes back with a word and can be submitted anew', async () => {
    const id = await submitted()
    await sendBackNotice(await world.as('head'), newKey(), { id, word: 'شماره بخشنامه پیشین را بنویسید' })
    expect(await noticeOf(id)).toMatchObject({
      state: 'draft',
      version: 2,
      sentBackWord: 'شماره بخشنامه پیشین را بنویسید',
    })
    expect(await submitNotice(await world.as('clerk'), newKey(), { id, version: 2 })).toMatchObject({
      ok: true,
      value: { recipients: 3 },
    })
  })

  it.each([' \n', 'ن', '۱۲۳', '...'])('is not declined without a word: %j', async (word) => {
    const id = await submitted()
    expect(await sendBackNotice(await world.as('head'), newKey(), { id, word })).toMatchObject({
      ok: false,
      refusals: [{ key: 'notice-word-needed', field: 'word' }],
    })
    expect(await noticeOf(id)).toMatchObject({ state: 'awaiting' })
  })

  it('names who declined it, until it is submitted anew', async () => {
    const id = await submitted()
    await sendBackNotice(await world.as('head'), newKey(), { id, word: 'تاریخ را بنویسید' })
    const { actor } = await world.as('clerk')
    expect(await noticeById(database.db, actor, id, world.now)).toMatchObject({
      sentBackWord: 'تاریخ را بنویسید',
      sentBackBy: world.people.head.name,
    })
    await submitNotice(await world.as('clerk'), newKey(), { id, version: 2 })
    expect(await noticeById(database.db, actor, id, world.now)).toMatchObject({ sentBackWord: null, sentBackBy: null })
  })

  it.each([
    { day: '2026-10-11', ok: true },
    { day: '2026-10-12', ok: false },
  ])('on $day of a letter whose answer is wanted by the 12th: $ok', async ({ day, ok }) => {
    const id = await submitted({ answerBy: '2026-10-12' })
    const outcome = await signNotice(await world.as('head', { now: new Date(`${day}T08:30:00Z`) }), newKey(), { id })
    expect(outcome).toMatchObject(ok ? { ok } : { ok, refusals: [{ key: 'notice-answer-by-over' }] })
  })

  it('sends to whoever holds the license by then', async () => {
    const id = await submitted()
    const heir = await addPerson(world)
    await database.db.update(licenses).set({ holderId: heir }).where(eq(licenses.officeId, world.offices[0]!.id))
    await world.bind(heir)
    await signNotice(await world.as('head'), newKey(), { id })
    const recipient = await recipientOf(id, world.offices[0]!.id)
    expect(recipient.personId).toBe(heir)
    expect(await database.db.select().from(outbox).where(eq(outbox.subjectId, recipient.id))).toMatchObject([
      { personId: heir, state: 'queued' },
    ])
  })

  it('tells everybody who signs that a letter waits', async () => {
    const id = await submitted()
    const told = await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.subjectId, id), eq(outbox.kind, 'sign')))
    expect(told.map((row) => row.personId).sort()).toEqual([world.people.head.id, world.people.secretary.id].sort())
  })
})

describe('acknowledging', () => {
  it('is a fact apart from opening, each once, with its door', async () => {
    const id = await signed()
    const recipient = (await recipientOf(id, world.offices[0]!.id)).id
    await openNotice(await world.as('holder', { via: 'telegram' }), newKey(), { recipient })
    expect(await recipientOf(id, world.offices[0]!.id)).toMatchObject({ openedVia: 'telegram', acknowledgedAt: null })
    expect(await acknowledgeNotice(await world.as('holder'), newKey(), { recipient })).toMatchObject({
      ok: true,
      value: { already: false },
    })
    const later = await world.as('holder', { via: 'bale', now: new Date(world.now.getTime() + 60_000) })
    expect(await acknowledgeNotice(later, newKey(), { recipient })).toMatchObject({
      ok: true,
      value: { already: true, acknowledgedAt: world.now.toISOString() },
    })
    expect(await recipientOf(id, world.offices[0]!.id)).toMatchObject({
      openedVia: 'telegram',
      acknowledgedVia: 'app',
      acknowledgedAs: 'holder',
    })
  })

  it('counts once however many doors race', async () => {
    const id = await signed()
    const recipient = (await recipientOf(id, world.offices[0]!.id)).id
    const doors = ['app', 'telegram', 'bale', 'app', 'telegram'] as const
    const answers = await Promise.all(
      doors.map(async (via) => acknowledgeNotice(await world.as('holder', { via }), newKey(), { recipient })),
    )
    expect(answers.filter((answer) => answer.ok && !answer.value.already)).toHaveLength(1)
    const entries = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, recipient), eq(audit.action, 'notices.acknowledge')))
    expect(entries).toHaveLength(1)
  })

  it('tells which opening was the first', async () => {
    const id = await signed()
    const recipient = (await recipientOf(id, world.offices[0]!.id)).id
    const openings = await Promise.all(
      [1, 2, 3].map(async () => openNotice(await world.as('holder'), newKey(), { recipient })),
    )
    expect(openings.filter((one) => one.ok && one.value.first)).toHaveLength(1)
  })

  it.each([
    { who: 'holder', may: true },
    { who: 'substitute', may: true },
    { who: 'staff', may: false },
  ] as const)('is offered to the $who: $may', async ({ who, may }) => {
    const id = await signed()
    const recipient = (await recipientOf(id, world.offices[0]!.id)).id
    expect(await letterFor(database.db, (await world.as(who)).actor, recipient, world.now)).toMatchObject({
      mayAcknowledge: may,
    })
    await acknowledgeNotice(await world.as('substitute'), newKey(), { recipient })
    expect(await letterFor(database.db, (await world.as(who)).actor, recipient, world.now)).toMatchObject({
      mayAcknowledge: false,
      acknowledger: world.people.substitute.name,
      acknowledgedAs: 'substitute',
    })
  })

  it('is not for staff, who may read, nor for another office', async () => {
    const id = await signed()
    const recipient = (await recipientOf(id, world.offices[0]!.id)).id
    expect((await openNotice(await world.as('staff'), newKey(), { recipient })).ok).toBe(true)
    expect(await acknowledgeNotice(await world.as('staff'), newKey(), { recipient })).toMatchObject({ ok: false })
    const stranger = await world.as(world.offices[1]!.holder.id)
    expect(await acknowledgeNotice(stranger, newKey(), { recipient })).toMatchObject({ ok: false, why: 'unknown' })
    expect(await letterFor(database.db, stranger.actor, recipient, world.now)).toBeNull()
  })

  it('shows at once in the office’s inbox and at the desk', async () => {
    const id = await signed()
    const holder = await world.as('holder')
    const recipient = (await recipientOf(id, world.offices[0]!.id)).id
    await acknowledgeNotice(holder, newKey(), { recipient })
    expect(await inbox(database.db, holder.actor, world.now)).toMatchObject([{ recipient, acknowledgedAt: world.now }])
    const { rows: wall } = await recipientsOfNotice(database.db, (await world.as('clerk')).actor, id, {
      show: 'all',
      late: world.now,
    })
    expect(wall.map((row) => row.state).sort()).toEqual(['acknowledged', 'unreachable', 'unreachable'])
    expect(await noticeById(database.db, (await world.as('clerk')).actor, id, world.now)).toMatchObject({
      progress: { acknowledged: 1, recipients: 3, stranded: 2 },
    })
  })
})

describe('paper and reminders', () => {
  const delivery = (recipient: string, over = {}) => ({
    recipient,
    way: 'hand' as const,
    on: world.today,
    evidence: 'تحویل به مسئول دفتر',
    file: null,
    ...over,
  })

  it.each([
    { it: 'today with evidence', over: () => ({}), ok: true },
    { it: 'tomorrow', over: () => ({ on: addDays(world.today, 1) }), ok: false },
    { it: 'the day before the signature', over: () => ({ on: addDays(world.today, -1) }), ok: false },
    { it: 'without evidence', over: () => ({ evidence: ' ' }), ok: false },
  ])('a delivery $it is recorded: $ok', async ({ over, ok }) => {
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    expect((await recordDelivery(await world.as('clerk'), newKey(), delivery(recipient, over()))).ok).toBe(ok)
  })

  it('a fax makes no letter official: it waits for the acknowledgment, which comes as ever', async () => {
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    const clerk = await world.as('clerk')
    const progress = async () => (await noticeById(database.db, clerk.actor, id, world.now))?.progress
    expect((await recordDelivery(clerk, newKey(), delivery(recipient, { way: 'fax' }))).ok).toBe(true)
    expect(await recipientOf(id, world.offices[0]!.id)).toMatchObject({
      faxedOn: world.today,
      deliveredOn: null,
      receiptCode: null,
    })
    expect(await progress()).toMatchObject({ acknowledged: 0, delivered: 0 })
    const { rows } = await recipientsOfNotice(database.db, clerk.actor, id, { show: 'missing', late: world.now })
    expect(rows.find((row) => row.id === recipient)?.state).toBe('faxed')
    expect((await waitingFor(database.db, (await world.as('holder')).actor, world.now)).notices).toBe(1)
    expect((await acknowledgeNotice(await world.as('holder'), newKey(), { recipient })).ok).toBe(true)
    expect(await progress()).toMatchObject({ acknowledged: 1 })
  })

  it('a delivery that turns out to have been a fax is put right, and is none any more', async () => {
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    await recordDelivery(await world.as('clerk'), newKey(), delivery(recipient))
    await recordDelivery(await world.as('clerk'), newKey(), delivery(recipient, { way: 'fax' }))
    expect(await recipientOf(id, world.offices[0]!.id)).toMatchObject({ deliveredOn: null, receiptCode: null })
  })

  it('a delivery is not recorded over an acknowledgment', async () => {
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    await acknowledgeNotice(await world.as('holder'), newKey(), { recipient })
    expect(await recordDelivery(await world.as('clerk'), newKey(), delivery(recipient))).toMatchObject({
      ok: false,
      why: 'conflict',
    })
  })

  it('the clerk’s reminder reaches a person once a day, however often it is asked for', async () => {
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    await database.db.update(noticeRecipients).set({ sentAt: world.now }).where(eq(noticeRecipients.id, recipient))
    const remind = async (now: string) =>
      remindNotice(await world.as('clerk', { now: new Date(now) }), newKey(), { id })
    expect(await remind('2026-10-10T09:00:00Z')).toMatchObject({ value: { reminded: 1 } })
    expect(await remind('2026-10-10T20:29:00Z')).toMatchObject({ value: { reminded: 0 } })
    expect(await remind('2026-10-10T20:30:00Z')).toMatchObject({ value: { reminded: 1 } })
  })

  it('a scan of another province is not taken for evidence', async () => {
    const other = await buildWorld(database.db)
    const file = await fileOf(other)
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    await recordDelivery(await world.as('clerk'), newKey(), delivery(recipient, { file }))
    const [kept] = await database.db.select().from(files).where(eq(files.id, file))
    expect(kept).toMatchObject({ subject: null, subjectId: null })
  })

  it('a reminder asked for at night waits for the morning', async () => {
    const id = await signed()
    const { id: recipient } = await recipientOf(id, world.offices[0]!.id)
    await database.db.update(noticeRecipients).set({ sentAt: world.now }).where(eq(noticeRecipients.id, recipient))
    await remindNotice(await world.as('clerk', { now: new Date('2026-10-12T19:00:00Z') }), newKey(), { id })
    const rows = await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.subjectId, recipient), eq(outbox.kind, 'reminder')))
    expect(rows.map((row) => row.nextAt.toISOString())).toEqual(['2026-10-13T04:30:00.000Z'])
  })
})
