// The public API, call by call: what it takes, what it answers, and how it refuses.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { licenseCodes } from '#db/schema/licenses'
import { provinces } from '#db/schema/provinces'
import { ratings } from '#db/schema/ratings'
import { requests } from '#db/schema/requests'
import { tries } from '#db/schema/tries'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const problemType = 'application/problem+json; charset=utf-8'
const call = async (path: string, visit: Visit = {}) => {
  const response = await web.visit(path, visit)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    body: await response.json(),
  }
}
const rating = (over: object = {}) => ({
  license: world.offices[0]!.license,
  service: 5,
  conduct: 4,
  key: newKey(),
  ...over,
})
const complaint = (over: object = {}) => ({
  license: world.offices[0]!.license,
  kind: 'complaint',
  topic: 'no-receipt',
  text: 'رسید ندادند.',
  key: newKey(),
  ...over,
})

describe('POST /api/ratings', () => {
  it('answers 201 with the id, and a repeat 200 with the same', async () => {
    const json = rating({ comment: 'خوب بود' })
    const first = await call('/api/ratings', { json })
    expect([first.status, first.body]).toEqual([201, { id: expect.stringMatching(/^[0-9a-f-]{36}$/) }])
    expect(await call('/api/ratings', { json })).toMatchObject({ status: 200, body: first.body })
  })

  it.each([
    ['nothing', () => ({}), 422, ['license', 'service', 'conduct', 'key']],
    ['a mark of 6', () => rating({ service: 6 }), 422, ['service']],
    ['a mark as a text', () => rating({ conduct: '5' }), 422, ['conduct']],
    ['half a mark', () => rating({ conduct: 4.5 }), 422, ['conduct']],
    ['no key', () => rating({ key: undefined }), 422, ['key']],
    ['a word too long', () => rating({ comment: 'ا'.repeat(501) }), 422, ['comment']],
    ['an unknown license', () => rating({ license: '1-2-3' }), 404, []],
    ['a license that is none', () => rating({ license: 'هفتاد' }), 404, []],
    ['a suspended office', () => rating({ license: world.offices[4]!.license }), 409, []],
    ['an office whose license ran out', () => rating({ license: world.offices[5]!.license }), 409, []],
  ])('with %s is a problem: %j', async (_, json, status, fields) => {
    const answer = await call('/api/ratings', { json: json() })
    expect(answer).toMatchObject({ status, type: problemType })
    expect(answer.body).toMatchObject({
      code: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
    expect(Object.keys(answer.body.fields ?? {})).toEqual(fields)
  })

  it('with another body under a known key is a conflict', async () => {
    const json = rating()
    await call('/api/ratings', { json })
    expect(await call('/api/ratings', { json: { ...json, service: 1 } })).toMatchObject({
      status: 409,
      type: problemType,
    })
  })

  it.each(['{"license":', '', 'nonsense'])('that is no JSON (%j) is unreadable', async (body) => {
    const response = await web.app.request('/api/ratings', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'unreadable' })
  })

  it('speaks the language that is asked for', async () => {
    const english = await call('/api/ratings', {
      json: rating({ license: '1-2-3' }),
      headers: { 'accept-language': 'en' },
    })
    const persian = await call('/api/ratings', { json: rating({ license: '1-2-3' }) })
    expect([english.body.title, persian.body.title]).toEqual(['Not found', 'پیدا نشد'])
  })

  it('counts for whoever sends it: a session stands neither in the way nor in the rating', async () => {
    const { body } = await call('/api/ratings', { json: rating(), as: world.people.clerk.id })
    const [row] = await database.db.select().from(ratings).where(eq(ratings.id, body.id))
    expect(row!.via).toBe('public')
  })

  it('refuses a flood from one address, and says when to come back; others go on', async () => {
    const flood = { license: world.offices[1]!.license, service: 3, conduct: 3 }
    const from = '192.0.2.7'
    const answers = await Promise.all(
      Array.from({ length: 601 }, () => call('/api/ratings', { json: { ...flood, key: newKey() }, from })),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused[0]!.body).toMatchObject({ code: 'too-many' })
    expect((await call('/api/ratings', { json: { ...flood, key: newKey() }, from: '192.0.2.8' })).status).toBe(201)
  })
})

describe('GET /api/offices/LICENSE', () => {
  it('tells what anybody may know', async () => {
    const { status, body } = await call(`/api/offices/${world.offices[2]!.license}`)
    expect(status).toBe(200)
    expect(body).toEqual({
      license: world.offices[2]!.license,
      name: 'سپیدار',
      kind: 'rural',
      county: 'مهرآباد',
      place: 'روستای سپیدار',
      state: 'active',
      open: true,
      ratings: 0,
    })
  })

  it.each([
    ['Persian digits', (code: string) => code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)],
    ['spaces', (code: string) => code.replaceAll('-', ' ')],
    ['long dashes', (code: string) => code.replaceAll('-', '–')],
    ['no dashes', (code: string) => code.replaceAll('-', '')],
  ])('finds it by its code with %s', async (_, spelt) => {
    const { license } = world.offices[0]!
    const { body } = await call(`/api/offices/${encodeURIComponent(spelt(license))}`)
    expect(body.license).toBe(license)
  })

  it('leads from an old code to the office as it is now', async () => {
    const { id, license } = world.offices[0]!
    const at = { provinceId: world.province, officeId: id, since: world.now }
    await database.db.insert(licenseCodes).values({ code: '11-22-33', ...at })
    expect((await call('/api/offices/11-22-33')).body).toMatchObject({ license, name: 'نیلوفر' })
  })

  it.each([
    [4, 'unavailable'],
    [5, 'expired'],
  ])('says of office %d only that it is %s', async (nth, state) => {
    const { body } = await call(`/api/offices/${world.offices[nth]!.license}`)
    expect(body).toMatchObject({ state, open: false })
    expect(JSON.stringify(body)).not.toContain('suspended')
  })

  it('serves on past its last day while a renewal is undecided, and its page says how it stands', async () => {
    const office = world.offices[5]!
    const asked = { kind: 'renewal', form: {}, law: {}, stage: 'vote' as const, filedAt: world.now, stageAt: world.now }
    await database.db.insert(requests).values({
      ...asked,
      provinceId: world.province,
      number: '1405-900',
      officeId: office.id,
      personId: office.holder.id,
      filedOn: world.today,
    })
    expect((await call(`/api/offices/${office.license}`)).body).toMatchObject({ state: 'active' })
    const page = await (await web.visit(`/o/${office.license}`)).text()
    expect(page).toContain('تمدید آن در مهلت قانونی درخواست شده و تا اعلام نتیجه، پروانه معتبر شمرده می‌شود')
    await database.db
      .update(requests)
      .set({ stage: 'closed', outcome: 'refused' })
      .where(eq(requests.officeId, office.id))
    expect((await call(`/api/offices/${office.license}`)).body).toMatchObject({ state: 'expired' })
  })

  it('knows no other', async () => {
    expect(await call('/api/offices/1-2-3')).toMatchObject({
      status: 404,
      type: problemType,
      body: { code: 'unknown' },
    })
  })
})

