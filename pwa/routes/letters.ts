// Letters: the offices’ and bodies’, the secretariat’s, the signers’; what comes in, and the register.
import { partyRoles, signingBodies, writingBodies } from '#rules/roles'
import { others } from '../others.ts'
import type { Route } from './route.ts'

// What one sees first, and letters: for some roles they have a place in the bar.
const letters: Route = {
  path: '/notices',
  load: () => import('../pages/notices-desk.tsx').then((m) => m.NoticesDesk),
  words: ['notice'],
}
/** What one sees first, and letters. */
export const notices: readonly Route[] = [
  {
    path: '/today',
    load: () => import('../pages/today.tsx').then((m) => m.Today),
    words: [],
    roles: ['holder', 'substitute', 'staff'],
    place: 'today',
  },
  {
    path: '/desk',
    load: () => import('../pages/desk.tsx').then((m) => m.Desk),
    words: ['desk'],
    roles: ['clerk', 'secretary'],
    place: 'desk',
  },
  {
    path: '/sign',
    load: () => import('../pages/sign.tsx').then((m) => m.Sign),
    words: ['notice', 'sign'],
    roles: ['head', 'secretary'],
    place: 'sign',
    waiting: 'toSign',
  },
  {
    path: '/sign',
    load: () => import('../pages/sign.tsx').then((m) => m.Sign),
    words: ['notice', 'sign'],
    roles: ['member'],
    place: 'sign',
    waiting: 'toSign',
    signs: true,
  },
  {
    path: '/sign/:id',
    load: () => import('../pages/sign-letter.tsx').then((m) => m.SignLetter),
    words: ['notice', 'sign'],
    roles: ['head', 'secretary', 'member', ...signingBodies],
  },
  {
    path: '/delegations',
    load: () => import('../pages/delegations.tsx').then((m) => m.Delegations),
    words: ['delegation'],
    roles: ['head', 'secretary'],
  },
  {
    path: '/templates',
    load: () => import('../pages/templates.tsx').then((m) => m.Templates),
    words: ['template', 'notice'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/templates/:id',
    load: () => import('../pages/templates-one.tsx').then((m) => m.OneTemplate),
    words: ['template', 'notice'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/notices/own',
    load: () => import('../pages/notices-own.tsx').then((m) => m.OwnLetters),
    words: ['notice', 'gate'],
    roles: writingBodies,
  },
  {
    path: '/notices/own/:id',
    load: () => import('../pages/notices-own.tsx').then((m) => m.OwnLetter),
    words: ['notice', 'gate'],
    roles: writingBodies,
  },
  {
    path: '/notices',
    load: () => import('../pages/notices.tsx').then((m) => m.Notices),
    words: ['notice', 'incoming'],
    roles: ['holder', 'substitute', 'staff'],
    place: 'notices',
    waiting: ['notices', 'answers'],
  },
  {
    path: '/notices/:id',
    load: () => import('../pages/notices-letter.tsx').then((m) => m.NoticeLetter),
    words: ['notice', 'incoming'],
    roles: ['holder', 'substitute', 'staff'],
  },
  { ...letters, roles: ['clerk', 'secretary'], place: 'notices', waiting: 'sentBack' },
  { ...letters, roles: ['head'] },
  {
    path: '/notices/new',
    load: () => import('../pages/notices-write.tsx').then((m) => m.NoticeNew),
    words: ['notice', 'draft'],
    roles: ['clerk', 'secretary', 'head', ...writingBodies],
  },
  {
    path: '/notices/:id',
    load: () => import('../pages/notices-sent.tsx').then((m) => m.NoticeSent),
    words: ['notice', 'wall', 'trail'],
    roles: ['clerk', 'secretary', 'head'],
  },
  {
    path: '/notices/inbox/:id/receipt',
    load: () => import('../pages/notices-receipt.tsx').then((m) => m.NoticeReceipt),
    words: ['notice', 'receipts'],
  },
  {
    path: '/notices/copies/:id',
    load: () => import('../pages/notices-copy.tsx').then((m) => m.NoticeCopy),
    words: ['notice'],
  },
  {
    path: '/notices/:id/slips',
    load: () => import('../pages/notices-slips.tsx').then((m) => m.NoticeSlips),
    words: ['notice', 'slips'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/notices/:id/write',
    load: () => import('../pages/notices-write.tsx').then((m) => m.NoticeWrite),
    words: ['notice', 'draft'],
    roles: ['clerk', 'secretary', 'head', ...writingBodies],
  },
]

/** Where silence leads, and how the channels are. */
export const following: readonly Route[] = [
  {
    path: '/ladder',
    load: () => import('../pages/ladder.tsx').then((m) => m.LadderPage),
    words: ['ladder', 'notice', 'channels'],
    roles: ['clerk', 'secretary', 'head'],
  },
  {
    path: '/health',
    load: () => import('../pages/health.tsx').then((m) => m.HealthPage),
    words: ['health', 'channels'],
    roles: others.health,
  },
]

/** Bodies get letters as offices do, but have other work first. */
export const bodies: readonly Route[] = [
  {
    path: '/notices',
    load: () => import('../pages/notices.tsx').then((m) => m.Notices),
    words: ['notice', 'incoming'],
    roles: partyRoles,
    place: 'letters',
    waiting: ['notices', 'answers', 'toSign'],
  },
  {
    path: '/notices/:id',
    load: () => import('../pages/notices-letter.tsx').then((m) => m.NoticeLetter),
    words: ['notice', 'incoming'],
    roles: partyRoles,
  },
]

const oneIncoming: Omit<Route, 'path'> = {
  load: () => import('../pages/incoming-one.tsx').then((m) => m.OneIncoming),
  words: ['incoming', 'register'],
}
/** Letters to the secretariat, and the register of letters in and out. */
export const incoming: readonly Route[] = [
  {
    path: '/secretariat',
    load: () => import('../pages/incoming-own.tsx').then((m) => m.OwnIncoming),
    words: ['incoming', 'register'],
    roles: others.secretariat,
  },
  {
    path: '/secretariat/new',
    load: () => import('../pages/incoming-write.tsx').then((m) => m.WriteIncoming),
    words: ['incoming'],
    roles: others.secretariat,
  },
  { ...oneIncoming, path: '/secretariat/:id', roles: others.secretariat },
  {
    path: '/incoming',
    load: () => import('../pages/incoming.tsx').then((m) => m.IncomingDesk),
    words: ['incoming', 'register'],
    roles: others.incoming,
  },
  {
    path: '/incoming/paper',
    load: () => import('../pages/incoming-paper.tsx').then((m) => m.PaperIncoming),
    words: ['incoming', 'register'],
    roles: ['clerk', 'secretary'],
  },
  { ...oneIncoming, path: '/incoming/:id', roles: others.incoming },
  {
    path: '/register',
    load: () => import('../pages/register.tsx').then((m) => m.Register),
    words: ['register'],
    roles: others.register,
  },
  {
    path: '/register/:id',
    load: () => import('../pages/register-thread.tsx').then((m) => m.RegisterThread),
    words: ['register'],
    roles: others.register,
  },
]
