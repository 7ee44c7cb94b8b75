// Every page of the app, one line each. Adding a page is one line here, its file in pages/, and its words.
import type { ComponentType } from 'preact'
import { partyRoles, type Role, writingBodies } from '#rules/roles'
import { others } from './others.ts'
import type { Place } from './places.ts'
import { acting, type Me, me } from './session.ts'

type Waiting = keyof Me['waiting']

export type Route = {
  /** Below /app, with `:id` for a part that varies. Two pages may share a path if their roles differ. */
  path: string
  load: () => Promise<ComponentType>
  /** Nouns whose words the page needs besides app, common, nav, parts and today. */
  words: readonly string[]
  /** In which acting role one gets there; absent for everybody who is signed in. */
  roles?: readonly Role[]
  /** Its place in the bar, which gives icon and words; at most five per role, in the order of the lines. */
  place?: Place
  /** Which counts of `me.waiting` its place shows, added up. */
  waiting?: Waiting | readonly Waiting[]
  /** Fetched ahead though it has no place in the bar, for a later moment without a network. */
  ahead?: true
  /** Its place stands only for those who sign, such as a delegate. */
  signs?: true
  /** Also for people who are not signed in. */
  open?: true
}

// Pages that have a place in the bar for some roles, and for others are reached from the account's page.
const people: Route = {
  path: '/people',
  load: () => import('./pages/people.tsx').then((m) => m.People),
  words: ['people'],
}
const province: Route = {
  path: '/province',
  load: () => import('./pages/province.tsx').then((m) => m.ProvincePage),
  words: ['provinces', 'holiday', 'field'],
}
const rules: Route = {
  path: '/rules',
  load: () => import('./pages/rules.tsx').then((m) => m.Rules),
  words: ['rules', 'law'],
}

