// Complaints: the desk passes them on and settles them, an examiner examines, the office answers.
import type { Route } from './route.ts'

/** Every page of cases. */
export const cases: readonly Route[] = [
  {
    path: '/cases',
    load: () => import('../pages/cases/cases.tsx').then((m) => m.CasesDesk),
    words: ['cases'],
    needs: ['cases.desk', 'cases.supervised'],
    place: 'cases',
    waiting: 'cases',
  },
  {
    path: '/cases',
    load: () => import('../pages/cases/cases.tsx').then((m) => m.OfficeCases),
    words: ['cases'],
    needs: ['cases.put', 'cases.handed'],
    place: 'cases',
    waiting: 'cases',
  },
  {
    path: '/cases/:id',
    load: () => import('../pages/cases/one.tsx').then((m) => m.OneCase),
    words: ['cases'],
    needs: ['cases.desk', 'cases.examined', 'cases.supervised', 'cases.put', 'cases.handed'],
  },
]
