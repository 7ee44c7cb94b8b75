// What goes out beside the answer itself: a file cannot run, nobody's id goes to caches, no name turns its letters round.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import { plainName } from '#rules/texts'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { pdf } from '../pdf.ts'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

describe('a file that somebody sent', () => {
  it.each(['paper.pdf', 'invoice\u202Efdp.exe.pdf', 'برگه\u2066\u2069.pdf', 'a"\r\nx: y.pdf'])(
    '%j is sandboxed, saved and nosniffed',
    async (name) => {
      const kept = await uploadFile(await world.as('clerk'), newKey(), { bytes: pdf(), name })
      if (!kept.ok) throw new Error('not kept')
      const { headers, status } = await web.visit(`/api/app/files/${kept.value.id}`, { as: world.people.clerk.id })
      expect(status).toBe(200)
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      const disposition = decodeURIComponent(headers.get('content-disposition')!)
      expect(disposition).toMatch(/^attachment/)
      expect(disposition).not.toMatch(/[\u202A-\u202E\u2066-\u2069\r\n]/)
      // a file that a browser may keep goes out without whose it is
      expect(headers.get('x-person')).toBe(
        headers.get('cache-control')?.includes('no-store') ? world.people.clerk.id : null,
      )
    },
  )

  it.each([
    ['برگه\u202Egpj.exe', 'برگهgpj.exe'],
    ['\u2067الف\u2069', 'الف'],
    ['می\u200cروم.pdf', 'می\u200cروم.pdf'],
    ['a\u0000b\u2028c\u200fd', 'abcd'],
  ])('%j is called %j', (typed, plain) => {
    expect(plainName(typed)).toBe(plain)
  })
})

describe('whose answer it is', () => {
  it.each([
    ['/api/app/me', true],
    ['/', false],
    ['/healthz', false],
    ['/manifest.webmanifest', false],
    ['/c/new', false],
  ])('%s is said: %s', async (path, saidWhose) => {
    const { headers } = await web.visit(path, { as: world.people.clerk.id })
    expect(headers.get('x-person')).toBe(saidWhose ? world.people.clerk.id : null)
  })

  it('is not said of an office’s pages and figures', async () => {
    const { license } = world.offices[0]!
    for (const path of [`/o/${license}`, `/r/${license}`, `/api/offices/${license}`])
      expect([path, (await web.visit(path, { as: world.people.clerk.id })).headers.get('x-person')]).toEqual([
        path,
        null,
      ])
  })
})

it.each(['/', '/c/new', '/api/app/me', '/healthz'])('%s asks for no camera, microphone or payment', async (path) => {
  const policy = (await web.visit(path, { as: world.people.clerk.id })).headers.get('permissions-policy') ?? ''
  for (const part of ['camera=()', 'microphone=()', 'payment=()', 'usb=()']) expect(policy).toContain(part)
})