describe('POST /api/cases', () => {
  it('answers 201 with tracking code and link, a repeat 200 with the same', async () => {
    const json = complaint({ name: 'کاوه', mobile: '0914 000 7766', confidential: false })
    const first = await call('/api/cases', { json })
    expect(first.status).toBe(201)
    const { trackingCode, link } = first.body
    expect(trackingCode).toMatch(/^\d{16}$/)
    expect(link).toMatch(new RegExp(`^http://localhost:3000/c/${trackingCode}/[\\w-]{22}$`))
    expect(await call('/api/cases', { json })).toMatchObject({ status: 200, body: first.body })
    expect(await call('/api/cases', { json: { ...json, text: 'دیگر' } })).toMatchObject({ status: 409 })
  })

  it('takes a form with files as well', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries(complaint({ confidential: 'false' }))) form.set(name, value as string)
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    form.append('files', new File([new Uint8Array(picture)], 'رسید.png', { type: 'image/png' }))
    form.append('files', new File([new Uint8Array(picture)], 'دو.png'))
    const response = await web.app.request('/api/cases', { method: 'POST', body: form })
    expect(response.status).toBe(201)
    const { trackingCode } = (await response.json()) as { trackingCode: string }
    const [row] = await database.db.select().from(cases).where(eq(cases.trackingCode, trackingCode))
    expect(row).toMatchObject({ confidential: false })
    const kept = await database.db.select().from(files).where(eq(files.subjectId, row!.id))
    expect(kept.map(({ mime }) => mime)).toEqual(['image/jpeg', 'image/jpeg'])
  })

  it('hides the name from the office unless told otherwise', async () => {
    const { body } = await call('/api/cases', { json: complaint({ name: 'کاوه' }) })
    const [row] = await database.db.select().from(cases).where(eq(cases.trackingCode, body.trackingCode))
    expect(row!.confidential).toBe(true)
  })

  it.each([
    ['no kind', () => complaint({ kind: 'rumour' }), 422, ['kind']],
    ['no topic', () => complaint({ topic: undefined }), 422, ['topic']],
    ['no text', () => complaint({ text: '  ' }), 422, ['text']],
    ['no office where one is needed', () => complaint({ license: undefined }), 422, ['license']],
    ['a mobile that is none', () => complaint({ mobile: '123' }), 422, ['mobile']],
    ['a key too short', () => complaint({ key: 'k' }), 422, ['key']],
    ['an unknown license', () => complaint({ license: '1-2-3' }), 404, []],
  ])('with %s is a problem', async (_, json, status, fields) => {
    const answer = await call('/api/cases', { json: json() })
    expect(answer).toMatchObject({ status, type: problemType })
    expect(Object.keys(answer.body.fields ?? {})).toEqual(fields)
  })

  it('without a body of either kind is unreadable', async () => {
    const response = await web.app.request('/api/cases', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    })
    expect(response.status).toBe(400)
  })

  it.each([
    ['six files', 6, 10, 'files'],
    ['a file that is no picture', 1, 10, 'files'],
  ])('refuses %s at the field', async (_, count, size, field) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(complaint())) form.set(name, value as string)
    for (let n = 0; n < count; n++) form.append('files', new File([new Uint8Array(size).fill(7)], `${n}.png`))
    const response = await web.app.request('/api/cases', { method: 'POST', body: form })
    expect(response.status).toBe(422)
    expect(Object.keys(((await response.json()) as { fields: object }).fields)).toContain(field)
  })

  it('refuses more than five files can weigh before it reads them', async () => {
    const response = await web.app.request('/api/cases', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(60 * 1024 * 1024) },
    })
    expect(response.status).toBe(422)
  })

  it('is the province’s own business where there is only one, and about no office', async () => {
    const [{ n }] = (await database.db.execute('select count(*)::int as n from provinces')) as unknown as [
      { n: number },
    ]
    expect(n).toBe(1)
    const { status, body } = await call('/api/cases', {
      json: complaint({ license: undefined, topic: 'unlicensed', place: 'بازار' }),
    })
    expect(status).toBe(201)
    const [row] = await database.db.select().from(cases).where(eq(cases.trackingCode, body.trackingCode))
    expect(row).toMatchObject({ officeId: null, provinceId: world.province })
    expect(await database.db.select().from(provinces)).toHaveLength(1)
  })
})

