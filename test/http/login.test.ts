import { and, desc, eq, gt } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setupLink } from '#actions/provinces/set-up-by-link'
import { issueLink } from '#actions/sessions/links'
import { linkUrl } from '#actions/sessions/tokens'
import { loginCodes } from '#db/schema/logins'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { pushSubscriptions } from '#db/schema/push'
import { seats } from '#db/schema/seats'
import { sessions } from '#db/schema/sessions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let nth = 0

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const sessionIn = (response: Response) =>
  /^(?:__Host-)?session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
const codeSentTo = async (person: string) => {
  const [row] = await database.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.personId, person), eq(outbox.kind, 'loginCode')))
    .orderBy(desc(outbox.createdAt))
  return String(row?.params.code)
}
/** The codes of a number that have not run out; the world's clock stands still, so there may be many of one moment. */
const livingCodes = async (mobile: string) =>
  database.db
    .select({ id: loginCodes.id, code: outbox.params })
    .from(loginCodes)
    .innerJoin(outbox, eq(outbox.subjectId, loginCodes.id))
    .where(and(eq(loginCodes.mobile, mobile), gt(loginCodes.expiresAt, world.now)))
/** The one of them that was not there before. */
const livingCode = async (mobile: string, before: readonly { id: string }[] = []) => {
  const fresh = (await livingCodes(mobile)).find(({ id }) => !before.some((one) => one.id === id))
  return String(fresh?.code.code)
}
const link = async (person: string, reusable = false) => {
  const made = await issueLink(world.system('command'), newKey(), { person, reusable })
  return new URL(linkUrl('http://localhost:3000', world.secret, made.ok ? made.value.link : '')).pathname
}

