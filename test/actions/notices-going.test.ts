import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endDelegation } from '#actions/delegations/end'
import { makeDelegation } from '#actions/delegations/make'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { cancelNotice } from '#actions/notices/cancel'
import { recordDelivery } from '#actions/notices/deliver'
import { type DraftInput, discardDraft, saveDraft } from '#actions/notices/draft'
import { passGate, returnFromGate } from '#actions/notices/gate'
import { remindNotice, takeBackReminder } from '#actions/notices/remind'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { overrideParameter } from '#actions/parameters/override'
import { endTemplate, saveTemplate, type TemplateInput } from '#actions/templates/save'
import { audit } from '#db/schema/audit'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships, people } from '#db/schema/people'
import { fileFor } from '#reads/files'
import { inbox, letterFor } from '#reads/notices/inbox'
import { listNotices, noticeById } from '#reads/notices/notices'
import { remindersHeldBack } from '#reads/notices/reminding'
import { listTemplates } from '#reads/notices/templates'
import { signersOf } from '#reads/people/seats'
import { waitingFor } from '#reads/people/waiting'
import { findInRegister } from '#reads/register'
import { addDays } from '#rules/calendar'
import { priorities } from '#rules/messages'
import { isLetterPrefix } from '#rules/notices'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

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
const night = new Date('2026-10-10T19:30:00Z') // 23:00 in Tehran
const morning = new Date('2026-10-11T04:30:00Z') // 8:00 the next day

const draftOf = (over: Partial<DraftInput> = {}): DraftInput => ({
  id: newKey(),
  version: null,
  kind: 'circular',
  subject: 'ساعت کار',
  body: 'ساعت کار دفترها تغییر می‌کند.',
  answerBy: null,
  selection: { offices: [world.offices[0]!.id] },
  files: [],
  ...over,
})

async function submitted(over: Partial<DraftInput> = {}, who: Who = 'clerk'): Promise<string> {
  const ctx = await world.as(who)
  const draft = draftOf(over)
  await saveDraft(ctx, newKey(), draft)
  const outcome = await submitNotice(ctx, newKey(), { id: draft.id, version: 1 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return draft.id
}

const sign = async (id: string, who: Who = 'secretary', now = world.now) =>
  signNotice(await world.as(who, { now }), newKey(), { id })

async function signed(over: Partial<DraftInput> = {}, now = world.now): Promise<string> {
  const id = await submitted(over)
  const outcome = await sign(id, 'secretary', now)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

const noticeOf = async (id: string) => (await database.db.select().from(notices).where(eq(notices.id, id)))[0]!
const recipientOf = async (id: string) =>
  (await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id)))[0]!.id
const queued = async (id: string) =>
  database.db
    .select()
    .from(outbox)
    .where(eq(outbox.subjectId, await recipientOf(id)))

describe('a letter that is kept back for an hour', () => {
  const hour = '2026-10-12T09:00:00.000Z'
  it.each([
    ['before it', new Date(Date.parse(hour) - 1), 0],
    ['at it', new Date(hour), 1],
  ])('is there for its recipient only from then on: %s', async (_when, now, seen) => {
    const recipient = await recipientOf(await signed({ sendAt: hour }))
    const { actor } = await world.as('holder', { now })
    expect(await inbox(database.db, actor, now)).toHaveLength(seen)
    expect((await letterFor(database.db, actor, recipient, now)) !== null).toBe(seen === 1)
    expect((await waitingFor(database.db, actor, now)).notices).toBe(seen)
  })
})

describe('the sign before the numbers of letters', () => {
  it.each([
    ['آ', true],
    ['ارد', true],
    ['کرمان', false],
    ['آ۱', false],
    ['آ ب', false],
    ['12', false],
  ])('%s: %s', (typed, ok) => expect(isLetterPrefix(typed)).toBe(ok))
})

describe('a scheduled letter that is cancelled', () => {
  const hour = '2026-10-12T09:00:00.000Z'
  const cancel = async (id: string, who: Who = 'clerk', now = world.now) =>
    cancelNotice(await world.as(who, { now }), newKey(), { id })

  it('reaches nobody, at its hour as before, and keeps its number and its line, which says so', async () => {
    await world.bind(world.people.holder.id)
    const id = await signed({ sendAt: hour })
    const { number } = await noticeOf(id)
    const recipient = await recipientOf(id)
    expect(await queued(id)).toHaveLength(1)
    expect(await cancel(id)).toMatchObject({ ok: true })
    expect(await noticeOf(id)).toMatchObject({ state: 'cancelled', number, cancelledAt: world.now })
    expect(await queued(id)).toEqual([])
    const later = new Date(Date.parse(hour) + 3_600_000)
    const { actor } = await world.as('holder', { now: later })
    expect(await inbox(database.db, actor, later)).toHaveLength(0)
    expect(await letterFor(database.db, actor, recipient, later)).toBeNull()
    expect((await findInRegister(database.db, actor, {}, 0, later)).lines).toEqual([])
    const desk = (await world.as('clerk')).actor
    expect((await findInRegister(database.db, desk, {}, 0, later)).lines).toMatchObject([
      { id, number, cancelled: true },
    ])
    expect(await noticeById(database.db, desk, id, later)).toMatchObject({
      state: 'cancelled',
      canceller: expect.any(String),
    })
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, id))
    expect(entries.map((entry) => entry.action)).toContain('notices.cancel')
    expect(await cancel(id)).toMatchObject({ ok: false, refusals: [{ key: 'refusal-notice-not-scheduled' }] })
  })

  it.each([
    ['a moment before its hour', new Date(Date.parse(hour) - 1), true],
    ['at its hour', new Date(hour), false],
  ])('%s', async (_when, now, ok) => {
    expect((await cancel(await signed({ sendAt: hour }), 'clerk', now)).ok).toBe(ok)
  })

  it('is no longer possible for a letter that went out at once, nor for a body', async () => {
    expect(await cancel(await signed())).toMatchObject({ refusals: [{ key: 'refusal-notice-gone-out' }] })
    expect(await cancel(await signed({ sendAt: hour }), 'association')).toMatchObject({ ok: false, why: 'forbidden' })
  })
})

