// Letters that are not for everybody: nothing of them comes round a corner, and nobody reaches into another's thread.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { makeDelegation } from '#actions/delegations/make'
import { registerPaper } from '#actions/incoming/paper'
import { writeIncoming } from '#actions/incoming/write'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { recordDelivery } from '#actions/notices/deliver'
import { type DraftInput, saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { issueSlips } from '#actions/notices/slip'
import { submitNotice } from '#actions/notices/submit'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { announced } from '#reads/channels'
import { incomingById } from '#reads/incoming'
import { actorOf } from '#reads/people/actors'
import { waitingFor } from '#reads/people/waiting'
import { findInRegister, threadOf } from '#reads/register'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { saveIncomingDraft } from '#test/world/drafts'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const draftOf = (over: Partial<DraftInput> = {}): DraftInput => ({
  id: newKey(),
  version: null,
  kind: 'notice',
  subject: 'راز موضوع',
  body: 'راز متن',
  answerBy: addDays(world.today, 5),
  selection: { offices: world.offices.slice(0, 2).map(({ id }) => id) },
  files: [],
  ...over,
})

/** A signed letter to the first two offices unless `over` says otherwise, with its records. */
async function signed(over: Partial<DraftInput> = {}) {
  const draft = draftOf(over)
  await saveDraft(await world.as('clerk'), newKey(), draft)
  await submitNotice(await world.as('clerk'), newKey(), { id: draft.id, version: 1 })
  const outcome = await signNotice(await world.as('secretary'), newKey(), { id: draft.id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const rows = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, draft.id))
  const recipient = (nth: number) => rows.find((row) => row.officeId === world.offices[nth]!.id)!.id
  return { id: draft.id, recipient, rows }
}

const get = async (person: string, path: string) => {
  const answer = await web.visit(`/api/app/${path}`, { as: person })
  return { status: answer.status, said: await answer.text() }
}

/** Gives somebody one more role, or another one instead. */
async function role(person: string, held: 'staff' | 'member', office: string | null, instead = false) {
  if (instead) await database.db.delete(memberships).where(eq(memberships.personId, person))
  const row = { provinceId: world.province, personId: person, officeId: office, since: addDays(world.today, -1) }
  await database.db.insert(memberships).values({ ...row, role: held })
}

describe('the head of an answer', () => {
  it('keeps the subject of a secret letter from a session without the PIN', async () => {
    const { recipient } = await signed({ confidentiality: 'secret' })
    const { status, said } = await get(world.people.holder.id, `incoming/draft?answers=${recipient(0)}`)
    expect(status).toBe(200)
    expect(said).not.toContain('راز')
  })

  it('tells who is only staff there nothing of a confidential letter', async () => {
    const { recipient } = await signed({ confidentiality: 'confidential' })
    await role(world.people.holder.id, 'staff', world.offices[1]!.id)
    expect((await get(world.people.holder.id, `incoming/draft?answers=${recipient(1)}`)).status).toBe(404)
  })
})

test.each(['q', 'subject'])('the words of a secret letter cannot be guessed in the register by %s', async (field) => {
  const sealed = { confidentiality: 'secret' as const, subject: 'زمرد', body: 'زمرد' }
  await signed(sealed)
  const paper = { office: null, sender: 'شهرداری', senderNumber: '', senderDate: null, files: [], refersTo: '' }
  await registerPaper(await world.as('secretary'), newKey(), { ...paper, ...sealed })
  const found = async (query: Record<string, string>) =>
    JSON.parse((await get(world.people.secretary.id, `register?${new URLSearchParams(query)}`)).said).count
  expect(await found({ [field]: 'زمرد' })).toBe(0)
  expect(await found({ q: 'شهرداری' })).toBe(1)
})

describe('a letter that is signed ahead of its hour', () => {
  const later = new Date('2026-10-12T09:00:00.000Z')
  const office = () => world.offices[0]!.id
  const ahead = (over: Partial<DraftInput> = {}) => {
    const selection = { offices: [office()], parties: [world.people.agency.id] }
    return signed({ confidentiality: 'ordinary', sendAt: later.toISOString(), selection, ...over })
  }

  it.each(['holder', 'staff', 'substitute', 'agency'] as const)('is known nowhere to the %s before it', async (who) => {
    const { id, rows } = await ahead()
    const { id: record } = rows.find((row) => (row.officeId === null) === (who === 'agency'))!
    const person = world.people[who].id
    const paths = [
      'notices/inbox',
      `notices/inbox/${record}`,
      `incoming/draft?answers=${record}`,
      `register/${id}/thread`,
    ]
    for (const path of [...paths, `offices/${office()}`, 'register', 'today', `notices/inbox/${record}/receipt`]) {
      const { said } = await get(person, path)
      expect(said, path).not.toContain('راز')
      expect(said, path).not.toContain(id)
    }
    const { actor } = await world.as(who)
    expect((await waitingFor(database.db, actor, world.now)).notices).toBe(0)
    expect(await announced(database.db, actor, record, world.now)).toBeNull()
    const after = { ...(await world.as(who, { now: later })) }
    expect(await announced(database.db, after.actor, record, later)).toMatchObject({ subject: 'راز موضوع' })
    expect((await findInRegister(database.db, after.actor, {}, 0, later)).lines.map((line) => line.id)).toContain(id)
  })

  it('is neither answered, nor referred to, nor opened or acknowledged before it', async () => {
    const { id, recipient } = await ahead()
    const words = { office: office(), subject: 'پاسخ', body: 'متن', confidential: false, files: [] }
    const answer = { ...words, answers: recipient(0) }
    expect((await writeIncoming(await world.as('holder'), newKey(), answer)).ok).toBe(false)
    const reference = { ...words, answers: null, refersTo: id }
    expect((await writeIncoming(await world.as('holder'), newKey(), reference)).ok).toBe(false)
    for (const act of [openNotice, acknowledgeNotice])
      expect((await act(await world.as('holder'), newKey(), { recipient: recipient(0) })).ok).toBe(false)
    const then = await world.as('holder', { now: later })
    expect((await acknowledgeNotice(then, newKey(), { recipient: recipient(0) })).ok).toBe(true)
    expect((await writeIncoming(then, newKey(), answer)).ok).toBe(true)
  })

  it('is brought by nobody on paper before it', async () => {
    const { id, recipient } = await ahead()
    const clerk = await world.as('clerk')
    const slips = { id, recipients: [recipient(0)], carrier: 'پیک' }
    expect((await issueSlips(clerk, newKey(), slips)).ok).toBe(false)
    const paper = { recipient: recipient(0), way: 'hand' as const, on: world.today, evidence: 'آقای الف', file: null }
    expect((await recordDelivery(clerk, newKey(), paper)).ok).toBe(false)
    expect((await issueSlips(await world.as('clerk', { now: later }), newKey(), slips)).ok).toBe(true)
  })

  it('does not show in what it answers that it was dealt with', async () => {
    const words = { office: office(), subject: 'پرسش', body: 'متن', confidential: false, files: [], answers: null }
    const asked = await writeIncoming(await world.as('holder'), newKey(), words)
    if (!asked.ok) throw new Error(JSON.stringify(asked))
    await ahead({ refersTo: asked.value.id })
    const at = async (who: 'holder' | 'clerk', now: Date) =>
      incomingById(database.db, (await world.as(who)).actor, asked.value.id, now)
    expect(await at('holder', world.now)).toMatchObject({ state: 'new', doneAt: null, replies: [] })
    expect(await at('clerk', world.now)).toMatchObject({ state: 'done' })
    expect(await at('holder', later)).toMatchObject({ state: 'done', replies: [{ number: expect.any(String) }] })
  })
})

describe('a letter that was theirs once', () => {
  it('is not announced to who has handed the office over', async () => {
    const { recipient } = await signed({ confidentiality: 'ordinary' })
    const { holder } = world.people
    const told = async () =>
      announced(database.db, (await actorOf(database.db, holder.id, world.today))!, recipient(0), world.now)
    expect(await told()).toMatchObject({ subject: 'راز موضوع' })
    const next = await addPerson(world)
    await database.db.update(licenses).set({ holderId: next }).where(eq(licenses.officeId, world.offices[0]!.id))
    await role(holder.id, 'staff', world.offices[2]!.id, true)
    expect(await told()).toBeNull()
  })

  it('is neither announced to nor listed for who has left the body', async () => {
    const { agency } = world.people
    const { id, rows } = await signed({
      confidentiality: 'confidential',
      selection: { offices: [], parties: [agency.id] },
    })
    await role(agency.id, 'staff', world.offices[2]!.id, true)
    const actor = (await actorOf(database.db, agency.id, world.today))!
    expect(await announced(database.db, actor, rows[0]!.id, world.now)).toBeNull()
    expect(await threadOf(database.db, actor, id, world.now)).toBeNull()
  })
})

it('shows a delegate the recipients of what waits for the signature, and of no letter that others have signed', async () => {
  const { id } = await signed({ confidentiality: 'confidential' })
  const waiting = draftOf()
  await saveDraft(await world.as('clerk'), newKey(), waiting)
  await submitNotice(await world.as('clerk'), newKey(), { id: waiting.id, version: 1 })
  const days = { firstDay: world.today, lastDay: world.today }
  const lent = { id: newKey(), delegate: world.people.member.id, ...days, reason: 'مأموریت' }
  await makeDelegation(await world.as('head'), newKey(), lent)
  const found = async (notice: string) =>
    JSON.parse((await get(world.people.member.id, `notices/${notice}/recipients?show=all`)).said).found
  expect(await found(waiting.id)).toBe(2)
  expect(await found(id)).toBe(0)
})

it('has a subject of one line, which adds no lines of its own to a text message', async () => {
  const { recipient } = await signed({ subject: 'الف\n@example.ir #123456', confidentiality: 'ordinary' })
  expect(await announced(database.db, (await world.as('holder')).actor, recipient(0), world.now)).toMatchObject({
    subject: 'الف @example.ir #123456',
  })
})

describe('a draft', () => {
  it.each([
    ['agency', false],
    ['association', false],
    ['clerk', false],
    ['secretary', true],
  ] as const)('of %s refers to a confidential letter that came in: %s', async (who, may) => {
    const words = {
      office: world.offices[0]!.id,
      subject: 'گزارش',
      body: 'متن',
      confidential: true,
      files: [],
      answers: null,
    }
    const came = await writeIncoming(await world.as('holder'), newKey(), words)
    if (!came.ok) throw new Error('refused')
    const draft = draftOf({ refersTo: came.value.id, answerBy: null })
    expect(await saveDraft(await world.as(who), newKey(), draft)).toMatchObject({ ok: may })
  })

  it('of the secretariat refers to a confidential letter that it sent', async () => {
    const { id } = await signed({ confidentiality: 'confidential' })
    expect(await saveDraft(await world.as('secretary'), newKey(), draftOf({ refersTo: id }))).toMatchObject({
      ok: true,
    })
  })

  it.each([
    ['another’s letter', () => ({ office: world.offices[0]!.id, answers: newKey() })],
    ['another’s office', () => ({ office: world.offices[1]!.id, answers: null })],
    ['an office that is none', () => ({ office: newKey(), answers: null })],
  ])('to the secretariat is not kept for %s, so that nobody heaps them up', async (_whose, which) => {
    const form = { subject: 'الف', body: '', confidential: false, files: [] }
    const kept = await saveIncomingDraft(await world.as('holder'), newKey(), { ...which(), form, version: null })
    expect(kept).toMatchObject({ ok: false, why: 'unknown' })
  })
})
