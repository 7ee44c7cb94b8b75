// Services with their sums, contracts about them, what agencies handed over, and the security they hold.
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
  {
    path: '/contracts',
    load: () => import('../pages/contracts/contracts.tsx').then((m) => m.Contracts),
    words: ['contracts'],
    needs: 'contracts',
  },
  {
    path: '/contracts/new',
    load: () => import('../pages/contracts/enter.tsx').then((m) => m.EnterContract),
    words: ['contracts'],
    needs: 'contracts.enter',
  },
  {
    path: '/contracts/:id',
    load: () => import('../pages/contracts/one.tsx').then((m) => m.OneContract),
    words: ['contracts'],
    needs: 'contracts',
  },
  {
    path: '/inventory',
    load: () => import('../pages/inventory/inventory.tsx').then((m) => m.Inventory),
    words: ['inventory'],
    needs: 'inventory',
  },
  {
    path: '/guarantees',
    load: () => import('../pages/guarantees/guarantees.tsx').then((m) => m.Guarantees),
    words: ['guarantees'],
    needs: 'guarantees',
  },
]
