// Resolutions of the working group: followed by whoever sits in it and by those who are responsible, recorded by the secretariat.
import type { Route } from './route.ts'

const list: Route = {
  path: '/resolutions',
  load: () => import('../pages/resolutions/resolutions.tsx').then((m) => m.Resolutions),
  words: ['resolutions'],
  needs: 'resolutions',
  waiting: 'resolutions',
}

/** Of a committee they are what is asked of it, and come before its letters. */
export const committeeResolutions: readonly Route[] = [{ ...list, needs: 'resolutions.committee', place: 'queue' }]

export const resolutions: readonly Route[] = [
  // the secretariat, whose bar is full, comes there from its desk
  { ...list, needs: ['ballots.own', 'resolutions.report'], place: 'resolutions' },
  list,
  {
    path: '/resolutions/new',
    load: () => import('../pages/resolutions/write.tsx').then((m) => m.WriteResolution),
    words: ['resolutions'],
    needs: 'resolutions.record',
  },
  {
    path: '/resolutions/give',
    load: () => import('../pages/resolutions/give.tsx').then((m) => m.GiveTask),
    words: ['resolutions'],
    needs: 'resolutions.assign',
  },
  {
    path: '/resolutions/:id',
    load: () => import('../pages/resolutions/one.tsx').then((m) => m.OneResolution),
    words: ['resolutions'],
    needs: 'resolutions',
  },
]
