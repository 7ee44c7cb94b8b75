// A province of the sample, built through the same acts as a real one: bodies, law, closed days, registry, people, accounts.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { bindAccount } from '#actions/bindings/bind'
import { importHolidays } from '#actions/holidays/import'
import { overrideParameter } from '#actions/parameters/override'
import { invite } from '#actions/people/invite'
import { createProvince } from '#actions/provinces/create'
import { setUpProvince } from '#actions/provinces/set-up'
import { importRegistry } from '#actions/registry/import'
import { saveSecretariat } from '#actions/secretariat/save'
import { importServices } from '#actions/services/import'
import { openLink } from '#actions/sessions/links'
import { setPin } from '#actions/sessions/set-pin'
import { linkToken, tokenHash } from '#actions/sessions/tokens'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { seats } from '#db/schema/seats'
import { readSheet } from '#outside/sheets'
import { addDays, daysBetween, parseDay, tehranDay, toJalali } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import type { Messenger } from '#rules/messages'
import type { Role } from '#rules/roles'
import { root } from '../../root.ts'
import { type Base, type Cast, castOf, key, must } from './cast.ts'
import { ardabilDescribed, type Described } from './described.ts'
import { samplePin, seatTitles } from './people.ts'

export type SamplePerson = {
  id: string
  role: Role
  name: string
  mobile: string
  messenger: Messenger
  userId: number
  office?: string
  officeId?: string
  body?: string
  /** Of the province beside it; nothing for those of the large one. */
  province?: string
}

/** The day the sample's sheet was written; its days move with today, so that the story always holds. */
const written = '2026-11-15'

const workdays = [6, 0, 1, 2, 3]
const hours = Object.fromEntries(workdays.map((weekday) => [weekday, ['08:00', '14:30'] as [string, string]]))

/** No quiet hours: whoever tries the demo at night sees letters arrive. */
const anyHour = {
  parameter: 'quietHours',
  value: ['00:00', '00:00'],
  resolution: 'در استان نمونه ساعت سکوت نیست تا نمونه را در هر ساعتی بتوان آزمود.',
}

async function cells(name: string): Promise<Cell[][]> {
  const sheet = await readSheet(await readFile(join(root, 'server/cli/sample', name)), name)
  if (!sheet.ok) throw new Error(`${name} cannot be read`)
  return sheet.cells
}

/** Builds a province as it stood `now`, and everybody in it with a messenger account; the large one unless another is described. */
export async function buildProvince(
  base: Base,
  now: Date,
  described: Described = ardabilDescribed,
): Promise<{ cast: Cast; people: SamplePerson[] }> {
  const cast = castOf(base, randomUUID())
  const command = cast.command(now)
  await must(
    createProvince(command, null, {
      id: cast.province,
      name: described.name,
      nameEn: described.nameEn,
      letterPrefix: described.letterPrefix,
      closedWeekdays: [4, 5],
      hours,
      seats: [
        { title: seatTitles.head, role: 'head', votes: true, signs: true },
        { title: seatTitles.ict, role: 'member', votes: true, signs: false },
        { title: seatTitles.kanoon, role: 'member', votes: true, signs: false },
        { title: seatTitles.secretary, role: 'secretary', votes: false, signs: true },
      ],
      resolution: 'شماره ۱ نشست نخست کارگروه استانی (بند الف-۱۱ ماده ۲۵ آیین‌نامه)',
    }),
  )
  await must(setUpProvince(command, null, { counties: await countiesOf(described.counties) }))
  const aYearAgo = addDays(tehranDay(now), -365)
  await must(saveSecretariat(command, null, { firstDay: aYearAgo, ...described.secretariat }))
  await must(importHolidays(command, null, { cells: await cells('holidays.csv') }))
  for (const { parameter, value, cite } of described.ownLaw) {
    const resolution = 'شیوه‌نامه دبیرخانه کارگروه استان'
    await must(overrideParameter(command, null, { parameter, value, cite, resolution, firstDay: aYearAgo }))
  }
  await must(overrideParameter(command, null, { ...anyHour, firstDay: aYearAgo }))
  const sheet = async (name: string) => ({ cells: moved(await cells(name), tehranDay(now)) })
  await must(importRegistry(command, null, await sheet(described.offices)))
  if (described.services) await must(importServices(command, null, await sheet(described.services)))
  const seated = await seatOfficers(cast, now, described)
  return { cast, people: [...seated, ...(await greetHolders(cast, now, described))] }
}

