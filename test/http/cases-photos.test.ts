// Photos that go ahead of their case: taken up by their marks, once, by the case of their province, and gone if none comes.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { prune } from '#state/prune'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let image: Buffer

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  image = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#0b5557' } })
    .png()
    .toBuffer()
})
afterAll(() => database.drop())

const license = () => world.offices[0]!.license
const send = async (fields: Record<string, string> = {}, file: Buffer | null = image) => {
  const body = new FormData()
  for (const [name, value] of Object.entries({ key: newKey(), license: license(), ...fields })) body.set(name, value)
  if (file) body.set('files', new File([new Uint8Array(file)], 'a.png', { type: 'image/png' }))
  const response = await web.app.request('/c/new/photo', { method: 'POST', body })
  const text = await response.text()
  return { status: response.status, ...(text.startsWith('{') ? JSON.parse(text) : {}) } as {
    status: number
    mark?: string
    why?: string
  }
}
const file = async (photos: string[], fields: Record<string, string> = {}) => {
  const body = new FormData()
  const words = { kind: 'complaint', topic: 'conduct', text: `پاسخ تند دادند. ${randomUUID()}`, confidential: 'true' }
  for (const [name, value] of Object.entries({ key: newKey(), license: license(), ...words, ...fields }))
    body.set(name, value)
  body.set('photos', photos.join(' '))
  const response = await web.app.request('/c/new', { method: 'POST', body })
  const code = response.headers.get('location')?.split('/')[2] ?? ''
  const [row] = await database.db.select().from(cases).where(eq(cases.trackingCode, code))
  const kept = row ? await database.db.select().from(files).where(eq(files.subjectId, row.id)) : []
  return { status: response.status, code, kept: kept.length, html: await response.text() }
}

describe('photos that went ahead', () => {
  it('are taken up by their case, which repeats as itself', async () => {
    const marks = [(await send()).mark!, (await send()).mark!]
    const key = newKey()
    const text = 'یک متن برای هر دو بار'
    const first = await file(marks, { key, text })
    expect(first).toMatchObject({ status: 303, kept: 2 })
    expect(await file(marks, { key, text })).toMatchObject({ status: 303, code: first.code, kept: 2 })
  })

  it('that are empty are refused by their name, and nothing is filed', async () => {
    const body = new FormData()
    const words = { key: newKey(), license: license(), kind: 'complaint', topic: 'conduct', text: 'پاسخ تند دادند.' }
    for (const [name, value] of Object.entries(words)) body.set(name, value)
    body.set('files', new File([], 'رسید.jpg', { type: 'image/jpeg' }))
    const before = (await database.db.select().from(cases)).length
    const response = await web.app.request('/c/new', { method: 'POST', body })
    expect([response.status, await response.text()]).toEqual([422, expect.stringMatching(/رسید\.jpg.?» خالی است/u)])
    expect(await database.db.select().from(cases)).toHaveLength(before)
  })

  it('arrive once for their key', async () => {
    const key = newKey()
    const { mark } = await send({ key })
    expect((await send({ key })).mark).toBe(mark)
  })

  it.each([
    ['a mark of another photo’s proof', async () => [`${randomUUID()}.${(await send()).mark!.split('.')[1]}`]],
    ['a mark that is none', async () => ['nothing']],
    [
      'one that a case has taken up',
      async () => {
        const { mark } = await send()
        await file([mark!])
        return [mark!]
      },
    ],
    [
      'one that is gone',
      async () => {
        const { mark } = await send()
        await database.db.delete(files).where(eq(files.id, mark!.split('.')[0]!))
        return [mark!]
      },
    ],
  ])('are not taken up by %s, and nothing is filed', async (_, marks) => {
    const photos = await marks()
    const before = (await database.db.select().from(cases)).length
    const answer = await file(photos)
    expect([answer.status, answer.html]).toEqual([422, expect.stringContaining('یکی از عکس‌ها نرسیده است')])
    expect(await database.db.select().from(cases)).toHaveLength(before)
  })

  it('are never a person’s own upload', async () => {
    const { mark } = await send()
    const id = mark!.split('.')[0]!
    await database.db.update(files).set({ uploadedBy: world.people.clerk.id }).where(eq(files.id, id))
    expect((await file([mark!])).status).toBe(422)
  })

  it('are five at most, with those that come along', async () => {
    const marks = await Promise.all(Array.from({ length: 6 }, async () => (await send()).mark!))
    expect((await file(marks)).status).toBe(422)
    expect(await file(marks.slice(0, 5))).toMatchObject({ status: 303, kept: 5 })
  })

  it.each([
    ['what is no picture', {}, Buffer.from('words'), 422],
    ['none', {}, null, 400],
    ['an office nobody had', { license: '1-2-3' }, undefined, 422],
    ['no key', { key: '' }, undefined, 400],
  ])('are refused: %s', async (_, fields, given, status) => {
    const answer = await send(fields as Record<string, string>, given === undefined ? image : given)
    expect([answer.status, answer.mark]).toEqual([status, undefined])
    if (status === 422) expect(answer.why).toMatch(/[آ-ی]/)
  })

  it('go after two days if no case took them up, and not before', async () => {
    const loose = async () => (await database.db.select().from(files)).filter(({ subject }) => subject === null).length
    await send()
    const before = await loose()
    const day = 86_400_000
    await prune(database.db, new Date(world.now.getTime() + 2 * day))
    expect(await loose()).toBe(before)
    await prune(database.db, new Date(world.now.getTime() + 2 * day + 1000))
    // what is somebody’s own upload stays two months
    expect(await loose()).toBe(1)
  })
})
