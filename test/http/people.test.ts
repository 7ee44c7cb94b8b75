import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { checked } from '#test/world/numbering'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world, { bots: { telegram: 'pishkhan_bot' } })
})
afterAll(() => database.drop())

describe('people', () => {
  it('are invited by the administrator, who hands on a link for the web or the bot', async () => {
    const json = { role: 'inspector', mobile: '۰۹۱۴ ۰۰۰ ۶۱۰۰', name: 'نوید بازبین' }
    const invited = await web.visit('/api/app/people', { as: world.people.admin.id, json })
    expect(invited.status).toBe(201)
    const { person, url, bots } = await invited.json()
    expect(bots.telegram).toContain(url.split('/login/')[1])
    const shown = await web.visit(new URL(url).pathname)
    expect(await shown.text()).toContain('نوید بازبین')
    const file = await (await web.visit(`/api/app/people/${person}`, { as: world.people.clerk.id })).json()
    expect(file).toMatchObject({
      name: 'نوید بازبین',
      memberships: [{ role: 'inspector' }],
      contacts: [{ kind: 'mobile' }],
    })
  })

  it('who came by a link and have nothing else get another, and the one before is over', async () => {
    const as = world.people.admin.id
    const json = { role: 'inspector', mobile: '09140006155', name: 'بازرس تازه' }
    const first = await (await web.visit('/api/app/people', { as, json })).json()
    const open = async (url: string) => (await web.visit(new URL(url).pathname)).status
    const renewed = await web.visit(`/api/app/people/${first.person}/invitation`, { as, method: 'POST' })
    expect(renewed.status).toBe(201)
    const second = await renewed.json()
    expect(second.bots.telegram).toContain(second.url.split('/login/')[1])
    expect([await open(first.url), await open(second.url)]).toEqual([410, 200])
    // the second invitation of somebody who is in by a link alone has one as well
    expect((await (await web.visit('/api/app/people', { as, json })).json()).url).toContain('/login/')
    await world.bind(first.person)
    const bound = await (await web.visit(`/api/app/people/${first.person}/invitation`, { as, method: 'POST' })).json()
    expect(bound.url).toBeNull()
    expect(bound.bots.telegram).toContain('invite_')
  })

  it.each(['holder', 'clerk', 'inspector'] as const)(
    'known otherwise, as a %s, sign in by no new link',
    async (who) => {
      const path = `/api/app/people/${world.people[who].id}/invitation`
      const made = await web.visit(path, { as: world.people.admin.id, method: 'POST' })
      expect([made.status, (await made.json()).url]).toEqual([201, null])
      expect((await web.visit(path, { as: world.people.clerk.id, method: 'POST' })).status).toBe(403)
    },
  )

  it('are refused with the words at the field', async () => {
    const json = { role: 'inspector', mobile: world.people.clerk.mobile, name: 'نامی دیگر' }
    const refused = await web.visit('/api/app/people', { as: world.people.admin.id, json })
    expect(refused.status).toBe(422)
    expect((await refused.json()).fields.name).toContain(world.people.clerk.name)
  })

  it('are found by a part of the name, a role at a time, page by page', async () => {
    const find = async (query: string) =>
      (await web.visit(`/api/app/people?${query}`, { as: world.people.clerk.id })).json()
    expect((await find('q=%D8%AF%D9%81%D8%AA%D8%B1%DB%8C%D8%A7%D8%B1')).people).toHaveLength(1)
    expect((await find('role=holder')).people).toHaveLength(6)
    expect(await find('role=holder&page=1')).toEqual({ people: [], more: false, found: 6 })
    expect((await find('role=king&page=minus')).people.length).toBeGreaterThan(10)
  })

  it('are shut out and let in again', async () => {
    const as = world.people.admin.id
    const { id, name, mobile } = world.people.agency
    expect((await web.visit(`/api/app/people/${id}/disable`, { as, method: 'POST' })).status).toBe(200)
    expect((await web.visit(`/api/app/people/${id}/disable`, { as, method: 'POST' })).status).toBe(409)
    expect((await web.visit('/api/app/people', { as, json: { role: 'agency', mobile, name } })).status).toBe(201)
    expect((await web.visit('/api/app/me', { as: id })).status).toBe(200)
  })

  it('change their number with the clerk’s evidence', async () => {
    const { id } = world.offices[3]!.holder
    const json = { mobile: '09140006101', evidence: 'روزنامه رسمی و کارت مدیرعامل دیده شد' }
    expect((await web.visit(`/api/app/people/${id}/rebind`, { as: world.people.clerk.id, json })).status).toBe(200)
    const file = await (await web.visit(`/api/app/people/${id}`, { as: world.people.clerk.id })).json()
    expect(file).toMatchObject({ mobile: '09140006101', history: [{ field: 'mobile' }, { field: 'rebound' }] })
  })

  it('end a role yesterday unless a day is given', async () => {
    const as = world.people.admin.id
    const { memberships } = await (await web.visit(`/api/app/people/${world.people.inspector.id}`, { as })).json()
    const end = (json: object) => web.visit(`/api/app/people/memberships/${memberships[0].id}/end`, { as, json })
    expect((await end({ lastDay: '2026-10-01' })).status).toBe(422)
    expect((await end({})).status).toBe(200)
    const me = await (await web.visit('/api/app/me', { as: world.people.inspector.id })).json()
    expect(me.memberships).toEqual([])
  })

  it.each(['not-a-uuid', '00000000-0000-4000-8000-000000000000'])('are unknown by %s', async (id) => {
    expect((await web.visit(`/api/app/people/${id}`, { as: world.people.clerk.id })).status).toBe(404)
  })
})