describe('GET /api/cases/CODE', () => {
  it('tells kind, state, steps and the answer, in words, and nothing of who or what was written', async () => {
    const filed = await call('/api/cases', { json: complaint({ name: 'کاوه', text: 'متن محرمانه شکایت' }) })
    const code: string = filed.body.trackingCode
    const [row] = await database.db.select().from(cases).where(eq(cases.trackingCode, code))
    const id = row!.id
    await assignCase(await world.as('clerk'), newKey(), { case: id, examiner: 'kanoon', word: 'درونی' })
    await examineCase(await world.as('kanoon'), newKey(), { case: id, to: 'ask', word: 'پرسش درونی' })
    await answerCase(await world.as('holder'), newKey(), { case: id, word: 'رسید فرستاده شد.' })
    const spelt = code.replace(/(\d{4})/g, '$1 ').replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    const { status, body, headers } = await call(`/api/cases/${encodeURIComponent(spelt)}`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ trackingCode: code, kind: 'complaint', state: 'answered', answer: 'رسید فرستاده شد.' })
    expect(body.steps.map((step: { what: string }) => step.what)).toEqual([
      'filed',
      'assigned-kanoon',
      'asked',
      'answered',
    ])
    expect(body.steps[0].title).toBe('ثبت شد')
    for (const secret of ['کاوه', 'محرمانه', 'درونی', 'نگار', filed.body.link.split('/').pop()])
      expect(JSON.stringify(body)).not.toContain(secret)
    await closeCase(await world.as('clerk'), newKey(), { case: id, result: 'نتیجه نهایی' })
    expect((await call(`/api/cases/${code}`)).body).toMatchObject({ state: 'resolved', answer: 'نتیجه نهایی' })
  })

  it.each(['0000000000000000', '1234567812345670', '12', 'abc', randomUUID()])('knows nothing of %s', async (code) => {
    expect(await call(`/api/cases/${code}`)).toMatchObject({
      status: 404,
      type: problemType,
      body: { code: 'unknown' },
    })
  })

  it('throttles an address that tries codes, hits and misses alike', async () => {
    const from = '192.0.2.9'
    const { body } = await call('/api/cases', { json: complaint() })
    const statuses = await Promise.all(
      Array.from({ length: 301 }, (_, n) =>
        call(`/api/cases/${n % 2 ? body.trackingCode : '0000000000000000'}`, { from }).then(({ status }) => status),
      ),
    )
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    const next = await call(`/api/cases/${body.trackingCode}`, { from })
    expect(next.status).toBe(429)
    expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('raises an alarm, once, when codes are tried from many addresses', async () => {
    const alarms: unknown[] = []
    const log = {
      ...web.parts.log,
      error: (...said: unknown[]) => alarms.push(said),
    } as unknown as typeof web.parts.log
    const watched = webOf(world, { log, now: () => new Date(world.now.getTime() + 3_600_000) })
    const window = new Date(Math.floor(watched.parts.now().getTime() / 3_600_000) * 3_600_000)
    await database.db.insert(tries).values({ bucket: 'track-found:no', window, count: 997 })
    for (let n = 0; n < 6; n++) await watched.visit('/api/cases/0000000000000000', { from: `198.51.100.${n}` })
    expect(alarms).toHaveLength(1)
  })
})

describe('/api/openapi.json', () => {
  it('describes every call of the public API with its answers', async () => {
    const { body } = await call('/api/openapi.json')
    const described = Object.entries(body.paths as Record<string, Record<string, { responses: object }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { responses }]) => [method, path, Object.keys(responses)]),
    )
    expect(described).toEqual([
      ['post', '/ratings', ['200', '201', '400', '404', '409', '422', '429']],
      ['post', '/cases', ['200', '201', '400', '404', '409', '422', '429']],
      ['get', '/cases/{code}', ['200', '404', '429']],
      ['get', '/offices/{license}', ['200', '404']],
      ['post', '/agency/receipts', ['200', '400', '401', '403', '404', '422', '429']],
    ])
    expect(body).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api' }] })
  })
})
