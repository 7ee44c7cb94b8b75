// A meeting that is over, as its end leaves it.
import { randomInt } from 'node:crypto'
import { meetingGuests, meetingItems, meetingMembers, meetings } from '#db/schema/meetings'
import { addDays, tehranInstant } from '#rules/calendar'
import type { World } from '../world.ts'

type ItemOver = Partial<typeof meetingItems.$inferInsert>

/** One that everybody but the kanoon's member came to, `ago` days before the world's today; gives it and its items. */
export async function endedMeeting(
  world: World,
  { ago = 1, number = randomInt(1, 1e6), items = [] as ItemOver[] } = {},
): Promise<{ id: string; number: number; heldOn: string; items: string[] }> {
  const heldOn = addDays(world.today, -ago)
  const [begunAt, endedAt] = ['10:05', '12:30'].map((hour) => tehranInstant(heldOn, hour))
  const provinceId = world.province
  const [meeting] = await world.db
    .insert(meetings)
    .values({
      ...{ provinceId, number, heldOn, startsAt: '10:00', place: 'سالن استانداری', state: 'held' },
      ...{ createdBy: world.people.secretary.id, createdAt: begunAt!, invitedAt: begunAt!, begunAt, endedAt },
    })
    .returning()
  const meetingId = meeting!.id
  const seated = { head: 'head', ict: 'member', kanoon: 'memberKanoon', secretary: 'secretary' } as const
  const members = Object.entries(seated).map(([seat, who]) => ({
    ...{ provinceId, meetingId, invitedAt: begunAt!, present: who !== 'memberKanoon' },
    ...{ personId: world.people[who].id, seatId: world.seats[seat as keyof typeof seated] },
  }))
  await world.db.insert(meetingMembers).values(members)
  const ids: string[] = []
  for (const [position, item] of items.entries()) {
    const [row] = await world.db
      .insert(meetingItems)
      .values({ ...{ provinceId, meetingId, position, openedAt: begunAt, closedAt: endedAt }, ...item })
      .returning()
    ids.push(row!.id)
  }
  if (ids[0])
    await world.db
      .insert(meetingGuests)
      .values({ provinceId, itemId: ids[0], name: 'نازنین مهمان', capacity: 'دستگاه برق', present: true })
  return { id: meetingId, number, heldOn, items: ids }
}
