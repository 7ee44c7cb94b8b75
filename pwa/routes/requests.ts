// Requests on their way: asked, consented to, reviewed, voted on, looked on.
import type { Route } from './route.ts'

const desk: Route = {
  path: '/requests',
  load: () => import('../pages/requests/desk.tsx').then((m) => m.RequestsDesk),
  words: ['request'],
}
/** The one inbox; who has it in the bar, and what else stands on its page, differs by role. */
const inbox: Omit<Route, 'path'> = {
  load: () => import('../pages/proceedings/inbox.tsx').then((m) => m.Inbox),
  words: ['request', 'tasks'],
  waiting: 'tasks',
}
/** What one's own office asks, or one's own body has begun. */
const own: Route = {
  path: '/requests',
  load: () => import('../pages/requests/requests.tsx').then((m) => m.MyRequests),
  words: ['request'],
}
/** The list of meetings, and one of them. */
const meetings: Omit<Route, 'path'> = {
  load: () => import('../pages/meetings/meetings.tsx').then((m) => m.Meetings),
  words: ['meetings'],
  needs: 'meetings',
}
/** The office asks, the substitute consents, the association reviews, members vote, the secretariat looks on. */
export const requests: readonly Route[] = [
  { ...inbox, path: '/queue', needs: 'ballots.own', place: 'queue' },
  { ...inbox, path: '/queue', needs: 'requests.inquiries', place: 'queue', beside: true },
  {
    path: '/votes',
    load: () => import('../pages/ballots/ballots.tsx').then((m) => m.ToVote),
    words: ['request', 'ballot'],
    needs: 'ballots.own',
    place: 'votes',
  },
  {
    path: '/votes/:id',
    load: () => import('../pages/ballots/ballots.tsx').then((m) => m.Voting),
    words: ['request', 'ballot'],
  },
  {
    ...inbox,
    path: '/queue',
    words: ['request', 'tasks', 'cases'],
    needs: 'cases.examined',
    place: 'queue',
    waiting: ['tasks', 'cases'],
  },
  {
    path: '/queue/:id',
    load: () => import('../pages/requests/opinion.tsx').then((m) => m.Reviewing),
    words: ['request', 'queue'],
  },
  { ...own, needs: ['requests.own', 'requests.begun'], place: 'requests' },
  { ...desk, needs: 'desk', place: 'requests' },
  { ...desk, needs: 'requests.list' },
  {
    path: '/requests/new',
    load: () => import('../pages/requests/requests.tsx').then((m) => m.NewRequest),
    words: ['request', 'request-path'],
    needs: ['requests.file', 'requests.begin', 'requests.report'],
  },
  {
    path: '/requests/about/:kind',
    load: () => import('../pages/requests/path.tsx').then((m) => m.KindPath),
    words: ['request', 'request-path'],
    needs: ['requests.file', 'requests.begin', 'requests.report'],
  },
  {
    path: '/requests/new/:kind',
    load: () => import('../pages/requests/form.tsx').then((m) => m.NewRequestForm),
    words: ['request'],
    needs: ['requests.file', 'requests.begin', 'requests.report'],
  },
  {
    path: '/requests/:id',
    load: () => import('../pages/requests/one.tsx').then((m) => m.OneRequest),
    words: ['request', 'ballot'],
  },
  {
    path: '/requests/:id/visits/:task',
    load: () => import('../pages/requests/visit-minutes.tsx').then((m) => m.VisitMinutes),
    words: ['request', 'visit'],
  },
  { ...meetings, path: '/meetings', needs: 'ballots.own', place: 'meetings' },
  { ...meetings, path: '/meetings' },
  { ...meetings, path: '/meetings/:id' },
  {
    path: '/minutes/:id',
    load: () => import('../pages/minutes/minutes.tsx').then((m) => m.MeetingMinutes),
    words: ['minutes', 'resolutions'],
    needs: 'meetings',
  },
  {
    path: '/consents/:id',
    load: () => import('../pages/requests/consents.tsx').then((m) => m.Consenting),
    words: ['request'],
  },
]
/** Of an agency its letters come first; whoever else is asked something finds it here without a place in the bar. */
export const inboxes: readonly Route[] = [
  { ...inbox, path: '/queue', needs: 'requests.asked', place: 'queue' },
  { ...inbox, path: '/queue' },
  // addresses in messages that were sent before
  { ...inbox, path: '/inquiries' },
  { ...inbox, path: '/consents' },
]

/** What one's own body reported of offices: behind everything that waits for it. */
export const reports: readonly Route[] = [{ ...own, needs: 'requests.report', place: 'requests' }]
