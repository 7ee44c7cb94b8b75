// /start, /menu, /help, the menu's key and its entries.
import { Composer } from 'grammy'
import type { BotContext } from '../context.ts'
import { welcome } from '../people/bind.ts'
import { asksForHelp, showHelp } from './help.ts'
import { asksForMenu, showMenu, tappedEntry } from './keyboard.ts'

export const home = new Composer<BotContext>()

home.on('message:text', async (ctx, next) => {
  const words = ctx.message.text
  const payload = /^\/start\s+(\S+)$/.exec(words)?.[1]
  const link = payload && ctx.house.deepLinks.find(({ prefix }) => payload.startsWith(prefix))
  if (link) return link.open(ctx, payload.slice(link.prefix.length))
  if (asksForMenu(words) || payload) return ctx.signed || !words.startsWith('/start') ? showMenu(ctx) : welcome(ctx)
  if (asksForHelp(words)) return showHelp(ctx)
  const entry = tappedEntry(ctx, words)
  return entry ? entry.open(ctx) : next()
})