describe('a reminder that is held back', () => {
  const ago = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000)
  async function reminded() {
    await world.bind(world.people.holder.id)
    const id = await signed()
    await database.db.update(noticeRecipients).set({ sentAt: world.now }).where(eq(noticeRecipients.noticeId, id))
    const outcome = await remindNotice(await world.as('clerk'), newKey(), { id, hold: true })
    expect(outcome).toMatchObject({ value: { reminded: 1 } })
    return id
  }
  const reminders = async (id: string) => (await queued(id)).filter((row) => row.kind === 'reminder')
  const takeBack = async (id: string, now: Date) => takeBackReminder(await world.as('clerk', { now }), newKey(), { id })

  it('waits five minutes and can be taken back until then, as though nobody had been reminded', async () => {
    const id = await reminded()
    expect(await reminders(id)).toMatchObject([{ nextAt: ago(5) }])
    expect(await remindersHeldBack(database.db, id, ago(4))).toEqual({ count: 1, until: ago(5).toISOString() })
    expect(await takeBack(id, ago(4))).toMatchObject({ value: { takenBack: 1 } })
    expect(await reminders(id)).toEqual([])
    const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    expect(row).toMatchObject({ reminders: 0, remindedAt: null })
    expect(await remindNotice(await world.as('clerk'), newKey(), { id })).toMatchObject({ value: { reminded: 1 } })
  })

  it('of an answer is taken back alike, and leaves what was reminded before', async () => {
    await world.bind(world.people.holder.id)
    const id = await signed()
    const before = new Date('2026-10-01T08:00:00Z')
    await database.db.update(notices).set({ answerBy: '2026-12-01' }).where(eq(notices.id, id))
    const marks = { acknowledgedAt: world.now, reminders: 1, remindedAt: before, answerRemindedAt: before }
    await database.db.update(noticeRecipients).set(marks).where(eq(noticeRecipients.noticeId, id))
    const round = { id, answers: true, hold: true }
    expect(await remindNotice(await world.as('clerk'), newKey(), round)).toMatchObject({ value: { reminded: 1 } })
    expect((await queued(id)).filter((row) => row.kind === 'answer')).toMatchObject([{ nextAt: ago(5) }])
    expect(await remindersHeldBack(database.db, id, ago(4))).toEqual({ count: 1, until: ago(5).toISOString() })
    expect(await takeBack(id, ago(4))).toMatchObject({ value: { takenBack: 1 } })
    const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    expect(row).toMatchObject({ reminders: 1, remindedAt: before, answerRemindedAt: before })
  })

  it('is gone after them', async () => {
    const id = await reminded()
    expect(await remindersHeldBack(database.db, id, ago(5))).toBeNull()
    expect(await takeBack(id, ago(5))).toMatchObject({ ok: false, refusals: [{ key: 'wall-reminder-gone-out' }] })
    expect(await reminders(id)).toHaveLength(1)
  })
})

