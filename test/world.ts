// A small province for tests: two counties, six offices, the working group's seats, and one person in every role.
import { randomUUID } from 'node:crypto'
import type { Context } from '#act/act'
import type { Database } from '#db/client'
import { bindings } from '#db/schema/bindings'
import { people } from '#db/schema/people'
import { ownLetter } from '#locales/letters'
import { checkFile } from '#outside/files'
import { actorOf } from '#reads/people/actors'
import { type Day, tehranDay } from '#rules/calendar'
import { type Messenger, messengers } from '#rules/messages'
import type { Actor, Role } from '#rules/roles'
import { numbering } from './world/numbering.ts'
import { type BuiltOffice, insertOffices } from './world/offices.ts'
import { type BuiltPerson, insertPeople, type WorldRole } from './world/people.ts'
import { type BuiltCounty, insertProvince } from './world/province.ts'

/** Saturday 18 Mehr 1405, noon in Tehran. */
export const noon = new Date('2026-10-10T08:30:00Z')

export type World = {
  db: Database
  now: Date
  today: Day
  secret: string
  clean: Context['clean']
  letter: Context['letter']
  province: string
  counties: BuiltCounty[]
  seats: { head: string; ict: string; kanoon: string; secretary: string }
  /**
   * Three offices in each of two counties; the first belongs to `people.holder`, who has a staff and a substitute, the
   * others to holders of their own (the fourth a legal person). The fifth is suspended, the sixth has expired.
   */
  offices: BuiltOffice[]
  /** The first of each role; `memberKanoon` is the second member with a vote. */
  people: Record<WorldRole, BuiltPerson>
  /** The context of a person through the app, as it is now in the database, stepped up unless `over` says otherwise. */
  as(who: Role | 'memberKanoon' | (string & {}), over?: Partial<Context>): Promise<Context>
  /** The context of somebody who is not signed in, or of the program itself. */
  nobody(over?: Partial<Context>): Context
  system(as: 'clock' | 'command', over?: Partial<Context>): Context
  /** Binds a messenger account to a person and gives the chat's id. */
  bind(person: string, messenger?: Messenger): Promise<string>
}

/** A fresh idempotency key. */
export function newKey(): string {
  return randomUUID()
}

/** How many stand in each database: every one begins with the same numbers. */
const standing = new WeakMap<Database, number>()

/** Builds one more province; a second one in the same database has other mobiles, national IDs and license codes. */
export async function buildWorld(db: Database, options: { now?: Date } = {}): Promise<World> {
  const now = options.now ?? noon
  const today = tehranDay(now)
  const nth = (standing.get(db) ?? 0) + 1
  standing.set(db, nth)
  const numbers = numbering(nth)
  const { province, counties, seats } = await insertProvince(db, { now, today, nth })
  const offices = await insertOffices(db, { now, today, province, counties, numbers })
  const persons = await insertPeople(db, { now, today, province, seats, numbers, office: offices[0]! })

  const base = {
    db,
    now,
    clean: checkFile,
    letter: ownLetter,
    secret: 'a secret for tests only, long enough to pass',
  }
  const as: World['as'] = async (who, over = {}) => {
    const person = who in persons ? persons[who as keyof typeof persons].id : who
    const actor = await actorOf(db, person, tehranDay(over.now ?? now))
    if (!actor) throw new Error(`${who} is nobody, or disabled`)
    const until = new Date((over.now ?? now).getTime() + 300_000)
    return { ...base, actor, via: 'app', stepUp: { until }, ...over }
  }
  const system: World['system'] = (name, over = {}) => {
    const actor: Actor = { person: null, name, memberships: [], system: name, province }
    return { ...base, actor, via: name, ...over }
  }
  const nobody: World['nobody'] = (over = {}) => {
    return { ...base, actor: { person: null, name: '', memberships: [], province: null }, via: 'public', ...over }
  }
  const bind: World['bind'] = async (person, messenger = messengers[0]) => {
    const chat = String(700_000_000 + numbers.next())
    const at = { boundAt: now, usedAt: now }
    await db
      .insert(bindings)
      .values({ provinceId: province, personId: person, messenger, userId: chat, chatId: chat, ...at })
    return chat
  }
  return { ...base, today, province, counties, seats, offices, people: persons, as, system, nobody, bind }
}

/** Adds a person who holds no role. */
export async function addPerson(world: World, over: Partial<typeof people.$inferInsert> = {}): Promise<string> {
  const id = randomUUID()
  await world.db.insert(people).values({
    id,
    provinceId: world.province,
    kind: 'natural',
    name: 'آرمان بی‌نقش',
    locale: 'fa',
    createdAt: world.now,
    ...over,
  })
  return id
}
