// Requests on their way: asked, consented to, reviewed, voted on, looked on.
import type { Route } from './route.ts'

const desk: Route = {
  path: '/requests',
  load: () => import('../pages/requests/desk.tsx').then((m) => m.RequestsDesk),
  words: ['request'],
}
const inquiries: Omit<Route, 'path'> = {
  load: () => import('../pages/requests/inquiries.tsx').then((m) => m.Inquiries),
  words: ['request', 'inquiry'],
  waiting: 'inquiries',
}
/** The office asks, the substitute consents, the association reviews, members vote, the secretariat looks on. */
export const requests: readonly Route[] = [
  {
    path: '/votes',
    load: () => import('../pages/ballots/ballots.tsx').then((m) => m.ToVote),
    words: ['request', 'ballot'],
    needs: 'ballots.own',
    place: 'votes',
    waiting: 'ballots',
  },
  {
    path: '/votes/:id',
    load: () => import('../pages/ballots/ballots.tsx').then((m) => m.Voting),
    words: ['request', 'ballot'],
    needs: 'ballots.own',
  },
  {
    path: '/queue',
    load: () => import('../pages/requests/queue.tsx').then((m) => m.Queue),
    words: ['request', 'queue', 'cases'],
    needs: 'requests.opinions',
    place: 'queue',
    waiting: ['opinions', 'cases'],
  },
  {
    path: '/queue/:id',
    load: () => import('../pages/requests/queue.tsx').then((m) => m.Reviewing),
    words: ['request', 'queue'],
    needs: 'requests.opinions',
  },
  { ...inquiries, path: '/inquiries', needs: 'requests.inquiries' },
  {
    path: '/requests',
    load: () => import('../pages/requests/requests.tsx').then((m) => m.MyRequests),
    words: ['request'],
    needs: 'requests.own',
    place: 'requests',
  },
  { ...desk, needs: 'desk', place: 'requests' },
  { ...desk, needs: 'requests.list' },
  {
    path: '/requests/new',
    load: () => import('../pages/requests/requests.tsx').then((m) => m.NewRequest),
    words: ['request'],
    needs: 'requests.file',
  },
  {
    path: '/requests/new/:kind',
    load: () => import('../pages/requests/form.tsx').then((m) => m.NewRequestForm),
    words: ['request'],
    needs: 'requests.file',
  },
  {
    path: '/requests/:id',
    load: () => import('../pages/requests/one.tsx').then((m) => m.OneRequest),
    words: ['request', 'ballot'],
  },
  {
    path: '/consents',
    load: () => import('../pages/requests/consents.tsx').then((m) => m.Consents),
    words: ['request'],
  },
  {
    path: '/consents/:id',
    load: () => import('../pages/requests/consents.tsx').then((m) => m.Consenting),
    words: ['request'],
  },
]
/** What an agency is asked is all that its list of work holds; its letters come first. */
export const agencyWork: Route = { ...inquiries, path: '/queue', needs: 'requests.asked', place: 'queue' }
