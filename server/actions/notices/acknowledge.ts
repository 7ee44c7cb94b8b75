// The holder opens a letter, and acknowledges it: two different facts, each once. Source: Bylaw 20.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { gap, statement } from '#db/statement'
import { has } from '#policies/abilities'
import { goneOut } from '#reads/notices/legible'
import { messengers } from '#rules/messages'
import { outspoken } from '#rules/notices'
import { type Act, action, done, needsPin, noBecause, type Trouble, unknown } from '../../act/act.ts'
import { countFromNotice } from '../../proceedings/notified.ts'
import { newCode, receiptCodeOnce } from './receipt.ts'
import { recipientScope, requestOfLetter } from './scope.ts'

const confidentialityOf = statement((db) =>
  db
    .select({ confidentiality: notices.confidentiality })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .where(and(eq(noticeRecipients.id, gap('recipient')), goneOut(notices.sendAt, gap('now')))),
)

const markAcknowledged = statement((db) =>
  db
    .update(noticeRecipients)
    .set({
      // whoever acknowledges has opened it, by this door if by none before
      openedAt: sql`coalesce(${noticeRecipients.openedAt}, ${gap('now')}::timestamptz)`,
      openedVia: sql`case when ${noticeRecipients.openedAt} is null then ${gap('via')} else ${noticeRecipients.openedVia} end`,
      acknowledgedAt: sql`${gap('now')}::timestamptz`,
      acknowledgedVia: gap('via', noticeRecipients.acknowledgedVia),
      acknowledgedBy: gap('person', noticeRecipients.acknowledgedBy),
      acknowledgedAs: gap('role', noticeRecipients.acknowledgedAs),
      receiptCode: receiptCodeOnce(gap('code')),
    })
    .where(and(eq(noticeRecipients.id, gap('recipient')), isNull(noticeRecipients.acknowledgedAt)))
    .returning({ id: noticeRecipients.id, request: requestOfLetter }),
)

/** `first`: this was the opening that counts. */
export type Opened = { openedAt: string; first: boolean }
export type Acknowledged = { acknowledgedAt: string; already: boolean }

/** Notes that the whole letter was shown. The first opening counts; staff may open ordinary letters too. */
export const openNotice = action<{ recipient: string }, Opened>('notices.open', {
  unrecorded: 'an opening is kept with the recipient; only the first enters the chain',
  scope: recipientScope,
  run: async (act, { recipient }) => {
    const hindrance = await unreadable(act, recipient)
    if (hindrance) return hindrance
    const first = await markOpened(act, recipient)
    if (first) act.record({ subject: 'recipient', subjectId: recipient })
    const row = await standing(act, recipient)
    return row ? done({ openedAt: row.openedAt!.toISOString(), first }) : unknown
  },
})

/**
 * «تأیید دریافت»: makes the letter official for this office. Whichever door comes first counts; a later one is told
 * so. The substitute may acknowledge within an approved leave and is named as such.
 */
export const acknowledgeNotice = action<{ recipient: string }, Acknowledged>('notices.acknowledge', {
  unrecorded: 'only the first acknowledgment enters the chain',
  scope: recipientScope,
  run: async (act, { recipient }) => {
    const marking = {
      recipient,
      now: act.now.toISOString(),
      via: act.via,
      person: act.actor.person,
      role: act.as!.role,
      code: newCode(),
    }
    // in one way to the database and back: what hinders takes the mark back with everything else
    const [hindrance, marked] = await Promise.all([unreadable(act, recipient), markAcknowledged(act.tx, marking)])
    if (hindrance) return hindrance
    if (marked.length) {
      act.record({ subject: 'recipient', subjectId: recipient })
      act.refresh('notice', recipient)
      const [{ request } = {}] = marked
      if (request) await countFromNotice(act, request)
      return done({ acknowledgedAt: act.now.toISOString(), already: false })
    }
    const row = await standing(act, recipient)
    return row?.acknowledgedAt ? done({ acknowledgedAt: row.acknowledgedAt.toISOString(), already: true }) : unknown
  },
})

/**
 * Why the act's person cannot have read the letter here: its hour has not come, staff read ordinary letters only, a chat shows no others, and a
 * secret one asks for the PIN. Null where nothing hinders.
 */
async function unreadable(act: Act, recipient: string): Promise<Trouble | null> {
  const [letter] = await confidentialityOf(act.tx, { recipient, now: act.now.toISOString() })
  if (!letter) return unknown
  if (outspoken(letter)) return null
  if (act.as?.office && !has(act.as, 'notices.confidential')) return unknown
  if (messengers.some((one) => one === act.via)) return noBecause('refusal-read-in-app')
  return letter.confidentiality === 'secret' && !act.steppedUp ? needsPin : null
}

async function markOpened(act: Act, recipient: string): Promise<boolean> {
  const rows = await act.tx
    .update(noticeRecipients)
    .set({ openedAt: act.now, openedVia: act.via })
    .where(and(eq(noticeRecipients.id, recipient), isNull(noticeRecipients.openedAt)))
    .returning({ id: noticeRecipients.id })
  return rows.length > 0
}

/** The marks of a recipient of a signed letter. */
async function standing(act: Act, recipient: string) {
  const [row] = await act.tx
    .select({ openedAt: noticeRecipients.openedAt, acknowledgedAt: noticeRecipients.acknowledgedAt })
    .from(noticeRecipients)
    .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
    .where(eq(noticeRecipients.id, recipient))
  return row
}
