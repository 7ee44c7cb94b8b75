// Who may use which route: the ability that it takes, or an independent statement where a subject or several abilities
// decide. Every route is tried by everybody; who has which ability, policies.test.ts spells out.
import { systemToken } from '#actions/sessions/tokens'
import { cutOffs } from '#db/schema/cut-offs'
import type { Ability } from '#policies/abilities'
import { shippedChecklist } from '#rules/inspections/checklists'
import { newKey } from '#test/world'
import { planned, reportOf, twoReports } from '#test/world/inspections'
import { checked } from '#test/world/numbering'
import { openedPlace, placeForm, reportedPlace } from '#test/world/unlicensed'
import { owedSum } from '#test/world/violations'
import { pdf } from '../../pdf.ts'
import type { Subjects, secrets } from './subjects.ts'
import type { Who } from './who.ts'

/** One try of a route: the rest of its address after the template is filled, and what is sent. */
export type Try = {
  path?: Record<string, string>
  query?: string
  json?: unknown
  form?: Record<string, string>
  file?: { name: string; text: string }
  /** The token of a system that calls. */
  bearer?: string
}

export type Row = {
  who: 'anyone' | 'signedIn' | Ability | readonly Who[]
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
  /** Of a system's route: what it tells the agency that is asked, or responsible. */
  tells?: readonly (keyof typeof secrets)[]
}

const letters: readonly Who[] = ['clerk', 'secretary', 'head']
const office: readonly Who[] = ['holder', 'substitute', 'staff', 'applicant']
const answering: readonly Who[] = ['holder', 'substitute', 'applicant']
const requests: readonly Who[] = ['head', 'secretary', 'member', 'memberKanoon', 'clerk', 'association']
const complaints: readonly Who[] = [
  'clerk',
  'secretary',
  'kanoon',
  'association',
  'supervision',
  'agency',
  ...answering,
]

/** What everybody's PIN is set to. */
export const pin = '482913'

/** By the key of a system of the agency. */
const bearing = async ({ world, systemKey }: Subjects): Promise<Try> => ({
  bearer: systemToken(world.secret, await systemKey(), 0),
})

const id = (made: Promise<string>, more: Try = {}) => made.then((found): Try => ({ path: { id: found }, ...more }))
const form = { days: { from: '2026-11-01', to: '2026-11-03' } }
const draft = { version: null, kind: 'notice', subject: 's', body: 'b', answerBy: null, selection: {}, files: [] }
const version = { number: '۱۲', firstDay: '2026-10-01', body: 'متن', file: null }
const agreed = {
  ...{ kind: 'contract', party: 'office', body: null, addsTo: null, number: '۱', subject: 'قرارداد', capacity: null },
  ...{ signedOn: '2026-01-01', firstDay: '2026-01-01', lastDay: null, files: [] },
}
const handed = {
  ...{ kind: 'stamp', name: 'مهر', count: 1, mark: '', document: '۱', handedOn: '2026-01-01' },
}
const secured = {
  ...{ kind: 'liability-insurance', number: '۱', issuer: 'بیمه‌گر', heldBy: 'دستگاه', amount: 1, monthValue: 1000 },
  ...{ firstDay: '2026-01-01', lastDay: null },
}
const price = {
  ...{ sum: 'fee', amount: 1000, approvedBy: 'کارگروه', document: '۱', firstDay: '2026-10-01', provisional: false },
}
const appointed = { heldOn: '2026-11-10', startsAt: '10:00', place: 'استانداری' }
const agendaItem = { title: 'موضوع تازه', body: '', guests: [{ name: 'مهمان', capacity: 'دستگاه' }] }
const unresolved = { text: '', owners: [], deadline: { is: 'none' }, internal: false }
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

const group: readonly Who[] = ['head', 'secretary', 'member', 'memberKanoon', 'clerk']
let items = 0
const resolved = {
  meeting: 997,
  meetingOn: '2026-10-01',
  text: 'متن',
  internal: false,
  owners: [{ of: 'secretariat' }],
  deadline: { is: 'none' },
  refers: '',
}
const reported = { word: 'انجام شد', files: [], finished: true }

