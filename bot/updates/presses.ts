// Every press of a button is answered, by its handler or else silently; an unanswered one keeps its clock turning.
import type { Api, MiddlewareFn } from 'grammy'
import type { BotContext } from '../context.ts'
import { ofMessenger } from '../unwell.ts'

/** Installs the watch on answers and gives the middleware that answers what is left. */
export function answerPresses(api: Api): MiddlewareFn<BotContext> {
  const open = new Set<string>()
  api.config.use((prev, method, payload, signal) => {
    if (method === 'answerCallbackQuery' && 'callback_query_id' in payload)
      open.delete(String(payload.callback_query_id))
    return prev(method, payload, signal)
  })
  return async (ctx, next) => {
    const press = ctx.callbackQuery
    if (!press) return next()
    open.add(press.id)
    try {
      await next()
    } finally {
      if (open.delete(press.id)) await answered(ctx)
    }
  }
}

async function answered(ctx: BotContext): Promise<void> {
  try {
    await ctx.answerCallbackQuery()
  } catch (error) {
    // too old to be answered, or out of reach: the person has long given up waiting, and what was done stays done
    if (!ofMessenger(error)) throw error
  }
}