it('tells who saved a draft meanwhile', async () => {
  const draft = draftOf()
  await saveDraft(await world.as('clerk'), newKey(), draft)
  await saveDraft(await world.as('secretary'), newKey(), { ...draft, version: 1 })
  const seen = await noticeById(database.db, (await world.as('clerk')).actor, draft.id, world.now)
  const [secretary] = await database.db.select().from(people).where(eq(people.id, world.people.secretary.id))
  expect(seen).toMatchObject({ version: 2, editor: secretary!.name })
})

describe('a signed letter', () => {
  it.each([
    { it: 'by day goes out at once', now: () => world.now, over: {}, next: () => world.now, priority: 'letter' },
    { it: 'by night waits for the morning', now: () => night, over: {}, next: () => morning, priority: 'letter' },
    {
      it: 'by night goes out if urgent',
      now: () => night,
      over: { urgent: true },
      next: () => night,
      priority: 'urgent',
    },
    {
      it: 'waits for its own hour',
      now: () => world.now,
      over: { sendAt: '2026-10-12T09:00:00.000Z' },
      next: () => new Date('2026-10-12T09:00:00Z'),
      priority: 'letter',
    },
  ] as const)('$it', async ({ now, over, next, priority }) => {
    await world.bind(world.people.holder.id)
    const id = await signed(over, now())
    expect(await queued(id)).toMatchObject([{ nextAt: next(), priority: priorities[priority] }])
    const seen = await noticeById(database.db, (await world.as('clerk')).actor, id, now())
    expect(seen!.goesAt).toEqual(next() > now() ? next() : null)
  })

  it('keeps no quiet hours where a province has none', async () => {
    const value = ['00:00', '00:00']
    const quiet = { parameter: 'quietHours', value, firstDay: world.today, resolution: 'مصوبه ۱' }
    expect(await overrideParameter(await world.as('admin'), newKey(), quiet)).toMatchObject({ ok: true })
    await world.bind(world.people.holder.id)
    expect(await queued(await signed({}, night))).toMatchObject([{ nextAt: night }])
  })

  it('tells clerk and signer when it will go out, before it is signed', async () => {
    const id = await submitted()
    expect((await noticeById(database.db, (await world.as('head')).actor, id, night))!.goesAt).toEqual(morning)
    expect(await sign(id, 'head', night)).toMatchObject({ ok: true, value: { goesAt: morning.toISOString() } })
  })

  it('has a hash of what it says, and is signed only as it was seen', async () => {
    const id = await submitted({ confidentiality: 'confidential' })
    const head = await world.as('head')
    expect(await signNotice(head, newKey(), { id, version: 2 })).toMatchObject({ why: 'conflict' })
    expect(await signNotice(head, newKey(), { id, version: 1 })).toMatchObject({ ok: true })
    const [one, other] = [await noticeOf(await signed()), await noticeOf(id)]
    expect(one.hash).not.toBe(other.hash)
  })
})

