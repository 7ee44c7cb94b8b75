// Bodies are nouns of their own: people stand for them, letters are theirs, and stay when the people go.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveBody } from '#actions/bodies/save'
import { writeIncoming } from '#actions/incoming/write'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { endMembership } from '#actions/people/disable'
import { invite } from '#actions/people/invite'
import { bodies } from '#db/schema/bodies'
import { noticeRecipients } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import { register } from '#db/schema/register'
import { inbox, letterFor } from '#reads/notices/inbox'
import { partiesToSelect } from '#reads/notices/parties'
import { waitingFor } from '#reads/people/waiting'
import { findInRegister } from '#reads/register'
import { addDays } from '#rules/calendar'
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

let last = 0
/** Invites somebody for an agency; gives the outcome. */
async function invited(over: object = {}, name = 'رویا تازه‌وارد') {
  const mobile = `0914099${String(++last).padStart(4, '0')}`
  return invite(world.system('command'), null, { role: 'agency', mobile, name, ...over })
}

async function agent(over: object = {}, name?: string) {
  const outcome = await invited(over, name)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A signed letter to the bodies alone; its records. */
async function sent(parties: string[]) {
  const letter = { kind: 'notice' as const, subject: 'پرسش آماری', body: 'متن', answerBy: null, files: [] }
  const id = newKey()
  const selection = { offices: [], parties }
  await saveDraft(await world.as('clerk'), newKey(), { ...letter, id, version: null, selection })
  await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })
  const outcome = await signNotice(await world.as('secretary'), newKey(), { id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
}

const theBody = async (name: string) =>
  (await partiesToSelect(database.db, world.province, world.today)).find((one) => one.name === name)!

describe('an invitation', () => {
  it('adds an agency by its name, takes the sole one, and asks where there are several', async () => {
    await agent({ bodyName: 'ثبت احوال' })
    expect(await theBody('ثبت احوال')).toMatchObject({ role: 'agency', body: 'ثبت احوال' })
    await agent()
    expect(await database.db.$count(bodies, eq(bodies.provinceId, world.province))).toBe(1)
    await agent({ bodyName: 'تأمین اجتماعی' })
    expect(await invited()).toMatchObject({ ok: false, refusals: [{ key: 'bodies-needed', field: 'body' }] })
    expect((await invited({ body: (await theBody('ثبت احوال')).id })).ok).toBe(true)
  })

  it('takes no body of another kind or province', async () => {
    const { id } = await theBodyOf(await buildWorld(database.db))
    expect(await invited({ body: id })).toMatchObject({ ok: false, refusals: [{ key: 'bodies-wrong' }] })
  })
})

async function theBodyOf(other: World) {
  const kept = { id: null, kind: 'agency' as const, name: 'دستگاه دیگر', address: '', phone: '', fax: '' }
  const outcome = await saveBody(await other.as('admin'), newKey(), kept)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

describe('a letter to a body', () => {
  it('is the body’s: all who stand for it read it, and one acknowledges', async () => {
    const [first, second] = [
      await agent({ bodyName: 'ثبت احوال' }),
      await agent({ bodyName: 'ثبت احوال' }, 'سامان همکار'),
    ]
    const [record, ...others] = await sent([(await theBody('ثبت احوال')).id])
    expect(others).toEqual([])
    expect(record?.officeId).toBeNull()
    // both stand for it since the same day
    expect([first.person, second.person]).toContain(record?.personId)
    const [line] = await database.db.select().from(register).where(eq(register.id, record!.noticeId))
    expect(line?.party).toBe('ثبت احوال')
    const { actor } = await world.as(second.person)
    expect(await letterFor(database.db, actor, record!.id, world.now)).toMatchObject({
      party: { role: 'agency', body: 'ثبت احوال' },
      mayAcknowledge: true,
    })
    expect((await acknowledgeNotice(await world.as(second.person), newKey(), { recipient: record!.id })).ok).toBe(true)
    expect((await waitingFor(database.db, (await world.as(first.person)).actor, world.now)).notices).toBe(0)
  })

  it('outlives its people: who comes after them finds it, and who left does not', async () => {
    const { person, membership } = await agent({ bodyName: 'ثبت احوال' })
    const [record] = await sent([(await theBody('ثبت احوال')).id])
    const away = { membership, lastDay: addDays(world.today, -1) }
    await endMembership(await world.as('admin'), newKey(), away)
    expect(await inbox(database.db, (await world.as(person)).actor, world.now)).toEqual([])
    const next = await agent({ bodyName: 'ثبت احوال' }, 'نازنین جانشین‌زاده')
    expect(await inbox(database.db, (await world.as(next.person)).actor, world.now)).toHaveLength(1)
    const [now] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, record!.id))
    expect(now?.personId).toBe(next.person)
  })

  it('goes to a body for which nobody stands, and waits for hand or post', async () => {
    const kept = { id: null, kind: 'agency' as const, name: 'اداره بی‌نماینده', address: 'میدان', phone: '', fax: '' }
    const saved = await saveBody(await world.as('clerk'), newKey(), kept)
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    const [record] = await sent([saved.value.id])
    expect(record).toMatchObject({ personId: null, bodyId: saved.value.id })
    expect(record!.rung).toBeGreaterThan(0)
  })
})

