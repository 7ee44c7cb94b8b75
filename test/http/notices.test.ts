import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { sessions } from '#db/schema/sessions'
import { closedDays } from '#reads/parameters'
import { addDays, daysBetween } from '#rules/calendar'
import { answerDue } from '#rules/notices-answer'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { pdf } from '../pdf.ts'

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

type Who = keyof World['people']
const call = async (who: Who, path: string, visit: Visit = {}) => {
  const response = await web.visit(`/api/app${path}`, { as: world.people[who].id, ...visit })
  return { status: response.status, body: (await response.json()) as never as Record<string, never> }
}
const put = (json: unknown): Visit => ({ method: 'PUT', json })

const draft = (over: Record<string, unknown> = {}) => ({
  version: null,
  kind: 'circular',
  subject: 'موضوع',
  body: 'متن',
  answerBy: null,
  selection: { offices: [world.offices[0]!.id] },
  files: [] as string[],
  ...over,
})

async function attachment(): Promise<string> {
  const form = new FormData()
  form.append('file', new File([pdf()], 'پیوست.pdf', { type: 'application/pdf' }))
  const response = await web.app.request('http://localhost:3000/api/app/files', {
    method: 'POST',
    body: form,
    headers: { cookie: await web.cookieOf(world.people.clerk.id), 'idempotency-key': newKey() },
  })
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

async function submitted(over = {}): Promise<string> {
  const id = newKey()
  expect((await call('clerk', `/notices/${id}`, put(draft(over)))).status).toBe(200)
  expect((await call('clerk', `/notices/${id}/submit`, { json: { version: 1 } })).status).toBe(200)
  return id
}

async function stepUp(who: Who): Promise<void> {
  // the session of the visit must be there before it can be stepped up
  await call(who, '/me')
  const until = new Date(world.now.getTime() + 60_000)
  await database.db.update(sessions).set({ steppedUpUntil: until }).where(eq(sessions.personId, world.people[who].id))
}

async function signed(over = {}): Promise<string> {
  const id = await submitted(over)
  await stepUp('head')
  expect((await call('head', `/notices/${id}/sign`, { method: 'POST' })).status).toBe(200)
  return id
}

const recipientOf = async (notice: string) => {
  const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, notice))
  return row!.id
}

describe('a draft over HTTP', () => {
  it('answers its version, and a conflict with its words to whoever comes with an old one', async () => {
    const id = newKey()
    expect(await call('clerk', `/notices/${id}`, put(draft()))).toMatchObject({ status: 200, body: { id, version: 1 } })
    expect((await call('secretary', `/notices/${id}`, put(draft({ version: 1 })))).body).toMatchObject({ version: 2 })
    expect(await call('clerk', `/notices/${id}`, put(draft({ version: 1 })))).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('تغییر داده است') },
    })
  })

  it('says at the fields what is missing before it is submitted', async () => {
    const id = newKey()
    await call('clerk', `/notices/${id}`, put(draft({ subject: ' ', body: '' })))
    expect(await call('clerk', `/notices/${id}/submit`, { json: { version: 1 } })).toMatchObject({
      status: 422,
      body: { fields: { subject: expect.any(String), body: expect.any(String) } },
    })
  })

  it.each([
    { it: 'an unknown kind', over: { kind: 'poem' } },
    { it: 'a day that is none', over: { answerBy: '1405/07/20' } },
    { it: 'too long a subject', over: { subject: 'ا'.repeat(301) } },
    { it: 'an office that is no id', over: { selection: { offices: ['1'] } } },
    { it: 'eleven files', over: { files: Array.from({ length: 11 }, newKey) } },
  ])('is refused with $it', async ({ over }) => {
    expect((await call('clerk', `/notices/${newKey()}`, put(draft(over)))).status).toBe(422)
  })
})

describe('the lists over HTTP', () => {
  it.each(['?state=lost', '?needs=love', '?page=-1', `?search=${'a'.repeat(101)}`])('refuse %s', async (query) => {
    expect((await call('clerk', `/notices${query}`)).status).toBe(422)
  })

  it('count a selection live, with the list only if it is asked for', async () => {
    const asked = { selection: { kinds: ['rural'] }, list: false }
    expect((await call('clerk', '/notices/selection', { json: asked })).body).toEqual({
      count: 2,
      parties: 0,
      unreachable: 2,
      offices: [],
      bodies: [],
    })
    const listed = await call('clerk', '/notices/selection', { json: { ...asked, list: true } })
    expect(listed.body.offices).toMatchObject([{ name: 'سرو', reached: false }, { name: 'سپیدار' }])
  })

  it('tell nothing of a letter of another province, not even that it exists', async () => {
    const id = await signed()
    const foreign = await buildWorld(database.db)
    const there = webOf(foreign)
    const visit = { as: foreign.people.clerk.id }
    expect((await there.visit(`/api/app/notices/${id}`, visit)).status).toBe(404)
    for (const list of ['wall', 'trail', 'recipients?show=all']) {
      const answer = await there.visit(`/api/app/notices/${id}/${list}`, visit)
      expect([list, answer.status, await answer.json()]).toMatchObject([list, 404, { code: 'unknown' }])
    }
  })
})

