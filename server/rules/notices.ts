// Letters and their recipients: kinds, states, how far each has got. Sources: Bylaw 20; Annex 3 articles 1-1, 8.
import { gateArticle } from '#law/gate'
import { ordersOf } from './lists.ts'
import { type Author, type Role, signingBodies, writingBodies } from './roles.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** `letter`: plain correspondence, such as with an authority outside, which gives notice to nobody. */
export const noticeKinds = ['notice', 'circular', 'warning', 'invitation', 'announcement', 'letter'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The letter of a kind's number series, as it stands in the number. */
const seriesMarks: Record<NoticeKind, string> = {
  notice: 'الف',
  circular: 'ب',
  warning: 'خ',
  invitation: 'د',
  announcement: 'ط',
  letter: 'ن',
}

/** A letter's number, with Latin digits: province, the body where it has series of its own, kind, Jalali year, serial without gaps. */
export function letterNumber(prefix: string, kind: NoticeKind, year: number, serial: number, body?: string): string {
  return [prefix, ...(body ? [body] : []), seriesMarks[kind], year, serial].join('/')
}

/** Who may see a letter: everybody it concerns, only those it is addressed to, or these after a further proof. Minutes 17. */
export const confidentialities = ['ordinary', 'confidential', 'secret'] as const
export type Confidentiality = (typeof confidentialities)[number]

/**
 * Whether a letter's subject and text may stand outside the app: in a chat, on a lock screen, in an SMS, in a list that
 * others than its addressees see. Otherwise only its kind, number and date are told.
 */
export function outspoken(of: { confidentiality: Confidentiality }): boolean {
  return of.confidentiality === 'ordinary'
}

/** Whose letter it is. An agency's directive passes the working group's gate before it goes out (Bylaw 19-8). */
export const origins = ['secretariat', 'association', 'kanoon', 'agency'] as const
export type Origin = (typeof origins)[number]

/** Whose letter somebody writes in a role. */
export function originOf(role: Role | undefined): Origin {
  return writingBodies.find((body) => body === role) ?? 'secretariat'
}

/** Who signs a letter that its body writes in its own name (Bylaw 20); null for those that head or secretary sign. */
export function authorOf(letter: { origin: Origin; bodyId: string | null; createdBy: string | null }): Author | null {
  const role = signingBodies.find((body) => body === letter.origin)
  return role ? { role, body: letter.bodyId, person: letter.createdBy } : null
}

/** The letters by which the series of a body of its own are told from the secretariat's. */
const bodyMarks = { association: 'ص', kanoon: 'ک' } as const satisfies Record<(typeof signingBodies)[number], string>

/** The sign of a body's series: the kind's letter, and the body's place where the province has several of the kind. */
export function bodyMark(role: (typeof signingBodies)[number], nth: number): string {
  return nth > 1 ? `${bodyMarks[role]}${nth}` : bodyMarks[role]
}

/** Name and addresses of a body, as they stand at the head and the foot of its letters. */
export type Letterhead = { name: string; address: string; phone: string; fax: string }

type AtGate = { origin: Origin; directive: boolean; gateResolution: string | null }

/**
 * An agency's new or changed directive goes out only by a resolution of the executive committee or the working group; its
 * other letters go their normal way. Bylaw 19-8.
 */
export function passedGate({ origin, directive, gateResolution }: AtGate): Verdict {
  if (origin !== 'agency' || !directive || gateResolution) return allow()
  return refuse('refusal-gate-needed', gateArticle)
}

/** A letter has at most so many lines of copies. */
export const copiesMost = 20

/** The sign before every letter's number: one to three letters, nothing else. */
export function isLetterPrefix(typed: string): boolean {
  return /^\p{L}{1,3}$/u.test(typed.trim())
}

/** So many minutes a reminder of the desk is held back, so that a slip of the hand can be undone. */
export const reminderHold = 5

/** A letter to more recipients than these is asked for once more, with their number, before it goes on. */
export const askAbove = 50

/** What the desk's lists of letters may be sorted by; `oldest` for what waits. */
export const noticeOrders = ordersOf(['subject', 'number', 'date', 'kind', 'writer', 'submitted', 'state', 'missing'])
export type NoticeOrder = (typeof noticeOrders)[number]

/** What the recipients of a sent letter may be sorted by. */
export const recipientOrders = ordersOf(['office', 'county', 'holder', 'state'])
export type RecipientOrder = (typeof recipientOrders)[number]

/** What the lists of what silence leaves may be sorted by; `since`: the day from which one waits. */
export const ladderOrders = ordersOf(['office', 'county', 'holder', 'letter', 'since'])
export type LadderOrder = (typeof ladderOrders)[number]

/** A letter's own states; sending is derived from its recipients. Cancelled: signed ahead of its hour, taken back before it. */
export const noticeStates = ['draft', 'gate', 'awaiting', 'signed', 'cancelled'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Ways by which a letter was delivered outside the messengers (Bylaw 20). */
export const deliveryWays = ['hand', 'post', 'fax'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

/** Ways by which a letter goes to an authority outside; `system`: from office system to office system. */
export const sendingWays = [...deliveryWays, 'system'] as const
export type SendingWay = (typeof sendingWays)[number]

/** Whether the way alone makes a letter official: what is faxed wants the acknowledgment, as what is sent electronically does (Bylaw 20). */
export function makesOfficial(way: DeliveryWay): boolean {
  return way !== 'fax'
}

export const recipientStates = [
  'queued',
  'sent',
  'failed',
  'unreachable',
  'faxed',
  'opened',
  'acknowledged',
  'delivered',
] as const
export type RecipientState = (typeof recipientStates)[number]

type Marks = {
  sentAt: Date | null
  failedAt: Date | null
  unreachable: boolean
  openedAt: Date | null
  acknowledgedAt: Date | null
  deliveredOn: string | null
  faxedOn: string | null
}

/** How far a letter has got with one recipient, from its marks. Acknowledged or handed over or posted is official; faxed is not. */
export function recipientState(marks: Marks): RecipientState {
  if (marks.acknowledgedAt) return 'acknowledged'
  if (marks.deliveredOn) return 'delivered'
  if (marks.openedAt) return 'opened'
  if (marks.faxedOn) return 'faxed'
  if (marks.sentAt) return 'sent'
  if (marks.failedAt) return 'failed'
  return marks.unreachable ? 'unreachable' : 'queued'
}
