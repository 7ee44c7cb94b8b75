// What the administrator keeps. Its pages have a place in the bar for some roles; others reach them from the account’s page.
import type { Route } from './route.ts'

const people: Route = {
  path: '/people',
  load: () => import('../pages/people/people.tsx').then((m) => m.People),
  words: ['people'],
}
const province: Route = {
  path: '/province',
  load: () => import('../pages/provinces/province.tsx').then((m) => m.ProvincePage),
  words: ['provinces', 'holiday', 'field'],
}
const rules: Route = {
  path: '/rules',
  load: () => import('../pages/rules/rules.tsx').then((m) => m.Rules),
  words: ['rules', 'law'],
}

/** People, the province and its rules. */
export const keeping: readonly Route[] = [
  { ...people, needs: 'people.invite', place: 'people' },
  { ...people, needs: 'people' },
  {
    path: '/people/new',
    load: () => import('../pages/people/invite.tsx').then((m) => m.Invite),
    words: ['people', 'field', 'bodies'],
    needs: 'people.invite',
  },
  {
    path: '/bodies',
    load: () => import('../pages/bodies/bodies.tsx').then((m) => m.Bodies),
    words: ['bodies', 'field'],
    needs: 'bodies',
  },
  {
    path: '/bodies/:id/systems',
    load: () => import('../pages/systems/systems.tsx').then((m) => m.Systems),
    words: ['systems'],
    needs: 'systems',
  },
  {
    path: '/people/:id',
    load: () => import('../pages/people/one.tsx').then((m) => m.Person),
    words: ['people'],
    needs: 'people',
  },
  { ...province, needs: 'provinces.setUp', place: 'province' },
  { ...province, needs: 'province' },
  { ...rules, needs: 'parameters.override', place: 'rules' },
  { ...rules, needs: 'rules' },
]
