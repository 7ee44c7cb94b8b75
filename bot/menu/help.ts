// «راهنما»: what the keys of this person's menu do, how to get out of a question, and the way into the app.
import { has } from '#policies/abilities'
import { appButtons } from '../app.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { say } from '../say.ts'

export const helpEntry: MenuEntry = { label: 'bot-help', for: ['bound', 'citizen'], open: showHelp }

/** Whether a text asks for help by command. */
export const asksForHelp = (words: string) => /^\/help(@\w+)?$/.test(words)

/** What one can do here; only what this person's own menu has. */
export async function showHelp(ctx: BotContext): Promise<void> {
  const held = ctx.signed?.memberships ?? []
  const writes = held.some((one) => has(one, 'incoming.write'))
  const blocks = [
    { title: ctx.t('bot-help'), symbol: 'ℹ️' },
    ctx.t(held.length ? 'bot-help-keys' : 'bot-help-keys-citizen'),
    ctx.t('bot-help-questions'),
    ...(writes ? [ctx.t('bot-help-typed')] : []),
    ...(ctx.signed ? [ctx.t('bot-help-app')] : [ctx.t('bot-help-share')]),
  ]
  await say(ctx, blocks, { buttons: ctx.signed ? appButtons(ctx) : [] })
}