describe('a draft', () => {
  it.each([
    { it: 'a blank in its subject', over: { subject: 'مهلت {روز}' }, field: 'subject', facts: { blank: 'روز' } },
    { it: 'a blank in its text', over: { body: 'تا {تاریخ} بفرستید' }, field: 'body', facts: { blank: 'تاریخ' } },
    { it: 'an hour that is over', over: { sendAt: '2026-10-10T08:29:00.000Z' }, field: 'sendAt', facts: {} },
    {
      it: 'an answer wanted on the day of sending',
      over: { sendAt: '2026-10-12T09:00:00.000Z', answerBy: '2026-10-12' },
      field: 'answerBy',
      facts: {},
    },
  ])('is refused with $it', async ({ over, field, facts }) => {
    const ctx = await world.as('clerk')
    const draft = draftOf(over)
    await saveDraft(ctx, newKey(), draft)
    const outcome = await submitNotice(ctx, newKey(), { id: draft.id, version: 1 })
    expect(outcome).toMatchObject({ ok: false, refusals: [{ field, facts }] })
  })

  it('keeps its new fields, and two clerks never overwrite each other in them', async () => {
    const draft = draftOf({ confidentiality: 'secret', urgent: true, sendAt: '2026-10-12T09:00:00.000Z' })
    const clerk = await world.as('clerk')
    await saveDraft(clerk, newKey(), draft)
    const kept = { confidentiality: 'secret', urgent: true, sendAt: new Date(draft.sendAt!), origin: 'secretariat' }
    expect(await noticeOf(draft.id)).toMatchObject(kept)
    expect(await saveDraft(clerk, newKey(), { ...draft, version: 1, urgent: false })).toMatchObject({ ok: true })
    const late = { ...draft, version: 1, confidentiality: 'ordinary' as const }
    expect(await saveDraft(await world.as('secretary'), newKey(), late)).toMatchObject({ why: 'conflict' })
    expect(await noticeOf(draft.id)).toMatchObject({ confidentiality: 'secret', urgent: false })
  })
})

describe('a confidential letter', () => {
  it('is the holder’s and the substitute’s; staff neither see nor open it', async () => {
    const recipient = await recipientOf(await signed({ confidentiality: 'confidential' }))
    for (const [who, sees] of [
      ['holder', 1],
      ['substitute', 1],
      ['staff', 0],
    ] as const) {
      const ctx = await world.as(who)
      expect([who, (await inbox(database.db, ctx.actor, world.now)).length]).toEqual([who, sees])
      expect([who, (await letterFor(database.db, ctx.actor, recipient, world.now)) !== null]).toEqual([who, sees === 1])
      expect([who, (await openNotice(ctx, newKey(), { recipient })).ok]).toEqual([who, sees === 1])
    }
    const { actor } = await world.as('holder')
    expect(await letterFor(database.db, actor, recipient, world.now)).toMatchObject({
      locked: false,
      subject: 'ساعت کار',
    })
  })

  it('is followed to its delivery by a clerk who did not write it: read in the register, reminded, brought on paper', async () => {
    await world.bind(world.people.holder.id)
    const { actor, ...clerk } = await world.as('clerk')
    const written = async (confidentiality: 'confidential' | 'secret') => {
      const id = await submitted({ confidentiality, subject: confidentiality }, 'head')
      expect(await sign(id)).toMatchObject({ ok: true })
      return id
    }
    const [open, closed] = [await written('confidential'), await written('secret')]
    const { lines } = await findInRegister(database.db, actor, {}, 0, world.now)
    expect(lines.find(({ id }) => id === open)).toMatchObject({ readable: true, subject: 'confidential' })
    expect(lines.find(({ id }) => id === closed)).toMatchObject({ readable: false, subject: null, party: '' })
    const [recipient, ctx] = [await recipientOf(open), { actor, ...clerk }]
    await database.db.update(noticeRecipients).set({ sentAt: world.now }).where(eq(noticeRecipients.id, recipient))
    expect(await remindNotice(ctx, newKey(), { id: open, recipient })).toMatchObject({
      ok: true,
      value: { reminded: 1 },
    })
    const paper = { recipient, way: 'hand', on: world.today, evidence: 'به دست دارنده', file: null } as const
    expect(await recordDelivery(ctx, newKey(), paper)).toMatchObject({ ok: true })
  })

  it('of the highest class asks for the PIN, and tells nothing before it', async () => {
    const recipient = await recipientOf(await signed({ confidentiality: 'secret', subject: 'پنهان' }))
    const fresh = await world.as('holder', { stepUp: { until: null } })
    expect((await inbox(database.db, fresh.actor, world.now))[0]).toMatchObject({
      subject: '',
      confidentiality: 'secret',
    })
    const locked = await letterFor(database.db, fresh.actor, recipient, world.now)
    expect(locked).toMatchObject({ locked: true, subject: '', body: '', files: [] })
    for (const act of [openNotice, acknowledgeNotice])
      expect(await act(fresh, newKey(), { recipient })).toMatchObject({ why: 'stepUp' })
    const proven = await world.as('holder')
    expect(await letterFor(database.db, proven.actor, recipient, world.now, true)).toMatchObject({
      locked: false,
      subject: 'پنهان',
    })
    expect(await openNotice(proven, newKey(), { recipient })).toMatchObject({ ok: true })
    expect(await acknowledgeNotice(proven, newKey(), { recipient })).toMatchObject({ ok: true })
  })

  it('has files that staff cannot fetch, and that ask for the PIN where the letter does', async () => {
    const id = await signed({ confidentiality: 'secret' })
    const content = new Uint8Array([1])
    const row = { name: 'a.pdf', mime: 'application/pdf', size: 1, sha256: '0', content, at: world.now }
    const [file] = await database.db
      .insert(files)
      .values({ ...row, provinceId: world.province, subject: 'notice', subjectId: id })
      .returning({ id: files.id })
    const seen = async (who: Who) => fileFor(database.db, (await world.as(who)).actor, file!.id, world.now)
    expect(await seen('staff')).toBeNull()
    expect(await seen('holder')).toMatchObject({ needsPin: true, private: true })
    expect(await seen('clerk')).toMatchObject({ needsPin: false, private: true })
  })
})