describe('the staff of an office', () => {
  it('is kept by its holder', async () => {
    const as = world.people.holder.id
    const json = {
      office: world.offices[0]!.id,
      name: 'همکار تازه',
      nationalId: checked('999610001'),
      mobile: '09140006102',
    }
    const added = await web.visit('/api/app/staff', { as, json })
    expect(added.status).toBe(201)
    const { membership } = await added.json()
    const list = async () =>
      (await (await web.visit('/api/app/staff', { as })).json()).map((one: { name: string }) => one.name)
    expect(await list()).toEqual([world.people.staff.name, 'همکار تازه'].sort())
    expect((await web.visit(`/api/app/staff/${membership}`, { as, method: 'DELETE' })).status).toBe(200)
    expect(await list()).toEqual([world.people.staff.name])
    expect(await (await web.visit('/api/app/staff', { as: world.offices[1]!.holder.id })).json()).toEqual([])
  })
})

describe('the province', () => {
  it('is set up by the administrator', async () => {
    const as = world.people.admin.id
    const changed = await web.visit('/api/app/province', {
      as,
      method: 'PATCH',
      json: { closedWeekdays: [5], hours: { '6': ['08:00', '13:00'] }, counties: [{ name: 'سرچشمه' }] },
    })
    expect(changed.status).toBe(200)
    const seen = await (await web.visit('/api/app/province', { as })).json()
    expect(seen).toMatchObject({ closedWeekdays: [5], hours: { '6': ['08:00', '13:00'] } })
    expect(seen.counties).toHaveLength(3)
    expect(seen.seats).toHaveLength(4)
  })

  it.each([
    [{ hours: { '6': ['14:00', '08:00'] } }, 'hours'],
    [{ hours: { '7': ['08:00', '14:00'] } }, 'hours.7'],
    [{ closedWeekdays: [7] }, 'closedWeekdays.0'],
    [{ closedWeekdays: [0, 1, 2, 3, 4, 5, 6] }, 'closedWeekdays'],
    [{ counties: [{ name: '' }] }, 'counties.0.name'],
  ])('is not set up with %j', async (json, field) => {
    const refused = await web.visit('/api/app/province', { as: world.people.admin.id, method: 'PATCH', json })
    expect(refused.status).toBe(422)
    expect(Object.keys((await refused.json()).fields)).toEqual([field])
  })

  it('gets seats, closures and figures of its own by resolution', async () => {
    const as = world.people.admin.id
    const post = async (path: string, json: object) =>
      (await web.visit(`/api/app/province/${path}`, { as, json })).status
    const seat = { title: 'نماینده استانداری', role: 'member', votes: true, signs: false, since: '2026-10-10' }
    expect(await post('seats', { add: seat, resolution: 'مصوبه ۹' })).toBe(200)
    expect(await post('closures', { day: '2026-10-12', title: 'برف سنگین' })).toBe(201)
    const override = {
      parameter: 'leave.perYear',
      value: { months: 2 },
      firstDay: '2026-10-10',
      resolution: 'مصوبه ۱۰',
    }
    expect(await post('overrides', override)).toBe(201)
    expect(await post('overrides', { ...override, value: { fortnights: 1 } })).toBe(422)
  })
})
