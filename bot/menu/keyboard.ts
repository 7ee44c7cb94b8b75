// The persistent menu: entries by role, several roles of a person merged, with counts of what waits.
import { date } from '#locales/format'
import { type Key, locales, text } from '#locales/text'
import { has } from '#policies/abilities'
import { waitingFor } from '#reads/people/waiting'
import type { BotContext, MenuEntry } from '../context.ts'
import { say } from '../say.ts'
import type { Keyboard } from '../send.ts'
import type { Block } from '../words.ts'

/** Whose menu it is, and when. */
export type MenuView = Pick<BotContext, 'house' | 'now' | 'signed' | 'locale' | 't'>

/** The entries of a person, in the order of the table. */
function entriesFor({ signed, house }: MenuView): MenuEntry[] {
  return house.menu.filter((entry) => isFor(entry, signed) && (!entry.when || (signed && entry.when(signed))))
}

function isFor(entry: MenuEntry, signed: BotContext['signed']): boolean {
  const held = signed?.memberships ?? []
  if ('needs' in entry) return [entry.needs].flat().some((ability) => held.some((one) => has(one, ability)))
  return (signed !== null && entry.for.includes('bound')) || (held.length === 0 && entry.for.includes('citizen'))
}

type Counted = { entry: MenuEntry; count: number }

async function counted(ctx: MenuView): Promise<Counted[]> {
  const waiting = ctx.signed ? await waitingFor(ctx.house.db, ctx.signed, ctx.now) : null
  return entriesFor(ctx)
    .map((entry) => ({ entry, count: (waiting && entry.count?.(waiting)) ?? 0 }))
    .filter(({ entry, count }) => count > 0 || !ctx.signed || !entry.whileWaiting?.(ctx.signed))
}

function label(ctx: MenuView, { entry, count }: Counted): string {
  const words = ctx.t(entry.label)
  return count > 0 ? ctx.t('bot-menu-counted', { label: words, count }) : words
}

function keyboardOf(ctx: MenuView, entries: readonly Counted[]): Keyboard {
  const keys = entries.map((one) => ({ text: label(ctx, one) }))
  const rows = Array.from({ length: Math.ceil(keys.length / 2) }, (_, row) => keys.slice(row * 2, row * 2 + 2))
  const share = ctx.signed ? [] : [[{ text: ctx.t('bot-share-number'), request_contact: true as const }]]
  // folds after a key was pressed, and is one touch away: an answer is read on the whole of a small screen
  const keyboard = [...share, ...rows, [{ text: ctx.t('bot-menu') }]]
  return { keyboard, resize_keyboard: true, one_time_keyboard: true }
}

/** A person's menu: its keys in words, as a keyboard, and those of them under which something waits. */
export async function menuOf(view: MenuView): Promise<{ keys: string[]; keyboard: Keyboard; waiting: string[] }> {
  const entries = await counted(view)
  return {
    keys: entries.map((one) => label(view, one)),
    keyboard: keyboardOf(view, entries),
    waiting: entries.filter(({ count }) => count > 0).map((one) => label(view, one)),
  }
}

/** The person's menu as a keyboard, e.g. to bring it back after a question that had its own. */
export async function menuKeyboard(ctx: BotContext): Promise<Keyboard> {
  return brought(ctx, await counted(ctx))
}

/** Shows the menu under `blocks`, or under what waits. */
export async function showMenu(ctx: BotContext, blocks?: readonly Block[]): Promise<number> {
  const entries = await counted(ctx)
  return say(ctx, blocks ?? summary(ctx, entries), { keyboard: brought(ctx, entries) })
}

/** The keyboard, of which the update notes that it was brought into the chat. */
function brought(ctx: BotContext, entries: readonly Counted[]): Keyboard {
  ctx.menuShown = entries.map((one) => label(ctx, one))
  return keyboardOf(ctx, entries)
}

/** «شما تا … دارنده پروانه دفتر … بودید», a line for each office. */
export const formerBlocks = ({ signed, t, locale }: MenuView): Block[] =>
  (signed?.former ?? []).map(({ office, until }) => t('past-was', { office, until: date(locale, until) }))

function summary(ctx: BotContext, entries: readonly Counted[]): Block[] {
  if (!ctx.signed) return [{ title: ctx.t('bot-citizen-menu') }, ctx.t('bot-citizen-menu-hint')]
  const waiting = entries.filter((one) => one.count > 0)
  if (waiting.length === 0) return [{ title: ctx.signed.name }, ...formerBlocks(ctx), ctx.t('bot-nothing-waits')]
  return [
    { title: ctx.signed.name },
    ctx.t('bot-what-waits'),
    { facts: waiting.map(({ entry, count }) => [ctx.t(entry.label), ctx.t('bot-count', { count })] as const) },
  ]
}

/** A key's words without their count, whatever the count was when the keyboard was sent. */
const bare = (words: string) => words.replace(/\s*\([\d۰-۹٬,]+\)$/, '').trim()

const reads = (words: string, key: Key) =>
  locales.some((locale) => text(locale, key).toLowerCase() === bare(words).toLowerCase())

/** The entry of this person whose key was tapped, in either language; undefined for any other text. */
export function tappedEntry(ctx: BotContext, words: string): MenuEntry | undefined {
  return entriesFor(ctx).find((entry) => reads(words, entry.label))
}

/** Whether a text asks for the menu itself. */
export function asksForMenu(words: string): boolean {
  return /^\/(menu|start)(@\w+)?$/.test(words) || reads(words, 'bot-menu')
}
