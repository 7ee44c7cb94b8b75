// Trainings: the calendar of the year, one of them, and a new one.
import type { Route } from './route.ts'

/** Every page of trainings. */
export const trainings: readonly Route[] = [
  {
    path: '/trainings',
    load: () => import('../pages/trainings/trainings.tsx').then((m) => m.Trainings),
    words: ['trainings'],
    needs: 'trainings',
  },
  {
    path: '/trainings/new',
    load: () => import('../pages/trainings/plan.tsx').then((m) => m.PlanTraining),
    words: ['trainings'],
    needs: 'trainings.plan',
  },
  {
    path: '/trainings/:id',
    load: () => import('../pages/trainings/one.tsx').then((m) => m.OneTraining),
    words: ['trainings'],
    needs: 'trainings',
  },
]
