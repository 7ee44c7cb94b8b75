// What stands behind a word or a number typed into the one search: of every noun a few, each as far as the reader sees it.
import { type Ability, has } from '#policies/abilities'
import { tehranDay } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { listCases } from './cases.ts'
import { listNotices } from './notices/notices.ts'
import { listOffices } from './offices/offices.ts'
import type { Db } from './parameters.ts'
import { searchPeople } from './people/people.ts'
import { findInRegister } from './register.ts'
import { listRequests } from './requests/listed.ts'
import type { KindsNamed } from './requests/search.ts'

/** So many of each noun are shown; more of one is what its own list is for. */
const most = 5
/** A single sign is met everywhere. */
const shortest = 2

/**
 * Offices by name, code or holder, letters by number or subject, requests by number, kind, office or person, cases by code or office,
 * people by name or mobile. Nothing where too little was typed; what the actor has no page for is not asked.
 */
export async function findEverywhere(db: Db, actor: Actor, typed: string, now: Date, named: KindsNamed = () => []) {
  const today = tehranDay(now)
  const enough = searchKey(typed).length >= shortest
  const may = (...abilities: Ability[]) =>
    enough && actor.memberships.some((held) => abilities.some((one) => has(held, one)))
  const part = { page: 0, perPage: most }
  const [offices, letters, register, requests, cases, people] = await Promise.all([
    may('offices.list') ? listOffices(db, actor, today, { q: typed }) : null,
    may('notices.work') ? listNotices(db, actor, { states: [], search: typed }, now, most) : [],
    may('register', 'notices.inbox', 'notices.letters')
      ? findInRegister(db, actor, { ...registered(typed), direction: 'in' }, 0, now)
      : null,
    may('requests', 'requests.own') ? listRequests(db, actor, 'all', { ...part, search: typed, named }) : [],
    may('cases.desk', 'cases.examined', 'cases.supervised', 'cases.put')
      ? listCases(db, actor, { ...part, filter: 'all', search: typed }, today)
      : [],
    may('people') ? searchPeople(db, actor, today, { q: typed }) : null,
  ])
  return {
    offices: offices?.offices.slice(0, most) ?? [],
    letters: [...letters],
    register: register?.lines.slice(0, most) ?? [],
    requests: [...requests],
    cases: [...cases],
    people: people?.people.slice(0, most) ?? [],
  }
}

/** Whoever types figures means a number. */
const registered = (typed: string) => (/\p{Nd}/u.test(typed) ? { number: typed } : { subject: typed })
