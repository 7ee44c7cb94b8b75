// The app's calls for cases: who may make them, on whose case, and what never comes back.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileCase } from '#actions/cases/file'
import { followCase } from '#actions/cases/follow'
import { audit } from '#db/schema/audit'
import { cases } from '#db/schema/cases'
import { sessions } from '#db/schema/sessions'
import type { CaseState } from '#rules/cases'
import { perPage } from '#rules/lists'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let other: World
let web: Web
let id: string
let code: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  other = await buildWorld(database.db)
  web = webOf(world)
})
beforeEach(async () => {
  const filed = await fileCase(world.nobody(), newKey(), {
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'conduct',
    text: 'رفتار تند بود.',
    name: 'کاوه شاکی‌نژاد',
    mobile: '09140007766',
    confidential: false,
  })
  if (!filed.ok) throw new Error('not filed')
  id = filed.value.id
  code = filed.value.trackingCode
})
afterAll(() => database.drop())

const person = (who: string) =>
  who === 'otherHolder'
    ? world.offices[1]!.holder.id
    : who === 'otherClerk'
      ? other.people.clerk.id
      : world.people[who as keyof World['people']].id
const looks = { reason: 'برای تماس با شهروند' }
const post = (who: string, act: string, json: object = act === 'identity' || act === 'name' ? looks : {}) =>
  web.visit(`/api/app/cases/${id}/${act}`, { as: person(who), json })
const stateOf = async () => (await database.db.select().from(cases).where(eq(cases.id, id)))[0]!.state
const setState = (state: CaseState) =>
  database.db.update(cases).set({ state, examiner: 'kanoon' }).where(eq(cases.id, id))

const everybody = [
  'admin',
  'head',
  'secretary',
  'member',
  'clerk',
  'association',
  'kanoon',
  'supervision',
  'agency',
  'inspector',
  'holder',
  'staff',
  'substitute',
  'otherHolder',
  'otherClerk',
] as const

/** Who gets through each call; everybody else is told 403, or 404 where even the case's existence is none of theirs. */
const matrix: [act: string, from: CaseState, json: object, allowed: readonly string[], to: CaseState][] = [
  ['assign', 'registered', { examiner: 'kanoon', word: '' }, ['clerk', 'secretary'], 'examining'],
  ['ask', 'examining', { word: '' }, ['kanoon'], 'office'],
  ['report', 'examining', { word: 'یافته' }, ['kanoon'], 'answered'],
  ['answer', 'office', { word: 'پاسخ' }, ['holder', 'substitute'], 'answered'],
  ['close', 'answered', { result: 'نتیجه' }, ['clerk', 'secretary'], 'resolved'],
]

describe.each(matrix)('POST /%s from %s', (act, from, json, allowed, to) => {
  it.each(everybody)('by %s', async (who) => {
    await setState(from)
    const { status } = await post(who, act, json)
    expect(allowed.includes(who) ? [200] : [403, 404]).toContain(status)
    expect(await stateOf()).toBe(allowed.includes(who) ? to : from)
  })

  it('by nobody who is signed in', async () => {
    expect((await web.visit(`/api/app/cases/${id}/${act}`, { json })).status).toBe(401)
  })
})

