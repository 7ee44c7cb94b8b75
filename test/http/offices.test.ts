import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportContact } from '#actions/contacts/report'
import { recordDelivery } from '#actions/notices/deliver'
import { cases } from '#db/schema/cases'
import { effects } from '#db/schema/effects'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { readSheet } from '#outside/sheets'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { addDays, tehranDay } from '#rules/calendar'
import { place } from '#rules/ladder'
import { roles } from '#rules/roles'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let other: World
let web: Web

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  other = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

type Who = keyof World['people']
const get = async (path: string, who: Who = 'clerk') =>
  web.visit(`/api/app/offices${path}`, { as: world.people[who].id })
const json = async (path: string, who: Who = 'clerk') => (await get(path, who)).json()
const names = async (path: string, who: Who = 'clerk') =>
  (await json(path, who)).offices.map(({ name }: { name: string }) => name)
const all = ['آفتاب', 'باران', 'سپیدار', 'سرو', 'شبنم', 'نیلوفر']

describe('the list', () => {
  it.each([
    ['', all],
    ['?q=نيلوفر', ['نیلوفر']],
    ['?q=نیلو فر', ['نیلوفر']],
    ['?q=باران مهرآباد', ['باران']],
    ['?q=باران گلدشت', []],
    ['?q=سروستاني', ['سرو']],
    ['?q=سپيدار روستاي', ['سپیدار']],
    ['?q=%25', []],
    ['?q=کسی که نیست', []],
  ])('finds by words in any spelling: %s', async (query, found) => {
    expect(await names(query)).toEqual(found)
  })

  it('finds by part of the license code or the mobile, however written', async () => {
    const { license, holder } = world.offices[2]!
    const [kind, county, serial] = license.split('-')
    const persian = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    const typed = [
      license,
      persian(license),
      license.replaceAll('-', ' '),
      license.replaceAll('-', ''),
      `${county}${serial}`,
      `${kind}/${county}/${serial}`,
      holder.mobile,
      persian(holder.mobile.replace(/^(....)(...)/, '$1 $2 ')),
      `+98${holder.mobile.slice(1)}`,
      holder.mobile.slice(-5),
    ]
    for (const q of typed) expect(await names(`?q=${encodeURIComponent(q)}`), q).toEqual(['سپیدار'])
  })

  it('finds by a code that the office no longer has', async () => {
    await database.db
      .insert(licenseCodes)
      .values({ code: '11-22-9876', provinceId: world.province, officeId: world.offices[1]!.id, since: world.now })
    expect(await names('?q=22-9876')).toEqual(['باران'])
  })

  it.each([
    ['?kinds=rural', ['سپیدار', 'سرو']],
    ['?kinds=rural,urban', all],
    ['?standings=expired', ['سرو']],
    ['?standings=suspended,expired', ['سرو', 'شبنم']],
    ['?standings=nonsense', all],
    ['?within=364', []],
    ['?within=365', ['آفتاب', 'باران', 'سپیدار', 'نیلوفر']],
    ['?within=-1', all],
    ['?box=38.3,48.3,38.4,48.5', ['آفتاب', 'سرو', 'شبنم']],
    ['?box=nonsense', all],
    ['?order=expiry&standings=expired,suspended', ['سرو', 'شبنم']],
  ])('is narrowed: %s', async (query, found) => {
    expect(await names(query)).toEqual(found)
  })

  it.each([
    ['long before the first warning', 200, null],
    ['after the first warning', 170, 'expiring'],
    ['on the last day to ask', 90, 'expiring'],
    ['the day after it', 89, 'late'],
    ['on its last day', 0, 'late'],
  ])('holds those whom the desk counts by renewal: %s', async (_, left, state) => {
    const { id } = world.offices[1]!
    const endsAfter = (days: number) =>
      database.db
        .update(licenses)
        .set({ expiresOn: addDays(tehranDay(world.now), days) })
        .where(eq(licenses.officeId, id))
    await endsAfter(left)
    const desk = await (await web.visit('/api/app/desk', { as: world.people.clerk.id })).json()
    const lists = await Promise.all(['expiring', 'late'].map((one) => names(`?within=${one}`)))
    await endsAfter(365)
    expect(lists).toEqual(['expiring', 'late'].map((one) => (one === state ? ['باران'] : [])))
    expect(desk.licenses).toMatchObject({ expiring: lists[0].length, late: lists[1].length })
  })

  it('holds those whom the desk counts as expired, and none whose license has ended', async () => {
    const { id } = world.offices[1]!
    const change = (set: Partial<typeof licenses.$inferInsert>) =>
      database.db.update(licenses).set(set).where(eq(licenses.officeId, id))
    const both = async () => {
      const desk = await (await web.visit('/api/app/desk', { as: world.people.clerk.id })).json()
      return [await names('?within=expired'), desk.licenses.expired]
    }
    await change({ expiresOn: addDays(tehranDay(world.now), -1) })
    const past = await both()
    await change({ endedAt: world.now })
    const ended = await both()
    await change({ expiresOn: addDays(tehranDay(world.now), 365), endedAt: null })
    expect(past).toEqual([['باران', 'سرو'], 2])
    expect(ended).toEqual([['سرو'], 1])
  })

  it('is narrowed by county', async () => {
    expect(await names(`?counties=${world.counties[1]!.id},not-an-id`)).toEqual(['آفتاب', 'سرو', 'شبنم'])
  })

  it('says how many there are of each standing, whichever is chosen', async () => {
    expect(await json('?standings=expired')).toMatchObject({
      found: 1,
      more: false,
      standings: { active: 4, suspended: 1, expired: 1 },
      offices: [{ standing: 'expired', holder: 'ایرج سروستانی', county: 'گلدشت' }],
    })
  })

  it('comes in pages', async () => {
    const rows = await database.db.select().from(offices)
    expect(rows.length).toBeGreaterThan(6)
    expect(await json('?page=1')).toMatchObject({ offices: [], more: false, found: 6 })
  })
})

