// A holder opens an office again before the last day of its temporary closure.
import { eq } from 'drizzle-orm'
import { effects } from '#db/schema/effects'
import { requests } from '#db/schema/requests'
import { spanOf } from '#reads/requests/spans'
import { addDays, type Day } from '#rules/calendar'
import { reopenDays } from '#rules/proceedings/early-end'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { requestScope } from './scope.ts'

/** `on`: the first day on which the office works again. Its closure ends the day before, and the days left count no more. */
export const reopenOffice = action<{ request: string; on: Day }, null>('requests.reopenOffice', {
  scope: requestScope,
  run: async (act, { request: id, on }) => {
    await act.tx.select({ id: requests.id }).from(requests).where(eq(requests.id, id)).for('update')
    const span = await spanOf(act.tx, id)
    const days = span && reopenDays(span, act.today)
    if (!span || !days) return conflict('refusal-not-closed-now')
    if (!(on >= days.from && on <= days.to)) return noBecause('refusal-reopen-day', 'on', days)
    await act.tx
      .update(effects)
      .set({ lastDay: addDays(on, -1) })
      .where(eq(effects.requestId, id))
    await note(act, id, 'opened-early', { facts: { on, before: span.lastDay } })
    act.record({ subject: 'request', subjectId: id, facts: { on, before: span.lastDay } })
    refreshAll(act, { id })
    return done(null)
  },
})