export const matrix: Record<string, Row> = {
  'GET /healthz': { who: 'anyone', of: 'own' },
  'GET /readyz': { who: 'anyone', of: 'own' },
  'GET /metrics': { who: [], of: 'own' },
  'GET /': { who: 'anyone', of: 'own' },
  'GET /manifest.webmanifest': { who: 'anyone', of: 'own' },
  'GET /people.webmanifest': { who: 'anyone', of: 'own' },
  'GET /robots.txt': { who: 'anyone', of: 'own' },
  'GET /sitemap.xml': { who: 'anyone', of: 'own' },
  'GET /p': { who: 'anyone', of: 'own' },
  'GET /p/:province': { who: 'anyone', of: 'own', at: () => ({ path: { province: 'sepidrud' } }) },
  'GET /p/:province/:file': {
    who: 'anyone',
    of: 'own',
    at: () => ({ path: { province: 'sepidrud', file: 'offices.csv' } }),
  },
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
  'GET /api/app/today': { who: 'today', of: 'own' },
  'GET /api/app/desk': { who: 'desk', of: 'own' },
  'GET /api/app/work': { who: 'signedIn', of: 'own', reads: [] },
  'GET /api/app/find': {
    who: 'signedIn',
    of: 'own',
    at: () => ({ query: 'q=R-7272' }),
    reads: [...requests, ...answering],
  },
  'GET /api/app/rules': { who: 'signedIn', of: 'own', reads: [] },

  'GET /api/app/people': { who: 'people', of: 'own' },
  'POST /api/app/people': {
    who: 'people.invite',
    of: 'own',
    at: () => ({ json: { role: 'inspector', name: 'نامی تازه', mobile: '09140008800' } }),
  },
  'GET /api/app/contracts': { who: 'contracts', of: 'own' },
  'GET /api/app/contracts/partners': { who: 'contracts.enter', of: 'own' },
  'GET /api/app/contracts/service/:id': { who: 'contracts', of: 'own', at: ({ service }) => id(service()) },
  'POST /api/app/contracts': {
    who: 'contracts.enter',
    of: 'province',
    at: async ({ agencyBody, service, office: { license } }) => ({
      json: { ...agreed, agency: await agencyBody(), license, services: [await service()] },
    }),
  },
  'GET /api/app/contracts/:id': { who: 'contracts', of: 'office', at: ({ contract }) => id(contract()) },
  'POST /api/app/contracts/:id/end': {
    who: 'contracts.end',
    of: 'province',
    at: ({ contract, world }) => id(contract(), { json: { on: world.today, why: 'توافق' } }),
  },
  'GET /api/app/inventory': { who: 'inventory', of: 'own' },
  'POST /api/app/inventory': {
    who: 'inventory.hand',
    of: 'province',
    at: async ({ agencyBody, office: { license } }) => ({ json: { ...handed, agency: await agencyBody(), license } }),
  },
  'POST /api/app/inventory/:id/receive': {
    who: 'inventory.receive',
    of: 'office',
    at: ({ thing }) => id(thing()),
  },
  'POST /api/app/inventory/:id/dispute': {
    who: 'inventory.dispute',
    of: 'office',
    at: ({ thing }) => id(thing(), { json: { word: 'نرسیده است' } }),
  },
  'POST /api/app/inventory/:id/take-back': {
    who: 'inventory.takeBack',
    of: 'province',
    at: ({ thing, world }) => id(thing(), { json: { on: world.today, note: 'سالم' } }),
  },
  'GET /api/app/guarantees': { who: 'guarantees', of: 'own' },
  'POST /api/app/guarantees': {
    who: 'guarantees.record',
    of: 'province',
    at: async ({ agencyBody, office: { license } }) => ({ json: { ...secured, agency: await agencyBody(), license } }),
  },
  'POST /api/app/guarantees/:id/settle': {
    who: 'guarantees.settle',
    of: 'province',
    at: ({ guarantee, world }) => id(guarantee(), { json: { on: world.today, clearance: '۱' } }),
  },
  'POST /api/app/guarantees/:id/complaint': {
    who: 'guarantees.complain',
    of: 'province',
    at: ({ guarantee }) => id(guarantee(), { json: { number: '۱', judgedOn: null } }),
  },
  'POST /api/app/guarantees/:id/release': {
    who: 'guarantees.release',
    of: 'province',
    at: ({ guarantee }) => id(guarantee(true)),
  },
  'GET /api/app/services': { who: 'services', of: 'own' },
  'GET /api/app/services/agencies': { who: 'services', of: 'own' },
  'POST /api/app/services/agencies': {
    who: 'services.attach',
    of: 'province',
    at: ({ service }) => service().then((): Try => ({ json: { agency: 'دستگاه آزمون', body: null } })),
  },
  'GET /api/app/services/bodies': { who: 'services.attach', of: 'own' },
  'GET /api/app/services/:id': { who: 'services', of: 'office', at: ({ service }) => id(service()) },
  'POST /api/app/services/:id/prices': {
    who: 'services.price',
    of: 'province',
    at: ({ service }) => id(service(), { json: price }),
  },
  'GET /api/app/bodies': { who: 'bodies', of: 'own' },
  'POST /api/app/bodies': {
    who: 'bodies.save',
    of: 'own',
    at: () => ({ json: { id: null, kind: 'agency', name: `دستگاه ${newKey()}`, address: '', phone: '', fax: '' } }),
  },
  'POST /api/app/bodies/:id/chair': {
    who: 'bodies.chair',
    of: 'province',
    // who presides already: the route of the sign-off needs a chair
    at: ({ committee, world }) => id(committee(), { json: { person: world.people.committee.id } }),
  },
  'GET /api/app/systems/of/:id': { who: 'systems', of: 'province', at: ({ agencyBody }) => id(agencyBody()) },
  'POST /api/app/systems/of/:id': {
    who: 'systems.giveKey',
    of: 'province',
    at: ({ agencyBody }) => id(agencyBody(), { json: { name: 'درگاه', scopes: ['offices'] } }),
  },
  'POST /api/app/systems/:id/rotate': {
    who: 'systems.rotateKey',
    of: 'province',
    at: ({ systemKey, world }) => id(systemKey(), { json: { until: world.today } }),
  },
  'POST /api/app/systems/:id/end': {
    who: 'systems.endKey',
    of: 'province',
    at: ({ systemKey }) => id(systemKey()),
  },
  'GET /api/app/people/:id': {
    who: 'people',
    of: 'province',
    at: ({ office }) => ({ path: { id: office.holder.id } }),
  },
  'POST /api/app/people/:id/invitation': { who: 'people.renew', of: 'province', at: ({ person }) => id(person()) },
  'POST /api/app/people/:id/disable': { who: 'people.disable', of: 'province', at: ({ person }) => id(person()) },
  'POST /api/app/people/:id/rebind': {
    who: 'people.rebind',
    of: 'province',
    at: ({ person }) => id(person(), { json: { mobile: '09140008801', evidence: 'کارت ملی دیده شد' } }),
  },
  'POST /api/app/people/memberships/:id/end': {
    who: 'memberships.end',
    of: 'province',
    at: ({ membership }) => id(membership('inspector'), { json: {} }),
  },
  'GET /api/app/ratings': { who: 'ratings', of: 'own' },
  'GET /api/app/ratings/offices/:id': {
    who: 'ratings',
    of: 'office',
    at: ({ office }) => ({ path: { id: office.id } }),
    reads: [],
  },
  'POST /api/app/ratings/offices/:id/answer': {
    who: 'ratings.answer',
    of: 'office',
    at: ({ office }) => ({ path: { id: office.id }, json: { text: 'از نظر شما سپاسگزاریم' } }),
  },
  'POST /api/app/ratings/watched/answers/:id/hide': {
    who: 'ratings.hideAnswer',
    of: 'province',
    at: ({ answer }) => id(answer(), { json: { reason: 'دلیل' } }),
  },
  'GET /api/app/ratings/watched/doubts': { who: 'ratings.list', of: 'own' },
  'GET /api/app/ratings/watched/offices': { who: 'ratings.list', of: 'own', reads: [] },
  'GET /api/app/ratings/watched/posters': { who: 'ratings.list', of: 'own', reads: [] },
  'POST /api/app/ratings/watched/doubts/:id': {
    who: 'ratings.decideDoubt',
    of: 'province',
    at: ({ doubt }) => id(doubt(), { json: { counts: true, reason: 'دلیل' } }),
  },
  'POST /api/app/ratings/watched/words/:id/hide': {
    who: 'ratings.hideWord',
    of: 'province',
    at: ({ rating }) => id(rating(), { json: { reason: 'دلیل' } }),
  },
  'GET /api/app/ratings/calls': { who: 'ratings.calls', of: 'own' },
  'POST /api/app/ratings/calls/:id/done': {
    who: 'ratings.callDone',
    of: 'office',
    at: ({ callBack }) => id(callBack()),
  },
  'GET /api/app/staff': { who: 'staff', of: 'own' },
  'POST /api/app/staff': {
    who: 'staff.add',
    of: 'office',
    at: ({ office }) => ({
      json: { office: office.id, name: 'همکار تازه', nationalId: checked('999880001'), mobile: '09140008802' },
    }),
  },
  'DELETE /api/app/staff/:id': { who: 'staff.end', of: 'office', at: ({ membership }) => id(membership('staff')) },

  'GET /api/app/trainings': { who: 'trainings', of: 'own', reads: [] },
  'GET /api/app/trainings/services': { who: 'trainings.plan', of: 'own' },
  'GET /api/app/trainings/people/:id': {
    who: 'trainings',
    of: 'office',
    at: ({ office }) => ({ path: { id: office.id } }),
  },
  'POST /api/app/trainings': {
    who: 'trainings.plan',
    of: 'own',
    at: ({ training }) => ({ json: training.json }),
  },
  'GET /api/app/trainings/:id': { who: 'trainings', of: 'everybody', at: ({ training }) => id(training.make()) },
  'POST /api/app/trainings/:id/cancel': {
    who: 'trainings.cancel',
    of: 'province',
    at: ({ training }) => id(training.make(), { json: { reason: 'سیل' } }),
  },
  'POST /api/app/trainings/:id/enrol': {
    who: 'trainings.enrol',
    of: 'office',
    at: async ({ training, membership, office }) =>
      id(training.make(), { json: { office: office.id, membership: await membership('staff') } }),
  },
  'POST /api/app/trainings/:id/withdraw': {
    who: 'trainings.withdraw',
    of: 'office',
    at: async ({ training, membership, office }) =>
      id(training.make(), { json: { office: office.id, membership: await membership('staff') } }),
  },
  'POST /api/app/trainings/:id/admit': {
    who: 'trainings.admit',
    of: 'province',
    at: async ({ training, membership, office }) =>
      id(training.make(), { json: { office: office.id, membership: await membership('staff') } }),
  },
  'POST /api/app/trainings/trainees/:id/grade': {
    who: 'trainings.grade',
    of: 'province',
    at: ({ training }) => id(training.trainee(), { json: { result: 'absent', certificate: '', validUntil: null } }),
  },

  'GET /api/app/province': { who: 'signedIn', of: 'own', reads: [] },
  'PATCH /api/app/province': { who: 'provinces.setUp', of: 'own', at: () => ({ json: {} }) },
  'GET /api/app/health/security': { who: 'security', of: 'own', reads: [] },
  'GET /api/app/health': { who: 'health', of: 'own', reads: [] },
  'GET /api/app/ladder/paper': { who: 'notices.ladder', of: 'own' },
  'GET /api/app/ladder/unanswered': { who: 'notices.ladder', of: 'own' },
  'GET /api/app/ladder/people': { who: 'notices.ladder', of: 'own' },
  'POST /api/app/province/shutdown': { who: 'provinces.shutdown', of: 'own', at: () => ({ json: { on: true } }) },
  'POST /api/app/province/secretariat': {
    who: 'secretariat.save',
    of: 'own',
    at: () => ({
      json: { firstDay: '2027-01-01', address: 'خیابان نمونه', phone: '', fax: '', complaints: '' },
    }),
  },
  'POST /api/app/province/hours': {
    who: 'secretariat.hours',
    of: 'own',
    at: () => ({ json: { hours: { '6': ['08:00', '14:00'] }, firstDay: '2027-01-01', resolution: 'م' } }),
  },
  'POST /api/app/province/seats': {
    who: 'seats.change',
    of: 'own',
    at: () => ({
      json: {
        add: { title: 'ناظر', role: 'member', votes: false, signs: false, since: '2027-01-01' },
        resolution: 'م',
      },
    }),
  },
  'POST /api/app/province/closures': {
    who: 'holidays.close',
    of: 'own',
    at: () => ({ json: { day: '2027-02-03', title: newKey() } }),
  },
  'POST /api/app/province/suspensions': {
    who: 'suspensions.set',
    of: 'own',
    at: () => ({
      json: { firstDay: '2027-02-03', lastDay: '2027-02-04', resolution: '15/3', reason: 'سیل', request: '' },
    }),
  },
  'POST /api/app/province/suspensions/:id/end': {
    who: 'suspensions.end',
    of: 'province',
    at: ({ suspension }) => id(suspension(), { json: { resolution: '15/4' } }),
  },
  'POST /api/app/province/overrides': {
    who: 'parameters.override',
    of: 'own',
    at: () => ({
      json: { parameter: 'leave.consentWithin', value: { days: 4 }, firstDay: '2027-01-01', resolution: 'م' },
    }),
  },

  'POST /api/app/registry/sheets': {
    who: 'registry.upload',
    of: 'own',
    at: () => ({ file: { name: 'a.csv', text: 'الف,ب\n1,2\n' } }),
  },
  'GET /api/app/registry/sample/:table': {
    who: 'registry.sheets',
    of: 'own',
    reads: [],
    at: () => ({ path: { table: 'offices' } }),
  },
  'POST /api/app/registry/office': {
    who: 'registry.import',
    of: 'own',
    at: () => ({ json: { typed: {}, seen: null } }),
  },
  ...imports('offices'),
  ...imports('holidays'),
  ...imports('services'),

  'POST /api/app/files': {
    who: 'signedIn',
    of: 'own',
    at: () => ({ file: { name: 'a.pdf', text: pdf().toString() } }),
  },
  'GET /api/app/files/:id': {
    who: [...letters, ...office],
    of: 'office',
    at: async ({ world, file, letter }) => id(file('notice', (await letter()).notice, world.people.clerk.id)),
  },

  'GET /api/app/calls': { who: 'calls', of: 'own' },
  'GET /api/app/calls/room': { who: 'calls', of: 'own' },
  'POST /api/app/calls/populations': {
    who: 'calls.recordPopulations',
    of: 'own',
    at: () => ({ json: { lines: 'مهرآباد، ارس، ۳۰۰۰', countedOn: '2016-10-01', source: 'سرشماری ۱۳۹۵' } }),
  },
  'POST /api/app/calls': {
    who: 'calls.open',
    of: 'own',
    at: ({ world }) => ({
      json: {
        ...{ county: world.counties[0]!.id, place: 'ارس', kind: 'urban', capacity: 1, note: '', permitBy: 'regulator' },
        ...{ resolution: '', permitNumber: '', permitOn: '', opensOn: '', closesOn: '' },
        weights: { exam: 100, education: 0, experience: 0, local: 0 },
      },
    }),
  },
  'GET /api/app/calls/:id': {
    who: 'calls',
    of: 'province',
    at: async ({ call }) => ({ path: { id: (await call()).call } }),
  },
  'POST /api/app/calls/:id/marks': {
    who: 'calls.mark',
    of: 'province',
    at: async ({ call }) => ({ path: { id: (await call()).call }, json: { marks: [] } }),
  },
  ...marks(),
  'POST /api/app/calls/:id/choose': {
    who: 'calls.choose',
    of: 'province',
    at: async ({ call }) => ({
      path: { id: (await call()).call },
      json: { applications: [], resolution: '', why: '' },
    }),
  },
  'POST /api/app/calls/applications/:id/judge': {
    who: 'calls.judge',
    of: 'province',
    at: async ({ call }) => ({ path: { id: (await call()).application }, json: { found: {}, reason: '' } }),
  },
  'POST /api/app/calls/applications/:id/confirm-mobile': {
    who: 'calls.confirmMobile',
    of: 'province',
    at: async ({ call }) => ({ path: { id: (await call()).application } }),
  },
  'GET /api/app/calls/applications/:id/files/:file': {
    who: 'calls.numbers',
    of: 'province',
    at: async ({ call }) => {
      const { application: id, file } = await call()
      return { path: { id, file } }
    },
  },
  'GET /api/app/offices': { who: 'offices.list', of: 'own' },
  'GET /api/app/offices/map': { who: 'offices.list', of: 'own', reads: [] },
  'GET /api/app/offices/file': { who: 'offices.sheet', of: 'own' },
  'GET /api/app/offices/reported': { who: 'contacts.addresses', of: 'own' },
  'GET /api/app/offices/planned': { who: 'offices.planned', of: 'own' },
  'POST /api/app/offices/planned': {
    who: 'offices.plan',
    of: 'own',
    at: ({ world }) => ({
      json: {
        name: 'دفتر تازه',
        kind: 'urban',
        county: world.counties[0]!.id,
        place: 'ارس',
        address: 'خیابان یکم',
        applicant: { name: 'سامان نوپا', nationalId: '9990000018', mobile: '09147779999' },
      },
    }),
  },
  'GET /api/app/offices/own': { who: 'offices.own', of: 'own' },
  'GET /api/app/offices/:id': {
    who: 'offices',
    of: 'office',
    at: ({ office }) => ({ path: { id: office.id } }),
    reads: [...requests, ...office],
  },
  'PATCH /api/app/offices/:id': {
    who: 'offices.change',
    of: 'province',
    at: ({ office }) => ({ path: { id: office.id }, json: { was: { area: 58 }, became: { area: 58 } } }),
  },
  'POST /api/app/offices/contacts/:id/code': {
    who: 'contacts.sendCode',
    of: 'office',
    at: ({ reportedMobile }) => id(reportedMobile()),
  },
  'POST /api/app/offices/contacts/:id/prove': {
    who: 'contacts.prove',
    of: 'office',
    at: ({ reportedMobile }) => id(reportedMobile(), { json: { code: '123456' } }),
  },
  'POST /api/app/offices/contacts/:id/decide': {
    who: 'contacts.decide',
    of: 'province',
    at: ({ reportedMobile }) => id(reportedMobile(), { json: { accept: false, evidence: 'کارت ملی دیده شد' } }),
  },
  'PUT /api/app/offices/:id/manager': {
    who: 'managers.set',
    of: 'province',
    at: ({ legalOffice }) => ({
      path: { id: legalOffice.id },
      json: { name: 'مدیر آفتاب', nationalId: checked('999512345'), mobile: '09121234567' },
    }),
  },
  'POST /api/app/offices/:id/cut-offs': {
    who: 'offices.cutOff',
    of: 'province',
    at: ({ world }) => ({
      path: { id: world.offices[0]!.id },
      json: {
        ...{ sort: 'interim', service: null, request: null, resolution: '۱۲', reason: 'جعل سند' },
        ...{ firstDay: world.today, lastDay: null },
      },
    }),
  },
  'POST /api/app/offices/cut-offs/:id/restore': {
    who: 'offices.restore',
    of: 'province',
    at: async ({ world }) => {
      const values = {
        ...{ provinceId: world.province, officeId: world.offices[0]!.id, sort: 'interim' as const },
        ...{ resolution: '۱۲', reason: 'جعل سند', firstDay: world.today, createdAt: world.now },
      }
      const [row] = await world.db.insert(cutOffs).values(values).returning()
      return { path: { id: row!.id }, json: { by: '۱۳' } }
    },
  },
  'POST /api/app/offices/:id/contacts': {
    who: 'contacts.report',
    of: 'office',
    at: ({ office }) => ({
      path: { id: office.id },
      json: { kind: 'phone', value: '04533333333', changedAt: '2026-10-09T08:00:00Z' },
    }),
  },

  'GET /api/app/incoming': { who: 'incoming.desk', of: 'own', at: () => ({ query: 'state=new' }) },
  'GET /api/app/notices/copies': { who: 'signedIn', of: 'own' },
  'GET /api/app/notices/copies/:id': { who: ['agency'], of: 'agency', at: ({ copy }) => id(copy()) },
  'GET /api/app/incoming/own': { who: 'incoming.own', of: 'own' },
  'GET /api/app/incoming/draft': { who: 'incoming.write', of: 'own' },
  'GET /api/app/incoming/answered/:id': {
    who: answering,
    of: 'office',
    at: ({ recipient }) => id(recipient()),
  },
  'PUT /api/app/incoming/draft': {
    who: answering,
    of: 'office',
    at: ({ office }) => ({ json: { ...toWrite, office: office.id } }),
  },
  'DELETE /api/app/incoming/draft': {
    who: 'incoming.write',
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
  'POST /api/app/incoming/paper': { who: 'incoming.registerPaper', of: 'own', at: () => ({ json: paper }) },
  'GET /api/app/incoming/:id': {
    who: [...letters, ...office],
    of: 'province',
    at: ({ incoming }) => id(incoming()),
  },
  'POST /api/app/incoming/:id/scans': {
    who: 'incoming.addScans',
    of: 'province',
    at: ({ incoming }) => id(incoming(), { json: { files: [] } }),
  },
  'POST /api/app/incoming/:id/finish': {
    who: 'incoming.finish',
    of: 'province',
    at: ({ incoming }) => id(incoming(), { json: { word: 'شد' } }),
  },
  'GET /api/app/register': { who: 'register', of: 'own' },
  'GET /api/app/register/file': { who: 'register', of: 'own', at: () => ({ query: 'format=csv' }) },
  'GET /api/app/register/:id/thread': {
    who: [...letters, ...office],
    of: 'province',
    at: ({ incoming }) => id(incoming()),
  },

  'GET /api/app/meetings': { who: 'meetings', of: 'own' },
  'GET /api/app/meetings/:id/suggested': {
    who: 'meetings.prepared',
    of: 'province',
    reads: letters,
    at: ({ meeting }) => id(meeting().then((made) => made.meeting)),
  },
  'POST /api/app/meetings/:id/move': {
    who: 'meetings.move',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('called').then((made) => made.meeting),
        { json: appointed },
      ),
  },
  'POST /api/app/meetings/:id/begin': {
    who: 'meetings.begin',
    of: 'province',
    at: ({ meeting }) => id(meeting('called', 0).then((made) => made.meeting)),
  },
  'POST /api/app/meetings/:id/attend': {
    who: 'meetings.attend',
    of: 'province',
    at: ({ meeting }) =>
      meeting('running').then(({ meeting: made, seat, person }) => ({
        path: { id: made },
        json: { seat, person, present: true },
      })),
  },
  'POST /api/app/meetings/guests/:id/attend': {
    who: 'meetings.attendGuest',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('running').then((made) => made.guest),
        { json: { present: true } },
      ),
  },
  'POST /api/app/meetings/items/:id/open': {
    who: 'meetings.openItem',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('running').then((made) => made.item),
        { json: { from: null } },
      ),
  },
  'POST /api/app/meetings/items/:id/put-to-vote': {
    who: 'meetings.putToVote',
    of: 'province',
    at: ({ meeting }) => id(meeting('running').then((made) => made.item)),
  },
  'PUT /api/app/meetings/items/:id/resolution': {
    who: 'meetings.writeResolution',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('running').then((made) => made.item),
        { json: { ...unresolved, before: unresolved } },
      ),
  },
  'POST /api/app/meetings/items/:id/close': {
    who: 'meetings.closeItem',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('running').then((made) => made.item),
        { json: { how: 'noted' } },
      ),
  },
  'POST /api/app/meetings/:id/end': {
    who: 'meetings.end',
    of: 'province',
    at: ({ meeting }) => id(meeting('running').then((made) => made.meeting)),
  },
  'POST /api/app/meetings': { who: 'meetings.call', of: 'own', at: () => ({ json: appointed }) },
  'GET /api/app/meetings/:id': {
    who: 'meetings',
    of: 'province',
    at: ({ meeting }) => id(meeting('called').then((made) => made.meeting)),
  },
  'GET /api/app/meetings/:id/calendar': {
    who: 'meetings',
    of: 'province',
    at: ({ meeting }) => id(meeting('called').then((made) => made.meeting)),
  },
  'PATCH /api/app/meetings/:id': {
    who: 'meetings.change',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting().then((made) => made.meeting),
        { json: appointed },
      ),
  },
  'POST /api/app/meetings/:id/items': {
    who: 'meetings.addItem',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting().then((made) => made.meeting),
        { json: { ...agendaItem, request: null } },
      ),
  },
  'POST /api/app/meetings/:id/papers': {
    who: 'meetings.addPapers',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting().then((made) => made.meeting),
        { json: { item: null, files: [] } },
      ),
  },
  'POST /api/app/meetings/:id/papers/remove': {
    who: 'meetings.removePaper',
    of: 'province',
    at: ({ meeting, meetingPaper }) =>
      meeting().then(async (made) => ({
        path: { id: made.meeting },
        json: { file: await meetingPaper(made.meeting) },
      })),
  },
  'PATCH /api/app/meetings/items/:id': {
    who: 'meetings.changeItem',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting().then((made) => made.item),
        { json: agendaItem },
      ),
  },
  'POST /api/app/meetings/items/:id/move': {
    who: 'meetings.moveItem',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting().then((made) => made.item),
        { json: { to: 0 } },
      ),
  },
  'POST /api/app/meetings/items/:id/remove': {
    who: 'meetings.removeItem',
    of: 'province',
    at: ({ meeting }) => id(meeting().then((made) => made.item)),
  },
  'PUT /api/app/meetings/items/:id/opinion': {
    who: 'meetings.giveOpinion',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('called').then((made) => made.item),
        { json: { body: 'موافقم' } },
      ),
  },
  'POST /api/app/meetings/:id/invite': {
    who: 'meetings.invite',
    of: 'province',
    at: ({ meeting }) => id(meeting().then((made) => made.meeting)),
  },
  'POST /api/app/meetings/items/:id/guests': {
    who: 'meetings.inviteGuests',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('called').then((made) => made.item),
        { json: { guests: agendaItem.guests } },
      ),
  },
  'POST /api/app/meetings/guests/:id/remove': {
    who: 'meetings.removeGuest',
    of: 'province',
    at: ({ meeting }) => id(meeting('called').then((made) => made.guest)),
  },
  'POST /api/app/meetings/items/:id/guests-late': {
    who: 'meetings.inviteGuestsLate',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('called', 1).then((made) => made.item),
        { json: { guests: agendaItem.guests, reason: 'سیل در راه است' } },
      ),
  },
  'POST /api/app/meetings/:id/invite-late': {
    who: 'meetings.inviteLate',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('preparing', 1).then((made) => made.meeting),
        { json: { reason: 'سیل در راه است' } },
      ),
  },
  'POST /api/app/meetings/:id/cancel': {
    who: 'meetings.cancel',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('called').then((made) => made.meeting),
        { json: { reason: 'تعطیلی ناگهانی' } },
      ),
  },
  'POST /api/app/meetings/:id/read': {
    who: 'meetings.read',
    of: 'province',
    at: ({ meeting }) => id(meeting('called').then((made) => made.meeting)),
  },
  'POST /api/app/meetings/:id/reply': {
    who: 'meetings.reply',
    of: 'province',
    at: ({ meeting }) =>
      id(
        meeting('called').then((made) => made.meeting),
        { json: { coming: true } },
      ),
  },

  'GET /api/app/minutes/:id': {
    who: 'minutes.written',
    of: 'province',
    at: ({ minuted }) => id(minuted('writing').then((made) => made.meeting)),
  },
  'PUT /api/app/minutes/:id': {
    who: 'minutes.write',
    of: 'province',
    at: ({ minuted }) =>
      id(
        minuted('writing').then((made) => made.meeting),
        { json: { version: 0, body: 'شرح' } },
      ),
  },
  'PUT /api/app/minutes/items/:id': {
    who: 'minutes.reword',
    of: 'province',
    at: ({ minuted }) =>
      id(
        minuted('writing').then((made) => made.item),
        { json: { text: 'متن', owners: [{ of: 'secretariat' }], deadline: { is: 'none' }, internal: false } },
      ),
  },
  'POST /api/app/minutes/:id/show': {
    who: 'minutes.show',
    of: 'province',
    at: ({ minuted }) => id(minuted('writing').then((made) => made.meeting)),
  },
  'POST /api/app/minutes/:id/objections': {
    who: 'minutes.object',
    of: 'province',
    at: ({ minuted }) =>
      id(
        minuted('shown').then((made) => made.meeting),
        { json: { body: 'بند ۱ چنین نبود.' } },
      ),
  },
  'POST /api/app/minutes/objections/:id/answer': {
    who: 'minutes.answer',
    of: 'province',
    at: ({ minuted }) =>
      id(
        minuted('shown').then((made) => made.objection),
        { json: { answer: 'اصلاح شد.' } },
      ),
  },
  'POST /api/app/minutes/:id/submit': {
    who: 'minutes.submit',
    of: 'province',
    at: ({ minuted }) =>
      id(
        minuted('over').then((made) => made.meeting),
        { json: { version: 1 } },
      ),
  },

  'GET /api/app/notices': { who: 'notices.work', of: 'own', reads: letters },
  'GET /api/app/notices/sending': { who: 'notices.draft', of: 'own' },
  'GET /api/app/notices/counties': { who: 'notices.draft', of: 'own' },
  'GET /api/app/notices/offices': { who: 'notices.draft', of: 'own' },
  'GET /api/app/notices/places': {
    who: 'notices.draft',
    of: 'province',
    at: ({ world }) => ({ query: `counties=${world.counties[0]!.id}` }),
  },
  'GET /api/app/notices/services': { who: 'notices.draft', of: 'own' },
  'GET /api/app/notices/parties': { who: 'notices.draft', of: 'own' },
  'POST /api/app/notices/pasted': {
    who: 'notices.draft',
    of: 'own',
    at: ({ world }) => ({ json: { text: world.offices[0]!.license } }),
  },
  'GET /api/app/lists': { who: 'lists', of: 'own' },
  'PUT /api/app/lists/:id': {
    who: 'lists.save',
    of: 'province',
    at: ({ list }) => id(list(), { json: { version: 1, name: `فهرست ${newKey()}`, selection: {} } }),
  },
  'POST /api/app/lists/:id/end': {
    who: 'lists.end',
    of: 'province',
    at: ({ list }) => id(list(), { json: { version: 1 } }),
  },
  'POST /api/app/notices/selection': {
    who: 'notices.draft',
    of: 'own',
    at: () => ({ json: { selection: {}, list: true } }),
  },
  'GET /api/app/notices/inbox': { who: 'signedIn', of: 'own', reads: office },
  'GET /api/app/notices/inbox/:id': { who: 'notices.inbox', of: 'office', at: ({ recipient }) => id(recipient()) },
  'POST /api/app/notices/inbox/:id/open': {
    who: 'notices.inbox',
    of: 'office',
    at: ({ recipient }) => id(recipient()),
  },
  'POST /api/app/notices/inbox/:id/acknowledge': {
    who: answering,
    of: 'office',
    at: ({ recipient }) => id(recipient()),
  },
  'POST /api/app/notices/inbox/:id/deliver': {
    who: 'notices.recordDelivery',
    of: 'province',
    at: ({ recipient }) => id(recipient(), { json: { way: 'hand', on: '2026-10-10', evidence: 'رسید', file: null } }),
  },
  'GET /api/app/notices/inbox/:id/receipt': {
    who: [...office, ...letters],
    of: 'office',
    at: async ({ received }) => ({ path: { id: (await received()).recipient } }),
  },
  'POST /api/app/notices/:id/remind/:recipient': {
    who: 'notices.remind',
    of: 'province',
    at: async ({ letter }) => {
      const { notice, recipient } = await letter()
      return { path: { id: notice, recipient } }
    },
  },
  'GET /api/app/notices/:id/hours': { who: 'notices.desk', of: 'province', at: ({ notice }) => id(notice('signed')) },
  'GET /api/app/notices/:id/trail': { who: 'notices.desk', of: 'province', at: ({ notice }) => id(notice('signed')) },
  'GET /api/app/notices/:id/file': {
    who: 'notices.desk',
    of: 'province',
    at: ({ notice }) => id(notice('signed'), { query: 'format=csv' }),
  },
  'GET /api/app/notices/:id/slips': {
    who: 'notices.slips',
    of: 'province',
    at: async ({ slip }) => ({ path: { id: (await slip()).notice } }),
  },
  'POST /api/app/notices/:id/slips': {
    who: 'notices.issueSlips',
    of: 'province',
    at: async ({ letter }) => {
      const { notice, recipient } = await letter()
      return { path: { id: notice }, json: { recipients: [recipient], carrier: 'پیک دبیرخانه' } }
    },
  },
  'GET /api/app/notices/:id': { who: 'notices.desk', of: 'province', at: ({ notice }) => id(notice()) },
  'GET /api/app/notices/:id/wall': { who: 'notices.desk', of: 'province', at: ({ notice }) => id(notice('signed')) },
  'GET /api/app/notices/:id/recipients': {
    who: 'notices.recipients',
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
    who: 'notices.passGate',
    of: 'province',
    at: ({ notice }) => id(notice('gate'), { json: { resolution: '۱' } }),
  },
  'POST /api/app/notices/:id/return': {
    who: 'notices.returnFromGate',
    of: 'province',
    at: ({ notice }) => id(notice('gate'), { json: { word: 'اصلاح شود' } }),
  },
  'POST /api/app/notices/:id/cancel': {
    who: 'notices.cancel',
    of: 'province',
    at: ({ notice }) => id(notice('signed')),
  },
  'POST /api/app/notices/:id/take-back-reminder': {
    who: 'notices.takeBackReminder',
    of: 'province',
    at: ({ notice }) => id(notice('signed')),
  },
  'POST /api/app/notices/:id/remindable': {
    who: 'notices.remind',
    of: 'province',
    at: ({ notice }) => id(notice('signed'), { json: {} }),
  },
  'POST /api/app/notices/:id/remind': {
    who: 'notices.remind',
    of: 'province',
    at: ({ notice }) => id(notice('signed')),
  },

  'GET /api/app/documents': { who: 'signedIn', of: 'own' },
  'GET /api/app/documents/agencies': { who: 'signedIn', of: 'own' },
  'GET /api/app/documents/versions': { who: 'signedIn', of: 'own', at: () => ({ query: 'ids=' }) },
  'GET /api/app/documents/set': { who: 'documents.set', of: 'own' },
  'POST /api/app/documents/set': {
    who: 'documents.reportSet',
    of: 'office',
    at: ({ office: { id: at } }) => ({ json: { office: at, digest: 'a'.repeat(64), count: 1 } }),
  },
  'GET /api/app/documents/offices': { who: 'documents.sets', of: 'own' },
  'GET /api/app/documents/offices/file': { who: 'documents.sets', of: 'own' },
  'GET /api/app/documents/:id': { who: 'signedIn', of: 'everybody', at: ({ document }) => id(document()) },
  'POST /api/app/documents': {
    who: 'documents.add',
    of: 'own',
    at: () => ({ json: { ...version, kind: 'circular', title: 'بخشنامه', agency: 'سازمان' } }),
  },
  'POST /api/app/documents/:id/versions': {
    who: 'documents.revise',
    of: 'province',
    at: ({ document }) => id(document(), { json: { ...version, after: 1, changes: 'بند ۲' } }),
  },
  'POST /api/app/documents/:id/repeal': {
    who: 'documents.repeal',
    of: 'province',
    at: ({ document }) => id(document(), { json: { on: '2026-10-10', by: 'نامه ۱۲' } }),
  },

  'GET /api/app/templates': { who: 'templates', of: 'own' },
  'PUT /api/app/templates/:id': {
    who: 'templates.save',
    of: 'own',
    at: () => ({
      path: { id: newKey() },
      json: { was: null, name: 'الگو', kind: 'notice', subject: 's', body: 'b' },
    }),
  },
  'DELETE /api/app/templates/:id': { who: 'templates.end', of: 'province', at: ({ template }) => id(template()) },
  'GET /api/app/delegations': { who: 'delegations.own', of: 'own' },
  'GET /api/app/delegations/people': { who: 'delegations.people', of: 'own' },
  'GET /api/app/delegations/answerers': { who: 'delegations.own', of: 'own' },
  'PUT /api/app/delegations/:id/answers': {
    who: 'delegations.lend',
    of: 'own',
    at: ({ delegation }) => ({ path: { id: newKey() }, json: delegation.json }),
  },
  'PUT /api/app/delegations/:id': {
    who: 'delegations.make',
    of: 'own',
    at: ({ delegation }) => ({ path: { id: newKey() }, json: delegation.json }),
  },
  'POST /api/app/delegations/:id/end': { who: ['head'], of: 'head', at: ({ delegation }) => id(delegation.make()) },

  'GET /api/app/resolutions': { who: 'resolutions', of: 'own', reads: [...group, 'agency'] },
  'GET /api/app/resolutions/meetings': { who: 'resolutions', of: 'own' },
  'GET /api/app/resolutions/bodies': { who: 'resolutions.record', of: 'own' },
  'GET /api/app/resolutions/committees': { who: 'resolutions.assign', of: 'own' },
  'POST /api/app/resolutions/tasks': {
    who: 'resolutions.assign',
    of: 'own',
    at: async ({ committee }) => ({ json: { committee: await committee(), text: 'بررسی', day: '2027-12-01' } }),
  },
  'POST /api/app/resolutions/send': {
    who: 'resolutions.send',
    of: 'own',
    at: async ({ resolution }) => ({ json: { meeting: (await resolution('draft')).meeting } }),
  },
  'GET /api/app/resolutions/:id': {
    who: [...group, 'agency'],
    of: 'province',
    at: ({ resolution }) => id(resolution().then((one) => one.id)),
  },
  'PUT /api/app/resolutions/:id': {
    who: 'resolutions.record',
    of: 'own',
    at: () => ({ path: { id: newKey() }, json: { ...resolved, item: ++items } }),
  },
  'DELETE /api/app/resolutions/:id': {
    who: 'resolutions.discard',
    of: 'province',
    at: ({ resolution }) => id(resolution('draft').then((one) => one.id)),
  },
  'POST /api/app/resolutions/:id/close': {
    who: 'resolutions.close',
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution().then((one) => one.id),
        { json: { meeting: 999, word: 'انجام شد' } },
      ),
  },
  'POST /api/app/resolutions/:id/extend': {
    who: 'resolutions.extend',
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution().then((one) => one.id),
        { json: { meeting: 999, word: 'مهلت تازه', deadline: { is: 'day', day: '2027-01-02' } } },
      ),
  },
  'POST /api/app/resolutions/parts/:id/acknowledge': {
    who: ['agency'],
    of: 'province',
    at: ({ resolution }) => id(resolution().then((one) => one.part)),
  },
  'POST /api/app/resolutions/parts/:id/delivery': {
    who: 'resolutions.recordDelivery',
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution().then((one) => one.part),
        { json: { day: '2026-10-10' } },
      ),
  },
  'POST /api/app/resolutions/parts/:id/report': {
    who: ['agency'],
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution().then((one) => one.part),
        { json: reported },
      ),
  },
  'POST /api/app/resolutions/parts/:id/record-report': {
    who: 'resolutions.recordReport',
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution().then((one) => one.part),
        { json: reported },
      ),
  },
  'POST /api/app/resolutions/parts/:id/recuse': {
    who: 'resolutions.recuse',
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution('drafted').then((one) => one.part),
        { json: { word: 'از خویشان من است' } },
      ),
  },
  'POST /api/app/resolutions/parts/:id/sign-off': {
    who: ['committee'],
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution('drafted').then((one) => one.part),
        { json: { accepts: true, word: '' } },
      ),
  },
  'POST /api/app/resolutions/parts/:id/judge': {
    who: 'resolutions.judge',
    of: 'province',
    at: ({ resolution }) =>
      id(
        resolution('reported').then((one) => one.part),
        { json: { accepts: true, word: '' } },
      ),
  },

  'GET /api/app/requests': { who: 'signedIn', of: 'own', reads: [...requests, ...office] },
  'GET /api/app/requests/kinds': {
    who: 'signedIn',
    of: 'everybody',
    reads: office,
    at: ({ office }) => ({ query: `office=${office.id}` }),
  },
  'GET /api/app/drafts': {
    who: 'requests.file',
    of: 'office',
    at: ({ office }) => ({ query: `kind=request:leave&office=${office.id}` }),
  },
  'PUT /api/app/drafts': {
    who: 'requests.file',
    of: 'office',
    at: ({ office }) => ({ json: { kind: 'request:leave', office: office.id, form, version: null } }),
  },
  'DELETE /api/app/drafts': {
    who: 'signedIn',
    of: 'own',
    at: () => ({ json: { kind: 'incoming', office: null } }),
  },
  'GET /api/app/requests/paper-letters': {
    who: 'requests.filePaper',
    of: 'province',
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
    who: 'requests.file',
    of: 'office',
    at: ({ office }) => ({ path: { kind: 'leave' }, json: { office: office.id, form, version: null } }),
  },
  'DELETE /api/app/requests/drafts/:kind': {
    who: 'signedIn',
    of: 'own',
    at: ({ office }) => ({ path: { kind: 'leave' }, json: { office: office.id } }),
  },
  'POST /api/app/requests/check/:kind': {
    who: 'requests.own',
    of: 'office',
    at: ({ office }) => ({ path: { kind: 'leave' }, json: { office: office.id, form } }),
  },
  'POST /api/app/requests': {
    who: 'requests.file',
    of: 'office',
    at: ({ office }) => ({ json: { office: office.id, form, kind: 'leave' } }),
  },
  'GET /api/app/inspections': {
    who: ['head', 'secretary', 'member', 'memberKanoon', 'clerk', 'association', 'kanoon', 'inspector', 'agency'],
    of: 'own',
  },
  'GET /api/app/unlicensed': { who: 'unlicensed', of: 'own' },
  'POST /api/app/unlicensed': { who: 'unlicensed.open', of: 'own', at: ({ world }) => ({ json: placeForm(world) }) },
  'GET /api/app/unlicensed/:id': { who: 'unlicensed', of: 'province', at: ({ world }) => id(openedPlace(world)) },
  'POST /api/app/unlicensed/:id/reports': {
    who: 'unlicensed.join',
    of: 'province',
    at: async ({ world }) => id(openedPlace(world), { json: { caseId: await reportedPlace(world) } }),
  },
  'POST /api/app/unlicensed/:id/steps': {
    who: 'unlicensed.note',
    of: 'province',
    at: ({ world }) =>
      id(openedPlace(world), { json: { step: 'visit', on: world.today, number: '', word: 'بسته بود' } }),
  },
  'GET /api/app/violations': { who: 'violations', of: 'own' },
  'GET /api/app/violations/file': { who: 'violations', of: 'own' },
  'GET /api/app/stoppages': { who: 'inspections.list', of: 'own' },
  'GET /api/app/stoppages/starts': { who: 'inspections.list', of: 'own' },
  'GET /api/app/inspections/plan': { who: 'inspections.plan', of: 'own' },
  'GET /api/app/inspections/agencies': { who: 'inspections.plan', of: 'own' },
  'GET /api/app/inspections/kit': { who: 'inspections.mine', of: 'own' },
  'GET /api/app/inspections/checklists': { who: 'inspections.checklists', of: 'own' },
  'POST /api/app/inspections/checklists': {
    who: 'inspections.checklist',
    of: 'own',
    at: ({ world }) => ({
      json: { groups: shippedChecklist.groups, firstDay: world.today, word: 'چک‌لیست استان' },
    }),
  },
  'POST /api/app/inspections': {
    who: 'inspections.report',
    of: 'province',
    at: ({ world }) => ({ json: reportOf(world) }),
  },
  'GET /api/app/inspections/:id': {
    who: ['head', 'secretary', 'member', 'memberKanoon', 'clerk', 'inspector'],
    of: 'province',
    at: ({ world }) => id(planned(world)),
  },
  'POST /api/app/inspections/:id/settle': {
    who: 'inspections.settle',
    of: 'province',
    at: ({ world }) =>
      twoReports(world).then(({ inspection, report }) => ({
        path: { id: inspection },
        json: { report, word: 'عکس‌های این گزارش کامل است' },
      })),
  },
  'GET /api/app/requests/tasks/kinds': { who: 'signedIn', of: 'own' },
  'GET /api/app/requests/tasks': { who: 'signedIn', of: 'own', reads: [...requests, ...office] },
  'POST /api/app/requests/tasks/:id/propose': {
    who: 'requests.propose',
    of: 'province',
    at: ({ inquiry }) => id(inquiry('proposal'), { json: { found: null, word: 'چیزی احراز نشد' } }),
  },
  'POST /api/app/requests/tasks/:id/proposed': {
    // who examines another's report, or none, learns nothing
    who: ['clerk', 'secretary'],
    of: 'province',
    at: ({ inquiry }) =>
      id(inquiry('proposal'), { json: { conduct: 'intent', damage: 0, outside: false, grave: false } }),
  },
  'POST /api/app/requests/tasks/:id/comply': {
    who: 'requests.recordCompliance',
    of: 'province',
    at: ({ inquiry }) => id(inquiry('compliance'), { json: { done: true, word: '' } }),
  },
  'POST /api/app/requests/tasks/:id/answer': {
    who: 'requests.answerInquiry',
    of: 'province',
    at: ({ inquiry }) => id(inquiry(), { json: { agrees: true, word: '' } }),
  },
  'POST /api/app/requests/tasks/sums/:id/pay': {
    who: 'requests.recordPayment',
    of: 'province',
    at: async ({ world }) => ({
      path: { id: await owedSum(world) },
      json: { by: 'ower', to: '', receipt: '۱۲', on: world.today },
    }),
  },
  'POST /api/app/requests/tasks/sums/:id/recover': {
    who: 'requests.recordRecourse',
    of: 'province',
    at: async ({ world }) => ({
      path: { id: await owedSum(world, { paidOn: world.today, paidBy: 'insurance' }) },
      json: { receipt: '۱۲' },
    }),
  },
  'POST /api/app/requests/tasks/:id/hearing': {
    who: 'requests.answerHearing',
    of: 'holder',
    at: ({ inquiry }) => id(inquiry('hearing'), { json: { agrees: true, word: '' } }),
  },
  'POST /api/app/requests/tasks/:id/record': {
    who: 'requests.recordAnswer',
    of: 'province',
    at: ({ inquiry, world }) => id(inquiry(), { json: { agrees: true, word: '', number: '12', on: world.today } }),
  },
  'POST /api/app/requests/tasks/:id/paper': {
    who: 'requests.recordPaper',
    of: 'province',
    at: ({ inquiry }) =>
      id(inquiry('paper'), { json: { issued: false, issuedOn: '', expiresOn: '', code: '', word: 'امضا نشده بود' } }),
  },
  'POST /api/app/requests/tasks/:id/original': {
    who: 'requests.moveOriginal',
    of: 'province',
    at: ({ inquiry, world }) => id(inquiry('paper'), { json: { to: 'secretariat', on: world.today } }),
  },
  'POST /api/app/requests/tasks/:id/sent': {
    who: 'requests.sendOut',
    of: 'province',
    at: ({ inquiry, world }) => id(inquiry('paper'), { json: { on: world.today, by: 'post' } }),
  },
  'POST /api/app/requests/tasks/:id/receipt': {
    who: 'signedIn',
    of: 'holder',
    at: ({ inquiry, world }) => id(inquiry('clearance'), { json: { number: '12', on: world.today, files: [] } }),
  },
  'POST /api/app/requests/tasks/:id/second': {
    who: 'requests.recordSecond',
    of: 'province',
    at: ({ inquiry, world }) => id(inquiry('paper'), { json: { mark: 'signature', on: world.today } }),
  },
  'GET /api/app/requests/tasks/:id/letters': {
    who: 'requests.recordAnswer',
    of: 'own',
    at: ({ inquiry }) => id(inquiry()),
  },
  'POST /api/app/requests/tasks/:id/check': {
    who: 'requests.check',
    of: 'province',
    at: ({ inquiry }) => id(inquiry('check'), { json: { complete: true, word: '' } }),
  },
  'POST /api/app/requests/tasks/:id/handover': {
    who: 'requests.recordHandover',
    of: 'province',
    at: ({ inquiry, world }) =>
      id(inquiry('handover'), {
        json: { item: 'license', state: 'received', on: world.today, to: 'دبیرخانه', note: '' },
      }),
  },
  'POST /api/app/requests/tasks/:id/handover/close': {
    who: 'requests.closeHandover',
    of: 'province',
    at: ({ inquiry }) => id(inquiry('handover')),
  },
  'POST /api/app/requests/tasks/:id/visit': {
    who: 'requests.reportVisit',
    of: 'province',
    at: ({ inquiry }) =>
      id(inquiry('visit'), { json: { fit: true, word: '', findings: {}, position: null, files: [] } }),
  },
  'POST /api/app/requests/tasks/:id/decide': {
    who: 'requests.decide',
    of: 'province',
    at: ({ inquiry }) => id(inquiry('decision'), { json: { adopts: true, word: '' } }),
  },
  'POST /api/app/requests/tasks/:id/reply': {
    who: 'signedIn',
    of: 'holder',
    at: ({ inquiry }) => id(inquiry('question'), { json: { word: 'رسید پیوست است' } }),
  },
  'POST /api/app/requests/tasks/:id/take-back': {
    // what the secretariat asked is its own; of what others asked, the act itself looks
    who: ['clerk', 'secretary'],
    of: 'province',
    at: ({ inquiry }) => id(inquiry('question')),
  },
  'POST /api/app/requests/:id/ask': {
    // an agency that was asked nothing about it learns nothing of it
    who: ['clerk', 'secretary', 'association'],
    of: 'province',
    at: ({ request }) => id(request(), { json: { question: 'تا کی؟' } }),
  },
  'GET /api/app/requests/:id': { who: 'requests', of: 'office', at: ({ request }) => id(request()) },
  'POST /api/app/requests/:id/on-paper': {
    who: 'requests.answerPaper',
    of: 'province',
    at: ({ request }) => id(request(), { json: { letter: newKey(), says: 'withdraw', word: '' } }),
  },
  'POST /api/app/requests/:id/withdraw': { who: 'requests.withdraw', of: 'office', at: ({ request }) => id(request()) },
  'POST /api/app/requests/:id/reopen-office': {
    who: 'requests.reopenOffice',
    of: 'office',
    at: ({ request }) => id(request(), { json: { on: '2026-10-10' } }),
  },
  'POST /api/app/requests/:id/consent': {
    who: 'signedIn',
    of: 'substitute',
    at: ({ request }) => id(request('consent'), { json: { agrees: true } }),
  },
  'POST /api/app/requests/:id/review': {
    who: 'requests.review',
    of: 'province',
    at: ({ request }) => id(request(), { json: { agrees: true, word: '' } }),
  },
  // only an answer of one's own can be taken back
  'POST /api/app/requests/:id/undo': { who: 'signedIn', of: 'own', built: true, at: ({ request }) => id(request()) },
  'POST /api/app/requests/:id/reopen-ballot': {
    who: 'requests.reopenBallot',
    of: 'province',
    at: async ({ ballot }) => ({ path: { id: (await ballot('lapsed')).request } }),
  },
  'POST /api/app/requests/ballots/:id/vote': {
    who: 'ballots.vote',
    of: 'province',
    at: async ({ ballot }) => ({ path: { id: (await ballot()).ballot }, json: vote }),
  },
  'POST /api/app/requests/ballots/:id/make-secret': {
    who: 'ballots.makeSecret',
    of: 'province',
    at: async ({ ballot }) => ({ path: { id: (await ballot()).ballot } }),
  },
  'POST /api/app/requests/ballots/:id/vote-secretly': {
    who: 'ballots.voteSecretly',
    of: 'province',
    at: async ({ ballot }) => ({ path: { id: (await ballot()).ballot }, json: { choice: 'for' } }),
  },
  'POST /api/app/requests/ballots/:id/spoken': {
    who: 'ballots.recordSpoken',
    of: 'province',
    at: async ({ ballot, world }) => ({
      path: { id: (await ballot()).ballot },
      json: { ...vote, seat: world.seats.ict, member: world.people.member.id },
    }),
  },

  'GET /api/app/cases': { who: complaints, of: 'own', reads: ['clerk', 'secretary', 'kanoon', ...answering] },
  'GET /api/app/cases/filed': { who: 'cases.fileAgainstAgency', of: 'own' },
  'POST /api/app/cases/filed': {
    who: 'cases.fileAgainstAgency',
    of: 'office',
    at: ({ office }) => ({ json: { office: office.id, agency: 'بیمه آزمون', text: 'سامانه یک هفته قطع بود.' } }),
  },
  'GET /api/app/cases/:id': {
    who: ['clerk', 'secretary', 'kanoon'],
    of: 'province',
    at: ({ complaint }) => id(complaint('examining')),
  },
  'POST /api/app/cases/:id/assign': {
    who: 'cases.assign',
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
    who: 'cases.answer',
    of: 'office',
    at: ({ complaint }) => id(complaint('office'), { json: { word: 'پاسخ دفتر' } }),
  },
  'POST /api/app/cases/:id/hand-over': {
    who: 'cases.handOver',
    of: 'province',
    at: ({ complaint }) => id(complaint('examining'), { json: { word: 'چرا قطع بود؟', agency: 'بیمه آزمون' } }),
  },
  'POST /api/app/cases/:id/refer': {
    who: 'cases.refer',
    of: 'province',
    at: ({ complaint }) => id(complaint('examining'), { json: { word: 'سهم هر طرف چیست؟' } }),
  },
  'POST /api/app/cases/:id/respond': {
    who: 'cases.respond',
    of: 'province',
    at: ({ complaint }) => id(complaint('agency'), { json: { word: 'پاسخ دستگاه' } }),
  },
  'POST /api/app/cases/:id/find': {
    who: 'cases.find',
    of: 'office',
    at: ({ complaint }) => id(complaint('committee'), { json: { word: 'نظر دفتر' } }),
  },
  'POST /api/app/cases/:id/record': {
    who: 'cases.record',
    of: 'province',
    at: ({ complaint, world }) =>
      id(complaint('agency'), { json: { of: 'agency', word: 'پاسخ', number: '12', on: world.today } }),
  },
  'POST /api/app/cases/:id/question': {
    who: 'cases.question',
    of: 'province',
    at: ({ complaint }) => id(complaint('examining'), { json: { question: 'روز مراجعه کدام بود؟' } }),
  },
  'POST /api/app/cases/:id/question/take-back': {
    who: 'cases.takeBackQuestion',
    of: 'province',
    at: ({ askedComplaint }) => id(askedComplaint()),
  },
  'POST /api/app/cases/:id/consent': {
    who: 'cases.askConsent',
    of: 'province',
    at: ({ confidential }) => id(confidential(), { json: { name: true, files: [] } }),
  },
  'POST /api/app/cases/:id/close': {
    who: 'cases.close',
    of: 'province',
    at: ({ complaint }) => id(complaint('answered'), { json: { result: 'نتیجه' } }),
  },
  'POST /api/app/cases/:id/text': {
    who: 'cases.passText',
    of: 'province',
    at: ({ complaint }) => id(complaint('examining'), { json: { text: 'متن بی‌نام' } }),
  },
  'POST /api/app/cases/:id/merge': {
    who: 'cases.merge',
    of: 'province',
    at: async ({ complaint, tracked }) =>
      id(complaint('registered'), { json: { into: (await tracked('registered')).id } }),
  },
  'POST /api/app/cases/:id/identity': {
    who: 'identities.open',
    of: 'province',
    at: ({ complaint }) => id(complaint(), { json: { reason: 'برای تماس با شهروند' } }),
  },
  'POST /api/app/cases/:id/name': {
    who: 'identities.showName',
    of: 'office',
    at: ({ complaint }) => id(complaint('office'), { json: { reason: 'برای یافتن پرونده مراجعه' } }),
  },

  'GET /api/openapi.json': { who: 'anyone', of: 'own' },
  'POST /api/ratings': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ json: { license: office.license, service: 4, conduct: 5, key: newKey() } }),
  },
  'GET /api/v1/openapi.json': { who: 'anyone', of: 'own' },
  'GET /api/v1/licenses/check': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ query: `of=${office.license}` }),
  },
  'GET /api/v1/offices': { who: 'anyone', of: 'own', at: bearing },
  'GET /api/v1/services': { who: 'anyone', of: 'own', at: bearing },
  'GET /api/v1/inquiries': { who: 'anyone', of: 'own', at: bearing, tells: ['request'] },
  'GET /api/v1/inquiries/:id': {
    who: 'anyone',
    of: 'own',
    tells: ['request'],
    at: async (subjects) => id(subjects.inquiry(), await bearing(subjects)),
  },
  'POST /api/v1/inquiries/:id/answer': {
    who: 'anyone',
    of: 'own',
    at: async (subjects) => id(subjects.inquiry(), { ...(await bearing(subjects)), json: { agrees: true } }),
  },
  'GET /api/v1/cases': { who: 'anyone', of: 'own', at: bearing },
  'GET /api/v1/resolutions': { who: 'anyone', of: 'own', at: bearing, tells: ['resolution'] },
  'POST /api/v1/receipts': {
    who: 'anyone',
    of: 'own',
    at: async (subjects) => ({
      ...(await bearing(subjects)),
      json: { license: subjects.office.license, day: subjects.world.today, receipts: ['930-412-771'] },
    }),
  },
  'POST /api/agency/receipts': {
    who: 'anyone',
    of: 'own',
    at: async ({ office, world, systemKey }) => ({
      json: { license: office.license, day: world.today, receipts: ['930-412-771'] },
      bearer: systemToken(world.secret, await systemKey(), 0),
    }),
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
  'GET /c/worker.js': { who: 'anyone', of: 'own', built: true },
  'GET /r/:license': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'POST /r/:license': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ path: { license: office.license }, form: { service: '4', conduct: '5' } }),
  },
  'GET /r/:license/services': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /r/:license/thanks': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o': { who: 'anyone', of: 'own' },
  'GET /o/:license': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o/:license/stand': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o/:license/stickers': {
    who: 'anyone',
    of: 'own',
    at: ({ office }) => ({ path: { license: office.license } }),
  },
  'POST /o/stands': { who: 'anyone', of: 'own', at: ({ office }) => ({ form: { licenses: office.license } }) },
  'GET /o/:license/poster': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /o/:license/board': { who: 'anyone', of: 'own', at: ({ office }) => ({ path: { license: office.license } }) },
  'GET /m': { who: 'anyone', of: 'own' },
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
  'GET /calls': { who: 'anyone', of: 'own' },
  'GET /calls/follow': { who: 'anyone', of: 'own' },
  'POST /calls/follow': { who: 'anyone', of: 'own', at: () => ({ form: { code: '', mobile: '' } }) },
  'GET /calls/:id': { who: 'anyone', of: 'own', at: async ({ call }) => ({ path: { id: (await call()).call } }) },
  'POST /calls/:id': {
    who: 'anyone',
    of: 'own',
    at: async ({ call }) => ({ path: { id: (await call()).call }, form: { name: '' } }),
  },
  'GET /calls/r/:code/:secret': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' } }),
  },
  'POST /calls/r/:code/:secret': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { word: 'x' } }),
  },
  'POST /calls/r/:code/:secret/prove': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { code: '1' } }),
  },
  'POST /calls/r/:code/:secret/code': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { key: 'x' } }),
  },
  'GET /c': { who: 'anyone', of: 'own' },
  'GET /c/offline': { who: 'anyone', of: 'own' },
  'GET /c/new': { who: 'anyone', of: 'own' },
  'POST /c/new/photo': { who: 'anyone', of: 'own', at: () => ({ form: { license: '' } }) },
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
  'POST /c/:code/:secret/reply': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { word: 'x' } }),
  },
  'POST /c/:code/:secret/consent': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { consent: newKey(), as: 'yes' } }),
  },
  'POST /c/:code/:secret/tell': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { mobile: '' } }),
  },
  'POST /c/:code/:secret/push': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, json: {} }),
  },
  'POST /c/:code/:secret/push-stop': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, json: {} }),
  },
  'POST /c/:code/:secret/withdraw': {
    who: [],
    of: 'own',
    at: () => ({ path: { code: '1111222233334444', secret: 'guessed' }, form: { word: '' } }),
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

/** The routes of a sheet with the marks of a call. */
function marks(): Record<string, Row> {
  const row: Row = {
    who: 'calls.mark',
    of: 'province',
    at: async ({ call, file, world }) => {
      const sheet = await file('import', null, world.people.clerk.id)
      return { path: { id: (await call()).call, sheet } }
    },
  }
  return {
    'GET /api/app/calls/:id/marks/:sheet': row,
    'GET /api/app/calls/:id/marks/:sheet/findings': row,
    'POST /api/app/calls/:id/marks/:sheet': row,
  }
}

/** The routes of one kind of uploaded sheet. */
function imports(kind: 'offices' | 'holidays' | 'services'): Record<string, Row> {
  const row: Row = {
    who: 'registry.sheets',
    of: 'province',
    at: ({ file, world }) => id(file('import', null, world.people.clerk.id)),
  }
  return {
    [`GET /api/app/registry/${kind}/:id`]: row,
    [`GET /api/app/registry/${kind}/:id/findings`]: row,
    [`POST /api/app/registry/${kind}/:id`]: row,
  }
}
