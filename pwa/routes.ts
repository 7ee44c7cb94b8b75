// Every page of the app: the tables of the nouns, put together. Adding a page is one line in its noun's table, its file in
// pages/, and its words.
import type { Place } from './places.ts'
import { cases, handedCases } from './routes/cases.ts'
import { documents } from './routes/documents.ts'
import { inspections } from './routes/inspections.ts'
import { keeping } from './routes/keeping.ts'
import { bodies, following, incoming, notices } from './routes/letters.ts'
import { registry } from './routes/registry.ts'
import { inboxes, reports, requests } from './routes/requests.ts'
import { committeeResolutions, resolutions } from './routes/resolutions.ts'
import type { Route } from './routes/route.ts'
import { services } from './routes/services.ts'
import { trainings } from './routes/trainings.ts'
import { unlicensed } from './routes/unlicensed.ts'
import { violations } from './routes/violations.ts'
import { has, type Membership, me } from './session.ts'

/** In the order of the bar. The first with a place is one's home. */
export const routes: readonly Route[] = [
  {
    path: '/login',
    load: () => import('./pages/login.tsx').then((m) => m.Login),
    words: ['login', 'problem'],
    open: true,
  },
  ...notices,
  ...committeeResolutions,
  ...following,
  ...requests,
  ...cases,
  ...bodies,
  ...handedCases,
  ...inboxes,
  ...inspections,
  ...unlicensed,
  ...violations,
  ...reports,
  ...incoming,
  ...registry,
  ...services,
  ...resolutions,
  ...documents,
  ...trainings,
  ...keeping,
  {
    path: '/settings',
    load: () => import('./pages/settings/settings.tsx').then((m) => m.Settings),
    words: ['settings', 'push', 'frame'],
  },
  ...(import.meta.env.DEV
    ? [
        {
          path: '/kit',
          load: () => import('./pages/kit/kit.tsx').then((m) => m.Kit),
          words: ['law', 'notice', 'request'],
          open: true as const,
        },
      ]
    : []),
]

const reaches = (held: Membership | null, { needs = [] }: Route) => [needs].flat().some((one) => has(held, one))

/** The pages of a membership, or of nobody. Whoever is signed in without a role still has what is everybody's. */
export function routesOf(held: Membership | null): Route[] {
  const mine = routes.filter((route) => route.open || (route.needs ? reaches(held, route) : me.value))
  return mine.filter(({ path }, nth) => mine.findIndex((one) => one.path === path) === nth)
}

/** The pages of a membership that have a place in the bar. */
export function placesOf(held: Membership | null): (Route & { place: Place })[] {
  return routesOf(held).filter((route): route is Route & { place: Place } => route.place !== undefined)
}
