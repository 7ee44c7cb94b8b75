// The words by which authorities and the holder are asked about a request, for bot and app alike.
import type { Key } from './keys.gen.ts'

/** What is reported of an office: a violation, what an inspection found, or that it stands still; or of a body. */
type ReportSort = 'violation' | 'inspection' | 'stoppage' | 'accusation'
/** What a holder is heard on in words of its own: a report, a verdict, or what is offered and goes on with their yes alone. */
type Heard = ReportSort | 'appeal' | 'offer'

type Inquired = {
  task: string
  of?: string | null
  /** What sort of report about an office it is. */
  report?: ReportSort | null
  own: boolean
  refuses: boolean
  withheld: boolean
}
type InquiryPart = 'lead' | 'clear' | 'object' | 'title' | 'word' | 'hint' | 'send'

const inquiryKeys = {
  clear: 'inquiry-clear',
  object: 'inquiry-object',
  title: 'inquiry-object-title',
  word: 'inquiry-word',
  send: 'inquiry-object-send',
} as const
const hearingKeys = {
  title: 'inquiry-hearing-title',
  word: 'inquiry-hearing-word',
  send: 'inquiry-hearing-send',
} as const

/** What an office's holder is heard on: of a report the matter itself, or the verdict; an offer; null of whatever else. */
export function heardOn({
  of,
  report,
  refuses,
}: {
  of?: string | null
  report?: ReportSort | null
  refuses: boolean
}): Heard | null {
  return of === 'verdict' ? 'appeal' : (report ?? (refuses ? 'offer' : null))
}

function heardWords(about: Heard, own: boolean, part: InquiryPart, body: boolean): Key {
  if (part === 'lead') {
    if (own && body && about === 'appeal') return 'inquiry-accusation-appeal-lead'
    if (own) return `inquiry-${about}-lead`
    return about === 'appeal' ? 'inquiry-appeal-record-lead' : 'inquiry-hearing-record-lead'
  }
  if (part === 'clear') return own ? `inquiry-${about}-accept` : `inquiry-${about}-accept-record`
  if (part === 'object') return own ? `inquiry-${about}-defend` : `inquiry-${about}-defend-record`
  return `inquiry-${about}-${part}`
}

/** The words by which an authority, or the holder, is asked and answers; for whoever writes the answer down other ones. */
export function inquiryWords({ task, of, report, own, refuses, withheld }: Inquired, part: InquiryPart): Key {
  const about = task === 'hearing' ? heardOn({ of, report, refuses }) : null
  if (about) return heardWords(about, own, part, report === 'accusation')
  // what a clearance lacks is what a settlement lacks
  if (task === 'clearance')
    return part === 'lead' || part === 'clear' ? `inquiry-clearance-${part}` : `inquiry-settlement-${part}`
  if (task === 'release' && part === 'lead' && own) return 'inquiry-release-own-lead'
  if (task === 'settlement' || task === 'release') return `inquiry-${task}-${part}`
  if (task !== 'hearing') {
    if (part === 'lead') return own ? 'inquiry-lead' : 'inquiry-record-lead'
    if (part !== 'hint') return inquiryKeys[part]
    return withheld ? 'inquiry-word-hint-withheld' : refuses ? 'inquiry-word-hint-refuses' : 'inquiry-word-hint'
  }
  if (part === 'lead') return own ? 'inquiry-hearing-lead' : 'inquiry-hearing-record-lead'
  if (part === 'clear') return own ? 'inquiry-hearing-accept' : 'inquiry-hearing-accept-record'
  if (part === 'object') return own ? 'inquiry-hearing-defend' : 'inquiry-hearing-defend-record'
  if (part === 'hint') return 'inquiry-hearing-hint'
  return hearingKeys[part]
}

type PaperPart = 'lead' | 'issued-on' | 'record' | 'refused' | 'refused-title' | 'refused-send'

/** What is written down: a license's new term or its end; that agencies know of a new office; its first day of work. */
export type PaperSays = 'term' | 'end' | 'introduction' | 'start'

/** The words by which that is written down. */
export function paperWords(says: PaperSays, part: PaperPart | `state-${'open' | 'yes' | 'no'}`): Key {
  return says === 'term' ? `inquiry-paper-${part}` : `inquiry-${says}-${part}`
}

/** What inquiries that stand side by side are called; what the holder says when heard is none. */
export function inquiriesTitle(tasks: readonly { task: string }[]): Key {
  if (tasks.every(({ task }) => task === 'hearing')) return 'inquiry-title-hearing'
  if (tasks.every(({ task }) => task === 'release')) return 'inquiry-title-release'
  return tasks.every(({ task }) => task === 'settlement' || task === 'clearance' || task === 'release')
    ? 'inquiry-title-accounts'
    : 'inquiry-title'
}

/** How an account stands, in a word or two; null for what is none, or for which nothing was said. */
export function accountWords({
  task,
  answer,
  word,
}: {
  task: string
  answer: string | null
  word: string | null
}): Key | null {
  if (task !== 'settlement' && task !== 'clearance' && task !== 'release') return null
  if (answer !== 'yes') return word ? (task === 'release' ? 'inquiry-account-held' : 'inquiry-account-owed') : null
  return task === 'settlement'
    ? 'inquiry-account-settled'
    : task === 'clearance'
      ? 'inquiry-account-cleared'
      : 'inquiry-account-released'
}

/** What became of a hearing, in a word or two. */
export function hearingState(
  of: { of?: string | null; report?: ReportSort | null; refuses: boolean },
  said: 'yes' | 'no' | 'open' | 'void' | 'silent',
): Key {
  const about = heardOn(of)
  return about && (said === 'yes' || said === 'no') ? `inquiry-${about}-state-${said}` : `inquiry-hearing-state-${said}`
}
