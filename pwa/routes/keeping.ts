// What the administrator keeps. Its pages have a place in the bar for some roles; others reach them from the account’s page.
import { others } from '../others.ts'
import type { Route } from './route.ts'

const people: Route = {
  path: '/people',
  load: () => import('../pages/people.tsx').then((m) => m.People),
  words: ['people'],
}
const province: Route = {
  path: '/province',
  load: () => import('../pages/province.tsx').then((m) => m.ProvincePage),
  words: ['provinces', 'holiday', 'field'],
}
const rules: Route = {
  path: '/rules',
  load: () => import('../pages/rules.tsx').then((m) => m.Rules),
  words: ['rules', 'law'],
}

/** People, the province and its rules. */
export const keeping: readonly Route[] = [
  { ...people, roles: ['admin'], place: 'people' },
  { ...people, roles: others.people },
  {
    path: '/people/new',
    load: () => import('../pages/people-invite.tsx').then((m) => m.Invite),
    words: ['people', 'field', 'bodies'],
    roles: ['admin'],
  },
  {
    path: '/bodies',
    load: () => import('../pages/bodies.tsx').then((m) => m.Bodies),
    words: ['bodies', 'field'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  {
    path: '/people/:id',
    load: () => import('../pages/people-one.tsx').then((m) => m.Person),
    words: ['people'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  { ...province, roles: ['admin'], place: 'province' },
  { ...province, roles: others.province },
  { ...rules, roles: ['admin'], place: 'rules' },
  { ...rules, roles: others.rules },
]