async function countiesOf(name: string) {
  const [, ...rows] = await cells(name)
  return rows.map(([county, centre, lat, lon, population]) => ({
    name: String(county),
    centre: String(centre),
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
  }))
}

/** The same sheet with its days moved by as much as today lies after the day it was written. */
function moved(sheet: Cell[][], today: string): Cell[][] {
  const by = daysBetween(written, today)
  return sheet.map((row) =>
    row.map((cell) => {
      const day = typeof cell === 'string' && /^1[34]\d\d\/\d\d\/\d\d$/.test(cell) ? parseDay(cell) : null
      if (!day) return cell
      const { y, m, d } = toJalali(addDays(day, by))
      return [y, m, d].map((part) => String(part).padStart(2, '0')).join('/')
    }),
  )
}

/** Officers are invited, open their link, set a PIN and bind a messenger, as they would. */
async function seatOfficers(cast: Cast, now: Date, { officers, accounts }: Described): Promise<SamplePerson[]> {
  const seated: SamplePerson[] = []
  for (const [index, officer] of officers.entries()) {
    const { role, name, mobile, messenger } = officer
    const seat = officer.seat ? await seatId(cast, officer.seat) : null
    const asked = { role, name, mobile, seat, bodyName: officer.body ?? null }
    const first = await must(invite(cast.command(now), null, asked))
    const opened = await must(
      openLink(cast.public(now), key(), { link: hashed(cast, first.link), token: tokenHash(key()), device: 'demo' }),
    )
    if (role === 'head' || role === 'secretary') {
      await must(
        setPin(await cast.as(first.person, now), key(), { session: opened.session, pin: samplePin, old: null }),
      )
    }
    const second = await must(invite(cast.command(now), null, asked))
    const userId = accounts + index
    await bindTo(cast, now, { messenger, userId, mobile, lastDigits: null, invite: hashed(cast, second.link) })
    const body = officer.body ? { body: officer.body } : {}
    seated.push({ id: first.person, role, name, mobile, messenger, userId, ...body })
  }
  return seated
}

const hashed = (cast: Cast, link: string) => tokenHash(linkToken(cast.base.secret, link))

type Account = {
  messenger: Messenger
  userId: number
  mobile: string
  lastDigits: string | null
  invite: string | null
}

async function bindTo(cast: Cast, now: Date, { messenger, userId, mobile, lastDigits, invite: link }: Account) {
  const account = {
    messenger,
    user: String(userId),
    chat: String(userId),
    mobile,
    lastDigits,
    invite: link,
    consent: tokenHash('demo'),
  }
  await must(bindAccount({ ...cast.public(now), via: messenger }, key(), account))
}

async function seatId(cast: Cast, title: string): Promise<string> {
  const [row] = await cast.base.db
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.provinceId, cast.province), eq(seats.title, title)))
  return row!.id
}

/** Holders of the first active offices of some counties have shown the bot their number. */
async function greetHolders(cast: Cast, now: Date, { greeted, due, accounts }: Described): Promise<SamplePerson[]> {
  const rows = await cast.base.db
    .select({
      id: people.id,
      name: people.name,
      mobile: people.mobile,
      nationalId: people.nationalId,
      officeId: offices.id,
      office: licenses.code,
      county: counties.name,
      expiresOn: licenses.expiresOn,
    })
    .from(licenses)
    .innerJoin(offices, eq(offices.id, licenses.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(
      and(
        eq(offices.provinceId, cast.province),
        eq(licenses.state, 'active'),
        isNull(licenses.endedAt),
        gt(licenses.expiresOn, addDays(tehranDay(now), 120)),
      ),
    )
    .orderBy(asc(licenses.code))
  const far = rows.filter(({ expiresOn }) => expiresOn > addDays(tehranDay(now), 200))
  const near = rows.filter(({ expiresOn }) => expiresOn < addDays(tehranDay(now), 170))
  const chosen = [
    ...Object.entries(greeted).flatMap(([name, count]) => far.filter(({ county }) => county === name).slice(0, count)),
    ...near.filter(({ county }) => county === due).slice(0, 1),
  ]
  const holders: SamplePerson[] = []
  for (const [index, { id, name, mobile, nationalId, office, officeId }] of chosen.entries()) {
    const messenger: Messenger = index % 3 === 2 ? 'bale' : 'telegram'
    const userId = accounts + 1_000_000 + index
    await bindTo(cast, now, { messenger, userId, mobile: mobile!, lastDigits: nationalId!.slice(-4), invite: null })
    holders.push({ id, role: 'holder', name, mobile: mobile!, messenger, userId, office, officeId })
  }
  return holders
}
