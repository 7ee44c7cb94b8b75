// What a holder asked in a letter on paper, written down by the secretariat: whose it is, from which day it counts, and by whom.
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveOwnDraft } from '#actions/drafts/save'
import { type PaperLetter, registerPaper } from '#actions/incoming/paper'
import { addScans } from '#actions/incoming/scans'
import { writeIncoming } from '#actions/incoming/write'
import { overrideParameter } from '#actions/parameters/override'
import { answerOnPaper, type PaperAnswerInput } from '#actions/requests/answer-paper'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { askApplicant } from '#actions/requests/question'
import { passSilence } from '#actions/requests/review'
import { withdrawRequest } from '#actions/requests/withdraw'
import { audit } from '#db/schema/audit'
import { incoming } from '#db/schema/incoming'
import { licenses } from '#db/schema/licenses'
import { outbox } from '#db/schema/outbox'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { lawOfProvince } from '#reads/parameters'
import { kindsFor } from '#reads/requests/drafts'
import { answerableFrom, paperLetter, paperLetters, writtenFrom } from '#reads/requests/paper-letters'
import { requestById } from '#reads/requests/requests'
import { addDays, daysBetween, tehranDay } from '#rules/calendar'
import { requestDraft } from '#rules/drafts'
import type { Form } from '#rules/fields/form'
import { kinds } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { uploadedPaper } from '#test/world/papers'
import { filed, leaveForm } from '#test/world/requests'

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

type Refused = { ok: boolean; why?: string; refusals?: readonly { key: string }[] }
type Who = Parameters<World['as']>[0]
const office = () => world.offices[0]!
const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000)

