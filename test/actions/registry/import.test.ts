import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#act/act'
import { importRegistry, rehearseRegistry } from '#actions/registry/import'
import { audit } from '#db/schema/audit'
import { contacts } from '#db/schema/contacts'
import { history } from '#db/schema/history'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { counties, provinces } from '#db/schema/provinces'
import { presentOffices } from '#reads/registry'
import type { Cell } from '#rules/cells'
import type { OfficeRow } from '#rules/registry/row'
import { toTable } from '#rules/registry/table'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let command: Context
let province: string

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** A province of its own for each test: nothing in it but two counties. */
beforeEach(async () => {
  province = randomUUID()
  const { db } = database
  const [some] = await db.select().from(provinces).where(eq(provinces.id, world.province))
  await db.insert(provinces).values({ ...some!, id: province })
  await db.insert(counties).values(['اردبیل', 'نیر'].map((name) => ({ provinceId: province, name, centre: name })))
  command = world.system('command', {
    actor: { person: null, name: 'command', memberships: [], system: 'command', province },
  })
})

let serial = 3000
const numbered = () => ({ code: `90-10-${++serial}`, mobile: `0914000${serial}`, nationalId: validId(serial) })

/** A national ID that no one has, with its check digit. */
function validId(number: number): string {
  const body = `999${String(number).padStart(6, '0')}`
  const rest = [...body].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11
  return body + String(rest < 2 ? rest : 11 - rest)
}

function row(replaced: Partial<OfficeRow> = {}): OfficeRow {
  return {
    name: 'کیان',
    kind: 'urban',
    county: 'اردبیل',
    place: 'اردبیل',
    address: 'خیابان معلم، پلاک ۵۲',
    lat: 38.2203,
    lon: 48.30361,
    holder: 'یکتا کریمی',
    phone: '04533824042',
    area: 51,
    issuedOn: '2024-10-13',
    expiresOn: '2027-10-13',
    state: 'active',
    ...numbered(),
    ...replaced,
  }
}

