// The way from the chat into the app, where everything stands that a chat cannot show.
import { inApp } from './cards/notices.ts'
import type { BotContext } from './context.ts'
import type { MenuEntry } from './keyboard.ts'
import { say } from './say.ts'
import type { Buttons } from './send.ts'

export const appEntry: MenuEntry = { label: 'bot-app', for: ['bound'], open: showApp }

/** A button to the app; its address in words where messengers refuse the button, on one's own machine. */
async function showApp(ctx: BotContext): Promise<void> {
  const buttons = appButtons(ctx)
  const url = `${ctx.house.publicUrl}/app/`
  const blocks = [{ title: ctx.t('bot-app'), symbol: '📱' }, ctx.t('bot-app-what')]
  await say(ctx, buttons.length ? blocks : [...blocks, [{ link: url, url }]], { buttons })
}

/** The button to the app's first page. */
export function appButtons({ locale, house }: BotContext): Buttons {
  return inApp(locale, house.publicUrl, '', 'bot-app')
}
