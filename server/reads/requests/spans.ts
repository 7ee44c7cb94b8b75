// What a granted request has in effect from a day to a day.
import { eq } from 'drizzle-orm'
import { effects } from '#db/schema/effects'
import type { Day } from '#rules/calendar'
import { reopenDays } from '#rules/proceedings/early-end'
import type { Effect } from '#rules/proceedings/effects'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { mayReopenOffice } from './may.ts'

type Span = { firstDay: Day; lastDay: Day; closes: boolean }

/** The span as it stands, which may have been cut short since it was granted; null where the request brought none. */
export async function spanOf(db: Db, request: string): Promise<Span | null> {
  const { firstDay, lastDay, closes } = effects
  const [row] = await db.select({ firstDay, lastDay, closes }).from(effects).where(eq(effects.requestId, request))
  return row ?? null
}

/** What a request brings about, from the first to the last day that is in effect; `whose` is told with it. */
export function spanned(effect: Effect, span: Span | null, whose: string) {
  const shown = { ...effect.shown, whose }
  return span && effect.lastDay !== null
    ? { ...effect, firstDay: span.firstDay, lastDay: span.lastDay, shown }
    : { ...effect, shown }
}

/** The days of which the actor may name one as that on which the closed office works again; null for none. */
export function reopensFor(
  actor: Actor,
  request: Parameters<typeof mayReopenOffice>[1],
  span: Span | null,
  today: Day,
): { from: Day; to: Day } | null {
  return span && mayReopenOffice(actor, request) ? reopenDays(span, today) : null
}
