// Papers that go with an invitation: who adds them until when, who may open them, and who is told.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addItem, removeItem } from '#actions/meetings/agenda'
import { beginMeeting } from '#actions/meetings/begin'
import { callMeeting } from '#actions/meetings/call'
import { inviteMembers } from '#actions/meetings/invite'
import { addPapers, removePaper } from '#actions/meetings/papers'
import { files } from '#db/schema/files'
import { meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { fileFor } from '#reads/files'
import { meetingById } from '#reads/meetings/meetings'
import { addDays } from '#rules/calendar'
import { meetingMax } from '#rules/meetings'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let meeting: string
let item: string
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  const at = { heldOn: addDays(world.today, 10), startsAt: '10:00', place: 'سالن استانداری' }
  const called = await callMeeting(await world.as('secretary'), newKey(), at)
  if (!called.ok) throw new Error('not called')
  meeting = called.value.id
  const words = { meeting, request: null, title: 'تعرفه خدمات', body: '', guests: [] }
  const added = await addItem(await world.as('clerk'), newKey(), words)
  if (!added.ok) throw new Error('not added')
  item = added.value.item
})
afterAll(() => database.drop())

type Who = 'head' | 'member' | 'secretary' | 'clerk' | 'association' | 'holder'

/** As if uploaded a moment ago. */
async function uploaded(who: Who = 'clerk', name = 'گزارش.pdf'): Promise<string> {
  const { actor } = await world.as(who)
  const content = new TextEncoder().encode('x')
  const kept = { name, mime: 'application/pdf', size: 1, sha256: 'h', content, at: world.now }
  const [row] = await database.db
    .insert(files)
    .values({ provinceId: world.province, uploadedBy: actor.person, ...kept })
    .returning()
  return row!.id
}
async function add(of: string | null = null, who: Who = 'clerk', days = 0) {
  const file = await uploaded(who)
  const now = new Date(world.now.getTime() + days * 86_400_000)
  const outcome = await addPapers(await world.as(who, { now }), newKey(), { meeting, item: of, files: [file] })
  return { file, outcome }
}
const opens = async (who: Who, file: string) =>
  (await fileFor(database.db, (await world.as(who)).actor, file, world.now)) !== null
const seen = async (who: Who) => meetingById(database.db, (await world.as(who)).actor, meeting, world.now)
const invite = async () => inviteMembers(await world.as('secretary'), newKey(), { meeting })
const told = () => database.db.$count(outbox, and(eq(outbox.kind, 'meeting'), eq(outbox.subjectId, meeting)))

describe('papers', () => {
  it('are opened by whoever prepares the meeting, and by its members once they are invited', async () => {
    const { file } = await add()
    const { file: ofItem } = await add(item)
    for (const who of ['secretary', 'clerk', 'head'] as const) expect(await opens(who, file), who).toBe(true)
    expect(await opens('member', file)).toBe(false)
    expect((await invite()).ok).toBe(true)
    for (const one of [file, ofItem]) {
      expect(await opens('member', one)).toBe(true)
      expect(await opens('association', one)).toBe(false)
      expect(await opens('holder', one)).toBe(false)
    }
    expect(await seen('member')).toMatchObject({ papers: [{ id: file }], agenda: [{ papers: [{ id: ofItem }] }] })
  })

  it('that come after the invitation are told to whoever is invited, with who added them', async () => {
    await add()
    expect(await told()).toBe(0)
    await invite()
    const before = await told()
    const { outcome } = await add(item, 'secretary', 1)
    expect(outcome.ok).toBe(true)
    expect(await told()).toBe(before * 2)
    const [late] = (await seen('member'))!.agenda[0]!.papers
    expect(late!.at > (await seen('member'))!.invitedAt!).toBe(true)
    expect(late!.by).toBe(world.people.secretary.name)
  })

  it('are the secretariat’s to add, from its own uploads, until the meeting begins', async () => {
    for (const who of ['head', 'member', 'association'] as const)
      expect((await add(null, who)).outcome.ok, who).toBe(false)
    const foreign = { meeting, item: null, files: [await uploaded('secretary')] }
    expect(await addPapers(await world.as('clerk'), newKey(), foreign)).toMatchObject({
      refusals: [{ key: 'field-wrong' }],
    })
    expect(await addPapers(await world.as('clerk'), newKey(), { ...foreign, files: [] })).toMatchObject({
      refusals: [{ key: 'field-needed' }],
    })
    await invite()
    await database.db.update(meetings).set({ heldOn: world.today }).where(eq(meetings.id, meeting))
    expect((await add()).outcome.ok).toBe(true)
    expect((await beginMeeting(await world.as('secretary'), newKey(), { meeting })).ok).toBe(true)
    expect((await add()).outcome).toMatchObject({ refusals: [{ key: 'meetings-moved-on' }] })
  })

  it('are so many and no more', async () => {
    const many = await Promise.all(Array.from({ length: meetingMax.papers }, () => uploaded()))
    expect((await addPapers(await world.as('clerk'), newKey(), { meeting, item, files: many })).ok).toBe(true)
    expect((await add(item)).outcome).toMatchObject({ refusals: [{ key: 'refusal-meetings-papers-too-many' }] })
    expect((await add()).outcome.ok).toBe(true)
  })

  it('are taken away before the invitation and not after it, and go with their item', async () => {
    const { file } = await add()
    const { file: ofItem } = await add(item)
    const { file: stays } = await add()
    const remove = async (one: string) => removePaper(await world.as('clerk'), newKey(), { meeting, file: one })
    expect((await remove(file)).ok).toBe(true)
    expect((await remove(file)).ok).toBe(false)
    await removeItem(await world.as('clerk'), newKey(), { item })
    expect(await database.db.$count(files, eq(files.id, ofItem))).toBe(0)
    const words = { meeting, request: null, title: 'نوبت‌دهی', body: '', guests: [] }
    await addItem(await world.as('clerk'), newKey(), words)
    await invite()
    expect((await remove(stays)).ok).toBe(false)
  })
})