describe('signing in by code', () => {
  it('takes the number and the code in any digits, and then knows the person', async () => {
    const { id, name } = world.people.secretary
    const mobile = world.people.secretary.mobile.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    expect((await web.visit('/api/app/login/code', { json: { mobile } })).status).toBe(202)
    const code = (await codeSentTo(id)).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
    const signed = await web.visit('/api/app/login', { json: { mobile, code } })
    expect(signed.status).toBe(200)
    const me = await web.visit('/api/app/me', { headers: { cookie: `session=${sessionIn(signed)}` } })
    // the app takes the day from it
    expect(me.headers.get('date')).toBe(world.now.toUTCString())
    expect(await me.json()).toMatchObject({ person: { id, name }, pin: { set: false, locked: false }, messengers: [] })
  })

  it('says the same of a number that nobody has', async () => {
    const known = await web.visit('/api/app/login/code', { json: { mobile: world.people.head.mobile } })
    const unknown = await web.visit('/api/app/login/code', { json: { mobile: '09140009998' } })
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    const answers = await Promise.all(
      [world.people.head.mobile, '09140009998'].map((mobile) =>
        web.visit('/api/app/login', { json: { mobile, code: '000000' } }).then((answer) => answer.text()),
      ),
    )
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain('کد درست نیست')
  })

  it.each([
    ['a chat that is bound', true, ['telegram', 'bale', 'push', 'safir', 'sms'], 'telegram'],
    ['the number itself', false, ['telegram', 'bale', 'push', 'safir', 'sms'], 'sms'],
    ['Bale by number, where there are no texts', false, ['telegram', 'bale', 'push', 'safir'], 'safir'],
    ['nowhere yet, where only messengers are set up', false, ['telegram', 'bale', 'push'], null],
  ] as const)('sends the code to %s', async (_, bound, channels, messenger) => {
    const { db, province: provinceId, now } = world
    const mobile = `0914000${7000 + nth++}`
    const person = await addPerson(world, { mobile })
    if (bound) await world.bind(person)
    const session = { provinceId, personId: person, tokenHash: newKey(), device: '', createdAt: now, seenAt: now }
    const [signedIn] = await db
      .insert(sessions)
      .values({ ...session, expiresAt: new Date(now.getTime() + 1000) })
      .returning()
    if (channels.includes('sms' as never))
      await db.insert(pushSubscriptions).values({
        provinceId,
        personId: person,
        sessionId: signedIn!.id,
        endpoint: newKey(),
        p256dh: '',
        auth: '',
        device: '',
        createdAt: now,
      })
    const answer = await webOf(world, { channels }).visit('/api/app/login/code', { json: { mobile } })
    expect([answer.status, await answer.text()]).toEqual([202, '{}'])
    const rows = await db.select().from(outbox).where(eq(outbox.personId, person))
    expect(rows.map((row) => row.messenger)).toEqual([messenger])
    if (messenger === 'sms')
      expect(rows[0]).toMatchObject({ chatId: `98${mobile.slice(1)}`, priority: 0, state: 'queued' })
  })

  it.each([
    ['no channel at all', [], { sends: false }],
    ['only browsers that are signed in already', ['push'], { sends: false }],
    ['texts alone', ['sms'], {}],
  ] as const)('says where %s is set up whether codes go out, whoever asks', async (_, channels, said) => {
    for (const mobile of ['09140009001', world.people.clerk.mobile]) {
      const answer = await webOf(world, { channels }).visit('/api/app/login/code', { json: { mobile } })
      expect([answer.status, await answer.json()]).toEqual([202, said])
    }
  })

  it.each([
    [{ mobile: '12345' }, 'mobile'],
    [{}, 'mobile'],
    [{ mobile: '09140000000', code: '12' }, 'code'],
  ])('says at the field what is wrong with %j', async (json, field) => {
    const path = 'code' in json ? '/api/app/login' : '/api/app/login/code'
    const answer = await web.visit(path, { json })
    expect(answer.status).toBe(422)
    expect(Object.keys((await answer.json()).fields)).toEqual([field])
  })

  it('sends five codes an hour to a number from one address, and then says when to come again', async () => {
    const ask = () => web.visit('/api/app/login/code', { json: { mobile: '09140009997' }, from: '10.0.0.1' })
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(ask))
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 429])
    // the world's clock stands at half past
    expect(answers.find(({ status }) => status === 429)!.headers.get('retry-after')).toBe('1800')
  })

  describe('a stranger who asks and guesses for somebody', () => {
    const call = (path: string, json: object, from: string, cookie = '') =>
      web.visit(path, { json, from, headers: cookie ? { cookie } : {} })

    it('uses up nothing of the owner at another address', async () => {
      const mobile = '09140009996'
      const strangers = await Promise.all(
        Array.from({ length: 12 }, async () => {
          const asked = await call('/api/app/login/code', { mobile }, '10.1.0.1')
          return [asked.status, (await call('/api/app/login', { mobile, code: '000000' }, '10.1.0.1')).status]
        }),
      )
      expect(strangers.filter(([asked]) => asked === 202)).toHaveLength(5)
      expect(strangers.filter(([, tried]) => tried === 422)).toHaveLength(10)
      expect((await call('/api/app/login/code', { mobile }, '10.1.0.2')).status).toBe(202)
      expect((await call('/api/app/login', { mobile, code: '000000' }, '10.1.0.2')).status).toBe(422)
    })

    it('gets no further by many addresses: fifty guesses an hour, however many', async () => {
      const mobile = '09140009995'
      const from = (nth: number) => `10.2.${nth >> 3}.1`
      const guess = (nth: number) => call('/api/app/login', { mobile, code: '000000' }, from(nth))
      const answers = await Promise.all(Array.from({ length: 64 }, (_, nth) => guess(nth)))
      expect(answers.filter(({ status }) => status !== 429)).toHaveLength(50)
      const ask = (nth: number) => call('/api/app/login/code', { mobile }, `10.3.${nth >> 2}.1`)
      const codes = await Promise.all(Array.from({ length: 40 }, (_, nth) => ask(nth)))
      expect(codes.filter(({ status }) => status === 202)).toHaveLength(30)
    })

    it('and even then the owner enters what was asked for from a new browser', async () => {
      const { mobile } = world.people.agency
      await call('/api/app/login/code', { mobile }, '10.8.0.1')
      const code = await livingCode(mobile)
      const strangers = (path: string, count: number, more: object) =>
        Promise.all(Array.from({ length: count }, (_, nth) => call(path, { mobile, ...more }, `10.9.${nth}.1`)))
      await strangers('/api/app/login/code', 29, {})
      await strangers('/api/app/login', 60, { code: code === '000000' ? '000001' : '000000' })
      expect((await call('/api/app/login', { mobile, code }, '10.10.0.1')).status).toBe(429)
      expect((await call('/api/app/login', { mobile, code }, '10.8.0.1')).status).toBe(200)
    })

    it('and even then the owner gets in with a browser of before, which is no use for another number', async () => {
      const { mobile } = world.people.inspector
      await call('/api/app/login/code', { mobile }, '10.4.0.1')
      const known = await call('/api/app/login', { mobile, code: await livingCode(mobile) }, '10.4.0.1')
      const cookie = known.headers
        .getSetCookie()
        .find((one) => one.startsWith('known='))!
        .split(';')[0]!
      expect(cookie).not.toContain(mobile)
      const guess = (nth: number) => call('/api/app/login', { mobile, code: '000000' }, `10.5.${nth}.1`)
      await Promise.all(Array.from({ length: 60 }, (_, nth) => guess(nth)))
      const ask = (nth: number) => call('/api/app/login/code', { mobile }, `10.6.${nth}.1`)
      await Promise.all(Array.from({ length: 32 }, (_, nth) => ask(nth)))
      expect((await call('/api/app/login/code', { mobile }, '10.7.0.1')).status).toBe(429)
      const before = await livingCodes(mobile)
      expect((await call('/api/app/login/code', { mobile }, '10.7.0.1', cookie)).status).toBe(202)
      const code = await livingCode(mobile, before)
      const entered = await call('/api/app/login', { mobile, code }, '10.7.0.1', cookie)
      expect(entered.status).toBe(200)
      const other = { mobile: '09140009995' }
      expect((await call('/api/app/login/code', other, '10.7.0.1', cookie)).status).toBe(429)
    })
  })

  it('sends forty codes an hour for an address, whatever it claims to pass on', async () => {
    const ask = (count: number) =>
      web.visit('/api/app/login/code', {
        json: { mobile: `0914000${9000 + count}` },
        from: '10.9.9.9',
        headers: { 'x-forwarded-for': `192.0.2.${count}` },
      })
    const answers = await Promise.all(Array.from({ length: 41 }, (_, count) => ask(count)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
  })

  it('believes a trusted proxy, and of a chain only what its own proxies wrote', async () => {
    const proxied = webOf(world, { trustedProxies: ['10.8.0.0/16'] })
    const ask = (mobile: number, forwarded: string) =>
      proxied.visit('/api/app/login/code', {
        json: { mobile: `0914000${mobile}` },
        from: '::ffff:10.8.0.1',
        headers: { 'x-forwarded-for': forwarded },
      })
    const many = await Promise.all(
      Array.from({ length: 41 }, (_, count) => ask(8000 + count, `192.0.2.${count}, 203.0.113.7, 10.8.0.2`)),
    )
    expect(many.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await ask(8050, '203.0.113.8, 10.8.0.2')).status).toBe(202)
  })
})