describe('looking', () => {
  it.each(everybody)('at one case and the list by %s, before and after it was put to the office', async (who) => {
    // office and kanoon do not know the code: they go through their pages
    const wanted = ['holder', 'substitute', 'kanoon'].includes(who) ? '' : `&q=${code}`
    const isListed = async (page = 0): Promise<boolean> => {
      const list = await web.visit(`/api/app/cases?filter=all&page=${page}${wanted}`, { as: person(who) })
      const rows = list.status === 200 ? ((await list.json()) as { id: string }[]) : []
      return rows.some((row) => row.id === id) || (rows.length === perPage && isListed(page + 1))
    }
    const sees = async () => {
      const one = await web.visit(`/api/app/cases/${id}`, { as: person(who) })
      expect(await isListed()).toBe(one.status === 200)
      expect(await one.text()).not.toMatch(/شاکی‌نژاد|09140007766/)
      return one.status === 200
    }
    const desk = ['clerk', 'secretary'].includes(who)
    expect(await sees()).toBe(desk)
    await post('clerk', 'assign', { examiner: 'kanoon', word: '' })
    expect(await sees()).toBe(desk || who === 'kanoon')
    await post('kanoon', 'ask', { word: '' })
    expect(await sees()).toBe(desk || ['kanoon', 'holder', 'substitute'].includes(who))
  })

  it('is kept by no store on the way', async () => {
    const response = await web.visit(`/api/app/cases/${id}`, { as: person('clerk') })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('at what is no case is unknown', async () => {
    for (const path of ['nonsense', '00000000-0000-4000-8000-000000000000'])
      expect((await web.visit(`/api/app/cases/${path}`, { as: person('clerk') })).status).toBe(404)
  })
})

describe('who the citizen is', () => {
  it.each(everybody)('is opened by %s only as the table says', async (who) => {
    await setState('office')
    const { status } = await post(who, 'identity')
    // Nobody has entered the PIN: the secretary too is asked for it first.
    expect(status).toBeGreaterThanOrEqual(403)
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, id))
    expect(entries.filter(({ action }) => action.startsWith('identities.'))).toEqual([])
  })

  it('is opened by the secretary after the PIN, on record', async () => {
    const { secretary } = world.people
    await post('secretary', 'identity')
    const until = new Date(world.now.getTime() + 60_000)
    await database.db.update(sessions).set({ steppedUpUntil: until }).where(eq(sessions.personId, secretary.id))
    const response = await post('secretary', 'identity')
    expect(await response.json()).toEqual({ name: 'کاوه شاکی‌نژاد', mobile: '09140007766' })
    const entries = await database.db.select().from(audit).where(eq(audit.subjectId, id))
    expect(entries.filter(({ action }) => action === 'identities.open').map(({ personId }) => personId)).toEqual([
      secretary.id,
    ])
  })

  it.each(everybody)('by name is shown to %s where the citizen agreed, once put to the office', async (who) => {
    expect((await post(who, 'name')).status).toBeGreaterThanOrEqual(403)
    await post('clerk', 'assign', { examiner: 'kanoon', word: '' })
    await post('kanoon', 'ask', { word: '' })
    const response = await post(who, 'name')
    if (['holder', 'substitute'].includes(who)) expect(await response.json()).toEqual({ name: 'کاوه شاکی‌نژاد' })
    else expect(response.status).toBeGreaterThanOrEqual(403)
  })
})

