// Who may use which route: an independent statement, against which every route is tried by everybody.
import type { Role } from '#rules/roles'
import { newKey } from '#test/world'
import { checked } from '#test/world/numbering'
import type { Subjects } from './subjects.ts'

export type Who = Role | 'memberKanoon'

/** One try of a route: the rest of its address after the template is filled, and what is sent. */
export type Try = {
  path?: Record<string, string>
  query?: string
  json?: unknown
  form?: Record<string, string>
  file?: { name: string; text: string }
}

export type Row = {
  who: 'anyone' | 'signedIn' | readonly Who[]
  /**
   * Whose the subject is: the province's, the first office's, one person's, everybody's of the province, the office next
   * door among them; 'own' where the route knows no subject but what belongs to the caller, so that those of elsewhere
   * pass too, and see only their own.
   */
  of: 'own' | 'province' | 'everybody' | 'office' | Who
  /** Makes a subject and tries the route on it. Without it the route is called bare. */
  at?: (subjects: Subjects) => Promise<Try> | Try
  /** What it serves may not be there in a test: a file of the built app, an answer given minutes ago. */
  built?: true
  /** Who among those that pass may read private words of the first office; 'all' unless given. */
  reads?: readonly Who[]
}

const desk: readonly Who[] = ['clerk', 'secretary']
const letters: readonly Who[] = ['clerk', 'secretary', 'head']
const bodies: readonly Who[] = ['association', 'kanoon', 'agency']
const group: readonly Who[] = ['head', 'secretary', 'member', 'memberKanoon']
const writers: readonly Who[] = [...letters, ...bodies]
const keepers: readonly Who[] = ['admin', 'clerk', 'secretary']
const office: readonly Who[] = ['holder', 'substitute', 'staff']
const answering: readonly Who[] = ['holder', 'substitute']
const province: readonly Who[] = [
  'head',
  'secretary',
  'member',
  'memberKanoon',
  'clerk',
  'association',
  'kanoon',
  'inspector',
]
const requests: readonly Who[] = ['head', 'secretary', 'member', 'memberKanoon', 'clerk', 'association']
const voters: readonly Who[] = ['head', 'member', 'memberKanoon']
const complaints: readonly Who[] = ['clerk', 'secretary', 'kanoon', 'association', 'supervision', ...answering]

/** What everybody's PIN is set to. */
export const pin = '482913'

const id = (made: Promise<string>, more: Try = {}) => made.then((found): Try => ({ path: { id: found }, ...more }))
const form = { days: { from: '2026-11-01', to: '2026-11-03' } }
const draft = { version: null, kind: 'notice', subject: 's', body: 'b', answerBy: null, selection: {}, files: [] }
const version = { number: '۱۲', firstDay: '2026-10-01', body: 'متن', file: null }
const vote = { choice: 'for', reason: '', confirm: true }

