// Letters: the offices’ and bodies’, the secretariat’s, the signers’; what comes in, and the register.
import type { Route } from './route.ts'

// What one sees first, and letters: for some roles they have a place in the bar.
const letters: Route = {
  path: '/notices',
  load: () => import('../pages/notices/desk.tsx').then((m) => m.NoticesDesk),
  words: ['notice'],
}
/** What one sees first, and letters. */
export const notices: readonly Route[] = [
  {
    path: '/today',
    load: () => import('../pages/today.tsx').then((m) => m.Today),
    words: [],
    needs: 'today',
    place: 'today',
  },
  {
    path: '/desk',
    load: () => import('../pages/desk.tsx').then((m) => m.Desk),
    words: ['desk'],
    needs: 'desk',
    place: 'desk',
  },
  {
    path: '/sign',
    load: () => import('../pages/notices/sign/sign.tsx').then((m) => m.Sign),
    words: ['notice', 'sign'],
    needs: 'notices.awaiting',
    place: 'sign',
    waiting: 'toSign',
  },
  {
    path: '/sign/:id',
    load: () => import('../pages/notices/sign/letter.tsx').then((m) => m.SignLetter),
    words: ['notice', 'sign'],
    needs: 'notices.awaiting.one',
  },
  {
    path: '/delegations',
    load: () => import('../pages/delegations.tsx').then((m) => m.Delegations),
    words: ['delegation'],
    needs: 'delegations.own',
  },
  {
    path: '/templates',
    load: () => import('../pages/templates/templates.tsx').then((m) => m.Templates),
    words: ['template', 'notice'],
    needs: 'templates.save',
  },
  {
    path: '/templates/:id',
    load: () => import('../pages/templates/one.tsx').then((m) => m.OneTemplate),
    words: ['template', 'notice'],
    needs: 'templates.save',
  },
  {
    path: '/notices/own',
    load: () => import('../pages/notices/own.tsx').then((m) => m.OwnLetters),
    words: ['notice', 'gate'],
    needs: 'notices.written',
  },
  {
    path: '/notices/own/:id',
    load: () => import('../pages/notices/own.tsx').then((m) => m.OwnLetter),
    words: ['notice', 'gate'],
    needs: 'notices.written',
  },
  {
    path: '/notices',
    load: () => import('../pages/notices/notices.tsx').then((m) => m.Notices),
    words: ['notice', 'incoming'],
    needs: 'notices.inbox',
    place: 'notices',
    waiting: ['notices', 'answers'],
  },
  {
    path: '/notices/:id',
    load: () => import('../pages/notices/letter.tsx').then((m) => m.NoticeLetter),
    words: ['notice', 'incoming'],
    needs: 'notices.inbox',
  },
  { ...letters, needs: 'desk', place: 'notices', waiting: 'sentBack' },
  { ...letters, needs: 'notices.desk' },
  {
    path: '/notices/new',
    load: () => import('../pages/notices/write/write.tsx').then((m) => m.NoticeNew),
    words: ['notice', 'draft'],
    needs: 'notices.draft',
  },
  {
    path: '/notices/:id',
    load: () => import('../pages/notices/sent.tsx').then((m) => m.NoticeSent),
    words: ['notice', 'wall', 'trail'],
    needs: 'notices.desk',
  },
  {
    path: '/notices/inbox/:id/receipt',
    load: () => import('../pages/notices/receipt.tsx').then((m) => m.NoticeReceipt),
    words: ['notice', 'receipts'],
  },
  {
    path: '/notices/copies/:id',
    load: () => import('../pages/notices/copy.tsx').then((m) => m.NoticeCopy),
    words: ['notice'],
  },
  {
    path: '/notices/:id/slips',
    load: () => import('../pages/notices/wall/slips.tsx').then((m) => m.NoticeSlips),
    words: ['notice', 'slips'],
    needs: 'notices.slips',
  },
  {
    path: '/notices/:id/write',
    load: () => import('../pages/notices/write/write.tsx').then((m) => m.NoticeWrite),
    words: ['notice', 'draft'],
    needs: 'notices.draft',
  },
]

/** Where silence leads, and how the channels are. */
export const following: readonly Route[] = [
  {
    path: '/ladder',
    load: () => import('../pages/notices/ladder/ladder.tsx').then((m) => m.LadderPage),
    words: ['ladder', 'notice', 'channels'],
    needs: 'notices.ladder',
  },
  {
    path: '/health',
    load: () => import('../pages/health/health.tsx').then((m) => m.HealthPage),
    words: ['health', 'channels'],
    needs: 'health',
  },
]

/** Bodies get letters as offices do, but have other work first. */
export const bodies: readonly Route[] = [
  {
    path: '/notices',
    load: () => import('../pages/notices/notices.tsx').then((m) => m.Notices),
    words: ['notice', 'incoming'],
    needs: 'notices.letters',
    place: 'letters',
    waiting: ['notices', 'answers', 'toSign'],
  },
  {
    path: '/notices/:id',
    load: () => import('../pages/notices/letter.tsx').then((m) => m.NoticeLetter),
    words: ['notice', 'incoming'],
    needs: 'notices.letters',
  },
]

const oneIncoming: Omit<Route, 'path'> = {
  load: () => import('../pages/incoming/one.tsx').then((m) => m.OneIncoming),
  words: ['incoming', 'incoming-written', 'register'],
}
/** Letters to the secretariat, and the register of letters in and out. */
export const incoming: readonly Route[] = [
  {
    path: '/secretariat',
    load: () => import('../pages/incoming/own.tsx').then((m) => m.OwnIncoming),
    words: ['incoming', 'register'],
    needs: 'incoming.own',
  },
  {
    path: '/secretariat/new',
    load: () => import('../pages/incoming/write.tsx').then((m) => m.WriteIncoming),
    words: ['incoming'],
    needs: 'incoming.own',
  },
  { ...oneIncoming, path: '/secretariat/:id', needs: 'incoming.own' },
  {
    path: '/incoming',
    load: () => import('../pages/incoming/incoming.tsx').then((m) => m.IncomingDesk),
    words: ['incoming', 'register'],
    needs: 'incoming.desk',
    place: 'incoming',
    beside: true,
  },
  {
    path: '/incoming/paper',
    load: () => import('../pages/incoming/paper.tsx').then((m) => m.PaperIncoming),
    words: ['incoming', 'register'],
    needs: 'incoming.registerPaper',
  },
  { ...oneIncoming, path: '/incoming/:id', needs: 'incoming.desk' },
  {
    path: '/register',
    load: () => import('../pages/register/register.tsx').then((m) => m.Register),
    words: ['register'],
    needs: 'register',
    place: 'register',
    beside: true,
  },
  {
    path: '/register/:id',
    load: () => import('../pages/register/thread.tsx').then((m) => m.RegisterThread),
    words: ['register'],
    needs: 'register',
  },
]
