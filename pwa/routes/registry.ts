// The registry: the province’s offices for those who work with them, the own one for its holder, and imports.
import type { Route } from './route.ts'

const offices: Route = {
  path: '/offices',
  load: () => import('../pages/offices/offices.tsx').then((m) => m.Offices),
  words: ['offices'],
}
/** Offices and imports. */
export const registry: readonly Route[] = [
  // the working group has other work first
  { ...offices, needs: 'delegations' },
  { ...offices, needs: 'offices.list', place: 'offices' },
  {
    path: '/offices/new/:at?',
    load: () => import('../pages/offices/enter.tsx').then((m) => m.NewOffice),
    words: ['offices'],
    needs: 'offices.planned',
  },
  {
    path: '/offices/:id/row',
    load: () => import('../pages/offices/enter.tsx').then((m) => m.CorrectOffice),
    words: ['offices'],
    needs: 'offices.change',
  },
  {
    path: '/offices/:id',
    load: () => import('../pages/offices/file/file.tsx').then((m) => m.OfficePage),
    words: ['offices', 'contacts'],
    needs: 'offices.list',
  },
  {
    path: '/offices/:id/change',
    load: () => import('../pages/offices/change.tsx').then((m) => m.ChangeOffice),
    words: ['offices'],
    needs: 'offices.change',
  },
  {
    path: '/offices/:id/state',
    load: () => import('../pages/offices/state.tsx').then((m) => m.ChangeState),
    words: ['offices', 'registry'],
    needs: 'offices.change',
  },
  {
    path: '/office',
    load: () => import('../pages/offices/own/office.tsx').then((m) => m.Office),
    words: ['mine', 'offices', 'contacts'],
    needs: 'offices.own',
    place: 'office',
  },
  {
    path: '/ratings/calls',
    load: () => import('../pages/ratings/calls.tsx').then((m) => m.Calls),
    words: ['ratings'],
    needs: 'ratings.calls',
  },
  {
    path: '/ratings/watched',
    load: () => import('../pages/ratings/watched.tsx').then((m) => m.Watched),
    words: ['ratings'],
    needs: 'ratings.list',
  },
  {
    path: '/ratings',
    load: () => import('../pages/ratings/ratings.tsx').then((m) => m.Ratings),
    words: ['ratings'],
    needs: 'ratings',
  },
  {
    path: '/office/contact',
    load: () => import('../pages/offices/own/report.tsx').then((m) => m.ReportContact),
    words: ['contacts'],
    needs: 'contacts.report',
  },
  {
    path: '/office/contact/:id',
    load: () => import('../pages/offices/own/prove.tsx').then((m) => m.ProveContact),
    words: ['contacts'],
    needs: 'contacts.report',
  },
  {
    path: '/import/:what?/:id?',
    load: () => import('../pages/registry/import.tsx').then((m) => m.Import),
    words: ['import'],
    needs: 'registry.upload',
  },
]
