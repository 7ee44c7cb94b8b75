// Violations: the list; each of them is a page of requests.
import type { Route } from './route.ts'

export const violations: readonly Route[] = [
  {
    path: '/violations',
    load: () => import('../pages/violations/list.tsx').then((m) => m.Violations),
    words: ['violations', 'request'],
    needs: 'violations',
  },
]
