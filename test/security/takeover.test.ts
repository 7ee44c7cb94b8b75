// Becoming somebody else: what a stolen session, another's missing number or a foreign page would need for it.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPin } from '#act/pin'
import { bindAccount } from '#actions/bindings/bind'
import { invite } from '#actions/people/invite'
import { rebindPerson } from '#actions/people/rebind'
import { fileRequest } from '#actions/requests/file'
import { issueLink } from '#actions/sessions/links'
import { linkToken, tokenHash } from '#actions/sessions/tokens'
import { people } from '#db/schema/people'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Visit, type Web, webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { inDays, stranger } from '#test/world/requests'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world, { bots: { telegram: 'a_bot' } })
})
afterAll(() => database.drop())

async function botToken(person: string): Promise<string> {
  const answer = await web.visit('/api/app/me/bot-link', { as: person, method: 'POST' })
  return /invite_([\w-]{32})$/.exec((await answer.json()).telegram)![1]!
}

async function lockPin(person: string): Promise<void> {
  await database.db
    .update(people)
    .set({ pinHash: await hashPin('482913'), pinTries: 5 })
    .where(eq(people.id, person))
}

async function pinIsSet(person: string): Promise<boolean> {
  const [row] = await database.db.select({ hash: people.pinHash }).from(people).where(eq(people.id, person))
  return row!.hash !== null
}

describe('a session that somebody else has got hold of', () => {
  it('cannot turn the link that binds a messenger into a new session and a new PIN', async () => {
    const { id } = world.people.secretary
    await lockPin(id)
    const token = await botToken(id)
    expect((await web.visit(`/login/${token}`)).status).toBe(410)
    const opened = await web.visit(`/login/${token}`, { form: { key: newKey() } })
    expect([opened.status, opened.headers.get('set-cookie')]).toEqual([410, null])
    expect(await pinIsSet(id)).toBe(true)
  })

  it('while that link still binds a messenger', async () => {
    const { id, mobile, nationalId } = world.people.secretary
    const token = await botToken(id)
    const account = { messenger: 'telegram', user: '991', chat: '991', consent: 'c' } as const
    const proof = { mobile, lastDigits: nationalId.slice(-4), invite: tokenHash(token) }
    expect(await bindAccount(world.nobody({ via: 'telegram' }), newKey(), { ...account, ...proof })).toMatchObject({
      ok: true,
      value: { state: 'bound' },
    })
  })

  it('and an invitation by the command line takes a locked PIN away as before', async () => {
    const { id } = world.people.secretary
    expect((await openedByInvitationOf(world.system('command'))).status).toBe(303)
    expect(await pinIsSet(id)).toBe(false)
  })
})

/** The secretary's PIN is locked; they are invited anew, and whoever invited opens the link. */
async function openedByInvitationOf(inviter: Parameters<typeof invite>[0]): Promise<Response> {
  const { id, mobile, name } = world.people.secretary
  await lockPin(id)
  const invited = await invite(inviter, newKey(), { role: 'secretary', mobile, name })
  if (!invited.ok) throw new Error('not invited')
  return web.visit(`/login/${linkToken(world.secret, invited.value.link)}`, { form: { key: newKey() } })
}

describe('an administrator', () => {
  it('cannot become somebody who is known by inviting them anew', async () => {
    const opened = await openedByInvitationOf(await world.as('admin'))
    expect([opened.status, opened.headers.get('set-cookie')]).toEqual([410, null])
    expect(await pinIsSet(world.people.secretary.id)).toBe(true)
  })

  it('hands a link that signs in only to somebody new', async () => {
    const { mobile, name } = world.people.secretary
    const invitation = (json: object) => web.visit('/api/app/people', { as: world.people.admin.id, json })
    const known = await (await invitation({ role: 'secretary', mobile, name })).json()
    expect(known).toMatchObject({ url: null, bots: { telegram: expect.stringContaining('invite_') } })
    const fresh = await (await invitation({ role: 'inspector', mobile: '09140009911', name: 'رها نوآمده' })).json()
    expect(fresh.url).toContain('/login/')
  })
})

describe('a clerk', () => {
  it.each(['head', 'secretary', 'clerk', 'admin'] as const)(
    'gives no new number to one with the role %s',
    async (role) => {
      const { id } = world.people[role]
      const input = { person: id, mobile: '09140009912', evidence: 'کارت ملی دیده شد' }
      expect(await rebindPerson(await world.as('clerk'), newKey(), input)).toMatchObject({
        refusals: [{ key: 'people-rebind-by-admin', field: 'mobile' }],
      })
      expect(await rebindPerson(await world.as('admin'), newKey(), input)).toMatchObject({ ok: true })
    },
  )
})

describe('a person without a mobile number in the registry', () => {
  it('does not get one from whoever names them as a substitute', async () => {
    const { mobile, ...named } = stranger()
    const known = await addPerson(world, { nationalId: named.nationalId, name: named.name, mobile: null })
    const form = { days: inDays(world, 10, 5), substitute: { ...named, mobile } }
    const input = { office: world.offices[0]!.id, kind: 'leave', form }
    expect(await fileRequest(await world.as('holder'), newKey(), input)).toMatchObject({
      ok: false,
      refusals: [{ key: 'request-substitute-other-mobile', field: 'substitute.mobile' }],
    })
    const [row] = await database.db.select({ mobile: people.mobile }).from(people).where(eq(people.id, known))
    expect(row!.mobile).toBeNull()
  })
})

