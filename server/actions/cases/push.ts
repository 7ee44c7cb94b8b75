// A browser in which the citizen wants to be told that their case moved, and taking that back; without an account, by the link.
import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { caseBrowsers } from '#db/schema/push'
import { action, type Context, done, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { areKeys } from '../push/subscribe.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

/** What the browser gives; `endpoint` was checked by the door (see rules/push.ts). */
export type TellHere = Tracked & { endpoint: string; p256dh: string; auth: string; locale: 'fa' | 'en' }

/** Browsers that are told of a case at most; the ones before give way. */
const most = 5

const tellHere = action<TellHere, { id: string }>('cases.tellHere', {
  scope: trackedScope,
  run: async (act, { endpoint, p256dh, auth, locale, ...tracked }) => {
    if (!areKeys({ p256dh, auth })) return noBecause('push-keys-wrong')
    const found = await lockTracked(act, tracked)
    if (!found) return unknown
    const browser = { p256dh, auth, locale, createdAt: act.now, endedAt: null }
    const [row] = await act.tx
      .insert(caseBrowsers)
      .values({ id: randomUUID(), provinceId: act.province, caseId: found.id, endpoint, ...browser })
      .onConflictDoUpdate({ target: [caseBrowsers.caseId, caseBrowsers.endpoint], set: browser })
      .returning({ id: caseBrowsers.id })
    const older = act.tx
      .select({ id: caseBrowsers.id })
      .from(caseBrowsers)
      .where(and(eq(caseBrowsers.caseId, found.id), isNull(caseBrowsers.endedAt)))
      .orderBy(desc(caseBrowsers.createdAt), desc(caseBrowsers.id))
      .offset(most)
    await act.tx.update(caseBrowsers).set({ endedAt: act.now }).where(inArray(caseBrowsers.id, older))
    act.record({ subject: 'case', subjectId: found.id })
    return done({ id: row!.id })
  },
})

const tellNoMoreHere = action<Tracked & { endpoint: string }, null>('cases.tellNoMoreHere', {
  scope: trackedScope,
  run: async (act, { endpoint, ...tracked }) => {
    const found = await lockTracked(act, tracked)
    if (!found) return unknown
    await act.tx
      .update(caseBrowsers)
      .set({ endedAt: act.now })
      .where(and(eq(caseBrowsers.caseId, found.id), eq(caseBrowsers.endpoint, endpoint), isNull(caseBrowsers.endedAt)))
    act.record({ subject: 'case', subjectId: found.id })
    return done(null)
  },
})

/** From now on every change is told in that browser; the id is what a push names instead of the case. */
export function tellInBrowser(ctx: Context, key: string, input: TellHere): Promise<Outcome<{ id: string }>> {
  return tellHere(asCitizen(ctx), key, input)
}

/** And no more. */
export function tellNoMoreInBrowser(
  ctx: Context,
  key: string,
  input: Tracked & { endpoint: string },
): Promise<Outcome<null>> {
  return tellNoMoreHere(asCitizen(ctx), key, input)
}
