// What is said of a row where there is no card: a few plain lines and a link into the app.
import { date, digits } from '#locales/format'
import { inOrder } from '#locales/notices'
import { type Key, type Locale, text, words } from '#locales/text'
import type { Signed } from '#reads/actors'
import { announced } from '#reads/channels'
import { codeLives } from '#reads/chats'
import { tehranDay } from '#rules/calendar'
import type { MessageKind } from '#rules/messages'
import type { Row } from './channel.ts'

/** The database as the reads take it. */
export type Db = Parameters<typeof announced>[0]

/** `subject` may be shortened; `path` leads into the app; `code` is what a sign-in asks for, and nothing to be linked. */
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

/** What each kind of row says; a kind that is not here stays unsaid by number and by push. */
const wordings: Partial<Record<MessageKind, Wording>> = {
  notice: (db, view) => letter(db, view, 'channels-letter'),
  reminder: (db, view) => letter(db, view, 'channels-reminder'),
  consent: asked('channels-consent', 'channels-consent-todo', 'consents'),
  ballot: asked('channels-ballot', 'channels-ballot-todo', 'votes'),
  sign: asked('channels-sign', 'channels-sign-todo', 'sign'),
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
  const { subjectId, params } = row
  return (await wordings[row.kind]?.(db, { subjectId, params, person, locale: person?.locale ?? 'fa', now })) ?? null
}

async function letter(db: Db, { subjectId, person, locale }: View, title: Key): Promise<Worded | null> {
  const found = person && (await announced(db, person, subjectId))
  if (!found?.number || !found.signedAt || found.official) return null
  const { kind, number, signedAt, subject, confidentiality, answerBy, province } = found
  const open = confidentiality === 'ordinary'
  const head = {
    kind: words(locale, `notice-kind-${kind}`),
    number: digits(locale, inOrder(number)),
    day: date(locale, tehranDay(signedAt)),
  }
  return {
    title: text(locale, title, head),
    lines: [
      text(locale, 'channels-letter-from', { province: locale === 'fa' ? province.name : province.nameEn }),
      ...(open ? [] : [text(locale, 'channels-letter-confidential')]),
      ...(answerBy ? [text(locale, 'channels-letter-answer-by', { day: date(locale, answerBy) })] : []),
    ],
    ...(open ? { subject } : {}),
    todo: text(locale, 'channels-letter-todo'),
    path: `/app/notices/${subjectId}`,
    urgent: found.urgent,
  }
}

/** Something that is asked of a person, under its subject's page. */
function asked(title: Key, todo: Key, page: string): Wording {
  return async (_db, { subjectId, locale }) => ({
    title: text(locale, title),
    lines: [],
    todo: text(locale, todo),
    path: `/app/${page}/${subjectId}`,
    urgent: false,
  })
}