describe('an agency’s directive', () => {
  const own = async (who: Who) => {
    const ctx = await world.as(who)
    return (await listNotices(database.db, ctx.actor, { states: [] }, world.now)).map(({ id }) => id)
  }

  it('waits for the working group, and does not go out without its resolution', async () => {
    const id = await submitted({}, 'agency')
    expect(await noticeOf(id)).toMatchObject({ state: 'gate', origin: 'agency' })
    expect((await waitingFor(database.db, (await world.as('clerk')).actor, world.now)).gate).toBe(1)
    expect(await sign(id)).toMatchObject({ why: 'conflict' })
    // even if it got past the gate in some other way
    await database.db.update(notices).set({ state: 'awaiting' }).where(eq(notices.id, id))
    expect(await sign(id)).toMatchObject({ refusals: [{ key: 'refusal-gate-needed', cite: { article: 19 } }] })
    expect(await queued(id)).toEqual([])
  })

  it('goes out by the resolution that is recorded', async () => {
    const id = await submitted({}, 'agency')
    const clerk = await world.as('clerk')
    expect(await passGate(clerk, newKey(), { id, resolution: ' ' })).toMatchObject({
      refusals: [{ field: 'resolution' }],
    })
    expect(await passGate(clerk, newKey(), { id, resolution: '۱۴/۱۴۰۵' })).toMatchObject({ ok: true })
    expect(await noticeOf(id)).toMatchObject({
      state: 'awaiting',
      gateResolution: '۱۴/۱۴۰۵',
      gateBy: clerk.actor.person,
    })
    expect(await sign(id)).toMatchObject({ ok: true })
    const [recipient] = await inbox(database.db, (await world.as('holder')).actor, world.now)
    expect(
      await letterFor(database.db, (await world.as('holder')).actor, recipient!.recipient, world.now),
    ).toMatchObject({
      gateResolution: '۱۴/۱۴۰۵',
      writer: world.people.agency.name,
    })
  })

  it('comes back with a word, and passes anew after it was written anew', async () => {
    const id = await submitted({}, 'agency')
    const clerk = await world.as('clerk')
    for (const word of ['', 'ن', '۱۲'])
      expect(await returnFromGate(clerk, newKey(), { id, word })).toMatchObject({ refusals: [{ field: 'word' }] })
    expect(await returnFromGate(clerk, newKey(), { id, word: 'هزینه را بنویسید' })).toMatchObject({ ok: true })
    const agency = await world.as('agency')
    expect(await noticeById(database.db, agency.actor, id, world.now)).toMatchObject({
      sentBackWord: 'هزینه را بنویسید',
    })
    await submitNotice(agency, newKey(), { id, version: 2 })
    await passGate(clerk, newKey(), { id, resolution: '۱' })
    await sendBackNotice(await world.as('head'), newKey(), { id, word: 'دوباره' })
    expect(await noticeOf(id)).toMatchObject({ state: 'draft', gateResolution: null, gateBy: null })
    await submitNotice(agency, newKey(), { id, version: 3 })
    expect((await noticeOf(id)).state).toBe('gate')
  })

  it('is the agency’s alone while it is a draft, and nobody else’s of the bodies ever', async () => {
    const draft = draftOf()
    const agency = await world.as('agency')
    await saveDraft(agency, newKey(), draft)
    expect(await own('agency')).toEqual([draft.id])
    for (const who of ['clerk', 'head', 'kanoon', 'association', 'member'] as const) expect(await own(who)).toEqual([])
    for (const who of ['clerk', 'kanoon'] as const) {
      const ctx = await world.as(who)
      expect(await saveDraft(ctx, newKey(), { ...draft, version: 1 })).toMatchObject({ why: 'unknown' })
      expect(await submitNotice(ctx, newKey(), { id: draft.id, version: 1 })).toMatchObject({ why: 'unknown' })
      expect(await discardDraft(ctx, newKey(), { id: draft.id })).toMatchObject({ why: 'unknown' })
    }
    const clerks = draftOf()
    await saveDraft(await world.as('clerk'), newKey(), clerks)
    expect(await saveDraft(agency, newKey(), { ...clerks, version: 1 })).toMatchObject({ why: 'unknown' })
    await submitNotice(agency, newKey(), { id: draft.id, version: 1 })
    expect(await own('clerk')).toContain(draft.id)
    expect(await own('kanoon')).toEqual([])
  })

  it.each(['kanoon', 'association'] as const)(
    'is none where the %s writes: that waits for its signature',
    async (who) => {
      const id = await submitted({}, who)
      expect(await noticeOf(id)).toMatchObject({ state: 'awaiting', origin: who })
      // by its own people, in its own name (Bylaw 20)
      expect(await sign(id)).toMatchObject({ ok: false })
      expect(await signNotice(await world.as(who), newKey(), { id })).toMatchObject({ ok: true })
    },
  )
})