it('a body’s register is seen from its side: what it wrote was sent, what it got was received', async () => {
  const { person } = await agent({ bodyName: 'ثبت احوال' })
  const words = { office: null, subject: 'اعلام آمادگی', body: 'متن', confidential: false, files: [], answers: null }
  expect((await writeIncoming(await world.as(person), newKey(), words)).ok).toBe(true)
  await sent([(await theBody('ثبت احوال')).id])
  const { actor } = await world.as(person)
  const lines = async (filter = {}) => (await findInRegister(database.db, actor, filter, 0, world.now)).lines
  const sides = (await lines()).map(({ subject, side }) => [subject, side])
  expect(Object.fromEntries(sides)).toEqual({ 'اعلام آمادگی': 'out', 'پرسش آماری': 'in' })
  expect((await lines({ direction: 'out' })).map(({ subject }) => subject)).toEqual(['اعلام آمادگی'])
  const desk = (await world.as('clerk')).actor
  const seen = (await findInRegister(database.db, desk, { q: 'آمادگی' }, 0, world.now)).lines
  expect(seen).toMatchObject([{ party: 'ثبت احوال', direction: 'in', side: 'in' }])
})

it.each([
  { directive: true, state: 'gate' },
  { directive: false, state: 'awaiting' },
  { directive: undefined, state: 'gate' },
])('an agency’s letter that is a directive: $directive, goes to $state', async ({ directive, state }) => {
  const letter = { kind: 'circular' as const, subject: 'شیوه پذیرش', body: 'متن', answerBy: null, files: [] }
  const id = newKey()
  const selection = { offices: [world.offices[0]!.id] }
  const draft = { ...letter, id, version: null, selection, ...(directive === undefined ? {} : { directive }) }
  await saveDraft(await world.as('agency'), newKey(), draft)
  expect((await submitNotice(await world.as('agency'), newKey(), { id, version: 1 })).ok).toBe(true)
  const [row] = await database.sql`select state from notices where id = ${id}`
  expect(row!.state).toBe(state)
})

describe('a body that ends', () => {
  const end = async (body: { id: string; name: string }, until: string | null) =>
    saveBody(await world.as('clerk'), newKey(), {
      id: body.id,
      kind: 'agency',
      name: body.name,
      address: '',
      phone: '',
      fax: '',
      until,
    })

  it('has its people until its last day, and no letter can be written to it after', async () => {
    await agent({ bodyName: 'ثبت احوال' })
    const body = await theBody('ثبت احوال')
    expect(await end(body, addDays(world.today, -1))).toMatchObject({ refusals: [{ key: 'bodies-until-past' }] })
    expect(await end(body, addDays(world.today, 3))).toMatchObject({ ok: true })
    const held = await database.db.select().from(memberships).where(eq(memberships.bodyId, body.id))
    expect(held).toMatchObject([{ until: addDays(world.today, 3) }])
    const after = await partiesToSelect(database.db, world.province, addDays(world.today, 4))
    expect(after.some(({ name }) => name === 'ثبت احوال')).toBe(false)
  })
})
