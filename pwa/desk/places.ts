// Every place of the desk in groups: the tables of routes say who gets there, this list says beside what it stands.
import { others, placeWords, type Reached } from '../others.ts'
import { AddIcon, InstallIcon, SendIcon, UploadIcon } from '../parts/icons/acts.tsx'
import type { Icon } from '../parts/icons/icon.tsx'
import * as icons from '../parts/icons/nav.tsx'
import { WarningIcon } from '../parts/icons/states.tsx'
import { places } from '../places.ts'
import type { Route } from '../routes/route.ts'
import { routesOf } from '../routes.ts'
import { has, type Membership } from '../session.ts'

/** Paths below /app; a group without any that one gets to is left out. */
const grouped = {
  work: ['/today', '/desk', '/sign', '/votes', '/queue'],
  letters: [
    '/notices',
    '/notices/own',
    '/incoming',
    '/secretariat',
    '/register',
    '/ladder',
    '/templates',
    '/documents',
  ],
  group: ['/requests', '/meetings', '/resolutions', '/delegations'],
  citizens: ['/cases', '/ratings'],
  offices: ['/office', '/offices', '/inspections', '/violations', '/unlicensed', '/trainings', '/import'],
  services: ['/services', '/contracts', '/inventory', '/guarantees'],
  system: ['/people', '/bodies', '/health', '/province', '/rules'],
} as const satisfies Record<string, readonly string[]>

/** Faces of the places that have none in the bar. */
const faces: Record<string, Icon> = {
  '/resolutions': icons.RulesIcon,
  '/notices/own': icons.NoticesIcon,
  '/secretariat': SendIcon,
  '/ladder': WarningIcon,
  '/templates': icons.TodayIcon,
  '/documents': icons.DocumentsIcon,
  '/delegations': icons.SignIcon,
  '/meetings': icons.TodayIcon,
  '/ratings': icons.CasesIcon,
  '/inspections': icons.QueueIcon,
  '/trainings': icons.PeopleIcon,
  '/unlicensed': icons.OfficesIcon,
  '/violations': WarningIcon,
  '/services': icons.RulesIcon,
  '/contracts': icons.DocumentsIcon,
  '/inventory': icons.OfficesIcon,
  '/guarantees': icons.SignIcon,
  '/import': UploadIcon,
  '/bodies': icons.PeopleIcon,
  '/health': InstallIcon,
}

/** What one begins there, found by the search. */
const begun = [
  '/notices/new',
  '/incoming/paper',
  '/requests/new',
  '/secretariat/new',
  '/offices/new',
  '/people/new',
  '/resolutions/new',
  '/documents/new',
  '/trainings/new',
  '/unlicensed/new',
]

/** A place with its words' key, and what waits there by the names of `me.waiting`. */
export type DeskPlace = { path: string; words: string; face: Icon; waiting: Route['waiting'] }
export type Group = { name: keyof typeof grouped; places: DeskPlace[] }

const named = (path: string) => path.slice(1).replace('/', '-')

function placeAt(held: Membership, path: string): DeskPlace[] {
  const route = routesOf(held).find((one) => one.path === path)
  const other: Reached | undefined = others[path.slice(1) as keyof typeof others]
  if (!route || (!route.place && other && !has(held, other.needs))) return []
  const name = route.place ?? path.slice(1)
  const face = faces[path] ?? places[name as keyof typeof places] ?? icons.NoticesIcon
  return [{ path, words: placeWords(name), face, waiting: route.waiting }]
}

/** The groups of a membership, without empty ones. */
export function groupsOf(held: Membership | null): Group[] {
  if (!held) return []
  return (Object.keys(grouped) as (keyof typeof grouped)[])
    .map((name) => ({ name, places: grouped[name].flatMap((path) => placeAt(held, path)) }))
    .filter(({ places: found }) => found.length > 0)
}

/** What a membership may begin. */
export function actsOf(held: Membership | null): DeskPlace[] {
  const mine = held ? routesOf(held).map(({ path }) => path) : []
  return begun
    .filter((path) => mine.includes(path))
    .map((path) => ({ path, words: `frame-act-${named(path)}`, face: AddIcon, waiting: undefined }))
}

/** The place of a path: the longest that it lies under. */
export function placeOf(groups: readonly Group[], path: string): string | undefined {
  return groups
    .flatMap(({ places: found }) => found.map((one) => one.path))
    .filter((one) => path === `/app${one}` || path.startsWith(`/app${one}/`))
    .sort((a, b) => b.length - a.length)[0]
}