describe('a delegate', () => {
  const lent = async (over: object = {}) => {
    const input = {
      delegate: world.people.member.id,
      firstDay: world.today,
      lastDay: addDays(world.today, 2),
      reason: 'مأموریت',
    }
    const id = newKey()
    return { id, outcome: await makeDelegation(await world.as('head'), newKey(), { id, ...input, ...over }) }
  }

  it('signs for the one who lent the signature, within the days; the letter and the records name both', async () => {
    const id = await submitted()
    expect(await sign(id, 'member')).toMatchObject({ ok: false })
    expect((await lent()).outcome).toMatchObject({ ok: true })
    expect(await signersOf(database.db, world.province, world.today)).toContain(world.people.member.id)
    const member = await world.as('member')
    expect(await noticeById(database.db, member.actor, id, world.now)).toMatchObject({ id })
    expect(await sign(id, 'member')).toMatchObject({ ok: true })
    const { member: delegate, head } = world.people
    expect(await noticeOf(id)).toMatchObject({ signedBy: delegate.id, signedFor: head.id, signedRole: 'head' })
    const [entry] = await database.db.select().from(audit).where(sql`subject_id = ${id} and action = 'notices.sign'`)
    expect(entry).toMatchObject({ personId: delegate.id, role: 'member', facts: { for: head.id } })
    const recipient = await recipientOf(id)
    expect(await letterFor(database.db, (await world.as('holder')).actor, recipient, world.now)).toMatchObject({
      signer: delegate.name,
      signedForName: head.name,
    })
  })

  it.each([
    { it: 'before the first day', first: 1, last: 3, on: 0, may: false },
    { it: 'on the first day', first: 1, last: 3, on: 1, may: true },
    { it: 'on the last day', first: 1, last: 3, on: 3, may: true },
    { it: 'after the last day', first: 1, last: 3, on: 4, may: false },
  ])('$it may sign: $may', async ({ first, last, on, may }) => {
    await lent({ firstDay: addDays(world.today, first), lastDay: addDays(world.today, last) })
    const now = new Date(world.now.getTime() + on * 86_400_000)
    expect((await sign(await submitted(), 'member', now)).ok).toBe(may)
  })

  it('signs nothing more once it is ended, or once the other has left the seat', async () => {
    const { id } = await lent()
    const letter = await submitted()
    expect(await endDelegation(await world.as('secretary'), newKey(), { id })).toMatchObject({ ok: false })
    expect(await endDelegation(await world.as('head'), newKey(), { id })).toMatchObject({ ok: true })
    expect((await sign(letter, 'member')).ok).toBe(false)
    await lent()
    await database.db
      .update(memberships)
      .set({ until: addDays(world.today, -1) })
      .where(eq(memberships.personId, world.people.head.id))
    expect((await sign(letter, 'member')).ok).toBe(false)
    expect((await sign(letter)).ok).toBe(true)
  })

  it.each([
    { it: 'who signs anyway', over: () => ({ delegate: world.people.secretary.id }), field: 'delegate' },
    { it: 'who is oneself', over: () => ({ delegate: world.people.head.id }), field: 'delegate' },
    { it: 'from outside the working group', over: () => ({ delegate: world.people.clerk.id }), field: 'delegate' },
    { it: 'with days in the wrong order', over: () => ({ lastDay: addDays(world.today, -1) }), field: 'lastDay' },
    { it: 'from yesterday', over: () => ({ firstDay: addDays(world.today, -1) }), field: 'firstDay' },
    { it: 'without a reason', over: () => ({ reason: ' ' }), field: 'reason' },
    { it: 'with a letter for a reason', over: () => ({ reason: 'س' }), field: 'reason' },
  ])('$it is refused', async ({ over, field }) => {
    expect((await lent(over())).outcome).toMatchObject({ ok: false, refusals: [{ field }] })
  })

  it('is one at a time, is named by who signs, with the PIN, and lends nothing on', async () => {
    await lent()
    const memberKanoon = world.people.memberKanoon.id
    expect((await lent({ delegate: memberKanoon })).outcome).toMatchObject({ refusals: [{ field: 'firstDay' }] })
    const input = { id: newKey(), delegate: memberKanoon, firstDay: world.today, lastDay: world.today, reason: 'سفر' }
    for (const who of ['member', 'clerk', 'admin'] as const)
      expect((await makeDelegation(await world.as(who), newKey(), input)).ok).toBe(false)
    const head = await world.as('head', { stepUp: { until: null } })
    expect(await makeDelegation(head, newKey(), input)).toMatchObject({ why: 'stepUp' })
  })
})

