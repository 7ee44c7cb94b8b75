// Votes while a meeting runs: one press a vote on the item before it, a reason where it is against.
import { Composer } from 'grammy'
import { castVote } from '#actions/ballots/vote'
import { text } from '#locales/text'
import { type Choice, choices } from '#rules/ballots'
import { onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { toastOf } from '../requests/requests.ts'
import { say, sayTrouble } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { castInMeeting } from './card.ts'

export const meetingVotes = new Composer<BotContext>()

type Where = { meeting: string; ballot: string }

const recorded = (ctx: BotContext, choice: Choice) =>
  ctx.t('ballot-recorded', { choice: text(ctx.locale, `ballot-choice-${choice}`) })

/** It closes with the item: none of these votes decides by itself. */
const castOn = (ctx: BotContext, ballot: string, choice: Choice, reason: string) =>
  castVote(ctx.act(), ctx.key(), { ballot, choice, reason, confirm: false })

onPress(meetingVotes, castInMeeting, async (ctx, { meeting, ballot, choice: word }) => {
  const choice = choices.find((one) => one === word)
  if (choice === 'against') return begin(ctx, 'voteInMeeting', { meeting, ballot })
  if (choice) {
    const outcome = await castOn(ctx, ballot, choice, '')
    await toastOf(ctx, outcome.ok ? recorded(ctx, choice) : outcome)
  }
  await updateCard(ctx, 'meeting', meeting)
})

/** Asks for the reason of a vote against the item before the meeting. */
export async function voteInMeetingTalk(talk: Talk, _ctx: unknown, { meeting, ballot }: Where): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('ballot-against-title') }, ctx.t('ballot-reason-hint')]
  const send = (ctx: BotContext) => ctx.t('ballot-against-send')
  const what = `against:${ballot}`
  const reason = await askWritten(talk, { what, ask, reason: true, most: 1000, send })
  await talk.external(async (ctx) => {
    const outcome = await castOn(ctx, ballot, 'against', reason)
    if (outcome.ok) await dropWritten(ctx, what)
    if (outcome.ok) await say(ctx, [recorded(ctx, 'against')])
    else await sayTrouble(ctx, outcome)
    await showCard(ctx, 'meeting', meeting)
  })
}
