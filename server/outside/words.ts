// What is said of a row where there is no card: a few plain lines and a link into the app.
import { date, digits } from '#locales/format'
import { answerByWords, inOrder } from '#locales/notices'
import { deskLines, remindWords } from '#locales/tasks'
import { type Key, type Locale, text } from '#locales/text'
import { headOfDay } from '#reads/audit'
import { announced } from '#reads/channels'
import { codeLives } from '#reads/chats'
import type { Signed } from '#reads/people/actors'
import { tehranDay } from '#rules/calendar'
import type { MessageKind } from '#rules/messages'
import { lettersOfReminder } from '#rules/notices-answer'
import { caseWords } from './case-words.ts'
import type { Row } from './channel.ts'
import { guestWords } from './guest.ts'

/** The database as the reads take it. */
export type Db = Parameters<typeof announced>[0]

/** `subject` may be shortened; `path` leads into the app, empty where there is nothing for whoever reads it; `code` is what a sign-in asks for, and nothing to be linked. */
export type Worded = {
  title: string
  lines: readonly string[]
  subject?: string
  todo: string
  path: string
  code?: string
  urgent: boolean
}

type View = Pick<Row, 'subjectId' | 'params'> & { person: Signed | null; locale: Locale; now: Date }
type Wording = (db: Db, view: View) => Promise<Worded | null>

/** What each kind of row says; a card's refresh says nothing where there are no cards. */
const wordings: Record<Exclude<MessageKind, 'refresh'>, Wording> = {
  notice: (db, view) => letter(db, view, 'channels-letter'),
  renewal: asked('renewal-channel', 'office'),
  copy: asked('channels-copy', 'notices/copies', 'subject'),
  reminder: (db, view) => letter(db, view, 'channels-reminder'),
  answer: async (db, view) => {
    const found: Worded[] = []
    for (const subjectId of lettersOfReminder(view.subjectId, view.params)) {
      const one = await letter(db, { ...view, subjectId }, 'channels-answer', false)
      if (one) found.push(one)
    }
    const [first, ...others] = found
    if (!first || others.length === 0) return first ?? null
    const more = text(view.locale, 'channels-letters-more', { count: others.length })
    return { ...first, lines: [...first.lines, more] }
  },
  consent: asked('channels-consent', 'consents', 'subject'),
  inquiry: asked('channels-inquiry', 'queue'),
  question: asked('channels-question', 'queue'),
  check: asked('channels-check', 'queue'),
  visit: asked('channels-visit', 'queue'),
  decision: asked('channels-decision', 'queue'),
  desk: async (_db, { params, locale }) => ({
    title: text(locale, 'tasks-desk-title'),
    lines: deskLines(locale, params),
    todo: text(locale, 'channels-todo'),
    path: '/app/queue',
    urgent: false,
  }),
  resolution: asked('channels-resolution', 'resolutions'),
  ballot: asked('channels-ballot', 'votes', 'subject'),
  sign: asked('channels-sign', 'sign', 'subject'),
  sentBack: asked('channels-sent-back', 'notices'),
  delegation: asked('channels-delegation', 'queue'),
  incoming: asked('channels-incoming', 'incoming', 'subject'),
  meeting: asked('channels-meeting', 'meetings', 'subject'),
  guest: guestWords,
  minutes: asked('channels-minutes', 'minutes', 'subject'),
  request: asked('channels-request', 'requests', 'subject'),
  opinion: asked('channels-opinion', 'queue', 'subject'),
  // a row without a person is the citizen's own
  case: (db, view) => (view.person ? asked('channels-case', 'cases', 'subject')(db, view) : caseWords(db, view)),
  callBack: asked('ratings-call-title', 'ratings/calls'),
  poster: asked('ratings-scan-title', 'ratings'),
  training: asked('trainings-title', 'trainings'),
  inventory: asked('inventory-card', 'inventory'),
  contract: asked('contracts-card', 'contracts'),
  unlicensed: asked('unlicensed-card', 'unlicensed'),
  contact: asked('channels-contact', 'offices'),
  mobile: asked('contacts-number-news', 'office'),
  mobileCode: async (db, { subjectId, params, locale, now }) => {
    if (!params.code || !(await codeLives(db, subjectId, now))) return null
    const title = text(locale, 'contacts-code-line', { code: digits(locale, params.code) })
    const lines = [text(locale, 'contacts-code-warning')]
    return { title, lines, todo: '', path: '', code: String(params.code), urgent: true }
  },
  invite: asked('channels-invite', 'settings'),
  secondAccount: asked('channels-second-account', 'settings'),
  signIn: asked('channels-sign-in', 'settings'),
  health: asked('channels-health', 'health'),
  auditHead: async (db, { subjectId, params, locale }) => {
    const head = await headOfDay(db, subjectId, String(params.day))
    if (!head) return null
    const title = text(locale, 'audit-head-of', { day: date(locale, head.day) })
    return { title, lines: [head.hash], todo: text(locale, 'channels-todo'), path: '/audit/heads', urgent: false }
  },
  loginCode: async (db, { subjectId, params, locale, now }) => {
    if (!params.code || !(await codeLives(db, subjectId, now))) return null
    const code = digits(locale, params.code)
    const [title, warning] = [text(locale, 'channels-code', { code }), text(locale, 'channels-code-warning')]
    return { title, lines: [warning], todo: '', path: '', code: String(params.code), urgent: true }
  },
}

