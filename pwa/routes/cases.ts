// Complaints: the desk passes them on and settles them, an examiner examines, the office answers.
import type { Route } from './route.ts'

/** Every page of cases. */
export const cases: readonly Route[] = [
  {
    path: '/queue',
    load: () => import('../pages/queue-cases.tsx').then((m) => m.KanoonQueue),
    words: ['cases'],
    roles: ['kanoon'],
    place: 'queue',
    waiting: 'cases',
  },
  {
    path: '/cases',
    load: () => import('../pages/cases.tsx').then((m) => m.CasesDesk),
    words: ['cases'],
    roles: ['clerk', 'secretary', 'supervision'],
    place: 'cases',
    waiting: 'cases',
  },
  {
    path: '/cases',
    load: () => import('../pages/cases.tsx').then((m) => m.OfficeCases),
    words: ['cases'],
    roles: ['holder', 'substitute'],
    place: 'cases',
    waiting: 'cases',
  },
  {
    path: '/cases/:id',
    load: () => import('../pages/cases-one.tsx').then((m) => m.OneCase),
    words: ['cases'],
    roles: ['clerk', 'secretary', 'kanoon', 'association', 'supervision', 'holder', 'substitute'],
  },
]
