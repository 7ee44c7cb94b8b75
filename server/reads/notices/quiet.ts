// Letters keep until the morning, whatever made them late: a backlog, an outage, a long fan-out. Urgent ones do not.
import { eq } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import { quietHours } from '#law/notices'
import { tehranDay } from '#rules/calendar'
import { type MessageKind, quietKinds } from '#rules/messages'
import { afterQuiet, isQuiet } from '#rules/periods'
import { type Db, lawOfProvince } from '../parameters.ts'

type Message = { province: string; kind: MessageKind; subjectId: string }

/** Milliseconds for which a province's hours are remembered: every message asks. */
const remembered = 60_000

/** Says until when a message must wait, if it may not be sent now; null if it may. */
export function quietGate(db: Db): (message: Message, now: Date) => Promise<Date | null> {
  const known = new Map<string, { hours: readonly string[]; until: number }>()
  const hoursOf = async (province: string, now: Date) => {
    const kept = known.get(province)
    if (kept && kept.until > now.getTime()) return kept.hours
    const hours = (await lawOfProvince(db, province, tehranDay(now)))(quietHours)
    known.set(province, { hours, until: now.getTime() + remembered })
    return hours
  }
  return async ({ province, kind, subjectId }, now) => {
    if (!quietKinds.includes(kind)) return null
    const hours = await hoursOf(province, now)
    if (!isQuiet(now, hours) || (kind === 'notice' && (await isUrgent(db, subjectId)))) return null
    return afterQuiet(now, hours)
  }
}

async function isUrgent(db: Db, recipient: string): Promise<boolean> {
  const [row] = await db
    .select({ urgent: notices.urgent })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .where(eq(noticeRecipients.id, recipient))
  return row?.urgent ?? false
}
