// The manager of a legal holder: known, acting for it, and never a substitute for himself (Annex 1 art. 18 note 2).
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setManager } from '#actions/managers/set'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { importRegistry } from '#actions/registry/import'
import { fileRequest } from '#actions/requests/file'
import { bindings } from '#db/schema/bindings'
import { managers } from '#db/schema/managers'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships, people } from '#db/schema/people'
import { loadWords } from '#locales/files'
import { post } from '#messages/send'
import { settleUndelivered } from '#messages/undelivered'
import { officeFile } from '#reads/offices/file'
import { effectsNow } from '#reads/offices/public'
import { lawOfProvince } from '#reads/parameters'
import { actorOf } from '#reads/people/actors'
import { presentOffices } from '#reads/registry'
import { kindsFor } from '#reads/requests/drafts'
import { requestById } from '#reads/requests/requests'
import { messengers } from '#rules/messages'
import { toTable } from '#rules/registry/table'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { checked } from '#test/world/numbering'
import { atVote, filed, leaveForm, lookedThrough, signed, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const legal = () => world.offices.find(({ name }) => name === 'آفتاب')!
const person = { name: 'مهران گرداننده', nationalId: checked('999777001'), mobile: '09125550011' }
const set = async (who: Parameters<World['as']>[0] = 'clerk', over = {}) =>
  setManager(await world.as(who), newKey(), { office: legal().id, ...person, ...over })
const managerId = async () => {
  const [row] = await database.db
    .select()
    .from(managers)
    .where(and(eq(managers.officeId, legal().id), isNull(managers.until)))
  return row!.personId
}
const file = async (who: string, substitute: { name: string; nationalId: string; mobile: string }) =>
  fileRequest(await world.as(who), newKey(), {
    office: legal().id,
    kind: 'leave',
    form: { ...leaveForm(world, 10, 5), substitute },
  })
const seen = async (who: Parameters<World['as']>[0], id: string) =>
  requestById(database.db, (await world.as(who)).actor, id, world.today)
const other = { name: 'سارا جانشین', nationalId: checked('999777002'), mobile: '09125550022' }

describe('a manager', () => {
  it('is recorded by the secretariat for a legal holder only, with sound numbers', async () => {
    expect(await set('secretary')).toMatchObject({ ok: true })
    expect(await set('holder')).toMatchObject({ ok: false, why: 'forbidden' })
    expect(await set('clerk', { office: world.offices[0]!.id })).toMatchObject({
      refusals: [{ key: 'offices-manager-natural' }],
    })
    expect(await set('clerk', { nationalId: '123', mobile: '12', name: '' })).toMatchObject({
      refusals: [{ field: 'name' }, { field: 'nationalId' }, { field: 'mobile' }],
    })
    const found = await officeFile(database.db, (await world.as('clerk')).actor, legal().id, world.now)
    expect(found).toMatchObject({ manager: person })
  })

  it('acts for the holder, takes the leave, and cannot be named as the substitute', async () => {
    await set()
    const id = await managerId()
    expect(await file(id, person)).toMatchObject({
      ok: false,
      refusals: [{ key: 'leave-substitute-is-manager', field: 'substitute', cite: { annex: 1, article: 18, note: 2 } }],
    })
    // by either number, and also where the company's own account files
    expect(await file(legal().holder.id, { ...other, mobile: person.mobile })).toMatchObject({ ok: false })
    expect(await file(legal().holder.id, { ...other, nationalId: person.nationalId })).toMatchObject({ ok: false })
    expect(await file(id, other)).toMatchObject({ ok: true })
  })

  it('is the one on leave, in the letter, on the public page and to the substitute', async () => {
    await set()
    const request = await atVote(world, 'leave', 0, 5, legal())
    expect(await seen('secretary', request)).toMatchObject({
      whose: 'manager',
      effect: { shown: { whose: 'manager' } },
    })
    await voted(world, request, 'head', 'for')
    await voted(world, request, 'memberKanoon', 'for')
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, request))
    expect(letter!.body).toMatch(/مرخصی مدیر دفتر، .*مهران گرداننده/)
    expect(letter!.body).not.toMatch(/مرخصی شما|به جای شما/)
    expect(letter!.body).toContain('شمارش آرا: ماده ۶ پیوست ۳')
    await signed(world, request)
    expect(await effectsNow(database.db, legal().id, world.today)).toMatchObject([{ shown: { whose: 'manager' } }])
    const natural = await atVote(world, 'leave')
    expect(await seen('secretary', natural)).toMatchObject({ whose: 'holder' })
  })

  it.each([
    ['a natural person, who has no shares to report', 0, ['nature', 'transfer'], ['shares']],
    ['a company, whose nature has changed already', 1, ['shares', 'transfer'], ['nature']],
  ] as const)('is offered what concerns %s', async (_, nth, offered, left) => {
    const office = nth ? legal() : world.offices[0]!
    const { actor } = await world.as(nth ? legal().holder.id : 'holder')
    const law = await lawOfProvince(database.db, world.province, world.today)
    const names = (await kindsFor(database.db, actor, { office: office.id }, world.today, law)).map(
      ({ kind }) => kind.kind,
    )
    expect(names).toEqual(expect.arrayContaining([...offered]))
    for (const kind of [...left, 'misconduct']) expect(names).not.toContain(kind)
  })

  it('reports that its shares changed hands, which the secretariat looks through and the file tells', async () => {
    await set()
    const words = { changedOn: world.today, share: 50, others: 'آقای نمونه ۵۰ درصد' }
    const request = await filed(world, 'shares', words, legal())
    // a natural holder has none to report
    await expect(filed(world, 'shares', words)).rejects.toThrow('shares-not-legal')
    expect((await seen('clerk', request))!.warnings).toMatchObject([
      { key: 'shares-below-least', facts: { least: 51 } },
    ])
    await lookedThrough(world, request)
    const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, request))
    expect(letter!.body).toMatch(/با سهم ۵۰ درصدی دارنده پیشین، در پرونده دفتر ثبت شد .*\n.*دست‌کم ۵۱٪ بماند/)
    await signed(world, request)
    expect(await seen('clerk', request)).toMatchObject({ stage: 'closed', outcome: 'granted' })
    const { timeline } = (await officeFile(database.db, (await world.as('clerk')).actor, legal().id, world.now))!
    expect(JSON.stringify(timeline)).toContain('license.share')
  })

  it('gives way to the next, who alone acts from then on', async () => {
    await set()
    const before = await managerId()
    await set('clerk', { ...other })
    expect(await managerId()).not.toBe(before)
    expect((await actorOf(database.db, before, world.today))!.memberships).toEqual([])
    const [now] = await database.db
      .select()
      .from(people)
      .where(eq(people.id, await managerId()))
    expect(now).toMatchObject({ name: other.name, kind: 'natural' })
    const held = await database.db
      .select()
      .from(memberships)
      .where(eq(memberships.personId, await managerId()))
    expect(held).toMatchObject([{ role: 'holder', officeId: legal().id, until: null }])
  })

  it('is told of the company’s letters, and acknowledges them', async () => {
    await set()
    const chat = await world.bind(await managerId(), 'bale')
    const id = newKey()
    const words = { kind: 'notice' as const, subject: 's', body: 'b', answerBy: null, files: [] }
    const to = { selection: { offices: [legal().id] } }
    await saveDraft(await world.as('clerk'), newKey(), { ...words, ...to, id, version: null })
    await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })
    await signNotice(await world.as('secretary'), newKey(), { id })
    const [row] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, id))
    expect(await database.db.select().from(outbox).where(eq(outbox.subjectId, row!.id))).toMatchObject([
      { state: 'queued', chatId: chat },
    ])
    const outcome = await acknowledgeNotice(await world.as(await managerId()), newKey(), { recipient: row!.id })
    expect(outcome).toMatchObject({ ok: true })
  })

  it('closes one messenger: what is written to the company goes by the other, and the closed one is marked', async () => {
    await set()
    await world.bind(await managerId(), 'telegram')
    await world.bind(await managerId(), 'bale')
    const subjectId = newKey()
    await database.db.transaction((tx) =>
      post(tx, { ...world, channels: messengers }, [{ to: { person: legal().holder.id }, kind: 'contact', subjectId }]),
    )
    const rows = () =>
      database.db.select().from(outbox).where(eq(outbox.subjectId, subjectId)).orderBy(outbox.createdAt, outbox.state)
    const [first] = await rows()
    await settleUndelivered(database.db, messengers, [
      { id: first!.id, fence: first!.fence, how: 'blocked', at: world.now },
    ])
    const further = messengers.find((name) => name !== first!.messenger)
    expect(await rows()).toMatchObject([
      { messenger: first!.messenger, state: 'dropped' },
      { messenger: further, state: 'queued', personId: legal().holder.id },
    ])
    const bound = await database.db.select().from(bindings).where(isNotNull(bindings.blockedAt))
    expect(bound).toMatchObject([{ personId: await managerId(), messenger: first!.messenger }])
  })
})