const browserKeys = { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') }

const toWrite = {
  answers: null,
  version: null,
  form: { subject: 's', body: '', confidential: false, files: [] },
}
const paper = {
  office: null,
  sender: 's',
  senderNumber: '',
  senderDate: null,
  subject: 's',
  body: 'b',
  files: [],
  refersTo: '',
  confidentiality: 'ordinary',
}

export const matrix: Record<string, Row> = {
  'GET /healthz': { who: 'anyone', of: 'own' },
  'GET /readyz': { who: 'anyone', of: 'own' },
  'GET /metrics': { who: [], of: 'own' },
  'GET /': { who: 'anyone', of: 'own' },
  'GET /manifest.webmanifest': { who: 'anyone', of: 'own' },
  'GET /robots.txt': { who: 'anyone', of: 'own' },
  'GET /sitemap.xml': { who: 'anyone', of: 'own' },
  'GET /favicon.ico': { who: 'anyone', of: 'own' },
  'GET /app': { who: 'anyone', of: 'own' },
  'GET /app/*': { who: 'anyone', of: 'own' },
  'GET /app/assets/*': { who: [], of: 'own' },
  'POST /bot/*': { who: [], of: 'own' },
  'POST /reports/*': { who: [], of: 'own' },
  'GET /audit/heads': { who: 'anyone', of: 'own' },

  'GET /login.css': { who: 'anyone', of: 'own' },
  'GET /login/:token': { who: 'anyone', of: 'own', at: () => ({ path: { token: 'of-no-one' } }) },
  'POST /login/:token': { who: 'anyone', of: 'own', at: () => ({ path: { token: 'of-no-one' } }) },
  'POST /api/app/login/code': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ json: { mobile: office.holder.mobile } }),
  },
  'POST /api/app/login': {
    who: 'anyone',
    of: 'own',
    at: async ({ office, code }) => ({
      json: { mobile: office.holder.mobile, code: await code(office.holder.mobile) },
    }),
  },

  'GET /api/app/me': { who: 'signedIn', of: 'own', reads: [] },
  'PUT /api/app/me/locale': { who: 'signedIn', of: 'own', at: () => ({ json: { locale: 'fa' } }) },
  'PUT /api/app/me/muted': { who: 'signedIn', of: 'own', at: () => ({ json: { muted: false } }) },
  'PUT /api/app/me/pin': { who: 'signedIn', of: 'own', at: () => ({ json: { pin, old: pin } }) },
  'POST /api/app/me/step-up': { who: 'signedIn', of: 'own', at: () => ({ json: { pin } }) },
  'POST /api/app/me/bot-link': { who: 'signedIn', of: 'own' },
  'GET /api/app/sessions': { who: 'signedIn', of: 'own', reads: [] },
  'DELETE /api/app/sessions': { who: 'signedIn', of: 'own' },
  'DELETE /api/app/sessions/:id': {
    who: 'signedIn',
    of: 'holder',
    at: ({ session, office }) => id(session(office.holder.id)),
  },
  'POST /api/app/logout': { who: 'signedIn', of: 'own' },

  'GET /api/app/push': { who: 'signedIn', of: 'own', reads: [] },
  'POST /api/app/push': {
    who: 'signedIn',
    of: 'own',
    at: () => ({ json: { endpoint: `https://fcm.googleapis.com/fcm/send/${newKey()}`, ...browserKeys } }),
  },
  'DELETE /api/app/push/:id': {
    who: 'signedIn',
    of: 'holder',
    at: ({ subscription, office }) => id(subscription(office.holder.id)),
  },
  'GET /api/app/today': { who: office, of: 'own' },
  'GET /api/app/desk': { who: desk, of: 'own' },
  'GET /api/app/rules': { who: 'signedIn', of: 'own', reads: [] },

  'GET /api/app/people': { who: keepers, of: 'own' },
  'POST /api/app/people': {
    who: ['admin'],
    of: 'own',
    at: () => ({ json: { role: 'inspector', name: 'نامی تازه', mobile: '09140008800' } }),
  },
  'GET /api/app/bodies': { who: keepers, of: 'own' },
  'POST /api/app/bodies': {
    who: keepers,
    of: 'own',
    at: () => ({ json: { id: null, kind: 'agency', name: `دستگاه ${newKey()}`, address: '', phone: '', fax: '' } }),
  },
  'GET /api/app/people/:id': { who: keepers, of: 'province', at: ({ office }) => ({ path: { id: office.holder.id } }) },
  'POST /api/app/people/:id/invitation': { who: ['admin'], of: 'province', at: ({ person }) => id(person()) },
  'POST /api/app/people/:id/disable': { who: ['admin'], of: 'province', at: ({ person }) => id(person()) },
  'POST /api/app/people/:id/rebind': {
    who: keepers,
    of: 'province',
    at: ({ person }) => id(person(), { json: { mobile: '09140008801', evidence: 'کارت ملی دیده شد' } }),
  },
  'POST /api/app/people/memberships/:id/end': {
    who: ['admin'],
    of: 'province',
    at: ({ membership }) => id(membership('inspector'), { json: {} }),
  },
  'GET /api/app/ratings': { who: [...letters, 'holder'], of: 'own' },
  'GET /api/app/ratings/offices/:id': {
    who: [...letters, 'holder'],
    of: 'office',
    at: ({ office }) => ({ path: { id: office.id } }),
    reads: [],
  },
  'GET /api/app/staff': { who: ['holder'], of: 'own' },
  'POST /api/app/staff': {
    who: ['holder'],
    of: 'office',
    at: ({ office }) => ({
      json: { office: office.id, name: 'همکار تازه', nationalId: checked('999880001'), mobile: '09140008802' },
    }),
  },
  'DELETE /api/app/staff/:id': { who: ['holder'], of: 'office', at: ({ membership }) => id(membership('staff')) },

  'GET /api/app/province': { who: 'signedIn', of: 'own', reads: [] },
  'PATCH /api/app/province': { who: ['admin'], of: 'own', at: () => ({ json: {} }) },
  'GET /api/app/health/security': { who: ['admin'], of: 'own', reads: [] },
  'GET /api/app/health': { who: keepers, of: 'own', reads: [] },
  'GET /api/app/ladder/paper': { who: letters, of: 'own' },
  'GET /api/app/ladder/unanswered': { who: letters, of: 'own' },
  'GET /api/app/ladder/people': { who: letters, of: 'own' },
  'POST /api/app/province/shutdown': { who: ['admin', 'secretary'], of: 'own', at: () => ({ json: { on: true } }) },
  'POST /api/app/province/secretariat': {
    who: keepers,
    of: 'own',
    at: () => ({
      json: { firstDay: '2027-01-01', address: 'خیابان نمونه', phone: '', fax: '', complaints: '' },
    }),
  },
  'POST /api/app/province/hours': {
    who: ['admin', 'secretary'],
    of: 'own',
    at: () => ({ json: { hours: { '6': ['08:00', '14:00'] }, firstDay: '2027-01-01', resolution: 'م' } }),
  },
  'POST /api/app/province/seats': {
    who: ['admin'],
    of: 'own',
    at: () => ({
      json: {
        add: { title: 'ناظر', role: 'member', votes: false, signs: false, since: '2027-01-01' },
        resolution: 'م',
      },
    }),
  },
  'POST /api/app/province/closures': {
    who: keepers,
    of: 'own',
    at: () => ({ json: { day: '2027-02-03', title: newKey() } }),
  },
  'POST /api/app/province/overrides': {
    who: ['admin'],
    of: 'own',
    at: () => ({
      json: { parameter: 'leave.consentWithin', value: { days: 4 }, firstDay: '2027-01-01', resolution: 'م' },
    }),
  },

  'POST /api/app/registry/sheets': {
    who: keepers,
    of: 'own',
    at: () => ({ file: { name: 'a.csv', text: 'الف,ب\n1,2\n' } }),
  },
  'GET /api/app/registry/sample/:table': {
    who: keepers,
    of: 'own',
    reads: [],
    at: () => ({ path: { table: 'offices' } }),
  },
  'POST /api/app/registry/office': { who: keepers, of: 'own', at: () => ({ json: { typed: {}, seen: null } }) },
  ...imports('offices'),
  ...imports('holidays'),

  'POST /api/app/files': { who: 'signedIn', of: 'own', at: () => ({ file: { name: 'a.pdf', text: '%PDF-1.4\n' } }) },
  'GET /api/app/files/:id': {
    who: [...letters, ...office],
    of: 'office',
    at: async ({ world, file, letter }) => id(file('notice', (await letter()).notice, world.people.clerk.id)),
  },

  'GET /api/app/offices': { who: province, of: 'own' },
  'GET /api/app/offices/map': { who: province, of: 'own', reads: [] },
  'GET /api/app/offices/file': { who: desk, of: 'own' },
  'GET /api/app/offices/reported': { who: desk, of: 'own' },
  'GET /api/app/offices/own': { who: office, of: 'own' },
  'GET /api/app/offices/:id': {
    who: [...province, ...office],
    of: 'office',
    at: ({ office }) => ({ path: { id: office.id } }),
    reads: [...requests, ...office],
  },
  'PATCH /api/app/offices/:id': {
    who: desk,
    of: 'province',
    at: ({ office }) => ({ path: { id: office.id }, json: { was: { area: 58 }, became: { area: 58 } } }),
  },
  'POST /api/app/offices/contacts/:id/code': {
    who: ['holder'],
    of: 'office',
    at: ({ reportedMobile }) => id(reportedMobile()),
  },
  'POST /api/app/offices/contacts/:id/prove': {
    who: ['holder'],
    of: 'office',
    at: ({ reportedMobile }) => id(reportedMobile(), { json: { code: '123456' } }),
  },
  'POST /api/app/offices/contacts/:id/decide': {
    who: desk,
    of: 'province',
    at: ({ reportedMobile }) => id(reportedMobile(), { json: { accept: false, evidence: 'کارت ملی دیده شد' } }),
  },
  'PUT /api/app/offices/:id/manager': {
    who: desk,
    of: 'province',
    at: ({ legalOffice }) => ({
      path: { id: legalOffice.id },
      json: { name: 'مدیر آفتاب', nationalId: checked('999512345'), mobile: '09121234567' },
    }),
  },
  'POST /api/app/offices/:id/contacts': {
    who: ['holder'],
    of: 'office',
    at: ({ office }) => ({
      path: { id: office.id },
      json: { kind: 'phone', value: '04533333333', changedAt: '2026-10-09T08:00:00Z' },
    }),
  },

  'GET /api/app/incoming': { who: letters, of: 'own', at: () => ({ query: 'state=new' }) },
  'GET /api/app/notices/copies': { who: 'signedIn', of: 'own' },
  'GET /api/app/notices/copies/:id': { who: ['agency'], of: 'agency', at: ({ copy }) => id(copy()) },
  'GET /api/app/incoming/own': { who: [...office, ...bodies], of: 'own' },
  'GET /api/app/incoming/draft': { who: [...answering, ...bodies], of: 'own' },
  'PUT /api/app/incoming/draft': {
    who: answering,
    of: 'office',
    at: ({ office }) => ({ json: { ...toWrite, office: office.id } }),
  },
  'DELETE /api/app/incoming/draft': {
    who: [...answering, ...bodies],
    of: 'own',
    at: () => ({ json: { office: null, answers: null } }),
  },
  'POST /api/app/incoming': {
    who: answering,
    of: 'office',
    at: ({ office }) => ({
      json: { office: office.id, answers: null, subject: 's', body: 'b', confidential: false, files: [] },
    }),
  },
  'POST /api/app/incoming/paper': { who: desk, of: 'own', at: () => ({ json: paper }) },
  'GET /api/app/incoming/:id': {
    who: [...letters, ...office],
    of: 'province',
    at: ({ incoming }) => id(incoming()),
  },
  'POST /api/app/incoming/:id/finish': {
    who: desk,
    of: 'province',
    at: ({ incoming }) => id(incoming(), { json: { word: 'شد' } }),
  },
  'GET /api/app/register': { who: [...letters, ...bodies], of: 'own' },
  'GET /api/app/register/file': { who: [...letters, ...bodies], of: 'own', at: () => ({ query: 'format=csv' }) },
  'GET /api/app/register/:id/thread': {
    who: [...letters, ...office],
    of: 'province',
    at: ({ incoming }) => id(incoming()),
  },

  'GET /api/app/notices': { who: ['clerk', ...group, ...bodies], of: 'own', reads: letters },
  'GET /api/app/notices/sending': { who: writers, of: 'own' },
  'GET /api/app/notices/counties': { who: writers, of: 'own' },
  'GET /api/app/notices/offices': { who: writers, of: 'own' },
  'GET /api/app/notices/places': {
    who: writers,
    of: 'province',
    at: ({ world }) => ({ query: `counties=${world.counties[0]!.id}` }),
  },
  'GET /api/app/notices/services': { who: writers, of: 'own' },
  'GET /api/app/notices/parties': { who: writers, of: 'own' },
  'POST /api/app/notices/pasted': {
    who: writers,
    of: 'own',
    at: ({ world }) => ({ json: { text: world.offices[0]!.license } }),
  },
  'GET /api/app/lists': { who: desk, of: 'own' },
  'PUT /api/app/lists/:id': {
    who: desk,
    of: 'province',
    at: ({ list }) => id(list(), { json: { version: 1, name: `فهرست ${newKey()}`, selection: {} } }),
  },
  'POST /api/app/lists/:id/end': { who: desk, of: 'province', at: ({ list }) => id(list(), { json: { version: 1 } }) },
  'POST /api/app/notices/selection': { who: writers, of: 'own', at: () => ({ json: { selection: {}, list: true } }) },
  'GET /api/app/notices/inbox': { who: 'signedIn', of: 'own', reads: office },
  'GET /api/app/notices/inbox/:id': { who: office, of: 'office', at: ({ recipient }) => id(recipient()) },
  'POST /api/app/notices/inbox/:id/open': { who: office, of: 'office', at: ({ recipient }) => id(recipient()) },
  'POST /api/app/notices/inbox/:id/acknowledge': {
    who: answering,
    of: 'office',
    at: ({ recipient }) => id(recipient()),
  },
  'POST /api/app/notices/inbox/:id/deliver': {
    who: desk,
    of: 'province',
    at: ({ recipient }) => id(recipient(), { json: { way: 'hand', on: '2026-10-10', evidence: 'رسید', file: null } }),
  },
  'GET /api/app/notices/inbox/:id/receipt': {
    who: [...office, ...letters],
    of: 'office',
    at: async ({ received }) => ({ path: { id: (await received()).recipient } }),
  },
  'POST /api/app/notices/:id/remind/:recipient': {
    who: desk,
    of: 'province',
    at: async ({ letter }) => {
      const { notice, recipient } = await letter()
      return { path: { id: notice, recipient } }
    },
  },
  'GET /api/app/notices/:id/hours': { who: letters, of: 'province', at: ({ notice }) => id(notice('signed')) },
  'GET /api/app/notices/:id/trail': { who: letters, of: 'province', at: ({ notice }) => id(notice('signed')) },
  'GET /api/app/notices/:id/file': {
    who: letters,
    of: 'province',
    at: ({ notice }) => id(notice('signed'), { query: 'format=csv' }),
  },
  'GET /api/app/notices/:id/slips': {
    who: desk,
    of: 'province',
    at: async ({ slip }) => ({ path: { id: (await slip()).notice } }),
  },
  'POST /api/app/notices/:id/slips': {
    who: desk,
    of: 'province',
    at: async ({ letter }) => {
      const { notice, recipient } = await letter()
      return { path: { id: notice }, json: { recipients: [recipient], carrier: 'پیک دبیرخانه' } }
    },
  },
  'GET /api/app/notices/:id': { who: letters, of: 'province', at: ({ notice }) => id(notice()) },
  'GET /api/app/notices/:id/wall': { who: letters, of: 'province', at: ({ notice }) => id(notice('signed')) },
  'GET /api/app/notices/:id/recipients': {
    who: ['clerk', ...group],
    of: 'province',
    reads: letters,
    at: async ({ letter }) => ({ path: { id: (await letter()).notice }, query: 'show=all' }),
  },
  'PUT /api/app/notices/:id': {
    who: letters,
    of: 'province',
    at: ({ notice }) => id(notice(), { json: { ...draft, version: 1 } }),
  },
  'DELETE /api/app/notices/:id': { who: letters, of: 'province', at: ({ notice }) => id(notice()) },
  'POST /api/app/notices/:id/submit': {
    who: letters,
    of: 'province',
    at: ({ notice }) => id(notice(), { json: { version: 1 } }),
  },
  'POST /api/app/notices/:id/send-back': {
    who: ['head', 'secretary'],
    of: 'province',
    at: ({ notice }) => id(notice('awaiting'), { json: { word: 'اصلاح شود' } }),
  },
  'POST /api/app/notices/:id/sign': {
    who: ['head', 'secretary'],
    of: 'province',
    at: ({ notice }) => id(notice('awaiting')),
  },
  'POST /api/app/notices/:id/pass-gate': {
    who: desk,
    of: 'province',
    at: ({ notice }) => id(notice('gate'), { json: { resolution: '۱' } }),
  },
  'POST /api/app/notices/:id/return': {
    who: desk,
    of: 'province',
    at: ({ notice }) => id(notice('gate'), { json: { word: 'اصلاح شود' } }),
  },
  'POST /api/app/notices/:id/cancel': { who: letters, of: 'province', at: ({ notice }) => id(notice('signed')) },
  'POST /api/app/notices/:id/take-back-reminder': {
    who: desk,
    of: 'province',
    at: ({ notice }) => id(notice('signed')),
  },
  'POST /api/app/notices/:id/remindable': {
    who: desk,
    of: 'province',
    at: ({ notice }) => id(notice('signed'), { json: {} }),
  },
  'POST /api/app/notices/:id/remind': { who: desk, of: 'province', at: ({ notice }) => id(notice('signed')) },

  'GET /api/app/documents': { who: 'signedIn', of: 'own' },
  'GET /api/app/documents/agencies': { who: 'signedIn', of: 'own' },
  'GET /api/app/documents/versions': { who: 'signedIn', of: 'own', at: () => ({ query: 'ids=' }) },
  'GET /api/app/documents/set': { who: office, of: 'own' },
  'POST /api/app/documents/set': {
    who: office,
    of: 'office',
    at: ({ office: { id: at } }) => ({ json: { office: at, digest: 'a'.repeat(64), count: 1 } }),
  },
  'GET /api/app/documents/offices': { who: desk, of: 'own' },
  'GET /api/app/documents/offices/file': { who: desk, of: 'own' },
  'GET /api/app/documents/:id': { who: 'signedIn', of: 'everybody', at: ({ document }) => id(document()) },
  'POST /api/app/documents': {
    who: desk,
    of: 'own',
    at: () => ({ json: { ...version, kind: 'circular', title: 'بخشنامه', agency: 'سازمان' } }),
  },
  'POST /api/app/documents/:id/versions': {
    who: desk,
    of: 'province',
    at: ({ document }) => id(document(), { json: { ...version, after: 1, changes: 'بند ۲' } }),
  },
  'POST /api/app/documents/:id/repeal': {
    who: desk,
    of: 'province',
    at: ({ document }) => id(document(), { json: { on: '2026-10-10', by: 'نامه ۱۲' } }),
  },

  'GET /api/app/templates': { who: letters, of: 'own' },
  'PUT /api/app/templates/:id': {
    who: desk,
    of: 'own',
    at: () => ({
      path: { id: newKey() },
      json: { was: null, name: 'الگو', kind: 'notice', subject: 's', body: 'b' },
    }),
  },
  'DELETE /api/app/templates/:id': { who: desk, of: 'province', at: ({ template }) => id(template()) },
  'GET /api/app/delegations': { who: group, of: 'own' },
  'GET /api/app/delegations/people': { who: ['head', 'secretary'], of: 'own' },
  'PUT /api/app/delegations/:id': {
    who: ['head', 'secretary'],
    of: 'own',
    at: ({ delegation }) => ({ path: { id: newKey() }, json: delegation.json }),
  },
  'POST /api/app/delegations/:id/end': { who: ['head'], of: 'head', at: ({ delegation }) => id(delegation.make()) },

  'GET /api/app/requests': { who: 'signedIn', of: 'own', reads: [...requests, ...office] },
  'GET /api/app/requests/kinds': {
    who: 'signedIn',
    of: 'everybody',
    reads: office,
    at: ({ office }) => ({ query: `office=${office.id}` }),
  },
  'GET /api/app/requests/ballots': { who: 'signedIn', of: 'own', reads: requests },
  'GET /api/app/requests/drafts': {
    who: 'signedIn',
    of: 'everybody',
    reads: [],
    at: ({ office }) => ({ query: `office=${office.id}` }),
  },
  'GET /api/app/requests/drafts/:kind': {
    who: 'signedIn',
    of: 'everybody',
    reads: [],
    at: ({ office }) => ({ path: { kind: 'leave' }, query: `office=${office.id}` }),
  },
  'PUT /api/app/requests/drafts/:kind': {
    who: ['holder'],
    of: 'office',
    at: ({ office }) => ({ path: { kind: 'leave' }, json: { office: office.id, form, version: null } }),
  },
  'DELETE /api/app/requests/drafts/:kind': {
    who: ['holder'],
    of: 'office',
    at: ({ office }) => ({ path: { kind: 'leave' }, json: { office: office.id } }),
  },
  'POST /api/app/requests/check/:kind': {
    who: office,
    of: 'office',
    at: ({ office }) => ({ path: { kind: 'leave' }, json: { office: office.id, form } }),
  },
  'POST /api/app/requests': {
    who: ['holder'],
    of: 'office',
    at: ({ office }) => ({ json: { office: office.id, form, kind: 'leave' } }),
  },
  'GET /api/app/requests/:id': { who: [...requests, ...answering], of: 'office', at: ({ request }) => id(request()) },
  'POST /api/app/requests/:id/withdraw': { who: ['holder'], of: 'office', at: ({ request }) => id(request()) },
  'POST /api/app/requests/:id/consent': {
    who: 'signedIn',
    of: 'substitute',
    at: ({ request }) => id(request('consent'), { json: { agrees: true } }),
  },
  'POST /api/app/requests/:id/review': {
    who: ['association'],
    of: 'province',
    at: ({ request }) => id(request(), { json: { agrees: true, word: '' } }),
  },
  // only an answer of one's own can be taken back
  'POST /api/app/requests/:id/undo': { who: 'signedIn', of: 'own', built: true, at: ({ request }) => id(request()) },
  'POST /api/app/requests/:id/reopen-ballot': {
    who: ['secretary'],
    of: 'province',
    at: async ({ ballot }) => ({ path: { id: (await ballot('lapsed')).request } }),
  },
  'POST /api/app/requests/ballots/:id/vote': {
    who: voters,
    of: 'province',
    at: async ({ ballot }) => ({ path: { id: (await ballot()).ballot }, json: vote }),
  },
  'POST /api/app/requests/ballots/:id/spoken': {
    who: ['secretary'],
    of: 'province',
    at: async ({ ballot, world }) => ({
      path: { id: (await ballot()).ballot },
      json: { ...vote, seat: world.seats.ict, member: world.people.member.id },
    }),
  },

  'GET /api/app/cases': { who: complaints, of: 'own', reads: ['clerk', 'secretary', 'kanoon', ...answering] },
  'GET /api/app/cases/:id': {
    who: ['clerk', 'secretary', 'kanoon'],
    of: 'province',
    at: ({ complaint }) => id(complaint('examining')),
  },
  'POST /api/app/cases/:id/assign': {
    who: desk,
    of: 'province',
    at: ({ complaint }) => id(complaint('registered'), { json: { word: '', examiner: 'kanoon' } }),
  },
  'POST /api/app/cases/:id/ask': {
    who: ['kanoon'],
    of: 'province',
    at: ({ complaint }) => id(complaint(), { json: { word: 'پاسخ دهید' } }),
  },
  'POST /api/app/cases/:id/report': {
    who: ['kanoon'],
    of: 'province',
    at: ({ complaint }) => id(complaint(), { json: { word: 'گزارش' } }),
  },
  'POST /api/app/cases/:id/answer': {
    who: answering,
    of: 'office',
    at: ({ complaint }) => id(complaint('office'), { json: { word: 'پاسخ دفتر' } }),
  },
  'POST /api/app/cases/:id/close': {
    who: desk,
    of: 'province',
    at: ({ complaint }) => id(complaint('answered'), { json: { result: 'نتیجه' } }),
  },
  'POST /api/app/cases/:id/identity': { who: ['secretary'], of: 'province', at: ({ complaint }) => id(complaint()) },
  'POST /api/app/cases/:id/name': { who: answering, of: 'office', at: ({ complaint }) => id(complaint('office')) },

  'GET /api/openapi.json': { who: 'anyone', of: 'own' },
  'POST /api/ratings': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ json: { license: office.license, service: 4, conduct: 5, key: newKey() } }),
  },
  'POST /api/cases': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({
      json: {
        license: office.license,
        kind: 'suggestion',
        topic: 'other',
        text: 'پیشنهادی از یک شهروند',
        key: newKey(),
      },
    }),
  },
  'GET /api/cases/:code': {
    who: 'anyone',
    of: 'own',
    at: async ({ tracked }) => ({ path: { code: (await tracked()).tracking } }),
  },
  'GET /api/offices/:license': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ path: { license: office.license } }),
  },
  'GET /r/worker.js': { who: 'anyone', of: 'own', built: true },
  'GET /r/:license': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'POST /r/:license': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ path: { license: office.license }, form: { service: '4', conduct: '5', key: newKey() } }),
  },
  'GET /r/:license/thanks': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o': { who: 'anyone', of: 'own' },
  'GET /o/:license': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o/:license/poster': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o/:license/board': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /v': { who: 'anyone', of: 'own' },
  'GET /v/:code': {
    who: 'anyone',
    of: 'own',
    at: async ({ received }) => ({ path: { code: (await received()).receiptCode } }),
  },
  'GET /d/:secret': { who: 'anyone', of: 'own', at: async ({ slip }) => ({ path: { secret: (await slip()).secret } }) },
  'POST /d/:secret': {
    who: 'anyone',
    of: 'own',
    at: async ({ slip }) => ({ path: { secret: (await slip()).secret }, form: { name: 'نامی', confirm: 'yes' } }),
  },
  'GET /c': { who: 'anyone', of: 'own' },
  'GET /c/new': { who: 'anyone', of: 'own' },
  'POST /c/new': { who: 'anyone', of: 'own', at: () => ({ form: { text: '' } }) },
  'GET /c/:code': {
    who: 'anyone',
    of: 'own',
    at: async ({ tracked }) => ({ path: { code: (await tracked()).tracking } }),
  },
  'GET /c/:code/:secret': { who: [], of: 'own', at: () => ({ path: { code: '1111222233334444', secret: 'guessed' } }) },
  'POST /c/:code/:secret/word': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { word: 'x' } }),
  },
  'POST /c/:code/:secret/judge': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { satisfied: 'yes' } }),
  },
  'GET /c/:code/:secret/files/:file': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed', file: newKey() } }),
  },
}

/** The routes of one kind of uploaded sheet. */
function imports(kind: 'offices' | 'holidays'): Record<string, Row> {
  const row: Row = {
    who: keepers,
    of: 'province',
    at: ({ file, world }) => id(file('import', null, world.people.clerk.id)),
  }
  return {
    [`GET /api/app/registry/${kind}/:id`]: row,
    [`GET /api/app/registry/${kind}/:id/findings`]: row,
    [`POST /api/app/registry/${kind}/:id`]: row,
  }
}
