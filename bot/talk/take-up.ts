// Taking up a conversation that was left: by a button of its old question, or after a new edition of the questions, which is
// said once.
import type { MiddlewareFn } from 'grammy'
import type { Key } from '#locales/text'
import { forgetConversation } from '#state/chats'
import type { BotContext } from '../context.ts'
import { asksForMenu, tappedEntry } from '../menu/keyboard.ts'
import { say } from '../say.ts'
import { askChoice } from './ask.ts'
import { type Dropped, droppedKey } from './storage.ts'
import { type Ask, begin, hasDraft, settle, type Talk } from './talk.ts'
import { answer } from './turn.ts'
import { type Begun, begunLast } from './unsent.ts'

const goOn = 'on'
const anew = 'new'

/**
 * Shows what stands of an earlier time and asks whether it is gone on with; true for yes. Whoever came by an old button that
 * says so already is not asked.
 */
export async function goesOn(talk: Talk, ask: Ask, on: Key = 'bot-draft-go-on'): Promise<boolean> {
  hasDraft(talk)
  const taken = await talk.external((ctx) => ctx.takesUp)
  const labels = { [goOn]: on, [anew]: 'bot-draft-anew' } as const
  if (taken?.question) await settle(talk, taken.question, ask, (ctx) => [[{ bold: ctx.t(labels.on) }]])
  if (taken) return true
  const options = ([goOn, anew] as const).map((value) => ({ value, label: (ctx: BotContext) => ctx.t(labels[value]) }))
  return (await askChoice(talk, { ask, options })) === goOn
}

/** A press on a question that was left: its conversation goes on from what is kept. False: there is nothing to be taken up. */
export async function takesUp(ctx: BotContext): Promise<boolean> {
  const begun = await begunLast.find(ctx)
  const { data, message } = ctx.callbackQuery ?? {}
  // under an open question an older one is over
  if (!begun || data === answer('x') || Object.keys(ctx.conversation.active()).length > 0) return false
  const asked = data === answer(`o${goOn}`)
  if (data !== answer(`o${anew}`)) ctx.takesUp = { question: (asked && message?.message_id) || null }
  await begin(ctx, begun.name, ...begun.args)
  return true
}

/** After an update that left its question for the menu: what has become of the answers, with the button that goes on. */
export const tellLeft: MiddlewareFn<BotContext> = async (ctx, next) => {
  await next()
  if (!ctx.open || Object.keys(ctx.conversation.active()).length > 0) return
  if (ctx.open === 'unkept') await say(ctx, [ctx.t('bot-left-unkept')])
  else
    await say(ctx, [ctx.t('bot-left-waits')], {
      buttons: [[{ text: ctx.t('bot-draft-go-on'), data: answer('again') }]],
    })
}

/** Conversations of which nothing is kept by the time they are left; and all there are. */
type Names = { all: readonly string[]; unkept: readonly string[] }

/**
 * Says of a question that a new edition has dropped that it has to be asked again, once, with the button for it. What was
 * meant as its answer stays without another answer; everything else is done as usual.
 */
export function tellDropped(dropped: Dropped, names: Names): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const key = droppedKey(ctx)
    const begun = dropped.get(key)
    if (!begun) return next()
    dropped.delete(key)
    const answered = meantAsAnswer(ctx)
    await said(ctx, begun, names, answered)
    await forgetConversation(ctx.house.db, key)
    if (!answered) await next()
  }
}

async function said(ctx: BotContext, begun: Begun, { all, unkept }: Names, answered: boolean): Promise<void> {
  const kept = !unkept.includes(begun.name)
  const known = all.includes(begun.name)
  if (known) await begunLast.keep(ctx, begun)
  const label = ctx.t(kept ? 'bot-draft-go-on' : 'bot-question-again')
  await say(
    ctx,
    [
      { title: ctx.t('bot-question-dropped') },
      ctx.t(kept ? 'bot-question-dropped-kept' : 'bot-question-dropped-nothing'),
      ...(answered && ctx.message && known ? [ctx.t('bot-question-dropped-answer')] : []),
    ],
    { buttons: known ? [[{ text: label, data: answer('again') }]] : [] },
  )
}

/** Whether this update can only have been an answer to the question: a contact may just as well bind the account. */
function meantAsAnswer(ctx: BotContext): boolean {
  if (ctx.callbackQuery) return ctx.callbackQuery.data?.startsWith('t:') ?? false
  const { text, contact } = ctx.message ?? {}
  if (!ctx.message || contact) return false
  return text === undefined || !(asksForMenu(text) || text.startsWith('/') || tappedEntry(ctx, text))
}
