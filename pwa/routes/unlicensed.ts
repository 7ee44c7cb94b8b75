// Places that work without a license: the list, a new one, and the file of one.
import type { Route } from './route.ts'

export const unlicensed: readonly Route[] = [
  {
    path: '/unlicensed',
    load: () => import('../pages/unlicensed/list.tsx').then((m) => m.UnlicensedPlaces),
    words: ['unlicensed'],
    needs: 'unlicensed',
  },
  {
    path: '/unlicensed/new',
    load: () => import('../pages/unlicensed/new.tsx').then((m) => m.NewPlace),
    words: ['unlicensed'],
    needs: 'unlicensed.open',
  },
  {
    path: '/unlicensed/:id',
    load: () => import('../pages/unlicensed/one.tsx').then((m) => m.OnePlace),
    words: ['unlicensed'],
    needs: 'unlicensed',
  },
]
