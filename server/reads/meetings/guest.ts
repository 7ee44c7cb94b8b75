// A guest of an item: to what, when and where they are asked.
import { eq } from 'drizzle-orm'
import { meetingGuests, meetingItems, meetings } from '#db/schema/meetings'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { resolutions } from '#db/schema/resolutions'
import type { Db } from '../parameters.ts'

/** The meeting and the item of a guest; null where they were taken off the agenda. */
export async function guestAt(db: Db, guest: string) {
  const [row] = await db
    .select({
      meeting: meetings,
      removedAt: meetingGuests.removedAt,
      title: meetingItems.title,
      kind: requests.kind,
      office: offices.name,
      due: resolutions,
    })
    .from(meetingGuests)
    .innerJoin(meetingItems, eq(meetingItems.id, meetingGuests.itemId))
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .leftJoin(requests, eq(requests.id, meetingItems.requestId))
    .leftJoin(offices, eq(offices.id, requests.officeId))
    .leftJoin(resolutions, eq(resolutions.id, meetingItems.dueId))
    .where(eq(meetingGuests.id, guest))
  if (!row) return null
  const { meeting, removedAt, title, kind, office, due } = row
  return { meeting, removed: removedAt !== null, item: { title, due, request: kind ? { kind, office } : null } }
}