const cellsOf = (...rows: OfficeRow[]): Cell[][] => {
  const { headings, rows: cells } = toTable(rows)
  return [headings, ...cells]
}
const apply = async (rows: OfficeRow[], ctx = command) => {
  const outcome = await importRegistry(ctx, newKey(), { cells: cellsOf(...rows) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const rehearse = async (rows: OfficeRow[], ctx = command) => {
  const outcome = await rehearseRegistry(ctx, { cells: cellsOf(...rows) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const standing = () => presentOffices(database.db, { provinces: [province], offices: [] })
const only = async () => (await standing())[0]!
const historyOf = async (id: string) => {
  const rows = await database.db.select().from(history).where(eq(history.subjectId, id))
  return rows.map(({ field, was, became }) => ({ field, was, became })).sort((a, b) => (a.field < b.field ? -1 : 1))
}
const holdersOf = (office: string) =>
  database.db
    .select({ person: memberships.personId, since: memberships.since, until: memberships.until })
    .from(memberships)
    .where(and(eq(memberships.officeId, office), eq(memberships.role, 'holder')))
    .orderBy(memberships.since)
const nothing = { added: 0, changed: 0, unchanged: 0, warned: 0, refused: 0, absent: 0 }

describe('a new office', () => {
  it('comes with its license, code, holder, seat and declared mobile', async () => {
    const office = row()
    expect(await apply([office])).toEqual({ ...nothing, added: 1 })
    const stands = await only()
    expect(stands).toMatchObject(office)
    const [code] = await database.db.select().from(licenseCodes).where(eq(licenseCodes.code, office.code))
    expect(code?.officeId).toBe(stands.office)
    const [holder] = await database.db.select().from(people).where(eq(people.id, stands.person))
    expect(holder).toMatchObject({ kind: 'natural', name: office.holder, nationalId: office.nationalId, locale: 'fa' })
    expect(await holdersOf(stands.office)).toEqual([{ person: stands.person, since: office.issuedOn, until: null }])
    const declared = await database.db.select().from(contacts).where(eq(contacts.personId, stands.person))
    expect(declared).toMatchObject([{ kind: 'mobile', value: office.mobile, until: null }])
    const [found] = await database.db.select().from(offices).where(eq(offices.id, stands.office))
    expect(found?.search).toContain('یکتاکریمی')
  })

  it('may know little of itself', async () => {
    const bare = row({
      place: null,
      address: null,
      lat: null,
      lon: null,
      nationalId: null,
      mobile: null,
      phone: null,
      area: null,
    })
    await apply([bare])
    expect(await only()).toMatchObject(bare)
    expect(await apply([bare])).toEqual({ ...nothing, unchanged: 1, warned: 1 })
  })

  it('may belong to a legal person, or to the holder of another', async () => {
    const legal = row({ holder: 'شرکت آفتاب', nationalId: '14003778990' })
    const first = row()
    const second = row({ nationalId: first.nationalId, mobile: first.mobile })
    await apply([legal, first, second])
    const [one, two, three] = await standing()
    expect(new Set([one!.person, two!.person, three!.person]).size).toBe(2)
    const [company] = await database.db.select().from(people).where(eq(people.nationalId, '14003778990'))
    expect(company?.kind).toBe('legal')
  })

  it('of a license that is issued tomorrow is none yet', async () => {
    const tomorrow = row({ issuedOn: '2026-10-11', expiresOn: '2029-10-11' })
    expect(await apply([tomorrow])).toMatchObject({ added: 0, refused: 1 })
    expect(await standing()).toEqual([])
  })

  it('brings its county where the province has none yet', async () => {
    await database.db.delete(counties).where(eq(counties.provinceId, province))
    await apply([row({ county: 'گرمی' }), row({ county: 'گرمی' }), row({ county: 'خلخال' })])
    const found = await database.db
      .select({ name: counties.name })
      .from(counties)
      .where(eq(counties.provinceId, province))
    expect(found.map(({ name }) => name).sort()).toEqual(['خلخال', 'گرمی'])
  })
})

describe('an import', () => {
  it('changes nothing when it is repeated', async () => {
    const rows = [row(), row(), row({ state: 'revoked' })]
    await apply(rows)
    const before = await standing()
    expect(await apply(rows)).toEqual({ ...nothing, unchanged: 3 })
    expect(await standing()).toEqual(before)
    expect(await rehearse(rows)).toMatchObject({ added: [], changed: [], refused: [], warnings: [] })
  })

  it('gives the old answer to its own key', async () => {
    const cells = cellsOf(row())
    const key = newKey()
    const first = await importRegistry(command, key, { cells })
    expect(await importRegistry(command, key, { cells })).toEqual({ ...first, repeated: true })
    expect(await standing()).toHaveLength(1)
  })

  it('adds each office once when two people import at the same time', async () => {
    const rows = [row(), row()]
    const counts = await Promise.all([apply(rows), apply(rows), apply(rows)])
    expect(counts.map(({ added }) => added).sort()).toEqual([0, 0, 2])
    expect(await standing()).toHaveLength(2)
  })

  it('takes what can be taken and says what it refuses', async () => {
    const good = row()
    const cells = cellsOf(good, row({ county: 'تهران' }), row({ code: good.code }))
    const outcome = await importRegistry(command, newKey(), { cells })
    expect(outcome).toMatchObject({ ok: true, value: { added: 1, refused: 2 } })
    const report = await rehearseRegistry(command, { cells })
    expect(report).toMatchObject({
      ok: true,
      value: { refused: [{ row: 3, findings: [{ reason: 'registry-county-unknown', value: 'تهران' }] }, { row: 4 }] },
    })
  })

  it('is refused whole where a needed column is missing, and writes nothing', async () => {
    const cells = cellsOf(row()).map((line) => line.slice(0, -1))
    expect(await importRegistry(command, newKey(), { cells })).toMatchObject({
      ok: false,
      why: 'refused',
      refusals: [{ key: 'registry-columns-missing', field: 'file' }],
    })
    expect(await standing()).toEqual([])
  })

  it('leaves alone what the sheet does not name, and tells of it', async () => {
    const [one, other] = [row(), row()]
    await apply([one, other])
    const report = await rehearse([one])
    expect(report.absent).toEqual([{ code: other.code, name: other.name }])
    expect(await apply([one])).toMatchObject({ unchanged: 1, absent: 1 })
    expect(await standing()).toHaveLength(2)
  })

  it('leaves an entry with its figures in the audit chain, and none when rehearsed', async () => {
    const rows = [row()]
    await rehearse(rows)
    const entries = () => database.db.select().from(audit).where(eq(audit.provinceId, province))
    expect(await entries()).toEqual([])
    await apply(rows)
    expect(await entries()).toMatchObject([
      { action: 'registry.import', subject: 'registry', subjectId: province, facts: { added: 1, changed: 0 } },
    ])
  })

  it('rolls back whole when one row fails', async () => {
    const good = row()
    const broken = cellsOf(good, row())
    await database.sql`create function fail() returns trigger language plpgsql as $$ begin raise 'torn'; end $$`
    await database.sql`create trigger fail before insert on license_codes execute function fail()`
    await expect(importRegistry(command, newKey(), { cells: broken })).rejects.toThrow()
    await database.sql`drop trigger fail on license_codes`
    await database.sql`drop function fail`
    expect(await standing()).toEqual([])
    expect(await apply([good])).toMatchObject({ added: 1 })
  })

  it('is open to clerks and closed to holders', async () => {
    const cells = cellsOf(row({ county: 'گلدشت' }))
    const holder = await world.as('holder')
    const clerk = await world.as('clerk')
    expect(await rehearseRegistry(holder, { cells })).toMatchObject({ ok: false, why: 'forbidden' })
    expect(await importRegistry(holder, newKey(), { cells })).toMatchObject({ ok: false, why: 'forbidden' })
    expect(await rehearseRegistry(world.nobody(), { cells })).toMatchObject({ ok: false, why: 'forbidden' })
    expect(await rehearseRegistry(clerk, { cells })).toMatchObject({ ok: true, value: { counts: { added: 1 } } })
    expect(await importRegistry(clerk, newKey(), { cells })).toMatchObject({ ok: true, value: { added: 1 } })
  })
})

describe('a changed office', () => {
  it('is rehearsed field by field and keeps its history', async () => {
    const before = row()
    await apply([before])
    const { office, license } = await only()
    const after = { ...before, name: 'بهار', area: 60, state: 'suspended' as const, expiresOn: '2027-10-14' }
    const { changed, warnings } = await rehearse([after])
    expect(warnings).toMatchObject([{ row: 2, column: 'state', reason: 'registry-state-kept' }])
    expect(changed).toMatchObject([{ row: 2, code: before.code, newHolder: false, newTerm: false }])
    expect(changed[0]?.changes).toEqual([
      { field: 'name', was: 'کیان', became: 'بهار' },
      { field: 'area', was: 51, became: 60 },
      { field: 'expiresOn', was: '2027-10-13', became: '2027-10-14' },
    ])
    expect(await apply([after])).toEqual({ ...nothing, changed: 1, warned: 1 })
    expect(await only()).toMatchObject({ ...after, state: 'active', office, license })
    expect(await historyOf(office)).toEqual([
      { field: 'area', was: '51', became: '60' },
      { field: 'name', was: 'کیان', became: 'بهار' },
    ])
    expect(await historyOf(license)).toEqual([{ field: 'expiresOn', was: '2027-10-13', became: '2027-10-14' }])
  })

  it.each(['active', 'suspended', 'closed'] as const)(
    'that was revoked stays so, though the sheet says %s',
    async (state) => {
      const before = row({ state: 'revoked' })
      await apply([before])
      expect(await only()).toMatchObject({ state: 'revoked' })
      expect(await apply([{ ...before, state }])).toMatchObject({ changed: 0, warned: 1 })
      expect(await only()).toMatchObject({ state: 'revoked' })
    },
  )

  it('keeps what the sheet leaves empty', async () => {
    const before = row()
    await apply([before])
    await apply([{ ...before, mobile: null, address: null, lat: null, lon: null, area: null, name: 'بهار' }])
    expect(await only()).toMatchObject({ ...before, name: 'بهار' })
  })

  it('that was renewed has a new term, and the old one has ended', async () => {
    const before = row()
    await apply([before])
    const old = await only()
    await database.db.update(licenses).set({ colour: 'yellow' }).where(eq(licenses.id, old.license))
    const { changed } = await rehearse([{ ...before, issuedOn: '2026-10-09', expiresOn: '2029-10-09' }])
    expect(changed).toMatchObject([{ newTerm: true, newHolder: false }])
    await apply([{ ...before, issuedOn: '2026-10-09', expiresOn: '2029-10-09' }])
    const terms = await database.db
      .select()
      .from(licenses)
      .where(eq(licenses.officeId, old.office))
      .orderBy(licenses.issuedOn)
    expect(terms.map(({ issuedOn, endedAt, colour }) => [issuedOn, endedAt !== null, colour])).toEqual([
      ['2024-10-13', true, 'yellow'],
      ['2026-10-09', false, 'yellow'],
    ])
    expect((await only()).license).not.toBe(old.license)
    expect(await holdersOf(old.office)).toHaveLength(1)
  })

  it('whose holder’s mobile changed keeps the person, and the old mobile with its dates', async () => {
    const before = row()
    await apply([before])
    const { person } = await only()
    const { mobile } = numbered()
    await apply([{ ...before, mobile }])
    expect((await only()).person).toBe(person)
    const declared = await database.db
      .select()
      .from(contacts)
      .where(eq(contacts.personId, person))
      .orderBy(sql`until nulls last`)
    expect(declared.map(({ value, until }) => [value, until !== null])).toEqual([
      [before.mobile, true],
      [mobile, false],
    ])
    expect(await historyOf(person)).toEqual([{ field: 'mobile', was: before.mobile, became: mobile }])
  })

  it('that was transferred has another person, and the former holder’s seat ended yesterday', async () => {
    const before = row()
    await apply([before])
    const old = await only()
    const heir = { ...before, ...numbered(), code: before.code, holder: 'بهروز نجفی' }
    expect((await rehearse([heir])).changed).toMatchObject([{ newHolder: true, newTerm: true }])
    await apply([heir])
    const now = await only()
    expect(now).toMatchObject(heir)
    expect(now.person).not.toBe(old.person)
    const held = await holdersOf(old.office)
    expect(held).toEqual([
      { person: old.person, since: before.issuedOn, until: '2026-10-09' },
      { person: now.person, since: world.today, until: null },
    ])
    const [former] = await database.db.select().from(people).where(eq(people.id, old.person))
    expect(former).toMatchObject({ name: before.holder, mobile: before.mobile })
    expect(await historyOf(now.license)).toEqual([{ field: 'holder', was: before.holder, became: 'بهروز نجفی' }])
    const present = await database.db
      .select()
      .from(licenses)
      .where(and(eq(licenses.officeId, old.office), isNull(licenses.endedAt)))
    expect(present).toHaveLength(1)
  })

  it('may go to somebody who holds another license already', async () => {
    const [one, two] = [row(), row({ holder: 'بهروز نجفی' })]
    await apply([one, two])
    await apply([{ ...one, holder: two.holder, nationalId: two.nationalId, mobile: two.mobile }])
    const [first, second] = await standing()
    expect(first?.person).toBe(second?.person)
  })
})

describe('what stands already', () => {
  it('refuses a license code of another province', async () => {
    const taken = world.offices[0]!.license
    const { refused } = await rehearse([row({ code: taken })])
    expect(refused).toMatchObject([{ row: 2, findings: [{ reason: 'registry-code-elsewhere', value: taken }] }])
    expect(await apply([row({ code: taken })])).toMatchObject({ added: 0, refused: 1 })
  })

  it('refuses a code that its office no longer has, and names the present one', async () => {
    const office = row()
    await apply([office])
    const { license } = await only()
    await database.db.update(licenses).set({ code: '90-10-1' }).where(eq(licenses.id, license))
    expect((await rehearse([office])).refused).toMatchObject([
      { findings: [{ reason: 'registry-code-retired', facts: { code: '90-10-1' } }] },
    ])
  })

  it('keeps a national ID from a second name', async () => {
    const office = row()
    await apply([office])
    const other = row({ holder: 'بهروز نجفی', nationalId: office.nationalId })
    expect((await rehearse([office, other])).warnings.map(({ reason }) => reason)).toEqual([
      'registry-national-id-of-another',
    ])
    const later = await rehearse([other])
    expect(later.warnings).toMatchObject([
      { reason: 'registry-national-id-of-another', facts: { holder: office.holder } },
    ])
    await apply([other])
    expect((await standing()).map(({ nationalId }) => nationalId)).toEqual([office.nationalId, null])
  })

  it('warns of a code whose groups stand in the other order, and of a mobile that is somebody else’s', async () => {
    const office = row()
    await apply([office])
    const turned = office.code.split('-').reverse().join('-')
    const other = row({ code: turned, holder: 'بهروز نجفی', mobile: office.mobile })
    const facts = { holder: office.holder }
    expect((await rehearse([other])).warnings).toMatchObject([
      { column: 'code', reason: 'registry-code-reversed', facts: { code: office.code } },
      { column: 'mobile', reason: 'registry-mobile-of-known', facts },
    ])
    expect((await rehearse([office, other])).warnings.map(({ reason }) => reason)).toContain(
      'registry-code-reversed-row',
    )
    // a holder who has another license is nobody else
    const own = row({ nationalId: office.nationalId, mobile: office.mobile })
    expect((await rehearse([own])).warnings.map(({ column }) => column)).not.toContain('mobile')
  })

  it.each<[string, Partial<OfficeRow>, string[]]>([
    ['a town’s office of the least area', { area: 50 }, []],
    ['a smaller one', { area: 49 }, ['registry-area-small']],
    ['a village’s of the least', { area: 30, kind: 'rural' }, []],
    ['a smaller one there', { area: 29, kind: 'rural' }, ['registry-area-small']],
    ['one that travels', { area: 8, kind: 'mobile' }, []],
    ['a term to the day', { issuedOn: '2025-10-14', expiresOn: '2028-10-13' }, []],
    ['or to the day before', { issuedOn: '2025-10-14', expiresOn: '2028-10-12' }, []],
    ['a term of another length', { issuedOn: '2025-10-14', expiresOn: '2028-10-14' }, ['registry-term-other']],
    ['an active one that ended', { issuedOn: '2023-10-09', expiresOn: '2026-10-09' }, ['registry-active-ended']],
    ['one on its last day', { issuedOn: '2023-10-10', expiresOn: '2026-10-10' }, []],
    ['a suspended one that ended', { issuedOn: '2023-10-09', expiresOn: '2026-10-09', state: 'suspended' }, []],
  ])('warns where the law has it otherwise: %s', async (_, over, reasons) => {
    const office = row(over)
    expect((await rehearse([office])).warnings.map(({ reason }) => reason)).toEqual(reasons)
    await apply([office])
    // what stands so already was said when it came
    expect((await rehearse([office])).warnings).toEqual([])
  })

  it.each<[string, Partial<OfficeRow>, string[]]>([
    ['from the end of the old one', { issuedOn: '2026-08-01', expiresOn: '2029-10-13' }, []],
    ['a day longer', { issuedOn: '2026-08-01', expiresOn: '2029-10-14' }, ['registry-term-other']],
    ['from the day of issue all the same', { issuedOn: '2026-08-01', expiresOn: '2029-07-31' }, []],
    ['of another length', { issuedOn: '2026-08-01', expiresOn: '2029-08-02' }, ['registry-term-other']],
    ['issued after the old one’s end', { issuedOn: '2026-10-20', expiresOn: '2029-10-19' }, []],
  ])('reads a renewed term as the law of the renewal does: %s', async (_, over, reasons) => {
    const office = row({ issuedOn: '2023-10-15', expiresOn: '2026-10-14' })
    await apply([office])
    const { warnings } = await rehearse([{ ...office, ...over }])
    expect(warnings.map(({ reason }) => reason)).toEqual(reasons)
  })

  it('keeps an official’s name, ID and mobile from whoever imports', async () => {
    const official = await world.as('head')
    const [head] = await database.db.select().from(people).where(eq(people.id, official.actor.person!))
    const clerk = await world.as('clerk')
    const bait = row({ county: 'گلدشت', holder: head!.name, nationalId: head!.nationalId })
    const { warnings } = await rehearse([bait], clerk)
    expect(warnings).toMatchObject([{ column: 'mobile', reason: 'registry-official-kept' }])
    await apply([bait], clerk)
    await apply([{ ...bait, nationalId: null }], clerk)
    const [after] = await database.db.select().from(people).where(eq(people.id, head!.id))
    expect(after).toEqual(head)
  })

  it('lets a holder who is also staff elsewhere be corrected', async () => {
    const office = row()
    await apply([office])
    const { person } = await only()
    await database.db
      .insert(memberships)
      .values({ provinceId: province, personId: person, role: 'staff', officeId: randomUUID(), since: '2026-01-01' })
    const { mobile } = numbered()
    expect(await apply([{ ...office, mobile }])).toMatchObject({ changed: 1, warned: 0 })
    expect((await only()).mobile).toBe(mobile)
  })
})

it('five thousand rows go in, are changed, and are then unchanged', async () => {
  const rows = Array.from({ length: 5000 }, () => row())
  expect(await apply(rows)).toMatchObject({ added: 5000, refused: 0 })
  const changed = rows.map((office) => ({ ...office, area: 99, mobile: office.mobile!.replace('0914', '0915') }))
  expect(await apply(changed)).toMatchObject({ changed: 5000 })
  expect(await apply(changed)).toMatchObject({ unchanged: 5000 })
})

it('an export holds the offices that one may see, and no others', async () => {
  const own = world.offices[1]!.id
  const sight = { provinces: [], offices: [own], person: world.offices[1]!.holder.id }
  expect((await presentOffices(database.db, sight)).map(({ office }) => office)).toEqual([own])
})