describe('a link', () => {
  it('shows who it is for and gives nothing away by being looked at', async () => {
    const path = await link(world.people.holder.id)
    for (let look = 0; look < 2; look++) {
      const shown = await web.visit(path)
      expect(shown.status).toBe(200)
      expect(shown.headers.get('cache-control')).toBe('no-store')
      expect(shown.headers.get('set-cookie')).toBeNull()
      const html = await shown.text()
      expect(html).toContain(world.people.holder.name)
      expect(html).toContain('lang="fa" dir="rtl"')
      expect(html).not.toMatch(/<script|<style|style=/)
    }
  })

  it('signs in by POST, once, and leads to the app', async () => {
    const path = await link(world.people.holder.id)
    const entered = await web.visit(path, { method: 'POST' })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/app/'])
    const cookie = entered.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
    expect((await web.visit(path, { method: 'POST' })).status).toBe(410)
    expect((await web.visit(path)).status).toBe(410)
  })

  it('forgives a double tap: the same form sent twice gives the same session', async () => {
    const path = await link(world.people.holder.id)
    const form = { key: newKey() }
    const answers = await Promise.all([web.visit(path, { form }), web.visit(path, { form })])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(sessionIn(answers[0]!)).toBe(sessionIn(answers[1]!))
  })

  it('opened in another’s name ends the session that was here', async () => {
    const cookie = await web.cookieOf(world.people.clerk.id)
    const path = await link(world.people.agency.id)
    const entered = await web.visit(path, { method: 'POST', headers: { cookie, origin: 'http://localhost:3000' } })
    expect(entered.status).toBe(303)
    expect((await web.visit('/api/app/me', { headers: { cookie } })).status).toBe(401)
  })

  it('of no one is over, in the same words as one that is used up', async () => {
    const unknown = await web.visit('/login/of-no-one')
    expect(unknown.status).toBe(410)
    expect(await unknown.text()).toContain('این پیوند دیگر کار نمی‌کند')
  })

  it('speaks English to somebody who chose it', async () => {
    await database.db.update(people).set({ locale: 'en' }).where(eq(people.id, world.people.inspector.id))
    const html = await (await web.visit(await link(world.people.inspector.id))).text()
    expect(html).toContain('lang="en" dir="ltr"')
    expect(html).toContain('Inspector')
  })
})

