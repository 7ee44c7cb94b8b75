// Letters and their recipients: kinds, states, how far each has got. Sources: Bylaw 20; Annex 3 articles 1-1, 8.
export const noticeKinds = ['notice', 'circular', 'warning', 'invitation', 'announcement'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The letter of a kind's number series, as it stands in the number. */
const seriesMarks: Record<NoticeKind, string> = {
  notice: 'الف',
  circular: 'ب',
  warning: 'خ',
  invitation: 'د',
  announcement: 'ط',
}

/** A letter's number, with Latin digits: province, kind, Jalali year, serial without gaps. */
export function letterNumber(prefix: string, kind: NoticeKind, year: number, serial: number): string {
  return `${prefix}/${seriesMarks[kind]}/${year}/${serial}`
}

/** Who may see a letter: everybody it concerns, only those it is addressed to, or these after a further proof. Minutes 17. */
export const confidentialities = ['ordinary', 'confidential', 'secret'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** Whose letter it is. An agency's directive passes the working group's gate before it goes out (Bylaw 19-8). */
export const origins = ['secretariat', 'association', 'kanoon', 'agency'] as const
export type Origin = (typeof origins)[number]

/** A letter's own states; sending is derived from its recipients. */
export const noticeStates = ['draft', 'gate', 'awaiting', 'signed'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Ways by which a letter was delivered outside the messengers (Bylaw 20). */
export const deliveryWays = ['hand', 'post', 'fax'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

export const recipientStates = [
  'queued',
  'sent',
  'failed',
  'unreachable',
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
}

/** How far a letter has got with one recipient, from its marks. Acknowledged or delivered on paper is official. */
export function recipientState(marks: Marks): RecipientState {
  if (marks.acknowledgedAt) return 'acknowledged'
  if (marks.deliveredOn) return 'delivered'
  if (marks.openedAt) return 'opened'
  if (marks.sentAt) return 'sent'
  if (marks.failedAt) return 'failed'
  return marks.unreachable ? 'unreachable' : 'queued'
}
