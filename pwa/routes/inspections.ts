// Inspections: of whoever inspects, fetched ahead for a day without a network; the secretariat's list; one of them.
import type { Route } from './route.ts'

const list: Omit<Route, 'needs'> = {
  path: '/inspections',
  load: () => import('../pages/inspections/inspections.tsx').then((m) => m.Inspections),
  words: ['inspect'],
  ahead: true,
}

export const inspections: readonly Route[] = [
  { ...list, needs: 'inspections.daily', place: 'inspections' },
  { ...list, needs: ['inspections.mine', 'inspections.list'] },
  {
    path: '/inspections/fill/:report',
    load: () => import('../pages/inspections/fill.tsx').then((m) => m.FillInspection),
    words: ['inspect', 'position'],
    needs: 'inspections.mine',
    ahead: true,
  },
  {
    path: '/inspections/stoppages',
    load: () => import('../pages/inspections/stoppages.tsx').then((m) => m.StoppagesPage),
    words: ['stoppages', 'inspect'],
    needs: 'inspections.list',
  },
  {
    path: '/inspections/plan',
    load: () => import('../pages/inspections/plan.tsx').then((m) => m.PlanPage),
    words: ['inspect', 'plan'],
    needs: 'inspections.plan',
  },
  {
    path: '/inspections/checklist',
    load: () => import('../pages/inspections/checklist.tsx').then((m) => m.ChecklistPage),
    words: ['checklists'],
    needs: 'inspections.checklists',
  },
  {
    path: '/inspections/checklist/new',
    load: () => import('../pages/inspections/edit.tsx').then((m) => m.EditChecklist),
    words: ['checklists'],
    needs: 'inspections.checklist',
  },
  {
    path: '/inspections/:id',
    load: () => import('../pages/inspections/one.tsx').then((m) => m.OneInspection),
    words: ['inspect'],
  },
]