describe('the map', () => {
  it('draws who lies alone by name, and who lie together by their number', async () => {
    const map = await json('/map')
    expect(map).toMatchObject({ nowhere: 0, counties: [{ name: 'مهرآباد' }, { name: 'گلدشت' }] })
    expect(map.points.map(({ count }: { count: number }) => count)).toEqual([3, 3])
    const one = await json('/map?q=شبنم')
    expect(one.points).toMatchObject([
      { count: 1, alone: { id: world.offices[4]!.id, name: 'شبنم', standing: 'suspended' } },
    ])
    expect(one.box.south).toBeLessThan(38.32)
    expect(one.box.north).toBeGreaterThan(38.32)
  })

  it('counts who has no position, and is empty where nobody has one', async () => {
    expect(await json('/map?q=کسی که نیست')).toEqual({ box: null, points: [], nowhere: 0, counties: [] })
  })
})

describe('the file of an office', () => {
  const whole = (who: Who = 'clerk', index = 0) => json(`/${world.offices[index]!.id}`, who)

  beforeAll(async () => {
    const { db } = database
    const [notice] = await db
      .insert(notices)
      .values({
        provinceId: world.province,
        kind: 'circular',
        state: 'signed',
        subject: 'ساعت کار زمستان',
        body: 'متن',
        selection: {},
        number: 'س/۱۴۰۵/۱',
        createdAt: world.now,
        updatedAt: world.now,
        signedAt: world.now,
      })
      .returning()
    const [recipient] = await db
      .insert(noticeRecipients)
      .values({
        provinceId: world.province,
        noticeId: notice!.id,
        officeId: world.offices[0]!.id,
        personId: world.people.holder.id,
      })
      .returning()
    await recordDelivery(await world.as('clerk'), newKey(), {
      recipient: recipient!.id,
      way: 'hand',
      on: world.today,
      evidence: 'تحویل خود دارنده شد',
      file: null,
    })
    const [asked] = await db
      .insert(requests)
      .values({
        provinceId: world.province,
        number: 'د/۱۴۰۵/۷',
        kind: 'leave',
        officeId: world.offices[0]!.id,
        personId: world.people.holder.id,
        form: { days: { from: world.today, to: '2026-10-20' } },
        law: { day: world.today, values: {}, cites: {} } as never,
        stage: 'closed',
        outcome: 'granted',
        filedAt: world.now,
        filedOn: world.today,
        stageAt: world.now,
        closedAt: world.now,
      })
      .returning()
    await db.insert(effects).values({
      provinceId: world.province,
      officeId: world.offices[0]!.id,
      requestId: asked!.id,
      kind: 'leave',
      firstDay: world.today,
      lastDay: '2026-10-20',
      shown: { substitute: 'روزبه جانشین', days: 11 },
    })
    await db.insert(cases).values({
      provinceId: world.province,
      trackingCode: '1234567890123456',
      secretHash: 'x',
      officeId: world.offices[0]!.id,
      kind: 'complaint',
      topic: 'conduct',
      text: 'متن شکایت',
      confidential: true,
      state: 'registered',
      filedAt: world.now,
      stateAt: world.now,
    })
    await reportContact(await world.as('holder'), newKey(), {
      office: world.offices[0]!.id,
      kind: 'email',
      value: 'daftar@example.ir',
      changedAt: '2026-10-01T06:00:00Z',
    })
  })

  it('holds what stands, and all that happened on one time line', async () => {
    const file = await whole()
    expect(file).toMatchObject({
      name: 'نیلوفر',
      county: { name: 'مهرآباد' },
      position: { lat: 38.12, lon: 48.22 },
      license: {
        code: world.offices[0]!.license,
        standing: 'active',
        colour: 'normal',
        holder: { name: 'هومن نیلوفری' },
      },
      letters: [{ subject: 'ساعت کار زمستان', deliveredOn: world.today, state: 'delivered' }],
      requests: [{ title: 'مرخصی', words: 'موافقت شد' }],
      cases: { all: 1, open: 1, closed: 0, satisfied: 0 },
    })
    expect(file.effects[0]).toContain('روزبه جانشین')
    expect(file.team.map(({ role }: { role: string }) => role).sort()).toEqual(['holder', 'staff', 'substitute'])
    expect(file.contacts).toContainEqual(expect.objectContaining({ kind: 'email', late: true }))
    expect(new Set(file.timeline.map(({ what }: { what: string }) => what))).toEqual(
      new Set(['changed', 'issued', 'letter', 'filed', 'closed', 'effect', 'case']),
    )
    expect(file.timeline.map(({ words }: { words: string }) => words)).toContain('پست الکترونیکی: «daftar@example.ir»')
    expect(JSON.stringify(file)).not.toContain('متن شکایت')
  })

  it.each([
    ['queued', {}],
    ['unreachable', { rung: place('clerk') }],
    ['failed', { failedAt: new Date('2026-10-09T06:00:00Z') }],
    ['faxed', { faxedOn: '2026-10-09' }],
    ['sent', { sentAt: new Date('2026-10-09T06:00:00Z') }],
  ])('says of a letter that it is %s, as the letter’s own page does', async (state, marks) => {
    const { db } = database
    const [former] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.officeId, world.offices[0]!.id))
    const blank = {
      acknowledgedAt: null,
      deliveredOn: null,
      openedAt: null,
      sentAt: null,
      failedAt: null,
      faxedOn: null,
    }
    await db
      .update(noticeRecipients)
      .set({ ...blank, ...marks })
      .where(eq(noticeRecipients.id, former!.id))
    expect((await whole()).letters).toMatchObject([{ state }])
    const { actor } = await world.as('clerk')
    const wall = await recipientsOfNotice(db, actor, former!.noticeId, { show: 'all', late: world.now })
    expect(wall.rows).toMatchObject([{ state }])
    await db.update(noticeRecipients).set(former!).where(eq(noticeRecipients.id, former!.id))
  })

  it.each<[Who, { numbers: boolean; letters: boolean; requests: boolean; cases: boolean }]>([
    ['clerk', { numbers: true, letters: true, requests: true, cases: true }],
    ['secretary', { numbers: true, letters: true, requests: true, cases: true }],
    ['head', { numbers: false, letters: true, requests: true, cases: true }],
    ['member', { numbers: false, letters: false, requests: true, cases: false }],
    ['association', { numbers: false, letters: false, requests: true, cases: false }],
    ['kanoon', { numbers: false, letters: false, requests: false, cases: true }],
    ['inspector', { numbers: false, letters: false, requests: false, cases: false }],
    ['holder', { numbers: true, letters: true, requests: true, cases: false }],
    ['substitute', { numbers: false, letters: true, requests: true, cases: false }],
    ['staff', { numbers: false, letters: true, requests: false, cases: false }],
  ])('shows the %s what is theirs to know', async (who, knows) => {
    const file = await whole(who)
    const text = JSON.stringify(file)
    expect({
      numbers: text.includes(world.people.holder.mobile),
      letters: text.includes('ساعت کار زمستان'),
      requests: text.includes('د/۱۴۰۵/۷') || text.includes('request-'),
      cases: file.cases !== null,
    }).toEqual(knows)
    expect(text.includes(world.people.holder.nationalId)).toBe(knows.numbers)
    expect(text.includes('daftar@example.ir')).toBe(knows.numbers)
    // whoever only knows how many there are does not learn why
    expect(text.includes('رفتار نامناسب')).toBe(['clerk', 'secretary'].includes(who))
  })

  it('is unknown to other offices, other provinces and people of no role', async () => {
    const id = world.offices[1]!.id
    for (const who of ['holder', 'staff', 'substitute', 'agency', 'supervision', 'admin'] as const)
      expect((await get(`/${id}`, who)).status, who).toBe(404)
    expect((await web.visit(`/api/app/offices/${id}`, { as: other.people.clerk.id })).status).toBe(404)
    expect((await get('/not-an-id')).status).toBe(404)
  })
})