describe('the cookie', () => {
  it('over HTTPS is for this host only and never sent in the clear', async () => {
    const secure = webOf(world, { publicUrl: 'https://counter.example' })
    const entered = await secure.visit(await link(world.people.kanoon.id), { method: 'POST' })
    expect(entered.headers.get('set-cookie')).toMatch(/^__Host-session=.*Secure/)
    expect(entered.headers.get('set-cookie')).not.toMatch(/Domain/i)
  })

  it.each(['http://192.0.2.5:3000', 'http://counter.example'])('is not given in the clear at %s', async (publicUrl) => {
    const plain = webOf(world, { publicUrl })
    const path = await link(world.people.kanoon.id)
    expect((await plain.visit(path)).status).toBe(403)
    const refused = await plain.visit(path, { method: 'POST' })
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null])
    expect((await plain.visit('/api/app/login', { json: { mobile: '09140000000', code: '123456' } })).status).toBe(403)
    // and the link is not used up by that
    expect((await web.visit(path)).status).toBe(200)
  })
})

describe('who is signed in', () => {
  it('sees where, ends one, ends all', async () => {
    const person = world.people.member.id
    const here = await web.cookieOf(person)
    const there = await web.cookieOf(person)
    const call = (path: string, method = 'GET', cookie = here) =>
      web.visit(path, { method, headers: { cookie, origin: 'http://localhost:3000' } })
    const list = await (await call('/api/app/sessions')).json()
    expect(list).toHaveLength(2)
    expect(list.filter((one: { current: boolean }) => one.current)).toHaveLength(1)
    const other = list.find((one: { current: boolean }) => !one.current).id
    expect((await call(`/api/app/sessions/${other}`, 'DELETE')).status).toBe(200)
    expect((await call('/api/app/me', 'GET', there)).status).toBe(401)
    await web.cookieOf(person)
    const gone = await call('/api/app/sessions', 'DELETE')
    expect(await gone.json()).toEqual({ ended: 2 })
    expect(gone.headers.get('set-cookie')).toMatch(/^session=;.*Max-Age=0/)
    expect(await database.db.select().from(sessions).where(eq(sessions.personId, person))).toEqual([])
  })

  it('leaves by signing out', async () => {
    const cookie = await web.cookieOf(world.people.member.id)
    const left = await web.visit('/api/app/logout', { method: 'POST', headers: { cookie } })
    expect(left.status).toBe(200)
    expect((await web.visit('/api/app/me', { headers: { cookie } })).status).toBe(401)
  })

  it('is out at once when disabled', async () => {
    const cookie = await web.cookieOf(world.people.supervision.id)
    expect((await web.visit('/api/app/me', { headers: { cookie } })).status).toBe(200)
    await database.db.update(people).set({ disabledAt: world.now }).where(eq(people.id, world.people.supervision.id))
    expect((await web.visit('/api/app/me', { headers: { cookie } })).status).toBe(401)
  })

  it('changes the language, also of the API’s answers', async () => {
    const as = world.people.association.id
    await web.visit('/api/app/me/locale', { as, method: 'PUT', json: { locale: 'en' } })
    const refused = await web.visit('/api/app/me/locale', { as, method: 'PUT', json: { locale: 'de' } })
    expect((await refused.json()).title).toBe('Some fields are not right')
  })

  it('sets a PIN and steps up with it', async () => {
    const as = world.people.head.id
    expect((await web.visit('/api/app/me/pin', { as, method: 'PUT', json: { pin: '۴۸۲۹۱۳', old: null } })).status).toBe(
      200,
    )
    const wrong = await web.visit('/api/app/me/step-up', { as, json: { pin: '000000' } })
    expect([wrong.status, (await wrong.json()).code]).toEqual([403, 'step-up'])
    expect((await web.visit('/api/app/me/step-up', { as, json: { pin: '482913' } })).status).toBe(200)
    expect((await (await web.visit('/api/app/me', { as })).json()).steppedUpUntil).toBe('2026-10-10T08:35:00.000Z')
  })

  it('gets an address that binds a messenger, where bots are set up', async () => {
    const withBots = webOf(world, { bots: { telegram: 'pishkhan_bot', bale: 'pishkhan_bale_bot' } })
    const answer = await (
      await withBots.visit('/api/app/me/bot-link', { as: world.people.head.id, method: 'POST' })
    ).json()
    expect(answer.telegram).toMatch(/^https:\/\/t\.me\/pishkhan_bot\?start=invite_[\w-]{32}$/)
    expect(answer.bale).toMatch(/^https:\/\/ble\.ir\/pishkhan_bale_bot\?start=invite_[\w-]{32}$/)
  })

  it('may not be used from another site', async () => {
    const as = world.people.head.id
    const foreign = await web.visit('/api/app/logout', {
      as,
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(403)
  })
})

describe('the first start', () => {
  const fields = {
    name: 'سپیدرود',
    nameEn: 'Sepidrud',
    letterPrefix: 'س',
    admin: 'پرهام سامانه‌دار',
    mobile: '09140005999',
    closed: '5',
  }
  const begin = async () => {
    const empty = await freshDatabase()
    const another = () => setupLink({ ...world, db: empty.db, publicUrl: 'http://localhost:3000' })
    const path = new URL((await another())!).pathname
    return { empty, path, another, web: webOf({ ...world, db: empty.db }) }
  }

  it('asks for the province and the first administrator, says what is missing, and lets them in', async () => {
    const { empty, path, web } = await begin()
    expect(await (await web.visit(path)).text()).toContain('راه‌اندازی استان')
    const missing = await web.visit(path, { form: { ...fields, name: '', mobile: '12' } })
    expect(missing.status).toBe(422)
    const html = await missing.text()
    expect(html.match(/aria-invalid/g)).toHaveLength(2)
    expect(html).toContain('value="Sepidrud"')
    const made = await web.visit(path, { form: fields })
    expect([made.status, made.headers.get('location')]).toEqual([303, '/app/'])
    const me = await (await web.visit('/api/app/me', { headers: { cookie: `session=${sessionIn(made)}` } })).json()
    expect(me).toMatchObject({ province: { name: 'سپیدرود' }, memberships: [{ role: 'admin' }] })
    const seated = await empty.db.select().from(seats)
    expect(seated.filter(({ votes }) => votes)).toHaveLength(3)
    expect(
      seated
        .filter(({ signs }) => signs)
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['head', 'secretary'])
    await empty.drop()
  })

  it('happens once: two administrators at two links get one province', async () => {
    const { empty, path, another, web } = await begin()
    const second = new URL((await another())!).pathname
    const answers = await Promise.all([web.visit(path, { form: fields }), web.visit(second, { form: fields })])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
    expect(await another()).toBeNull()
    expect((await web.visit(path)).status).toBe(410)
    await empty.drop()
  })
})