describe('signing over HTTP', () => {
  it('asks for the step-up, and then answers number and hash', async () => {
    const id = await submitted()
    expect(await call('head', `/notices/${id}/sign`, { method: 'POST' })).toMatchObject({
      status: 403,
      body: { code: 'step-up' },
    })
    await stepUp('head')
    expect(await call('head', `/notices/${id}/sign`, { method: 'POST' })).toMatchObject({
      status: 200,
      body: { number: expect.stringMatching(/1405\/1$/), recipients: 1 },
    })
  })

  it('sends nothing back without a word', async () => {
    const id = await submitted()
    expect(await call('head', `/notices/${id}/send-back`, { json: { word: ' ' } })).toMatchObject({
      status: 422,
      body: { fields: { word: expect.any(String) } },
    })
  })
})

describe('an attachment', () => {
  it('is the desk’s alone until the letter is signed, then its recipients’ too', async () => {
    const file = await attachment()
    const id = await submitted({ files: [file] })
    const seen = async (who: Who) => (await web.visit(`/api/app/files/${file}`, { as: world.people[who].id })).status
    expect([await seen('clerk'), await seen('head'), await seen('holder'), await seen('member')]).toEqual([
      200, 200, 404, 404,
    ])
    await stepUp('head')
    await call('head', `/notices/${id}/sign`, { method: 'POST' })
    expect([await seen('holder'), await seen('staff'), await seen('inspector')]).toEqual([200, 200, 404])
    const stranger = world.offices[1]!.holder.id
    expect((await web.visit(`/api/app/files/${file}`, { as: stranger })).status).toBe(404)
  })

  it('of a delivery is seen by the desk, not by the office', async () => {
    const id = await signed()
    const file = await attachment()
    const recipient = await recipientOf(id)
    const json = { way: 'post', on: world.today, evidence: '۱۲۳۴۵۶۷۸', file }
    expect((await call('clerk', `/notices/inbox/${recipient}/deliver`, { json })).status).toBe(200)
    const [kept] = await database.db.select().from(files).where(eq(files.id, file))
    expect(kept).toMatchObject({ subject: 'delivery', subjectId: recipient })
    expect((await web.visit(`/api/app/files/${file}`, { as: world.people.clerk.id })).status).toBe(200)
    expect((await web.visit(`/api/app/files/${file}`, { as: world.people.holder.id })).status).toBe(404)
  })
})

describe('what one sees first', () => {
  it('words the office’s requests in the reader’s language', async () => {
    await database.db.insert(requests).values({
      provinceId: world.province,
      number: 'د/1405/1',
      kind: 'leave',
      officeId: world.offices[0]!.id,
      personId: world.people.holder.id,
      form: { days: { from: world.today, to: world.today } },
      law: {},
      stage: 'association',
      filedAt: world.now,
      filedOn: world.today,
      stageAt: world.now,
    })
    expect((await call('holder', '/today')).body.requests).toMatchObject([{ title: 'مرخصی', number: 'د/1405/1' }])
  })

  it.each([-1, 2])('says of an answer that is owed how far its last day is: %i', async (days) => {
    const id = await signed()
    const answerBy = addDays(world.today, days)
    await database.db.update(notices).set({ answerBy }).where(eq(notices.id, id))
    const first = async () => (await call('holder', '/today')).body.letters?.[0]
    expect(await first()).toMatchObject({ owes: false, daysLeft: null })
    const marks = { acknowledgedAt: world.now }
    await database.db.update(noticeRecipients).set(marks).where(eq(noticeRecipients.noticeId, id))
    const due = answerDue(answerBy, await closedDays(database.db, world.province))
    expect(await first()).toMatchObject({ owes: true, answerDue: due, daysLeft: daysBetween(world.today, due) })
  })

  it('is the desk for the secretariat, and neither for the other', async () => {
    await submitted()
    expect((await call('clerk', '/desk')).body).toMatchObject({ letters: { awaiting: 1 } })
    expect((await call('clerk', '/today')).status).toBe(403)
    expect((await call('holder', '/desk')).status).toBe(403)
  })
})
