// Complaints: the desk passes them on and settles them, an examiner examines, the office answers.
import type { Route } from './route.ts'

const own: Route = {
  path: '/cases',
  load: () => import('../pages/cases/cases.tsx').then((m) => m.OfficeCases),
  words: ['cases'],
  place: 'cases',
  waiting: 'cases',
}

/** Of an agency they come after its letters. */
export const handedCases: readonly Route[] = [{ ...own, needs: 'cases.handed' }]

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
  { ...own, needs: 'cases.put' },
  {
    path: '/cases/:id',
    load: () => import('../pages/cases/one.tsx').then((m) => m.OneCase),
    words: ['cases'],
    needs: ['cases.desk', 'cases.examined', 'cases.supervised', 'cases.put', 'cases.handed'],
  },
]
