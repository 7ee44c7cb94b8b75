// A task for an expert committee without a meeting: it goes the way of a resolution, from the notice to the next agenda. Annex 3 article 9.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { lastsTo } from '#db/terms'
import type { Day } from '#rules/calendar'
import { taskRefusals, withoutMeeting } from '#rules/resolutions'
import { normalise } from '#rules/texts'
import { action, done, no, noBecause } from '../../act/act.ts'
import { nextForGood } from '../../act/numbers.ts'
import { sendResolution } from './send.ts'

/** `committee`: the body; `day`: the last one for its report. */
export type CommitteeTask = { committee: string; text: string; day: Day }

/**
 * Gives a committee its task, of which its members hear at once; they are reminded, report and are judged as for a resolution, and the
 * next meeting closes it. Of what is asked before there is a decision the public learns nothing.
 */
export const assignTask = action<CommitteeTask, { id: string; item: number }>('resolutions.assign', {
  run: async (act, { committee, day, ...said }) => {
    const text = normalise(said.text)
    const wrong = taskRefusals({ text, day }, act.today)
    if (wrong.length) return no(...wrong)
    const stands = and(eq(bodies.provinceId, act.province), eq(bodies.kind, 'committee'), lastsTo(bodies, act.today))
    const [body] = await act.tx
      .select({ id: bodies.id })
      .from(bodies)
      .where(and(eq(bodies.id, committee), stands))
    if (!body) return noBecause('resolutions-owner-unknown', 'committee')
    const at = { provinceId: act.province, meeting: withoutMeeting, meetingOn: act.today, internal: true }
    const item = await nextForGood(act, 'committee-task')
    const by = { recordedAt: act.now, recordedBy: act.actor.person }
    const [given] = await act.tx
      .insert(resolutions)
      .values({ id: randomUUID(), ...at, ...by, item, text, dueOn: day })
      .returning()
    const part = { provinceId: act.province, resolutionId: given!.id, of: 'body' as const, bodyId: body.id }
    await act.tx.insert(resolutionOwners).values(part)
    await sendResolution(act, given!, {})
    act.record({ subject: 'resolution', subjectId: given!.id, facts: { item, body: body.id, day } })
    return done({ id: given!.id, item })
  },
})