// What one sees first, and letters: the offices', the secretariat's, the signers'.
const letters: Route = {
  path: '/notices',
  load: () => import('./pages/notices-desk.tsx').then((m) => m.NoticesDesk),
  words: ['notice'],
}
const notices: readonly Route[] = [
  {
    path: '/today',
    load: () => import('./pages/today.tsx').then((m) => m.Today),
    words: [],
    roles: ['holder', 'substitute', 'staff'],
    place: 'today',
  },
  {
    path: '/desk',
    load: () => import('./pages/desk.tsx').then((m) => m.Desk),
    words: ['desk'],
    roles: ['clerk', 'secretary'],
    place: 'desk',
  },
  {
    path: '/sign',
    load: () => import('./pages/sign.tsx').then((m) => m.Sign),
    words: ['notice', 'sign'],
    roles: ['head', 'secretary'],
    place: 'sign',
    waiting: 'toSign',
  },
  {
    path: '/sign',
    load: () => import('./pages/sign.tsx').then((m) => m.Sign),
    words: ['notice', 'sign'],
    roles: ['member'],
    place: 'sign',
    waiting: 'toSign',
    signs: true,
  },
  {
    path: '/sign/:id',
    load: () => import('./pages/sign-letter.tsx').then((m) => m.SignLetter),
    words: ['notice', 'sign'],
    roles: ['head', 'secretary', 'member'],
  },
  {
    path: '/delegations',
    load: () => import('./pages/delegations.tsx').then((m) => m.Delegations),
    words: ['delegation'],
    roles: ['head', 'secretary'],
  },
  {
    path: '/templates',
    load: () => import('./pages/templates.tsx').then((m) => m.Templates),
    words: ['template', 'notice'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/templates/:id',
    load: () => import('./pages/templates-one.tsx').then((m) => m.OneTemplate),
    words: ['template', 'notice'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/notices/own',
    load: () => import('./pages/notices-own.tsx').then((m) => m.OwnLetters),
    words: ['notice', 'gate'],
    roles: writingBodies,
  },
  {
    path: '/notices/own/:id',
    load: () => import('./pages/notices-own.tsx').then((m) => m.OwnLetter),
    words: ['notice', 'gate'],
    roles: writingBodies,
  },
  {
    path: '/notices',
    load: () => import('./pages/notices.tsx').then((m) => m.Notices),
    words: ['notice', 'incoming'],
    roles: ['holder', 'substitute', 'staff'],
    place: 'notices',
    waiting: 'notices',
  },
  {
    path: '/notices/:id',
    load: () => import('./pages/notices-letter.tsx').then((m) => m.NoticeLetter),
    words: ['notice', 'incoming'],
    roles: ['holder', 'substitute', 'staff'],
  },
  { ...letters, roles: ['clerk', 'secretary'], place: 'notices', waiting: 'sentBack' },
  { ...letters, roles: ['head'] },
  {
    path: '/notices/new',
    load: () => import('./pages/notices-write.tsx').then((m) => m.NoticeNew),
    words: ['notice', 'draft'],
    roles: ['clerk', 'secretary', ...writingBodies],
  },
  {
    path: '/notices/:id',
    load: () => import('./pages/notices-sent.tsx').then((m) => m.NoticeSent),
    words: ['notice', 'wall', 'trail', 'slips'],
    roles: ['clerk', 'secretary', 'head'],
  },
  {
    path: '/notices/inbox/:id/receipt',
    load: () => import('./pages/notices-receipt.tsx').then((m) => m.NoticeReceipt),
    words: ['notice', 'receipts'],
  },
  {
    path: '/notices/:id/slips',
    load: () => import('./pages/notices-slips.tsx').then((m) => m.NoticeSlips),
    words: ['notice', 'slips'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/notices/:id/write',
    load: () => import('./pages/notices-write.tsx').then((m) => m.NoticeWrite),
    words: ['notice', 'draft'],
    roles: ['clerk', 'secretary', ...writingBodies],
  },
]

/** Where silence leads, and how the channels are. */
const following: readonly Route[] = [
  {
    path: '/ladder',
    load: () => import('./pages/ladder.tsx').then((m) => m.LadderPage),
    words: ['ladder', 'notice', 'channels'],
    roles: ['clerk', 'secretary', 'head'],
  },
  {
    path: '/health',
    load: () => import('./pages/health.tsx').then((m) => m.HealthPage),
    words: ['health', 'channels'],
    roles: others.health,
  },
]

const desk: Route = {
  path: '/requests',
  load: () => import('./pages/requests-desk.tsx').then((m) => m.RequestsDesk),
  words: ['request'],
}
/** The office asks, the substitute consents, the association reviews, members vote, the secretariat looks on. */
const requests: readonly Route[] = [
  {
    path: '/votes',
    load: () => import('./pages/ballots.tsx').then((m) => m.ToVote),
    words: ['request', 'ballot'],
    roles: ['head', 'member'],
    place: 'votes',
    waiting: 'ballots',
  },
  {
    path: '/votes/:id',
    load: () => import('./pages/ballots.tsx').then((m) => m.Voting),
    words: ['request', 'ballot'],
    roles: ['head', 'member'],
  },
  {
    path: '/queue',
    load: () => import('./pages/queue.tsx').then((m) => m.Queue),
    words: ['request', 'queue', 'cases'],
    roles: ['association'],
    place: 'queue',
    waiting: ['opinions', 'cases'],
  },
  {
    path: '/queue/:id',
    load: () => import('./pages/queue.tsx').then((m) => m.Reviewing),
    words: ['request', 'queue'],
    roles: ['association'],
  },
  {
    path: '/requests',
    load: () => import('./pages/requests.tsx').then((m) => m.MyRequests),
    words: ['request'],
    roles: ['holder', 'staff', 'substitute'],
    place: 'requests',
  },
  { ...desk, roles: ['clerk', 'secretary'], place: 'requests' },
  { ...desk, roles: ['head', 'member', 'association'] },
  {
    path: '/requests/new',
    load: () => import('./pages/requests.tsx').then((m) => m.NewRequest),
    words: ['request'],
    roles: ['holder'],
  },
  {
    path: '/requests/new/:kind',
    load: () => import('./pages/requests-form.tsx').then((m) => m.NewRequestForm),
    words: ['request'],
    roles: ['holder'],
  },
  {
    path: '/requests/:id',
    load: () => import('./pages/requests-one.tsx').then((m) => m.OneRequest),
    words: ['request', 'ballot'],
  },
  {
    path: '/consents',
    load: () => import('./pages/requests-consents.tsx').then((m) => m.Consents),
    words: ['request'],
  },
  {
    path: '/consents/:id',
    load: () => import('./pages/requests-consents.tsx').then((m) => m.Consenting),
    words: ['request'],
  },
]

// Complaints: the desk passes them on and settles them, an examiner examines, the office answers.
const cases: readonly Route[] = [
  {
    path: '/queue',
    load: () => import('./pages/queue-cases.tsx').then((m) => m.KanoonQueue),
    words: ['cases'],
    roles: ['kanoon'],
    place: 'queue',
    waiting: 'cases',
  },
  {
    path: '/cases',
    load: () => import('./pages/cases.tsx').then((m) => m.CasesDesk),
    words: ['cases'],
    roles: ['clerk', 'secretary', 'supervision'],
    place: 'cases',
    waiting: 'cases',
  },
  {
    path: '/cases',
    load: () => import('./pages/cases.tsx').then((m) => m.OfficeCases),
    words: ['cases'],
    roles: ['holder', 'substitute'],
    place: 'cases',
    waiting: 'cases',
  },
  {
    path: '/cases/:id',
    load: () => import('./pages/cases-one.tsx').then((m) => m.OneCase),
    words: ['cases'],
    roles: ['clerk', 'secretary', 'kanoon', 'association', 'supervision', 'holder', 'substitute'],
  },
]

// Bodies get letters as offices do, but have other work first.
const bodies: readonly Route[] = [
  {
    path: '/notices',
    load: () => import('./pages/notices.tsx').then((m) => m.Notices),
    words: ['notice', 'incoming'],
    roles: partyRoles,
    place: 'letters',
    waiting: 'notices',
  },
  {
    path: '/notices/:id',
    load: () => import('./pages/notices-letter.tsx').then((m) => m.NoticeLetter),
    words: ['notice', 'incoming'],
    roles: partyRoles,
  },
]

// Letters to the secretariat, and the register of letters in and out.
const oneIncoming: Omit<Route, 'path'> = {
  load: () => import('./pages/incoming-one.tsx').then((m) => m.OneIncoming),
  words: ['incoming', 'register'],
}
const incoming: readonly Route[] = [
  {
    path: '/secretariat',
    load: () => import('./pages/incoming-own.tsx').then((m) => m.OwnIncoming),
    words: ['incoming', 'register'],
    roles: others.secretariat,
  },
  {
    path: '/secretariat/new',
    load: () => import('./pages/incoming-write.tsx').then((m) => m.WriteIncoming),
    words: ['incoming'],
    roles: others.secretariat,
  },
  { ...oneIncoming, path: '/secretariat/:id', roles: others.secretariat },
  {
    path: '/incoming',
    load: () => import('./pages/incoming.tsx').then((m) => m.IncomingDesk),
    words: ['incoming', 'register'],
    roles: others.incoming,
  },
  {
    path: '/incoming/paper',
    load: () => import('./pages/incoming-paper.tsx').then((m) => m.PaperIncoming),
    words: ['incoming', 'register'],
    roles: ['clerk', 'secretary'],
  },
  { ...oneIncoming, path: '/incoming/:id', roles: others.incoming },
  {
    path: '/register',
    load: () => import('./pages/register.tsx').then((m) => m.Register),
    words: ['register'],
    roles: others.register,
  },
  {
    path: '/register/:id',
    load: () => import('./pages/register-thread.tsx').then((m) => m.RegisterThread),
    words: ['register'],
    roles: others.register,
  },
]

// The registry: the province's offices for those who work with them, the own one for its holder, and imports.
const offices: Route = {
  path: '/offices',
  load: () => import('./pages/offices.tsx').then((m) => m.Offices),
  words: ['offices'],
}
const registry: readonly Route[] = [
  { ...offices, roles: ['clerk', 'association', 'kanoon', 'inspector'], place: 'offices' },
  { ...offices, roles: others.offices },
  {
    path: '/offices/:id',
    load: () => import('./pages/offices-file.tsx').then((m) => m.OfficePage),
    words: ['offices', 'contacts'],
    roles: ['clerk', 'secretary', 'head', 'member', 'association', 'kanoon', 'inspector'],
  },
  {
    path: '/offices/:id/change',
    load: () => import('./pages/offices-change.tsx').then((m) => m.ChangeOffice),
    words: ['offices'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/offices/:id/state',
    load: () => import('./pages/offices-state.tsx').then((m) => m.ChangeState),
    words: ['offices'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/office',
    load: () => import('./pages/office.tsx').then((m) => m.Office),
    words: ['mine', 'offices', 'contacts'],
    roles: ['holder', 'staff', 'substitute'],
    place: 'office',
  },
  {
    path: '/office/contact',
    load: () => import('./pages/office-report.tsx').then((m) => m.ReportContact),
    words: ['contacts'],
    roles: ['holder'],
  },
  {
    path: '/office/contact/:id',
    load: () => import('./pages/office-prove.tsx').then((m) => m.ProveContact),
    words: ['contacts'],
    roles: ['holder'],
  },
  {
    path: '/import',
    load: () => import('./pages/import.tsx').then((m) => m.Import),
    words: ['import'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  {
    path: '/import/offices/:id',
    load: () => import('./pages/import-offices.tsx').then((m) => m.ImportOffices),
    words: ['import', 'registry'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  {
    path: '/import/holidays/:id',
    load: () => import('./pages/import-holidays.tsx').then((m) => m.ImportHolidays),
    words: ['import', 'registry', 'holiday'],
    roles: ['admin', 'clerk', 'secretary'],
  },
]

// The library, complete on the devices of offices also before it is first opened.
const documents: readonly Route[] = [
  {
    path: '/documents',
    load: () => import('./pages/documents.tsx').then((m) => m.Documents),
    words: ['documents'],
    ahead: true,
  },
  {
    path: '/documents/new',
    load: () => import('./pages/documents-write.tsx').then((m) => m.AddDocument),
    words: ['documents'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/documents/offices',
    load: () => import('./pages/documents-offices.tsx').then((m) => m.DocumentOffices),
    words: ['documents'],
    roles: ['clerk', 'secretary'],
  },
  {
    path: '/documents/:id',
    load: () => import('./pages/documents-one.tsx').then((m) => m.DocumentPage),
    words: ['documents'],
    ahead: true,
  },
  {
    path: '/documents/:id/revise',
    load: () => import('./pages/documents-write.tsx').then((m) => m.ReviseDocument),
    words: ['documents'],
    roles: ['clerk', 'secretary'],
  },
]

/** In the order of the bar. The first with a place for a role is that role's home. */
export const routes: readonly Route[] = [
  {
    path: '/login',
    load: () => import('./pages/login.tsx').then((m) => m.Login),
    words: ['login', 'problem'],
    open: true,
  },
  ...notices,
  ...following,
  ...requests,
  ...cases,
  ...incoming,
  ...bodies,
  ...registry,
  ...documents,
  { ...people, roles: ['admin'], place: 'people' },
  { ...people, roles: others.people },
  {
    path: '/people/new',
    load: () => import('./pages/people-invite.tsx').then((m) => m.Invite),
    words: ['people', 'field'],
    roles: ['admin'],
  },
  {
    path: '/people/:id',
    load: () => import('./pages/people-one.tsx').then((m) => m.Person),
    words: ['people'],
    roles: ['admin', 'clerk', 'secretary'],
  },
  { ...province, roles: ['admin'], place: 'province' },
  { ...province, roles: others.province },
  { ...rules, roles: ['admin'], place: 'rules' },
  { ...rules, roles: others.rules },
  {
    path: '/settings',
    load: () => import('./pages/settings.tsx').then((m) => m.Settings),
    words: ['settings', 'push'],
  },
  ...(import.meta.env.DEV
    ? [{ path: '/kit', load: () => import('./pages/kit.tsx').then((m) => m.Kit), words: ['law'], open: true as const }]
    : []),
]

/** The pages of a role, or of nobody. Whoever is signed in without a role still has what is everybody's. */
export function routesOf(role: Role | null): Route[] {
  return routes.filter((route) => route.open || (route.roles ? role && route.roles.includes(role) : me.value))
}

/** The pages of a role that have a place in the bar. */
export function placesOf(role: Role | null): (Route & { place: Place })[] {
  return routesOf(role).filter(
    (route): route is Route & { place: Place } =>
      route.place !== undefined && (!route.signs || acting.value?.signs === true),
  )
}
