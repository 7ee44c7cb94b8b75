// The secretariat writes the minutes (Annex 3 article 7): the course of the meeting, and better words for what was resolved. Every
// change is a version.
import { eq } from 'drizzle-orm'
import { meetingItems } from '#db/schema/meetings'
import { minutesMax } from '#rules/minutes'
import { type Deadline, type Owner, resolutionRefusals, tidyResolution } from '#rules/resolutions'
import { normalise } from '#rules/texts'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { isForGroupAlone, itemScope, meetingScope } from '../meetings/meeting.ts'
import { ownerRows } from '../resolutions/record.ts'
import { addVersion, lastVersion, lockMinutes, openStates } from './minutes.ts'

/**
 * Writes the course of the meeting; answers the version that stands then. `version`: the one before the writer, 0 for none; a
 * conflict where somebody else wrote meanwhile.
 */
export const writeMinutes = action<{ meeting: string; version: number; body: string }, { version: number }>(
  'minutes.write',
  {
    scope: meetingScope,
    run: async (act, input) => {
      const found = await lockMinutes(act, input.meeting, ...openStates)
      if ('ok' in found) return found
      const body = normalise(input.body)
      if (body.length > minutesMax.body) return noBecause('minutes-too-long', 'body', { most: minutesMax.body })
      const last = await lastVersion(act, input.meeting)
      if ((last?.version ?? 0) !== input.version) return conflict('minutes-changed-meanwhile')
      const { version } = await addVersion(act, found.meeting, body)
      act.record({ subject: 'meeting', subjectId: input.meeting, facts: { version } })
      act.refresh('minutes', input.meeting)
      return done({ version })
    },
  },
)

export type Rewording = { item: string; text: string; owners: Owner[]; deadline: Deadline; internal: boolean }

/** Puts a resolution into other words, or names who is responsible and by when; answers the version that this makes. */
export const rewordResolution = action<Rewording, { version: number }>('minutes.reword', {
  scope: itemScope,
  run: async (act, { item: id, ...input }) => {
    const [item] = await act.tx.select().from(meetingItems).where(eq(meetingItems.id, id))
    const found = await lockMinutes(act, item!.meetingId, ...openStates)
    if ('ok' in found) return found
    const { number, heldOn } = found.meeting
    const internal = input.internal || (await isForGroupAlone(act, item!))
    const of = tidyResolution({ ...input, internal, meeting: number, meetingOn: heldOn, item: 0, refers: '' })
    const wrong = resolutionRefusals(of, act.today)
    if (wrong.length) return no(...wrong)
    const owners = await ownerRows(act, of.owners)
    if ('ok' in owners) return owners
    const { text, deadline } = of
    // what stood when the meeting ended is a version of its own, so that every later word shows as a change
    await addVersion(act, found.meeting)
    await act.tx
      .update(meetingItems)
      .set({ resolution: text, owners: of.owners, deadline, internal })
      .where(eq(meetingItems.id, id))
    const { version } = await addVersion(act, found.meeting)
    act.record({ subject: 'meeting', subjectId: item!.meetingId, facts: { item: id, version } })
    act.refresh('minutes', item!.meetingId)
    return done({ version })
  },
})
