// The agenda: ripe requests and free items in their order, with whom the secretary asks to each (Annex 3 articles 3, 4).
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { meetingGuests, meetingItems, meetingOpinions } from '#db/schema/meetings'
import { meetingMax, reordered } from '#rules/meetings'
import { normalise, says } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, action, conflict, done, no } from '../../act/act.ts'
import { directiveItem, leftItem, wrongAbout } from './about.ts'
import { guestRefusals, setGuests, tidiedGuests } from './guests.ts'
import { type Item, type ItemWords, itemScope, lockItem, lockMeeting, meetingScope } from './meeting.ts'

/** What an item is about: a ripe request, a resolution that is due, a directive at the gate, what an earlier meeting left, or what is written. */
export type About = { request: string | null; due?: string | null; from?: string | null; directive?: string | null }

/** Puts a ripe request, a resolution that is due, a directive at the gate, what an earlier meeting left, or a free item at the end of the agenda. */
export const addItem = action<ItemWords & About & { meeting: string }, { item: string }>('meetings.addItem', {
  scope: meetingScope,
  run: async (act, { meeting: id, request, due = null, from = null, directive = null, ...words }) => {
    const held = await lockMeeting(act, id, 'preparing')
    if ('ok' in held) return held
    const letter = directive ? await directiveItem(act, directive) : null
    if (directive && !letter) return conflict('refusal-not-at-gate')
    const before = letter ?? (from ? await leftItem(act, from) : null)
    const written = before ?? tidied(words)
    const free = request === null && due === null
    const refusals = wordsRefusals(written, free)
    if (refusals.length) return no(...refusals)
    const wrong = await wrongAbout(act, { request, due, from: before ? from : null, directive })
    if (wrong) return wrong
    if (from && !before) return conflict('refusal-meetings-left-taken')
    const order = await orderOf(act, id)
    const about = {
      requestId: request,
      dueId: due,
      fromId: from,
      noticeId: directive,
      title: free ? written.title : null,
    }
    const [item] = await act.tx
      .insert(meetingItems)
      .values({ provinceId: act.province, meetingId: id, position: order.length, ...about, body: written.body || null })
      .returning({ id: meetingItems.id })
    await setGuests(act, item!.id, written.guests)
    act.record({ subject: 'meeting', subjectId: id, facts: { item: item!.id, request, due, from, directive } })
    return done({ item: item!.id })
  },
})

/** Other words for an item, or other guests. */
export const changeItem = action<ItemWords & { item: string }, null>('meetings.changeItem', {
  scope: itemScope,
  run: async (act, { item: id, ...words }) => {
    const item = await lockItem(act, id, 'preparing')
    if ('ok' in item) return item
    const written = tidied(words)
    const free = item.requestId === null && item.dueId === null
    const refusals = wordsRefusals(written, free)
    if (refusals.length) return no(...refusals)
    const said = { body: written.body || null, ...(free ? { title: written.title } : {}) }
    await act.tx.update(meetingItems).set(said).where(eq(meetingItems.id, id))
    await act.tx.delete(meetingGuests).where(eq(meetingGuests.itemId, id))
    await setGuests(act, id, written.guests)
    return recorded(act, item)
  },
})

/** Puts an item to another place, from 0. */
export const moveItem = action<{ item: string; to: number }, null>('meetings.moveItem', {
  scope: itemScope,
  run: async (act, { item: id, to }) => {
    const item = await lockItem(act, id, 'preparing')
    if ('ok' in item) return item
    await number(act, reordered(await orderOf(act, item.meetingId), id, to))
    return recorded(act, item)
  },
})

/** Takes an item off the agenda; a request can be put on it again. */
export const removeItem = action<{ item: string }, null>('meetings.removeItem', {
  scope: itemScope,
  run: async (act, { item: id }) => {
    const item = await lockItem(act, id, 'preparing')
    if ('ok' in item) return item
    await act.tx.delete(meetingGuests).where(eq(meetingGuests.itemId, id))
    await act.tx.delete(meetingOpinions).where(eq(meetingOpinions.itemId, id))
    await act.tx.delete(files).where(and(eq(files.subject, 'item'), eq(files.subjectId, id)))
    await act.tx.delete(meetingItems).where(eq(meetingItems.id, id))
    await number(act, await orderOf(act, item.meetingId))
    return recorded(act, item)
  },
})

function recorded(act: Act, item: Item) {
  act.record({ subject: 'meeting', subjectId: item.meetingId, facts: { item: item.id } })
  return done(null)
}

const tidied = ({ title, body, guests }: ItemWords): ItemWords => ({
  title: normalise(title),
  body: normalise(body),
  guests: tidiedGuests(guests),
})

function wordsRefusals({ title, body, guests }: ItemWords, free: boolean): Refusal[] {
  const long = (field: string, most: number) => refusalAt(field, 'meetings-too-long', { most })
  const wrong: (Refusal | false)[] = [
    free && !says(title) && refusalAt('title', 'meetings-title-needed'),
    title.length > meetingMax.title && long('title', meetingMax.title),
    body.length > meetingMax.body && long('body', meetingMax.body),
  ]
  return [...wrong.filter((one) => one !== false), ...guestRefusals(guests)]
}

async function orderOf(act: Act, meeting: string): Promise<string[]> {
  const rows = await act.tx
    .select({ id: meetingItems.id })
    .from(meetingItems)
    .where(eq(meetingItems.meetingId, meeting))
    .orderBy(asc(meetingItems.position), asc(meetingItems.id))
  return rows.map(({ id }) => id)
}

async function number(act: Act, order: readonly string[]): Promise<void> {
  if (order.length === 0) return
  const place = sql`array_position(${sql.param(`{${order.join(',')}}`)}::uuid[], ${meetingItems.id}) - 1`
  await act.tx
    .update(meetingItems)
    .set({ position: place })
    .where(inArray(meetingItems.id, [...order]))
}
