// Services of the province, or of an agency: the list with its sums, one of them by its days.
import type { Route } from './route.ts'

export const services: readonly Route[] = [
  {
    path: '/services',
    load: () => import('../pages/services/services.tsx').then((m) => m.Services),
    words: ['services'],
    needs: 'services',
  },
  {
    path: '/services/:id',
    load: () => import('../pages/services/one.tsx').then((m) => m.OneService),
    words: ['services'],
    needs: 'services',
  },
]