describe('a template', () => {
  const one = (over: Partial<TemplateInput> = {}): TemplateInput => ({
    id: newKey(),
    was: null,
    name: 'یادآوری',
    kind: 'notice',
    subject: 'مهلت {موضوع}',
    body: 'تا {روز} بفرستید.',
    ...over,
  })

  it('is made, edited and ended by the secretariat; a stale edit is a conflict', async () => {
    const clerk = await world.as('clerk')
    const made = one()
    const first = await saveTemplate(clerk, newKey(), made)
    if (!first.ok) throw new Error('not saved')
    const was = first.value.savedAt
    const later = await world.as('secretary', { now: new Date(world.now.getTime() + 1000) })
    expect(await saveTemplate(later, newKey(), { ...made, was, name: 'یادآوری دوم' })).toMatchObject({ ok: true })
    expect(await saveTemplate(clerk, newKey(), { ...made, was })).toMatchObject({ why: 'conflict' })
    expect(await listTemplates(database.db, clerk.actor)).toMatchObject([{ name: 'یادآوری دوم' }])
    expect(await listTemplates(database.db, (await world.as('agency')).actor)).toEqual([])
    expect(await endTemplate(clerk, newKey(), { id: made.id })).toMatchObject({ ok: true })
    expect(await listTemplates(database.db, clerk.actor)).toEqual([])
  })

  it.each(['name', 'body'] as const)('is refused without its %s', async (field) => {
    const outcome = await saveTemplate(await world.as('clerk'), newKey(), one({ [field]: ' ' }))
    expect(outcome).toMatchObject({ ok: false, refusals: [{ field }] })
  })

  it('stays in its province', async () => {
    const other = await buildWorld(database.db)
    const made = one()
    await saveTemplate(await world.as('clerk'), newKey(), made)
    expect(await endTemplate(await other.as('clerk'), newKey(), { id: made.id })).toMatchObject({ why: 'unknown' })
    expect(await listTemplates(database.db, (await other.as('clerk')).actor)).toEqual([])
  })
})
