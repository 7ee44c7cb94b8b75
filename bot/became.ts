// What has come of what a button is about: said to whoever presses it where there is nothing to do any more, a second time,
// on an old message, or after somebody else. Who did it and when, and where it stands now.

import { caseState } from '#locales/cases'
import { momentWords, whoWords } from '#locales/course'
import { date, dateTime } from '#locales/format'
import { acknowledgerWords, officialWords, signature } from '#locales/notices'
import { stateWords } from '#locales/request-states'
import { text } from '#locales/text'
import { caseById } from '#reads/cases'
import { incomingById } from '#reads/incoming'
import { letterFor } from '#reads/notices/inbox'
import { noticeById } from '#reads/notices/notices'
import { caseForCitizen } from '#reads/public-cases'
import { requestById, type SeenRequest } from '#reads/requests/requests'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { updateCard } from './cards/show.ts'
import type { BotContext } from './context.ts'
import { alertOrSay } from './say.ts'

/** «درخواست پس گرفته شد (نام · نقش، ۲۰ مهر ۱۴۰۵، ساعت ۱۲:۳۰)»; what is not known is left out. */
function became(ctx: BotContext, what: string, by: readonly (string | null | undefined)[]): string {
  const [first, second] = by.filter((one) => one)
  if (!first) return what
  const known = second ? ctx.t('common-comma', { first, second }) : first
  return ctx.t('bot-became', { what, by: known })
}

const when = (ctx: BotContext, at: Date | string | null) => at && dateTime(ctx.locale, new Date(at))

/** A request as the person of the update sees it; null where it is not in sight. */
export async function seenRequest({ signed, house, now }: BotContext, id: string): Promise<SeenRequest | null> {
  return signed && requestById(house.db, signed, id, tehranDay(now))
}

/** What was done last about a request, and what it waits for since. */
function requestBecame(ctx: BotContext, request: SeenRequest): string {
  const { kind, form, effect, timeline, stage } = request
  const past = timeline.filter(
    ({ at, state, what }) => at instanceof Date && state !== 'ahead' && what !== 'clock-moved',
  )
  const last = past.at(-1)
  const state = stateWords(ctx.locale, request, kindOf(kind))
  if (!last) return state
  const said = momentWords(ctx.locale, { kind: kindOf(kind)!, form, effect }, last)
  const done = became(ctx, said, [whoWords(ctx.locale, last), last.facts.entered ? '' : when(ctx, last.at)])
  return stage === 'closed' ? done : ctx.t('bot-became-now', { done, state })
}

/**
 * Tells what has come of a request, and shows it so on the card that was pressed. `seen`: as it stands; null where it is not
 * in sight any more.
 */
export async function tellRequest(
  ctx: BotContext,
  seen: SeenRequest | null,
  card: 'request' | 'consent' | 'opinion' | 'ballot',
): Promise<void> {
  if (!seen) return alertOrSay(ctx, ctx.t('bot-out-of-sight'))
  const over = card === 'ballot' && seen.ballot && seen.ballot.state !== 'open'
  const said = [...(over ? [ctx.t('ballot-closed')] : []), requestBecame(ctx, seen)].join(' ')
  // the second of two taps on one's own answer frightens nobody
  await alertOrSay(ctx, said, !seen.undoUntil)
  await updateCard(ctx, card, seen.id)
}

/** Of a letter to be signed that waits no more: who signed it or sent it back. Null while it waits. */
export async function signBecame(ctx: BotContext, id: string): Promise<string | null> {
  const { signed, house, locale } = ctx
  const notice = signed && (await noticeById(house.db, signed, id, house.now()))
  if (!notice) return ctx.t('bot-out-of-sight')
  if (notice.state === 'signed')
    return became(ctx, ctx.t('sign-done'), [signature(locale, notice).join(' · '), when(ctx, notice.signedAt)])
  if (notice.state === 'cancelled') return became(ctx, ctx.t('notice-cancelled'), [notice.canceller])
  return notice.state === 'awaiting' ? null : became(ctx, ctx.t('notice-returned'), [notice.sentBackBy])
}

/** Of a letter to the secretariat that was dealt with: by whom and when. Null while it waits. */
export async function incomingBecame(ctx: BotContext, id: string): Promise<string | null> {
  const { signed, house } = ctx
  const letter = signed && (await incomingById(house.db, signed, id, house.now()))
  if (!letter) return ctx.t('bot-out-of-sight')
  if (letter.state !== 'done') return null
  return became(ctx, ctx.t('incoming-state-done'), [letter.finisher, when(ctx, letter.doneAt)])
}

/** Of a letter that was received: who acknowledged it, when and by which way. */
export async function letterBecame(ctx: BotContext, recipient: string): Promise<string> {
  const { signed, house, locale } = ctx
  const letter = signed && (await letterFor(house.db, signed, recipient, house.now()))
  const official = letter && officialWords(locale, letter)
  const before = ctx.t('notice-acknowledged-before')
  return official ? `${before} ${became(ctx, official, [acknowledgerWords(locale, letter)])}` : before
}

/** What was done last about a case, for whoever handles it or answers for its office. */
export async function caseBecame(ctx: BotContext, id: string): Promise<string> {
  const found = ctx.signed && (await caseById(ctx.house.db, ctx.signed, id))
  if (!found) return ctx.t('bot-out-of-sight')
  const last = found.steps.findLast(({ what }) => what !== 'clock-moved' && what !== 'word')
  if (!last) return caseState(ctx.locale, { state: found.state, withdrawn: found.withdrawn })
  const at = last.at && (last.at instanceof Date ? dateTime(ctx.locale, last.at) : date(ctx.locale, last.at))
  return became(ctx, text(ctx.locale, `complain-step-${last.what}`), [last.by, at])
}

/** The same for the citizen whose chat follows it, who must have been looked at. */
export async function ownCaseBecame(ctx: BotContext, id: string): Promise<string> {
  const found = await caseForCitizen(ctx.house.db, id, tehranDay(ctx.now))
  const last = found?.steps.findLast(({ what }) => what !== 'clock-moved' && what !== 'word')
  if (!found || !last) return ctx.t('bot-out-of-sight')
  return became(ctx, text(ctx.locale, `case-step-${last.what}`), [dateTime(ctx.locale, last.at)])
}
