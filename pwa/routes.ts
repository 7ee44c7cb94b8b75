// Every page of the app, one line each. Adding a page is one line here, its file in pages/, and its words.
import type { ComponentType } from 'preact'
import type { Role } from '#rules/roles'
import { others } from './others.ts'
import type { Place } from './places.ts'
import type { Me } from './session.ts'

export type Route = {
  /** Below /app, with `:id` for a part that varies. Two pages may share a path if their roles differ. */
  path: string
  load: () => Promise<ComponentType>
  /** Nouns whose words the page needs besides app, common, nav, parts and today. */
  words: readonly string[]
  /** In which acting role one gets there; absent for everybody who is signed in. */
  roles?: readonly Role[]
  /** Its place in the bar, which gives icon and words; at most five per role, in the order of the lines. */
  place?: Place
  /** Which count of `me.waiting` its place shows. */
  waiting?: keyof Me['waiting']
  /** Also for people who are not signed in. */
  open?: true
}

// Pages that have a place in the bar for some roles, and for others are reached from the account's page.
const people: Route = {
  path: '/people',
  load: () => import('./pages/people.tsx').then((m) => m.People),
  words: ['people'],
}
const province: Route = {
  path: '/province',
  load: () => import('./pages/province.tsx').then((m) => m.ProvincePage),
  words: ['provinces', 'holiday', 'field'],
}
const rules: Route = {
  path: '/rules',
  load: () => import('./pages/rules.tsx').then((m) => m.Rules),
  words: ['rules', 'law'],
}

/** In the order of the bar. The first with a place for a role is that role's home. */
export const routes: readonly Route[] = [
  {
    path: '/login',
    load: () => import('./pages/login.tsx').then((m) => m.Login),
    words: ['login', 'problem'],
    open: true,
  },
  { ...people, roles: ['admin'], place: 'people' },
  { ...people, roles: others.people },
  {
    path: '/people/new',
    load: () => import('./pages/people-invite.tsx').then((m) => m.Invite),
    words: ['people', 'field'],
    roles: ['admin'],
  },
  {
    path: '/people/:id',
    load: () => import('./pages/people-one.tsx').then((m) => m.Person),
    words: ['people'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  { ...province, roles: ['admin'], place: 'province' },
  { ...province, roles: others.province },
  { ...rules, roles: ['admin'], place: 'rules' },
  { ...rules, roles: others.rules },
  {
    path: '/settings',
    load: () => import('./pages/settings.tsx').then((m) => m.Settings),
    words: ['settings'],
  },
  ...(import.meta.env.DEV
    ? [{ path: '/kit', load: () => import('./pages/kit.tsx').then((m) => m.Kit), words: ['law'], open: true as const }]
    : []),
]

/** The pages of a role, or of nobody. */
export function routesOf(role: Role | null): Route[] {
  return routes.filter((route) => route.open || (role && (!route.roles || route.roles.includes(role))))
}

/** The pages of a role that have a place in the bar. */
export function placesOf(role: Role | null): (Route & { place: Place })[] {
  return routesOf(role).filter((route): route is Route & { place: Place } => route.place !== undefined)
}
