// The signature under the minutes: each resolution gets its number and goes out to who is responsible for it.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { resolutions } from '#db/schema/resolutions'
import { isResolved, itemsOf } from '#reads/minutes/facts'
import type { Act, Trouble } from '../../act/act.ts'
import { lockMeeting } from '../meetings/meeting.ts'
import { letThrough } from '../notices/gate.ts'
import { keepResolution } from '../resolutions/record.ts'
import { sendResolution } from '../resolutions/send.ts'

/**
 * Called by the signature, in its transaction: the minutes are signed under `number`, and what was resolved is recorded and sent
 * (Annex 3 articles 7, 8). The trouble where a responsible body stands no more, in which case nothing is signed.
 */
export async function enactMinutes(act: Act, meetingId: string, number: string): Promise<Trouble | null> {
  const meeting = await lockMeeting(act, meetingId, 'held')
  if ('ok' in meeting) return meeting
  const signed = { minutesSignedAt: act.now, minutesSignedBy: act.actor.person }
  await act.tx.update(meetings).set(signed).where(eq(meetings.id, meetingId))
  const items = (await itemsOf(act.tx, meetingId)).filter(isResolved)
  for (const [at, { resolution, owners, deadline, internal, noticeId, outcome }] of items.entries()) {
    const id = randomUUID()
    const of = { meeting: meeting.number, meetingOn: meeting.heldOn, item: at + 1, text: resolution!, internal }
    const trouble = await keepResolution(act, id, { ...of, owners, deadline, refers: '' })
    if (trouble) return trouble
    const [row] = await act.tx.select().from(resolutions).where(eq(resolutions.id, id))
    await sendResolution(act, row!, { number })
    // an agency's directive passes the gate by this resolution; what was not adopted waits there for the secretariat's word
    if (noticeId && outcome === 'adopted') await letThrough(act, noticeId, `${meeting.number}/${at + 1}`)
  }
  act.record({
    action: 'minutes.enact',
    subject: 'meeting',
    subjectId: meetingId,
    facts: { number, resolutions: items.length },
  })
  act.refresh('minutes', meetingId)
  act.refresh('meeting', meetingId)
  return null
}