/**
 * Words a row as its subject stands now; null where there is nothing to say any more. Of a confidential letter only
 * number and date are told: a screen that lies on a counter is read by others.
 */
export async function wordsFor(db: Db, row: Row, person: Signed | null, now: Date): Promise<Worded | null> {
  if (row.kind === 'refresh') return null
  const { subjectId, params } = row
  const locale = person?.locale ?? 'fa'
  const said = await wordings[row.kind](db, { subjectId, params, person, locale, now })
  const reminds = remindWords(locale, params)
  return said && reminds ? { ...said, lines: [reminds, ...said.lines] } : said
}

/** `untilOfficial`: there is nothing to say once it is acknowledged; an answer that is wanted is wanted still. */
async function letter(db: Db, view: View, title: Key, untilOfficial = true): Promise<Worded | null> {
  const { subjectId, person, locale, now } = view
  const found = person && (await announced(db, person, subjectId, now))
  if (!found?.number || !found.signedAt || (untilOfficial ? found.official : found.answeredAt)) return null
  const { kind, number, signedAt, subject, confidentiality, province } = found
  const open = confidentiality === 'ordinary'
  const head = {
    kind: text(locale, `notice-kind-${kind}`),
    number: digits(locale, inOrder(number)),
    day: date(locale, tehranDay(signedAt)),
  }
  const day = answerByWords(locale, found)
  return {
    title: text(locale, title, head),
    lines: [
      text(locale, 'channels-letter-from', { province: locale === 'fa' ? province.name : province.nameEn }),
      ...(open ? [] : [text(locale, 'channels-letter-confidential')]),
      ...(day ? [text(locale, 'channels-letter-answer-by', { day })] : []),
    ],
    ...(open ? { subject } : {}),
    todo: text(locale, untilOfficial ? 'channels-letter-todo' : 'channels-todo'),
    path: `/app/notices/${subjectId}`,
    urgent: found.urgent,
  }
}

/** A line and a page: the subject's own, or the list in which it stands. */
function asked(title: Key, page: string, of?: 'subject'): Wording {
  return async (_db, { subjectId, locale }) => ({
    title: text(locale, title),
    lines: [],
    todo: text(locale, 'channels-todo'),
    path: of ? `/app/${page}/${subjectId}` : `/app/${page}`,
    urgent: false,
  })
}
