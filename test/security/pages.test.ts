// What every answer carries: policies that hold, cookies that stay, addresses that nobody can make up.
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { issueLink } from '#actions/sessions/links'
import { linkToken } from '#actions/sessions/tokens'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let own: string
let code: string

const script = '</textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>"\' onmouseover=alert(1) '

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  const filed = await fileCase(world.nobody(), newKey(), {
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'conduct',
    text: script,
    name: script.slice(0, 60),
    confidential: true,
  })
  if (!filed.ok) throw new Error('not filed')
  code = filed.value.trackingCode
  own = `/c/${code}/${filed.value.secret}`
})
afterAll(() => database.drop())

const pages = (): string[] => [
  `/o/${world.offices[0]!.license}`,
  `/o/${world.offices[0]!.license}?q=${encodeURIComponent(script)}`,
  `/o/${world.offices[0]!.license}/poster`,
  `/o/${world.offices[0]!.license}/board`,
  `/o?lang=en"><script>alert(1)</script>`,
  `/r/${world.offices[0]!.license}?lang=en&x="><script>alert(1)</script>`,
  '/c',
  '/c/new',
  `/c/new?office=${encodeURIComponent(script)}`,
  `/c/${code}`,
  own,
  `${own}?filed`,
  '/c/none',
  '/audit/heads',
  '/login/none',
]

describe('a page', () => {
  it('lets nothing run that is not its own, and its own style through', async () => {
    for (const path of pages()) {
      const answer = await web.visit(path)
      const html = await answer.text()
      const policy = answer.headers.get('content-security-policy') ?? ''
      const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!)
      for (const css of styles) {
        const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
        expect(policy, path).toContain(hash)
      }
      expect(policy, path).toMatch(/default-src '(none|self)'/)
      expect(policy, path).toContain("base-uri 'none'")
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toContain('unsafe')
      expect(html, path).not.toMatch(/\sstyle="/)
      expect(html, path).not.toContain('<script>alert')
      expect(html, path).not.toMatch(/<img src=x/)
      expect(html, path).not.toMatch(/"[^"<>]*" onmouseover=/)
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(answer.headers.get('referrer-policy'), path).toBe('same-origin')
    }
  })

  it('that only its citizen may see stands in no cache', async () => {
    for (const path of [own, `${own}?filed`, `/c/${code}`])
      expect((await web.visit(path)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('a session', () => {
  async function enter(publicUrl: string, headers: Record<string, string> = {}) {
    const issued = await issueLink(world.system('command'), newKey(), {
      person: world.people.holder.id,
      reusable: true,
    })
    if (!issued.ok) throw new Error('no link')
    const at = webOf(world, { publicUrl })
    const form = { key: randomUUID() }
    return at.visit(`/login/${linkToken(world.secret, issued.value.link)}`, { form, headers })
  }

  it('over HTTPS is bound to the host, out of reach of scripts and of other sites', async () => {
    const cookie = (await enter('https://pishkhan.example')).headers.get('set-cookie')!
    for (const flag of ['__Host-session=', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Domain')
  })

  it('is not given to a name that only pretends to be this machine', async () => {
    expect((await enter('http://localhost.evil.example')).headers.get('set-cookie')).toBeNull()
  })

  it('is never the one the visitor brought', async () => {
    const cookie = (await enter('http://localhost:3000', { cookie: 'session=chosen-by-somebody' })).headers
    expect(cookie.get('set-cookie')).not.toContain('chosen-by-somebody')
  })
})

describe('a link in an answer', () => {
  it('leads to the configured address, whatever the Host header says', async () => {
    const json = { kind: 'complaint', topic: 'conduct', text: 'بد', license: world.offices[0]!.license, key: newKey() }
    const answer = await web.visit('/api/cases', { json, headers: { host: 'evil.example' } })
    expect((await answer.json()).link).toMatch(/^http:\/\/localhost:3000\/c\//)
  })
})

describe('the caller’s address', () => {
  const behind = ['10.0.0.0/8']
  it.each([
    ['nobody trusted', [], '198.51.100.1', '203.0.113.9'],
    ['a proxy that adds a port', behind, '10.0.0.1', '203.0.113.9, 192.0.2.7:51234'],
    ['a proxy that writes what is no address', behind, '10.0.0.1', '203.0.113.9, unknown'],
  ])('cannot be chosen by the caller: %s', async (_how, trustedProxies, from, forwarded) => {
    const at = webOf(world, { trustedProxies })
    const what = randomUUID().slice(0, 2)
    const tried = async (nth: number) => {
      const chosen = forwarded.replace('203.0.113.9', `203.0.113.${nth}`)
      const json = { mobile: `0914${what.replace(/\D/g, '7')}${String(nth).padStart(5, '0')}`.slice(0, 11) }
      const headers = { 'x-forwarded-for': chosen }
      return (await at.visit('/api/app/login/code', { json, from, headers })).status
    }
    // every answer takes its time, so they are asked for together
    await Promise.all(Array.from({ length: 40 }, (_, nth) => tried(nth)))
    expect(await tried(40)).toBe(429)
  })
})
