// Votes and opinions in the bot: what is being voted on, one press a vote, a reason where it is against.
import { Composer } from 'grammy'
import type { Outcome, Trouble } from '#act/act'
import { castVote, type Voted } from '#actions/ballots/vote'
import { reviewRequest } from '#actions/requests/review'
import { dateTime } from '#locales/format'
import { kindTitle } from '#locales/requests'
import { text, words } from '#locales/text'
import { openBallots } from '#reads/ballots/ballots'
import type { SeenRequest } from '#reads/requests/requests'
import { type Choice, choices } from '#rules/ballots'
import { kindOf } from '#rules/proceedings/kinds'
import type { Refusal } from '#rules/verdict'
import { seenRequest, tellRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { toastOf } from '../requests/requests.ts'
import { movedOn, offerUndo } from '../requests/undo.ts'
import { change, say, sayTrouble, toast } from '../say.ts'
import { confirm } from '../talk/ask.ts'
import { begin, type Talk, tell } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { agree, cast, castSurely, disagree, showBallot } from './card.ts'

const turnBallots = button('b:list', { page: 'int' })
const openBallot = button('b:open', { request: 'uuid' })

export const ballots = new Composer<BotContext>()

const votes = (ctx: BotContext) => Boolean(ctx.signed?.memberships.some((held) => held.votes))

/** What is being voted on: for those who vote what waits first, for the secretariat to look on. */
export const ballotsEntry: MenuEntry = {
  label: 'nav-votes',
  needs: ['ballots.own', 'desk'],
  open: (ctx) => showBallots(ctx, 0),
}

type Listed = { id: string; kind: string; office: { name: string } }

const rowOf = (ctx: BotContext, { kind, office }: Listed) => {
  const declared = kindOf(kind)
  const first = declared ? kindTitle(ctx.locale, declared) : kind
  return ctx.t('common-comma', { first, second: office.name })
}

async function showBallots(ctx: BotContext, page: number): Promise<unknown> {
  const { signed } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => openBallots(ctx.house.db, signed, part))
  const [only] = found
  if (only && found.found === 1) return showCard(ctx, 'ballot', only.id)
  const rows = found.map((one) => ({
    label: rowOf(ctx, one),
    mark: one.waits ? '● ' : '',
    data: openBallot.data({ request: one.id }),
  }))
  const some = votes(ctx) ? 'bot-request-ballot-list' : 'bot-request-ballot-list-watching'
  const head = ctx.t(found.length ? some : 'ballot-none')
  return list(
    ctx,
    [{ title: ctx.t('nav-votes') }, head],
    lettersButtons(ctx, rows, found, (other) => turnBallots.data({ page: other })),
  )
}