describe('who may look at the list', () => {
  const may = ['head', 'secretary', 'member', 'clerk', 'association', 'kanoon', 'inspector']
  // whose office is not there yet stands in no test world
  const built = roles.filter((role) => role !== 'applicant')
  it.each(built.map((role) => [role, may.includes(role) ? 200 : 403]))('%s: %i', async (role, status) => {
    expect((await get('', role as Who)).status).toBe(status)
    expect((await get('/map', role as Who)).status).toBe(status)
  })

  it('nobody without signing in', async () => {
    for (const path of ['', '/map', '/file', '/reported', '/own', `/${world.offices[0]!.id}`])
      expect((await web.visit(`/api/app/offices${path}`)).status, path).toBe(401)
  })

  it('and the file to save and the reported numbers only for the secretariat', async () => {
    for (const role of built)
      for (const path of ['/file', '/reported'])
        expect((await get(path, role as Who)).status, `${role} ${path}`).toBe(
          ['clerk', 'secretary'].includes(role) ? 200 : 403,
        )
  })
})

describe('the file to save', () => {
  it.each(['csv', 'xlsx'])('as %s has the registry’s own columns and reads back the same', async (format) => {
    const answer = await get(`/file?format=${format}&kinds=rural`)
    expect(answer.headers.get('content-disposition')).toContain(`offices-2026-10-10.${format}`)
    const sheet = await readSheet(new Uint8Array(await answer.arrayBuffer()), 'offices')
    const cells = sheet.ok ? sheet.cells : []
    expect(cells[0]!.slice(0, 3)).toEqual(['شماره پروانه', 'نام دفتر', 'نوع'])
    expect(cells.slice(1).map((row) => row[1])).toEqual(['سپیدار', 'سرو'])
  })

  it('holds nothing that a spreadsheet would run', async () => {
    const { id } = world.offices[1]!
    await web.visit(`/api/app/offices/${id}`, {
      as: world.people.clerk.id,
      method: 'PATCH',
      json: { was: {}, became: { address: '=HYPERLINK("http://evil.example")' } },
    })
    const text = await (await get('/file?format=csv&q=باران')).text()
    expect(text).toContain(`'=HYPERLINK`)
  })
})