describe('at the link of a case', () => {
  const posted = (own: string, act: string, form: Record<string, string>, at = web) =>
    at.visit(`${own}/${act}`, { form: { key: newKey(), ...form } })
  const linked = async () => {
    const outcome = await fileCase(world.nobody(), newKey(), {
      license: world.offices[0]!.license,
      kind: 'complaint',
      topic: 'conduct',
      text: 'رفتار تند بود.',
      name: 'کاوه شاکی‌نژاد',
      confidential: true,
    })
    if (!outcome.ok) throw new Error('not filed')
    const { id: made, trackingCode, secret } = outcome.value
    return { made, own: `/c/${trackingCode}/${secret}`, open: `/c/${trackingCode}` }
  }
  const asking = { clerk: () => world.people.clerk.id }

  it('the citizen answers what they are asked, which who has the code alone never reads', async () => {
    const { made, own, open } = await linked()
    const question = 'کدام روز به دفتر رفتید؟'
    const put = { as: asking.clerk(), json: { question } }
    expect((await web.visit(`/api/app/cases/${made}/question`, put)).status).toBe(200)
    expect(await (await web.visit(own)).text()).toContain(question)
    const seen = await (await web.visit(open)).text()
    expect(seen).not.toContain(question)
    expect(seen).toContain('مهلت‌ها متوقف است')
    const refused = await posted(own, 'reply', { word: '؟' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('پاسخ را با چند کلمه بنویسید')
    expect((await posted(own, 'reply', { word: 'شنبه رفتم' })).status).toBe(303)
    expect((await posted(own, 'reply', { word: 'شنبه رفتم' })).status).toBe(409)
    expect(await (await web.visit(open)).text()).not.toContain('شنبه رفتم')
  })

  it('the citizen agrees to what the office may see', async () => {
    const { made, own, open } = await linked()
    await web.visit(`/api/app/cases/${made}/consent`, { as: asking.clerk(), json: { name: true, files: [] } })
    const page = await (await web.visit(own)).text()
    expect(await (await web.visit(open)).text()).not.toContain('اجازه')
    const consent = /name="consent" value="([^"]+)"/.exec(page)![1]!
    expect((await posted(own, 'consent', { consent, as: 'yes' })).status).toBe(303)
    expect(await (await web.visit(own)).text()).toContain('دفتر می‌تواند نام شما را ببیند')
    expect((await posted(own, 'consent', { consent: 'x', as: 'yes' })).status).toBe(404)
  })

  it('the citizen is offered news by short message where a gateway is set up', async () => {
    const { own } = await linked()
    expect(await (await web.visit(own)).text()).not.toContain('خبر با پیامک')
    const told = webOf(world, { channels: ['sms'] })
    expect(await (await told.visit(own)).text()).toContain('خبر با پیامک')
    expect((await posted(own, 'tell', { mobile: '0411' }, told)).status).toBe(422)
    expect((await posted(own, 'tell', { mobile: '09140007755' }, told)).status).toBe(303)
    const page = await (await told.visit(own)).text()
    expect(page).toContain('به ۵۵ پایان می‌یابد')
    expect(page).not.toMatch(/9140007755|۹۱۴۰۰۰۷۷۵۵/)
  })

  it('the way the citizen is told is chosen in one place, that of the bot too', async () => {
    const { made, own, open } = await linked()
    const [, , trackingCode, secret] = own.split('/')
    const botted = webOf(world)
    botted.parts.bots = { telegram: 'the_bot', bale: 'the_other_bot' }
    const news = async () => /<summary>خبر از پرونده.*?<\/section>/s.exec(await (await botted.visit(own)).text())?.[0]
    expect(await news()).toMatch(/t\.me.*ble\.ir/s)
    expect(await (await botted.visit(open)).text()).not.toContain('خبر از پرونده')
    const chat = { trackingCode: trackingCode!, secret: secret!, messenger: 'bale' as const, chat: '4711-chat' }
    expect(await followCase(world.nobody(), newKey(), chat)).toMatchObject({ ok: true })
    const followed = await news()
    expect(followed).toContain('خبرها به بله شما هم می‌آید')
    expect(followed).not.toContain('ble.ir')
    expect(followed).not.toContain('4711-chat')
    await database.db.update(cases).set({ state: 'resolved', closedAt: world.now }).where(eq(cases.id, made))
    expect(await news()).toBeUndefined()
  })

  it('a tick beside the number asks for short messages as the case is filed, only where a gateway is set up', async () => {
    expect(await (await web.visit('/c/new')).text()).not.toContain('name="sms"')
    const told = webOf(world, { channels: ['sms'] })
    expect(await (await told.visit('/c/new')).text()).toContain('name="sms"')
    const form = {
      key: newKey(),
      license: world.offices[0]!.license,
      kind: 'complaint',
      topic: 'other',
      text: 'نوبت نداشت.',
      sms: 'true',
    }
    const refused = await told.visit('/c/new', { form })
    expect(refused.status).toBe(422)
    const again = await refused.text()
    expect(again).toContain('شماره همراه را بنویسید')
    expect(again).toMatch(/name="sms"[^>]*checked/)
    const filed = await told.visit('/c/new', { form: { ...form, mobile: '09140007733' } })
    expect(filed.status).toBe(303)
    expect(await (await told.visit(filed.headers.get('location')!)).text()).toContain('به ۳۳ پایان می‌یابد')
  })
})

describe('a form that is wrong in many places', () => {
  it('says so in the order of its fields', async () => {
    const form = { key: newKey(), license: '72-14-9', kind: 'complaint', topic: 'delay', text: '', mobile: '1' }
    const page = await (await web.visit('/c/new', { form })).text()
    const order = [...page.matchAll(/<a href="#(\w+)">/g)].map(([, field]) => field)
    expect(order).toEqual(['license', 'text', 'mobile'])
  })
})

describe('a case’s page', () => {
  const own = async (who: object) => {
    const about = { license: world.offices[0]!.license, kind: 'complaint', topic: 'delay', confidential: true } as const
    const made = await fileCase(world.nobody(), newKey(), { ...about, text: 'در ساعت کار بسته بود', ...who })
    if (!made.ok) throw new Error('not filed')
    return (await web.visit(`/c/${made.value.trackingCode}/${made.value.secret}`)).text()
  }

  it('without a name and a number says so, and of nobody who looked', async () => {
    const page = await own({})
    expect(page).toContain('نام و شماره‌ای نداده‌اید')
    expect(page).not.toContain('باز نکرده است')
    expect(page).not.toContain('دفتر نمی‌داند')
  })

  it.each([[{ name: 'رضا کاظمی' }], [{ mobile: '09140007733' }]])('with %o says who knows it', async (who) => {
    const page = await own(who)
    expect(page).not.toContain('نام و شماره‌ای نداده‌اید')
    expect(page).toContain('هیچ‌کس نام و شماره شما را باز نکرده است')
  })
})
