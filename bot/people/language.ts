// Persian or English, as the person chooses; the choice holds for the app and for letters' cards too.
import { setLocale } from '#actions/people/set-locale'
import type { BotContext, MenuEntry } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { sayTrouble } from '../say.ts'

/** Switches to the other language; its key in the menu is written in that language. */
export const languageEntry: MenuEntry = {
  label: 'bot-other-language',
  for: ['bound'],
  open: switchLanguage,
}

async function switchLanguage(ctx: BotContext): Promise<void> {
  const locale = ctx.locale === 'fa' ? 'en' : 'fa'
  const outcome = await setLocale(ctx.act(), ctx.key(), { person: ctx.signed!.person, locale })
  if (!outcome.ok) return sayTrouble(ctx, outcome)
  ctx.locale = locale
  await showMenu(ctx)
}
