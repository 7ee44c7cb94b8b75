// The registry: the province’s offices for those who work with them, the own one for its holder, and imports.
import { others } from '../others.ts'
import type { Route } from './route.ts'

const offices: Route = {
  path: '/offices',
  load: () => import('../pages/offices.tsx').then((m) => m.Offices),
  words: ['offices'],
}
/** Offices and imports. */
export const registry: readonly Route[] = [
  { ...offices, roles: ['clerk', 'association', 'kanoon', 'inspector'], place: 'offices' },
  { ...offices, roles: others.offices },
  {
    path: '/offices/new',
    load: () => import('../pages/offices-enter.tsx').then((m) => m.NewOffice),
    words: ['offices'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/offices/:id/row',
    load: () => import('../pages/offices-enter.tsx').then((m) => m.CorrectOffice),
    words: ['offices'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/offices/:id',
    load: () => import('../pages/offices-file.tsx').then((m) => m.OfficePage),
    words: ['offices', 'contacts', 'ratings'],
    roles: ['clerk', 'secretary', 'head', 'member', 'association', 'kanoon', 'inspector'],
  },
  {
    path: '/offices/:id/change',
    load: () => import('../pages/offices-change.tsx').then((m) => m.ChangeOffice),
    words: ['offices'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/offices/:id/state',
    load: () => import('../pages/offices-state.tsx').then((m) => m.ChangeState),
    words: ['offices'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/office',
    load: () => import('../pages/office.tsx').then((m) => m.Office),
    words: ['mine', 'offices', 'contacts', 'ratings'],
    roles: ['holder', 'staff', 'substitute'],
    place: 'office',
  },
  {
    path: '/ratings',
    load: () => import('../pages/ratings.tsx').then((m) => m.Ratings),
    words: ['ratings'],
    roles: ['holder', ...others.ratings],
  },
  {
    path: '/office/contact',
    load: () => import('../pages/office-report.tsx').then((m) => m.ReportContact),
    words: ['contacts'],
    roles: ['holder'],
  },
  {
    path: '/office/contact/:id',
    load: () => import('../pages/office-prove.tsx').then((m) => m.ProveContact),
    words: ['contacts'],
    roles: ['holder'],
  },
  {
    path: '/import',
    load: () => import('../pages/import.tsx').then((m) => m.Import),
    words: ['import'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  {
    path: '/import/offices/:id',
    load: () => import('../pages/import-offices.tsx').then((m) => m.ImportOffices),
    words: ['import', 'registry'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  {
    path: '/import/holidays/:id',
    load: () => import('../pages/import-holidays.tsx').then((m) => m.ImportHolidays),
    words: ['import', 'registry', 'holiday'],
    roles: ['admin', 'clerk', 'secretary'],
  },
]
