// What may come on an agenda, and only once: ripe requests, resolutions that are due, directives at the gate, and what an earlier
// meeting left.
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { meetingGuests, meetingItems, meetings } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { resolutions } from '#db/schema/resolutions'
import { tasks } from '#db/schema/tasks'
import { leftWhere, toComeWhere } from '#reads/meetings/to-come'
import { meetingMax } from '#rules/meetings'
import { type Act, conflict, type Trouble } from '../../act/act.ts'
import type { ItemWords } from './meeting.ts'

type About = { request: string | null; due: string | null; from: string | null; directive: string | null }

/** Why it cannot come on the agenda; null where it can. */
export async function wrongAbout(act: Act, { request, due, from, directive }: About): Promise<Trouble | null> {
  if (request && !(await isRipe(act, request))) return conflict('refusal-meetings-request-not-ripe')
  if (due && !(await isFollowed(act, due))) return conflict('meetings-resolution-not-due')
  const same = [
    request && eq(meetingItems.requestId, request),
    due && eq(meetingItems.dueId, due),
    from && eq(meetingItems.fromId, from),
    directive && eq(meetingItems.noticeId, directive),
  ]
  for (const one of same) if (one && (await isOnAgenda(act, one))) return conflict('refusal-meetings-request-on-agenda')
  return null
}

/**
 * The words of an item on an agency's directive that waits at the gate (Bylaw 19-8): its subject and, where everybody in the working
 * group may read it, its text. Null where none waits.
 */
export async function directiveItem(act: Act, id: string): Promise<ItemWords | null> {
  const waits = and(eq(notices.id, id), eq(notices.provinceId, act.province), eq(notices.state, 'gate'))
  const [letter] = await act.tx
    .select({ subject: notices.subject, body: notices.body, confidentiality: notices.confidentiality })
    .from(notices)
    .where(waits)
  if (!letter) return null
  const body = letter.confidentiality === 'ordinary' ? letter.body.slice(0, meetingMax.body) : ''
  return { title: letter.subject.slice(0, meetingMax.title), body, guests: [] }
}

/** The words of an item that a meeting left, or that did not come before it; null where there is none. */
export async function leftItem(act: Act, id: string): Promise<ItemWords | null> {
  const here = and(eq(meetingItems.id, id), eq(meetingItems.provinceId, act.province), leftWhere(act.today))
  const [found] = await act.tx
    .select({ item: meetingItems })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .where(here)
  if (!found) return null
  const { item } = found
  const guests = await act.tx
    .select({ name: meetingGuests.name, capacity: meetingGuests.capacity, mobile: meetingGuests.mobile })
    .from(meetingGuests)
    .where(and(eq(meetingGuests.itemId, id), isNull(meetingGuests.removedAt)))
  const asked = guests.map(({ name, capacity, mobile }) => ({ name, capacity: capacity ?? '', mobile: mobile ?? '' }))
  return { title: item.title ?? '', body: item.body ?? '', guests: asked }
}

/** It waits for the working group's vote, in this province. */
async function isRipe(act: Act, request: string): Promise<boolean> {
  const waits = and(eq(tasks.requestId, request), eq(tasks.task, 'vote'), eq(tasks.state, 'open'))
  return (await act.tx.$count(tasks, and(waits, eq(tasks.provinceId, act.province)))) > 0
}

/** It was sent, and the working group has not closed it. */
async function isFollowed(act: Act, resolution: string): Promise<boolean> {
  const open = and(isNotNull(resolutions.sentAt), isNull(resolutions.closedAt))
  const here = and(eq(resolutions.id, resolution), eq(resolutions.provinceId, act.province))
  return (await act.tx.$count(resolutions, and(here, open))) > 0
}

/** It stands on the agenda of a meeting that is to come, or runs. */
async function isOnAgenda(act: Act, same: SQL): Promise<boolean> {
  const toCome = sql`exists (select from meetings m where m.id = ${meetingItems.meetingId} and ${toComeWhere(act.today)})`
  return (await act.tx.$count(meetingItems, and(same, toCome))) > 0
}