/** A letter on paper of the first office, with one scan, as the clerk registered it. */
async function letter(over: Partial<PaperLetter> = {}, now = world.now): Promise<string> {
  const paper: PaperLetter = {
    office: office().id,
    sender: 'دارنده دفتر',
    senderNumber: '',
    senderDate: null,
    subject: 'درخواست مرخصی',
    body: '',
    files: [(await uploadedPaper(world, 'clerk', 'نامه.pdf')).id],
    refersTo: '',
    confidentiality: 'ordinary',
    ...over,
  }
  const outcome = await registerPaper(await world.as('clerk', { now }), newKey(), paper)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

type Filing = { who?: Who; kind?: string; form?: Form; now?: Date; of?: string }

async function writeDown(from: string, { who = 'clerk', kind = 'leave', form, now = world.now, of }: Filing = {}) {
  const input = { office: of ?? office().id, kind, form: form ?? leaveForm(world), letter: from }
  return fileRequest(await world.as(who, { now }), newKey(), input)
}

async function writtenDown(from: string, filing: Filing = {}) {
  const outcome = await writeDown(from, filing)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const [row] = await database.db.select().from(requests).where(eq(requests.id, outcome.value.id))
  return row!
}

function value<V>(outcome: { ok: true; value: V } | { ok: false }): V {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const letterRow = async (id: string) => (await database.db.select().from(incoming).where(eq(incoming.id, id)))[0]!

const fromLetter = (id: string) => writtenFrom(database.db, id)

const why = (outcome: Refused) => (outcome.ok ? null : [outcome.why, ...(outcome.refusals ?? []).map(({ key }) => key)])

describe('a request that was made on paper', () => {
  it('is the holder’s, keeps to its letter, and says who wrote it down', async () => {
    const from = await letter()
    const row = await writtenDown(from, { now: later(2) })
    expect(row).toMatchObject({ personId: office().holder.id, askedIn: from, filedOn: world.today, stage: 'consent' })
    expect(tehranDay(row.filedAt)).toBe(addDays(world.today, 2))
    const steps = await database.db.select().from(requestSteps).where(eq(requestSteps.requestId, row.id))
    const clerk = (await world.as('clerk')).actor.person
    expect(steps).toMatchObject([{ what: 'filed-paper', by: clerk, role: 'clerk', facts: { arrived: world.today } }])
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, row.id))
    expect(entries).toMatchObject([
      { action: 'requests.filePaper', personId: clerk, facts: { holder: office().holder.id, kind: 'leave' } },
    ])
    expect(await fromLetter(from)).toMatchObject([{ id: row.id, kind: 'leave', what: 'filed-paper' }])
  })

  it('is of the day on which its letter came, whenever that is registered', async () => {
    const from = await letter({ receivedOn: addDays(world.today, -3) })
    expect(await writtenDown(from)).toMatchObject({ askedIn: from, filedOn: addDays(world.today, -3) })
  })

  it('is told to the holder, who sees it as theirs and may take it back', async () => {
    const row = await writtenDown(await letter())
    const told = await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.subjectId, row.id), eq(outbox.personId, office().holder.id)))
    expect(told.map(({ kind }) => kind)).toContain('request')
    const holder = await world.as(office().holder.id)
    const seen = await requestById(database.db, holder.actor, row.id, world.today)
    expect(seen!.may.withdraw).toBe(true)
    expect(seen!.timeline[0]).toMatchObject({ what: 'filed-paper', facts: { arrived: world.today } })
    expect((await withdrawRequest(holder, newKey(), { request: row.id })).ok).toBe(true)
  })

  it('leaves consent to the person who is named', async () => {
    const row = await writtenDown(await letter())
    const [task] = await database.db.select().from(tasks).where(eq(tasks.requestId, row.id))
    expect(task).toMatchObject({ task: 'consent', state: 'open', personId: row.consentPersonId })
    const byClerk = await answerConsent(await world.as('clerk'), newKey(), { request: row.id, agrees: true })
    expect(byClerk).toMatchObject({ ok: false })
    const own = await answerConsent(await world.as(row.consentPersonId!), newKey(), { request: row.id, agrees: true })
    expect(own.ok).toBe(true)
  })

  it('is of every kind that a holder may file, and of no other', async () => {
    const from = await letter()
    const { actor } = await world.as('clerk')
    const named = await paperLetter(database.db, actor, { letter: from, office: office().id }, world.now)
    const law = await lawOfProvince(database.db, world.province, world.today)
    const found = await kindsFor(database.db, actor, { office: office().id, letter: named }, world.today, law)
    const holders = Object.values(kinds)
      .filter(({ files, about }) => files === 'holder' && about !== 'planned')
      // a natural person has no shares to report
      .filter(({ kind }) => kind !== 'shares')
    expect(found.map(({ kind }) => kind.kind).sort()).toEqual(holders.map(({ kind }) => kind).sort())
    expect(why(await writeDown(from, { kind: 'revocation', form: {} }))).toEqual(['unknown', 'refusal-unknown'])
  })
})

