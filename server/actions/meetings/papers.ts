// Papers that go with an invitation (Annex 3 article 4): of the whole meeting, or of one item of its agenda.
import { and, eq, inArray } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { meetingItems } from '#db/schema/meetings'
import { meetingMax } from '#rules/meetings'
import { action, done, noBecause, unknown } from '../../act/act.ts'
import { attachFiles } from '../files/attach.ts'
import { invitedPeople } from './invite.ts'
import { lockMeeting, meetingScope } from './meeting.ts'

/** `item`: null for papers of the whole meeting; `files`: ids of what the actor has uploaded and attached to nothing yet. */
type NewPapers = { meeting: string; item: string | null; files: readonly string[] }

/** Adds papers until the meeting begins. Whoever is invited already is told, and sees which came after the invitation and from whom. */
export const addPapers = action<NewPapers, null>('meetings.addPapers', {
  scope: meetingScope,
  run: async (act, { meeting: id, item, files: added }) => {
    const meeting = await lockMeeting(act, id, 'preparing', 'called')
    if ('ok' in meeting) return meeting
    const ofThis = item && and(eq(meetingItems.id, item), eq(meetingItems.meetingId, id))
    if (ofThis && (await act.tx.$count(meetingItems, ofThis)) === 0) return unknown
    if (added.length === 0) return noBecause('field-needed', 'files')
    const [subject, subjectId] = item ? (['item', item] as const) : (['meeting', id] as const)
    const there = await act.tx.$count(files, and(eq(files.subject, subject), eq(files.subjectId, subjectId)))
    if (there + added.length > meetingMax.papers)
      return noBecause('refusal-meetings-papers-too-many', 'files', { most: meetingMax.papers })
    if (!(await attachFiles(act, subject, subjectId, added))) return noBecause('field-wrong', 'files')
    // the day on which it was put to the meeting counts, not that of the upload
    await act.tx
      .update(files)
      .set({ at: act.now })
      .where(inArray(files.id, [...added]))
    act.record({ subject: 'meeting', subjectId: id, facts: { item, papers: added.length } })
    if (meeting.state === 'called') {
      const people = await invitedPeople(act, id)
      act.send(...people.map((person) => ({ to: { person }, kind: 'meeting' as const, subjectId: id })))
    }
    return done(null)
  },
})

/** Takes a paper away again, before anybody is invited; what was sent stays. */
export const removePaper = action<{ meeting: string; file: string }, null>('meetings.removePaper', {
  scope: meetingScope,
  run: async (act, { meeting: id, file }) => {
    const meeting = await lockMeeting(act, id, 'preparing')
    if ('ok' in meeting) return meeting
    const items = await act.tx.select({ id: meetingItems.id }).from(meetingItems).where(eq(meetingItems.meetingId, id))
    const held = and(
      eq(files.id, file),
      inArray(files.subject, ['meeting', 'item']),
      inArray(files.subjectId, [id, ...items.map((one) => one.id)]),
    )
    const gone = await act.tx.delete(files).where(held).returning({ id: files.id })
    if (gone.length === 0) return unknown
    act.record({ subject: 'meeting', subjectId: id, facts: { removed: file } })
    return done(null)
  },
})
