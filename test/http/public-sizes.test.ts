// Forms with files on every route that takes them: more than words may weigh comes through, and too much is said in words.
import { findTargetHandler } from 'hono/utils/handler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCall } from '#actions/calls/open'
import { fileCase } from '#actions/cases/file'
import { askCitizen } from '#actions/cases/question'

import { takesFiles } from '#http/wire/sizes'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { isPublicPage } from '../../server/http/public/pages.tsx'

let database: TestDatabase
let world: World
let web: Web
let own: Record<string, string>

const megabyte = 1024 * 1024
const typed = 'واژه‌هایی که نباید گم شود'

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  const office = { license: world.offices[0]!.license, kind: 'complaint' as const, topic: 'conduct' as const }
  const filed = await fileCase(world.nobody(), newKey(), { ...office, text: 'رفتار تند بود.', confidential: true })
  const call = await openCall(await world.as('clerk'), newKey(), {
    ...{ county: world.counties[0]!.id, place: 'ارس', kind: 'urban', capacity: 1, note: '' },
    ...{ weights: { exam: 60, education: 15, experience: 15, local: 10 }, permitBy: 'regulator', permitNumber: '۷۷' },
    ...{ permitOn: world.today, resolution: '۹/۴', opensOn: world.today, closesOn: addDays(world.today, 10) },
  })
  if (!filed.ok || !call.ok) throw new Error('not made')
  const asked = await askCitizen(await world.as('clerk'), newKey(), { case: filed.value.id, question: 'کدام روز؟' })
  if (!asked.ok) throw new Error('not asked')
  own = { code: filed.value.trackingCode, secret: filed.value.secret, id: call.value.id }
})
afterAll(() => database.drop())

/** Every route that says it takes files, as the server knows them. */
const routes = () => {
  const marked = web.app.routes.filter(({ handler }) => findTargetHandler(handler) === takesFiles)
  return [...new Set(marked.map(({ path }) => path))]
}
const addressOf = (path: string) => path.replace(/:(\w+)/g, (_all, name) => own[name]!)
const isPage = (path: string) => isPublicPage({ req: { path } }) && !path.endsWith('/photo')

let nth = 0
async function send(path: string, bytes: number) {
  const body = new FormData()
  for (const name of ['word', 'text', 'name']) body.set(name, typed)
  body.set('key', newKey())
  const field = path.startsWith('/calls') ? 'files.identity' : path.startsWith('/api/app') ? 'file' : 'files'
  body.set(field, new File([new Uint8Array(bytes)], 'a.pdf', { type: 'application/pdf' }))
  const request = new Request('http://localhost/', { method: 'POST', body })
  const content = await request.arrayBuffer()
  const headers = {
    'content-type': request.headers.get('content-type')!,
    'content-length': String(content.byteLength),
    'idempotency-key': newKey(),
    cookie: path.startsWith('/api/app') ? await web.cookieOf(world.people.clerk.id) : '',
    origin: 'http://localhost:3000',
  }
  const answer = await web.app.request(
    new URL(addressOf(path), web.parts.publicUrl),
    { method: 'POST', headers, body: content },
    { incoming: { socket: { remoteAddress: `198.51.100.${++nth}` } } },
  )
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

describe('a form with files', () => {
  it('is read on all routes that take them', async () => {
    expect(routes()).toContain('/c/:code/:secret/reply')
    for (const path of routes()) {
      const { status, type, text } = await send(path, 3 * megabyte)
      expect([path, status, text.includes('too-large')]).not.toEqual([path, 413, true])
      // what is wrong is the file, which is none
      expect([path, [422, 400].includes(status)]).toEqual([path, true])
      if (isPage(path)) expect([path, type.includes('text/html'), text.includes(typed)]).toEqual([path, true, true])
    }
  })

  it('that is far too large comes back as a page with what was typed', async () => {
    for (const path of routes().filter(isPage)) {
      const { status, type, text } = await send(path, 53 * megabyte)
      const said = [status, type.includes('text/html'), text.includes('روی هم بیش از اندازه'), text.includes(typed)]
      expect([path, ...said]).toEqual([path, 422, true, true, true])
    }
  })
})

it('words that are too many are refused by a page too', async () => {
  const path = `/c/${own.code}/${own.secret}/judge`
  const answer = await web.visit(path, { form: { word: 'ا'.repeat(2 * megabyte) } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html; charset=UTF-8'])
  expect(await answer.text()).toContain('بیش از اندازه بزرگ است')
})