function list(ctx: BotContext, blocks: Parameters<typeof say>[1], buttons: Parameters<typeof change>[3]) {
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(ballots, turnBallots, (ctx, { page }) => showBallots(ctx, page))
onPress(ballots, openBallot, async (ctx, { request }) => {
  if (!(await showCard(ctx, 'ballot', request))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(ballots, showBallot, (ctx, { request }) => updateCard(ctx, 'ballot', request))
onPress(ballots, cast, async (ctx, { request, choice }) => {
  if (choice !== 'against') return pressed(ctx, request, choice, false)
  const seen = await seenRequest(ctx, request)
  if (seen?.may.vote) await begin(ctx, 'voteAgainst', request)
  else await tellRequest(ctx, seen, 'ballot')
})
onPress(ballots, castSurely, (ctx, { request, choice }) => pressed(ctx, request, choice, true))

/** A vote by one press: recorded, or asked to be confirmed where it decides. */
async function pressed(ctx: BotContext, request: string, word: string, sure: boolean): Promise<void> {
  const choice = choices.find((one) => one === word)
  const seen = await seenRequest(ctx, request)
  const before = choice && castBefore(ctx, seen, choice)
  if (before) return toast(ctx, before, true)
  const outcome = choice && (await castOn(ctx, request, choice, '', sure))
  if (!choice || !outcome) return tellRequest(ctx, seen, 'ballot')
  const deciding = decides(outcome)
  if (deciding)
    return void (await updateCard(ctx, 'ballot', request, { ...deciding.facts, deciding: choice, asks: deciding.key }))
  const counted = outcome.ok ? recorded(ctx, choice) : await countedBefore(ctx, request, choice)
  if (!counted && movedOn(outcome)) return tellRequest(ctx, await seenRequest(ctx, request), 'ballot')
  await toastOf(ctx, counted ?? (outcome as Trouble))
  await updateCard(ctx, 'ballot', request)
  if (outcome.ok && !hasVoted(seen)) await showNext(ctx, request)
}

const hasVoted = (seen: SeenRequest | null) =>
  Boolean(seen?.ballot?.seats.some(({ mine, cast, spoken }) => mine && cast && !spoken))

/** After a vote the next request that waits for one comes by itself; what was voted on stays above it, to be changed. */
async function showNext(ctx: BotContext, voted: string): Promise<void> {
  const { signed } = ctx
  const open = signed ? await openBallots(ctx.house.db, signed, { perPage: 2 }) : []
  const next = open.find(({ id, waits }) => waits && id !== voted)
  if (next) await showCard(ctx, 'ballot', next.id)
}

/** The second of two taps on a vote that stands, from here or from another device; null where it would change something. */
function castBefore(ctx: BotContext, seen: SeenRequest | null, choice: Choice): string | null {
  if (!seen?.may.vote) return null
  const mine = seen.ballot?.seats.find((seat) => seat.mine && seat.choice === choice && !seat.spoken)
  if (!mine?.at) return null
  const [said, at] = [text(ctx.locale, `ballot-choice-${choice}`), dateTime(ctx.locale, mine.at)]
  return ctx.t('bot-request-ballot-cast-before', { choice: said, at })
}

/** The second of two taps on what decided: that the vote was counted, and what came of it. Null for anybody else's. */
async function countedBefore(ctx: BotContext, id: string, choice: Choice): Promise<string | null> {
  const ballot = (await seenRequest(ctx, id))?.ballot
  if (!ballot || ballot.state === 'open' || !ballot.seats.some((seat) => seat.mine && seat.choice === choice))
    return null
  const [said, state] = [`ballot-choice-${choice}`, `ballot-state-${ballot.state}`].map((key) => words(ctx.locale, key))
  return ctx.t('ballot-counted', { choice: said!, state: state! })
}

const recorded = (ctx: BotContext, choice: Choice) =>
  ctx.t('ballot-recorded', { choice: text(ctx.locale, `ballot-choice-${choice}`) })

function decides(outcome: Outcome<Voted>): Refusal | undefined {
  return outcome.ok
    ? undefined
    : outcome.refusals.find(({ key }) => key === 'ballot-decides' || key === 'ballot-recuses')
}

/** The person's vote on a request's ballot; null where there is none in sight. */
async function castOn(ctx: BotContext, id: string, choice: Choice, reason: string, sure: boolean) {
  const seen = await seenRequest(ctx, id)
  if (!seen?.ballot) return null
  return castVote(ctx.act(), ctx.key(), { ballot: seen.ballot.id, choice, reason, confirm: sure })
}

/** Asks for the reason of a vote against, and for a word more where that vote decides. */
export async function voteAgainstTalk(talk: Talk, _ctx: unknown, request: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('ballot-against-title') }, ctx.t('ballot-reason-hint')]
  const send = (ctx: BotContext) => ctx.t('ballot-against-send')
  const reason = await askWritten(talk, { what: `against:${request}`, ask, reason: true, most: 1000, send })
  let outcome = await talk.external((ctx) => castOn(ctx, request, 'against', reason, false))
  const deciding = outcome && decides(outcome)
  if (deciding) {
    const sure = await confirm(talk, {
      ask: (ctx) => [{ title: ctx.t('ballot-decides-title') }, words(ctx.locale, deciding.key, deciding.facts)],
      yes: (ctx) => ctx.t('ballot-confirm-against'),
      no: (ctx) => ctx.t('bot-request-ballot-not-yet'),
    })
    if (!sure) return tell(talk, (ctx) => [ctx.t('bot-request-ballot-not-decided')])
    outcome = await talk.external((ctx) => castOn(ctx, request, 'against', reason, true))
  }
  await talk.external(async (ctx) => {
    if (outcome && !outcome.ok) await sayTrouble(ctx, outcome)
    if (outcome?.ok) await dropWritten(ctx, `against:${request}`)
    if (outcome?.ok) await say(ctx, [recorded(ctx, 'against')])
    await showCard(ctx, 'ballot', request)
    if (outcome?.ok) await showNext(ctx, request)
  })
}

onPress(ballots, disagree, async (ctx, { request }) => {
  const seen = await seenRequest(ctx, request)
  if (seen?.may.review) await begin(ctx, 'disagree', request)
  else await tellRequest(ctx, seen, 'opinion')
})
onPress(ballots, agree, async (ctx, { request }) => {
  const outcome = await reviewRequest(ctx.act(), ctx.key(), { request, agrees: true, word: '' })
  if (movedOn(outcome)) return tellRequest(ctx, await seenRequest(ctx, request), 'opinion')
  await toastOf(ctx, outcome.ok ? ctx.t('queue-agreed') : outcome)
  await updateCard(ctx, 'opinion', request)
  if (outcome.ok) await offerUndo(ctx, request)
})

/** Asks why the association disagrees, and passes the request on with that. */
export async function disagreeTalk(talk: Talk, _ctx: unknown, request: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('queue-disagree-title') }, ctx.t('queue-word-hint')]
  const send = (ctx: BotContext) => ctx.t('queue-disagree-send')
  const word = await askWritten(talk, { what: `disagree:${request}`, ask, reason: true, most: 2000, send })
  await talk.external(async (ctx) => {
    const outcome = await reviewRequest(ctx.act(), ctx.key(), { request, agrees: false, word })
    if (outcome.ok) await dropWritten(ctx, `disagree:${request}`)
    if (outcome.ok) await say(ctx, [ctx.t('queue-disagreed')])
    else await sayTrouble(ctx, outcome)
    await showCard(ctx, 'opinion', request)
    if (outcome.ok) await offerUndo(ctx, request)
  })
}