describe('changing and reporting over the net', () => {
  it('says at the field what is wrong', async () => {
    const answer = await web.visit(`/api/app/offices/${world.offices[1]!.id}`, {
      as: world.people.clerk.id,
      method: 'PATCH',
      json: { was: {}, became: { phone: '12', area: 0 } },
    })
    expect(answer.status).toBe(422)
    expect(Object.keys((await answer.json()).fields)).toEqual(['phone', 'area'])
  })

  it('answers the holder whether it came in time', async () => {
    const answer = await web.visit(`/api/app/offices/${world.offices[0]!.id}/contacts`, {
      as: world.people.holder.id,
      json: { kind: 'fax', value: '04533112233', changedAt: '2026-10-09T10:00:00+03:30' },
    })
    expect([answer.status, (await answer.json()).late]).toEqual([201, false])
  })
})

describe('the office one works in', () => {
  it('tells the holder days, leave and addresses', async () => {
    const [own] = await json('/own', 'holder')
    expect(own).toMatchObject({
      id: world.offices[0]!.id,
      license: { daysLeft: 365, standing: 'active' },
      renewal: { by: '2027-07-12' },
      report: { within: '۷۲ ساعت' },
      substitutes: [{ name: 'روزبه جانشین' }],
    })
    expect(own.leave).toMatchObject({ year: 1405, max: 90, used: 11, left: 79 })
    expect(own.report.source).toContain('ماده ۲۰')
    expect(own.contacts.every(({ until }: { until: string | null }) => until === null)).toBe(true)
    expect(own.contacts.map(({ kind }: { kind: string }) => kind)).toContain('mobile')
  })

  it.each(['staff', 'substitute'] as const)('tells the %s everything but the holder’s addresses', async (who) => {
    const [own] = await json('/own', who)
    expect(own).toMatchObject({ id: world.offices[0]!.id, contacts: null })
    expect(JSON.stringify(own)).not.toContain(world.people.holder.mobile)
  })

  it('is nothing for those who work in none', async () => {
    expect((await get('/own', 'clerk')).status).toBe(403)
  })
})