describe('the registry', () => {
  const sight = () => ({ provinces: [world.province], offices: [], person: null })
  const rowOf = async () => (await presentOffices(database.db, sight())).find(({ office }) => office === legal().id)!
  const command = () =>
    world.system('command', {
      actor: { person: null, name: 'command', memberships: [], system: 'command', province: world.province },
    })
  const sheet = (cells: (string | null)[][]) => importRegistry(command(), newKey(), { cells })

  it('has columns of managers only where there are any, and reads them back the same', async () => {
    const plain = toTable([await rowOf()])
    expect(plain.headings).not.toContain('نام مدیر دفتر')
    await set()
    const { headings, rows } = toTable([await rowOf()])
    expect(headings.slice(-3)).toEqual(['نام مدیر دفتر', 'کد ملی مدیر دفتر', 'تلفن همراه مدیر دفتر'])
    const cells = [headings, ...rows] as (string | null)[][]
    expect(await sheet(cells)).toMatchObject({ ok: true, value: { changed: 0, unchanged: 1 } })
  })

  it('takes a manager from a sheet, once, and another later', async () => {
    const { headings, rows } = toTable([await rowOf()])
    const named = (name: string, nationalId: string, mobile: string) => [
      [...headings, 'مدیر دفتر', 'کد ملی مدیر', 'تلفن همراه مدیر'],
      [...(rows[0] as string[]), name, nationalId, mobile],
    ]
    const first = named(person.name, person.nationalId, person.mobile)
    expect(await sheet(first)).toMatchObject({ value: { changed: 1 } })
    expect((await rowOf()).manager).toEqual(person)
    expect(await sheet(first)).toMatchObject({ value: { changed: 0, unchanged: 1 } })
    expect(await sheet(named(other.name, other.nationalId, other.mobile))).toMatchObject({ value: { changed: 1 } })
    expect((await rowOf()).manager).toEqual(other)
    expect(await file(await managerId(), other)).toMatchObject({ ok: false })
  })
})
