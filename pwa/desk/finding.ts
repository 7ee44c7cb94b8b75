// What the search of the desk offers for what was typed: acts and places at once, the rest as the server finds it.
import { exec } from 'preact-iso/router'
import { searchKey } from '#rules/texts'
import type { Answer, api } from '../api.ts'
import type { Icon } from '../parts/icons/icon.tsx'
import * as icons from '../parts/icons/nav.tsx'
import { routesOf } from '../routes.ts'
import type { Membership } from '../session.ts'
import { say } from '../words.ts'
import { actsOf, groupsOf } from './places.ts'

type Hit = Answer<ReturnType<typeof api.find.$get>>[number]

/** One line of what was found; `group` names the heading it stands under. */
export type Offer = {
  href: string
  title: string
  number?: string | null
  note?: string | null
  face: Icon
  group: string
}

/** Where a hit may be read, the first that one gets to; and what stands beside it. */
const ways: Record<Hit['kind'], { group: string; face: Icon; paths: readonly string[] }> = {
  office: { group: 'offices', face: icons.OfficesIcon, paths: ['/offices/'] },
  letter: { group: 'letters', face: icons.NoticesIcon, paths: ['/notices/', '/sign/'] },
  draft: { group: 'letters', face: icons.NoticesIcon, paths: ['/notices/{id}/write', '/notices/'] },
  register: { group: 'letters', face: icons.QueueIcon, paths: ['/register/'] },
  inbox: { group: 'letters', face: icons.NoticesIcon, paths: ['/notices/'] },
  request: { group: 'requests', face: icons.RequestsIcon, paths: ['/requests/'] },
  case: { group: 'cases', face: icons.CasesIcon, paths: ['/cases/'] },
  person: { group: 'people', face: icons.PeopleIcon, paths: ['/people/'] },
}

/** Acts and places whose words hold what was typed; all of them for nothing typed. */
export function localOffers(held: Membership | null, typed: string): Offer[] {
  const words = typed.split(/\s+/).map(searchKey).filter(Boolean)
  const has = (title: string) => words.every((word) => searchKey(title).includes(word))
  const offer = (group: string) => (one: { path: string; words: string; face: Icon }) => ({
    href: `/app${one.path}`,
    title: say(one.words),
    face: one.face,
    group,
  })
  const places = groupsOf(held).flatMap((group) => group.places)
  return [...actsOf(held).map(offer('acts')), ...places.map(offer('places'))].filter(({ title }) => has(title))
}

/** What the server found, as far as one has a page for it. */
export function hitOffers(held: Membership | null, hits: readonly Hit[]): Offer[] {
  const mine = routesOf(held)
  return hits.flatMap(({ kind, id, ...hit }) => {
    const { group, face, paths } = ways[kind]
    const whole = paths.map((path) => (path.includes('{id}') ? path.replace('{id}', id) : path + id))
    const path = whole.find((one) => mine.some((route) => exec(one, route.path)))
    return path ? [{ ...hit, href: `/app${path}`, face, group }] : []
  })
}
