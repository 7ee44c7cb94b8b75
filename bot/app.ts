// The way from the chat into the app, where everything stands that a chat cannot show.
import { inApp } from './cards/away.ts'
import type { BotContext, MenuEntry } from './context.ts'
import { say } from './say.ts'
import type { Buttons } from './send.ts'

export const appEntry: MenuEntry = { label: 'bot-app', for: ['bound'], open: showApp }

/** A button to the app; its address in words where messengers refuse the button, on one's own machine. */
async function showApp(ctx: BotContext): Promise<void> {
  const { blocks, buttons } = inApp(ctx.locale, ctx.house.publicUrl, '', 'bot-app')
  await say(ctx, [{ title: ctx.t('bot-app'), symbol: '📱' }, ctx.t('bot-app-what'), ...blocks], { buttons })
}

/** The button to the app's first page. */
export function appButtons({ locale, house }: BotContext): Buttons {
  return inApp(locale, house.publicUrl, '', 'bot-app').buttons
}