describe('the day on which the letter came', () => {
  it.each([
    ['the day after it', 1, true],
    ['the very day', 0, true],
    ['the day before it', -1, false],
  ])('a leave that begins %s, written down three days later', async (_, from, right) => {
    const outcome = await writeDown(await letter(), { form: leaveForm(world, from), now: later(3) })
    expect(outcome.ok).toBe(right)
    if (!right) expect(why(outcome)![0]).toBe('refused')
  })

  it('a renewal asked in time on paper is in time, however late it is written down', async () => {
    const from = await letter()
    await database.db
      .update(licenses)
      .set({ expiresOn: addDays(world.today, 93) })
      .where(eq(licenses.officeId, office().id))
    const late = await fileRequest(await world.as(office().holder.id, { now: later(10) }), newKey(), {
      office: office().id,
      kind: 'renewal',
      form: {},
    })
    expect(why(late)).toContain('renewal-too-late')
    expect(why(await writeDown(from, { kind: 'renewal', form: {}, now: later(10) })) ?? []).not.toContain(
      'renewal-too-late',
    )
  })

  it('its law goes with the request, not that of the day on which it is written down', async () => {
    const from = await letter()
    await overrideParameter(await world.as('admin'), newKey(), {
      parameter: 'leave.perYear',
      value: { days: 3 },
      firstDay: addDays(world.today, 1),
      resolution: 'مصوبه ۳ جلسه ۱۴',
    })
    expect((await writeDown(from, { form: leaveForm(world, 10, 5), now: later(2) })).ok).toBe(true)
    const young = await letter({}, later(2))
    expect(why(await writeDown(young, { form: leaveForm(world, 40, 5), now: later(2) }))).toContain('leave-too-long')
  })

  it('nobody’s own time begins before they are asked', async () => {
    const row = await writtenDown(await letter(), { now: later(5) })
    const [task] = await database.db.select().from(tasks).where(eq(tasks.requestId, row.id))
    const direct = await filed(
      { ...world, as: (who) => world.as(who, { now: later(5) }) },
      'leave',
      leaveForm(world, 60),
    )
    const [same] = await database.db.select().from(tasks).where(eq(tasks.requestId, direct))
    expect(task!.dueOn).toBe(same!.dueOn)
  })

  it('shares the allowance with what is filed otherwise', async () => {
    await filed(world, 'leave', leaveForm(world, 10, 60))
    const over = await writeDown(await letter(), { form: leaveForm(world, 80, 31) })
    expect(why(over)).toContain('leave-too-long')
    expect((await writeDown(await letter(), { form: leaveForm(world, 80, 30) })).ok).toBe(true)
  })
})

describe('refused or unknown', () => {
  it.each<[Who, boolean]>([
    ['clerk', true],
    ['secretary', true],
    ['holder', false],
    ['head', false],
    ['member', false],
    ['association', false],
  ])('%s writes one down: %s', async (role, right) => {
    expect((await writeDown(await letter(), { who: role })).ok).toBe(right)
  })

  it('without a scan', async () => {
    const bare = await letter({ files: [], body: 'خلاصه نامه' })
    expect(why(await writeDown(bare))).toEqual(['refused', 'refusal-paper-no-scan'])
  })

  it('of another office, of none, or not on paper', async () => {
    const other = world.offices[1]!
    expect(why(await writeDown(await letter(), { of: other.id }))![0]).toBe('unknown')
    expect(why(await writeDown(await letter({ office: null })))![0]).toBe('unknown')
    expect(why(await writeDown(newKey()))![0]).toBe('unknown')
    const written = await writeIncoming(await world.as(office().holder.id), newKey(), {
      ...{
        office: office().id,
        subject: 'مرخصی',
        body: 'درخواست مرخصی دارم',
        confidential: false,
        files: [],
        answers: null,
      },
    })
    if (!written.ok) throw new Error('refused')
    expect(why(await writeDown(written.value.id))![0]).toBe('unknown')
  })

  it('of a holder from whom the license has passed since', async () => {
    const from = await letter()
    const [present] = await database.db.select().from(licenses).where(eq(licenses.officeId, office().id))
    await database.db
      .update(licenses)
      .set({ endedAt: later(1) })
      .where(eq(licenses.id, present!.id))
    const heir = world.offices[1]!.holder.id
    await database.db.insert(licenses).values({ ...present!, id: newKey(), holderId: heir, code: `${present!.code}1` })
    expect(why(await writeDown(from, { now: later(2) }))).toEqual(['refused', 'refusal-paper-outlived'])
    await database.db.update(licenses).set({ holderId: present!.holderId }).where(sql`${licenses.endedAt} is null`)
    expect(why(await writeDown(from, { now: later(2) })) ?? []).not.toContain('refusal-paper-outlived')
  })
})

