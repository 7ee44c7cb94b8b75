// Files: nobody takes what somebody else has uploaded, or what belongs to another subject.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { uploadFile } from '#actions/files/upload'
import { recordDelivery } from '#actions/notices/deliver'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { files } from '#db/schema/files'
import { noticeRecipients } from '#db/schema/notices'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { pdf } from '../pdf.ts'

let database: TestDatabase
let world: World
let other: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  other = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const paper = { bytes: pdf(), name: 'paper.pdf' }

async function uploaded(by: keyof World['people'], of = world): Promise<string> {
  const kept = await uploadFile(await of.as(by), newKey(), paper)
  if (!kept.ok) throw new Error(JSON.stringify(kept))
  return kept.value.id
}

async function complaint(): Promise<{ id: string; file: string }> {
  const filed = await fileCase(world.nobody(), newKey(), {
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'conduct',
    text: 'رفتار تند بود.',
    confidential: true,
    files: [paper],
  })
  if (!filed.ok) throw new Error('not filed')
  const [file] = await database.db.select().from(files).where(eq(files.subjectId, filed.value.id))
  return { id: filed.value.id, file: file!.id }
}

const draft = (id: string, over: object = {}) => ({
  id,
  version: null,
  kind: 'notice' as const,
  subject: 'موضوع',
  body: 'متن',
  answerBy: null,
  selection: { offices: [world.offices[0]!.id] },
  files: [] as string[],
  ...over,
})

const subjectOf = async (file: string) =>
  (await database.db.select({ subject: files.subject }).from(files).where(eq(files.id, file)))[0]!.subject

describe('a letter', () => {
  it.each([
    ['its writer’s', () => uploaded('clerk'), 'notice'],
    ['a holder’s, not yet sent', () => uploaded('holder'), null],
    ['another clerk’s, of another province', () => uploaded('clerk', other), null],
    ['a citizen’s, of a case', async () => (await complaint()).file, 'case'],
  ])('takes only files of its own writers: %s', async (_whose, make, subject) => {
    const file = await make()
    await saveDraft(await world.as('clerk'), newKey(), draft(randomUUID(), { files: [file] }))
    expect(await subjectOf(file)).toBe(subject)
  })

  it('that bears the id of a case does not get the citizen’s files', async () => {
    const { id, file } = await complaint()
    await saveDraft(await world.as('clerk'), newKey(), draft(id, { files: [file] }))
    expect(await subjectOf(file)).toBe('case')
  })

  it('keeps the files of one clerk when another goes on writing', async () => {
    const id = randomUUID()
    const file = await uploaded('clerk')
    await saveDraft(await world.as('clerk'), newKey(), draft(id, { files: [file] }))
    await saveDraft(await world.as('secretary'), newKey(), draft(id, { files: [file], version: 1 }))
    expect(await subjectOf(file)).toBe('notice')
  })
})

describe('the evidence of a delivery', () => {
  async function recipient(): Promise<string> {
    const id = randomUUID()
    await saveDraft(await world.as('clerk'), newKey(), draft(id))
    await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })
    await signNotice(await world.as('secretary'), newKey(), { id })
    const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    return row!.id
  }

  it.each([
    ['one’s own', () => uploaded('clerk'), true],
    ['a holder’s', () => uploaded('holder'), false],
    ['another province’s', () => uploaded('clerk', other), false],
    ['a case’s', async () => (await complaint()).file, false],
    ['nobody’s', async () => randomUUID(), false],
  ])('is a file of the clerk: %s', async (_whose, make, taken) => {
    const file = await make()
    const input = { recipient: await recipient(), way: 'hand' as const, on: world.today, evidence: 'رسید', file }
    expect((await recordDelivery(await world.as('clerk'), newKey(), input)).ok).toBe(taken)
  })
})

describe('a file of a complaint', () => {
  it('stays in no cache of a browser', async () => {
    const { file } = await complaint()
    const answer = await web.visit(`/api/app/files/${file}`, { as: world.people.clerk.id })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })
})

describe('a file of one’s own', () => {
  it('stays in no cache of a browser either, which signing out empties', async () => {
    const clerk = world.people.clerk.id
    const answer = await web.visit(`/api/app/files/${await uploaded('clerk')}`, { as: clerk })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const out = await web.visit('/api/app/logout', { as: clerk, json: {} })
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([200, '"cache"'])
  })
})

describe('files that nothing has taken up', () => {
  it('do not heap up: at two hundred the next is refused, at the field, and only for who heaped them', async () => {
    const [first] = await database.db
      .select()
      .from(files)
      .where(eq(files.id, await uploaded('clerk')))
    const more = (count: number) => Array.from({ length: count }, () => ({ ...first!, id: newKey() }))
    await database.db.insert(files).values(more(198))
    expect(await uploadFile(await world.as('clerk'), newKey(), paper)).toMatchObject({ ok: true })
    expect(await uploadFile(await world.as('clerk'), newKey(), paper)).toMatchObject({
      refusals: [{ key: 'file-too-many-loose', field: 'files' }],
    })
    expect(await uploadFile(await world.as('secretary'), newKey(), paper)).toMatchObject({ ok: true })
  })
})