describe('a page of somebody else', () => {
  async function link(): Promise<string> {
    const issued = await issueLink(world.system('command'), newKey(), {
      person: world.people.holder.id,
      reusable: true,
    })
    if (!issued.ok) throw new Error('no link')
    return `/login/${linkToken(world.secret, issued.value.link)}`
  }

  it.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['another site in a browser that says no origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['our own page', { origin: 'http://localhost:3000' }, 303],
    ['no browser at all', {}, 303],
  ])('cannot sign a visitor in as somebody: %s', async (_from, headers, status) => {
    const answer = await web.visit(await link(), { form: { key: newKey() }, headers })
    expect(answer.status).toBe(status)
    expect(answer.headers.has('set-cookie')).toBe(status === 303)
  })

  it('cannot post a code for a visitor', async () => {
    const json = { mobile: world.people.holder.mobile, code: '123456' }
    const answer = await web.visit('/api/app/login', { json, headers: { origin: 'https://evil.example' } })
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'foreign-origin'])
  })
})

describe('a public form that a page of somebody else sends', () => {
  const rating = async () => `/r/${world.offices[0]!.license}`
  const forms: [string, () => Promise<Partial<Visit> & { path: string }>][] = [
    ['a rating', async () => ({ path: await rating(), form: { key: newKey(), service: '1', conduct: '1' } })],
    [
      'a rating as JSON',
      async () => ({
        path: '/api/ratings',
        json: { key: newKey(), license: world.offices[0]!.license, service: 1, conduct: 1 },
      }),
    ],
    ['a case', async () => ({ path: '/c/new', form: { key: newKey() } })],
    ['a case as JSON', async () => ({ path: '/api/cases', json: { key: newKey() } })],
    ['a registration', async () => ({ path: `/calls/${newKey()}`, form: {} })],
    ['a word on a case', async () => ({ path: '/c/1234123412341234/secret/word', form: { word: 'بد' } })],
  ]
  const refused: [string, Record<string, string>][] = [
    ['an origin', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['what the browser found out', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://evil.example' }],
  ]
  it.each(forms.flatMap(([what, of]) => refused.map(([by, headers]) => [what, by, of, headers] as const)))(
    'is refused: %s, told by %s',
    async (_what, _by, of, headers) => {
      const { path, ...visit } = await of()
      expect((await web.visit(path, { ...visit, headers })).status).toBe(403)
    },
  )

  it('also once the short way of ratings is open', async () => {
    const json = { license: world.offices[0]!.license, service: 4, conduct: 4 }
    expect((await web.visit('/api/ratings', { json: { ...json, key: newKey() } })).status).toBe(201)
    const headers = { origin: 'https://evil.example' }
    expect((await web.visit('/api/ratings', { json: { ...json, key: newKey() }, headers })).status).toBe(403)
  })

  it.each<[string, Record<string, string>]>([
    ['our own page', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['our own page that hides its name', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['our own page in an older browser', { origin: 'http://localhost:3000' }],
    ['a page that was typed', { 'sec-fetch-site': 'none' }],
    ['a program', {}],
  ])('is taken from %s', async (_from, headers) => {
    const form = { key: newKey(), service: '4', conduct: '4' }
    expect((await web.visit(await rating(), { form, headers })).status).toBe(303)
  })
})

describe('a page that another person opened in the same browser', () => {
  const nowhere = '/api/app/requests/ballots/018f0000-0000-7000-8000-000000000000/vote'
  it.each([
    ['an act of the old page', 'POST', nowhere, 403, 'other-person'],
    ['a draft of it', 'PUT', '/api/app/drafts', 403, 'other-person'],
    ['what it reads', 'GET', '/api/app/me', 200, undefined],
  ])('does nothing as whoever is signed in now: %s', async (_what, method, path, status, code) => {
    const { member, memberKanoon } = world.people
    const json =
      method === 'GET' ? undefined : { choice: 'for', kind: 'request leave', office: null, form: {}, version: null }
    const answer = await web.visit(path, {
      as: member.id,
      method,
      ...(json ? { json } : {}),
      headers: { 'x-person': memberKanoon.id },
    })
    expect([answer.status, (await answer.json()).code]).toEqual([status, code])
  })

  it('acts as its own person, and lets one sign in', async () => {
    const { member, memberKanoon, holder } = world.people
    const own = await web.visit(nowhere, { as: member.id, json: { choice: 'for' }, headers: { 'x-person': member.id } })
    expect((await own.json()).code).not.toBe('other-person')
    const signs = await web.visit('/api/app/login', {
      as: member.id,
      json: { mobile: holder.mobile, code: '123456' },
      headers: { 'x-person': memberKanoon.id },
    })
    expect((await signs.json()).code).not.toBe('other-person')
  })
})