describe('its draft', () => {
  const keep = async (who: Who, from: string, kind = 'leave') =>
    saveOwnDraft(await world.as(who), newKey(), {
      ...requestDraft(kind, office().id, from),
      form: leaveForm(world),
      version: 0,
    })

  it('is kept by who may send it, for a letter in sight and a kind that a holder files', async () => {
    const from = await letter()
    expect((await keep('clerk', from)).ok).toBe(true)
    expect((await keep(office().holder.id, from)).ok).toBe(false)
    expect((await keep('clerk', from, 'revocation')).ok).toBe(false)
    expect((await keep('clerk', newKey())).ok).toBe(false)
  })

  it('is sent once', async () => {
    const from = await letter()
    const kept = await keep('clerk', from)
    if (!kept.ok) throw new Error('refused')
    const send = async (form: Form) =>
      fileRequest(await world.as('clerk'), newKey(), {
        ...{ office: office().id, kind: 'leave', form, letter: from, draft: kept.value },
      })
    expect((await send(leaveForm(world))).ok).toBe(true)
    expect(await send(leaveForm(world, 40))).toMatchObject({ ok: false, why: 'conflict' })
  })
})

it('the office’s letters on paper are listed with what was written down from each', async () => {
  const [first, second] = [await letter({}, later(0)), await letter({ subject: 'درخواست دوم' }, later(1))]
  await letter({ office: world.offices[1]!.id })
  await writtenDown(first)
  const { actor } = await world.as('clerk')
  const found = await paperLetters(database.db, actor, office().id, later(2))
  expect(found.map(({ id, scans, written }) => [id, scans, written])).toEqual([
    [second, 1, 0],
    [first, 1, 1],
  ])
  expect((await paperLetters(database.db, actor, office().id, later(2), { q: 'دوم' })).map(({ id }) => id)).toEqual([
    second,
  ])
})

describe('the letter of which something was written down', () => {
  it('is closed by that, and its page says what came of it', async () => {
    const from = await letter()
    const row = await writtenDown(from)
    expect(await letterRow(from)).toMatchObject({ state: 'done', doneWord: null, doneAt: world.now })
    const second = await writeDown(from, { form: leaveForm(world, 60) })
    expect(second.ok).toBe(true)
    expect((await fromLetter(from)).map(({ id }) => id)).toContain(row.id)
  })

  it('waits still where the request was refused', async () => {
    const from = await letter()
    expect((await writeDown(from, { form: leaveForm(world, -1) })).ok).toBe(false)
    expect(await letterRow(from)).toMatchObject({ state: 'new', doneAt: null })
  })
})

describe('a scan that a letter lacks', () => {
  const scan = async (who: Who = 'clerk') => (await uploadedPaper(world, who, 'تصویر.pdf')).id
  const add = async (id: string, files: string[], who: Who = 'clerk') =>
    addScans(await world.as(who), newKey(), { id, files })

  it('is added to it, and the request is written down', async () => {
    const bare = await letter({ files: [], body: 'خلاصه نامه' })
    expect((await add(bare, [await scan()])).ok).toBe(true)
    expect((await writeDown(bare)).ok).toBe(true)
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, bare))
    expect(entries.map(({ action }) => action)).toContain('incoming.addScans')
  })

  it.each<[string, number, string[] | null]>([
    ['none', 0, ['refused', 'incoming-scan-needed']],
    ['as many as a letter has room for', 4, null],
    ['one more', 5, ['refused', 'incoming-too-many-files']],
  ])('%s', async (_, count, refused) => {
    const from = await letter()
    const files = await Promise.all(Array.from({ length: count }, () => scan()))
    expect(why(await add(from, files))).toEqual(refused)
  })

  it('is the clerk’s own file, and of a letter on paper', async () => {
    const from = await letter()
    expect(why(await add(from, [await scan('secretary')]))).toEqual(['refused', 'incoming-files-gone'])
    const written = await writeIncoming(await world.as(office().holder.id), newKey(), {
      ...{ office: office().id, subject: 'مرخصی', body: 'متن', confidential: false, files: [], answers: null },
    })
    if (!written.ok) throw new Error('refused')
    expect(why(await add(written.value.id, [await scan()]))).toEqual(['conflict', 'incoming-not-paper'])
    expect((await add(from, [await scan('head')], 'head')).ok).toBe(false)
  })
})

describe('what is answered on paper', () => {
  const say = async (
    request: string,
    from: string,
    over: Partial<PaperAnswerInput> = {},
    who: Who = 'clerk',
    now = world.now,
  ) =>
    answerOnPaper(await world.as(who, { now }), newKey(), { request, letter: from, says: 'agree', word: '', ...over })
  const leave = () => filed(world, 'leave', leaveForm(world, 20))
  const row = async (id: string) => (await database.db.select().from(requests).where(eq(requests.id, id)))[0]!
  const stepsOf = (id: string) => database.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))

  it.each([
    ['agree', 'association', 'consented'],
    ['decline', 'closed', 'declined'],
  ] as const)('consent: %s', async (says, stage, what) => {
    const id = await leave()
    const from = await letter({}, later(1))
    expect(why(await say(id, from, { says }, 'clerk', later(2)))).toBeNull()
    expect(await row(id)).toMatchObject({ stage })
    const clerk = (await world.as('clerk')).actor.person
    const noted = (await stepsOf(id)).find((step) => step.what === what)
    expect(noted).toMatchObject({ by: clerk, role: 'clerk', facts: { arrived: addDays(world.today, 1) } })
    const kind = kinds.leave!
    expect(momentWords('fa', { kind, form: leaveForm(world), effect: null! }, noted!)).toContain('از روی نامه کاغذی')
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    const { consentPersonId } = await row(id)
    expect(told.filter(({ kind }) => kind === 'consent').map(({ personId }) => personId)).toContain(consentPersonId)
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, id))
    expect(entries.map(({ action, personId }) => [action, personId])).toContainEqual(['requests.answerPaper', clerk])
    expect(await fromLetter(from)).toMatchObject([{ id, what }])
    expect(await letterRow(from)).toMatchObject({ state: 'done' })
  })

  it('the answer to a question, with its words', async () => {
    const id = await leave()
    await say(id, await letter())
    await askApplicant(await world.as('clerk'), newKey(), { request: id, question: 'تا کی؟' })
    const from = await letter({}, later(1))
    expect(why(await say(id, from, { says: 'reply' }, 'clerk', later(1)))).toEqual([
      'refused',
      'question-answer-needed',
    ])
    expect(why(await say(id, from, { says: 'reply', word: 'تا پایان ماه' }, 'clerk', later(1)))).toBeNull()
    const replied = (await stepsOf(id)).find((step) => step.what === 'replied')
    expect(replied).toMatchObject({ word: 'تا پایان ماه', facts: { arrived: addDays(world.today, 1) } })
    const asked = await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.task, 'question')))
    expect(asked).toMatchObject([{ state: 'answered' }])
  })

  it('that it is taken back, which its holder hears', async () => {
    const id = await leave()
    const from = await letter()
    expect(why(await say(id, from, { says: 'withdraw' }))).toBeNull()
    expect(await row(id)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' })
    expect(why(await say(id, from, { says: 'withdraw' }))).toEqual(['conflict', 'request-moved-on'])
    const told = await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.subjectId, id), eq(outbox.kind, 'request')))
    expect(told.map(({ personId }) => personId)).toContain(office().holder.id)
  })

  it('of a letter in which the holder asked, too: who signs both signs one sheet', async () => {
    const from = await letter()
    const asked = await writtenDown(from)
    expect(why(await say(asked.id, from))).toBeNull()
    expect((await fromLetter(from)).map(({ what }) => what)).toEqual(['filed-paper', 'consented'])
  })

  it.each([
    ['the day before the request', 0, 1, ['refused', 'refusal-paper-before']],
    ['its very day', 1, 1, null],
  ] as const)('a letter of %s', async (_, came, asked, refused) => {
    const from = await letter({}, later(came))
    const late = { ...world, as: (who: Who) => world.as(who, { now: later(asked) }) }
    const id = await filed(late, 'leave', leaveForm(world, 20))
    expect(why(await say(id, from, {}, 'clerk', later(asked)))).toEqual(refused)
  })

  it.each([
    ['on its last day', 0, null],
    ['the day after', 1, ['refused', 'refusal-paper-late']],
  ] as const)('consent that came %s, written down when silence had ended the request', async (_, after, refused) => {
    const id = await filed(world, 'leave', leaveForm(world, 40))
    const [task] = await database.db.select().from(tasks).where(eq(tasks.requestId, id))
    const days = daysBetween(world.today, task!.dueOn!)
    const from = await letter({}, later(days + after))
    value(await passSilence(world.system('clock', { now: later(days + 1) }), null, { request: id, task: task!.id }))
    expect(await row(id)).toMatchObject({ stage: 'closed', outcome: 'declined' })
    const { actor } = await world.as('clerk')
    expect((await requestById(database.db, actor, id, world.today))!.onPaper).toEqual(['agree'])
    expect(why(await say(id, from, {}, 'clerk', later(days + 2)))).toEqual(refused)
    expect(await row(id)).toMatchObject(
      refused ? { stage: 'closed', outcome: 'declined' } : { stage: 'association', outcome: null, closedAt: null },
    )
  })

  it.each([
    ['on its last day', 0, null],
    ['the day after', 1, ['refused', 'refusal-paper-late']],
  ] as const)('consent in a letter that came %s and lay about before it was registered', async (_, after, refused) => {
    const id = await filed(world, 'leave', leaveForm(world, 40))
    const [task] = await database.db.select().from(tasks).where(eq(tasks.requestId, id))
    const days = daysBetween(world.today, task!.dueOn!)
    value(await passSilence(world.system('clock', { now: later(days + 1) }), null, { request: id, task: task!.id }))
    const from = await letter({ receivedOn: addDays(task!.dueOn!, after) }, later(days + 4))
    expect(why(await say(id, from, {}, 'clerk', later(days + 4)))).toEqual(refused)
  })

  it('not once the office has asked for something else since', async () => {
    const id = await filed(world, 'leave', leaveForm(world, 40))
    const [task] = await database.db.select().from(tasks).where(eq(tasks.requestId, id))
    const days = daysBetween(world.today, task!.dueOn!)
    const from = await letter()
    value(await passSilence(world.system('clock', { now: later(days + 1) }), null, { request: id, task: task!.id }))
    await filed({ ...world, as: (who) => world.as(who, { now: later(days + 2) }) }, 'leave', leaveForm(world, 60))
    expect(why(await say(id, from, {}, 'clerk', later(days + 3)))).toEqual(['conflict', 'refusal-paper-built-on'])
  })

  it.each<[Who, boolean]>([
    ['clerk', true],
    ['secretary', true],
    ['head', false],
    ['association', false],
    ['holder', false],
  ])('%s writes it down: %s', async (who, right) => {
    expect((await say(await leave(), await letter(), {}, who)).ok).toBe(right)
  })

  it('not without a scan, nor of another office’s letter, nor what is not asked', async () => {
    const id = await leave()
    expect(why(await say(id, await letter({ files: [], body: 'خلاصه' })))).toEqual(['refused', 'refusal-paper-no-scan'])
    const other = await letter({ office: world.offices[1]!.id })
    expect(why(await say(id, other))).toEqual(['refused', 'field-wrong'])
    expect(why(await say(id, await letter(), { says: 'reply', word: 'بله' }))).toEqual(['conflict', 'request-moved-on'])
  })

  it('is offered to the secretariat alone, and with the letter', async () => {
    const id = await leave()
    const seen = async (who: Who) =>
      (await requestById(database.db, (await world.as(who)).actor, id, world.today))!.onPaper
    expect(await seen('clerk')).toEqual(['agree', 'decline', 'withdraw'])
    expect(await seen(office().holder.id)).toEqual([])
    expect(await answerableFrom(database.db, office().id)).toMatchObject([{ id, kind: 'leave' }])
    await say(id, await letter(), { says: 'withdraw' })
    expect(await answerableFrom(database.db, office().id)).toEqual([])
  })
})
