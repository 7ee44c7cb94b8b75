// A list of letters as buttons, a page at a time.
import { number } from '#locales/format'
import type { BotContext } from './context.ts'
import type { Button, Buttons } from './send.ts'

const perPage = 8
/** As much of a subject as a button shows on a narrow phone. */
const longestLabel = 44

/** One letter of a list: its words, a mark before them, and what its button carries. */
export type ListedLetter = { label: string; mark?: string; data: string }

/** A button for every letter of a page, and the neighbouring pages. */
export function lettersButtons(
  ctx: BotContext,
  letters: readonly ListedLetter[],
  page: number,
  turn: (page: number) => string,
): Buttons {
  const pages = Math.max(1, Math.ceil(letters.length / perPage))
  const at = Math.min(Math.max(page, 0), pages - 1)
  const rows = letters
    .slice(at * perPage, (at + 1) * perPage)
    .map(({ label, mark = '', data }) => [{ text: `${mark}${shortened(label)}`, data }])
  return pages === 1 ? rows : [...rows, turns(ctx, at, pages, turn)]
}

function turns(ctx: BotContext, at: number, pages: number, turn: (page: number) => string): Button[] {
  const shown = (page: number) =>
    ctx.t('parts-of', { done: number(ctx.locale, page + 1), all: number(ctx.locale, pages) })
  const before = at > 0 ? [{ text: ctx.t('bot-notice-page-before'), data: turn(at - 1) }] : []
  const after = at < pages - 1 ? [{ text: ctx.t('bot-notice-page-after'), data: turn(at + 1) }] : []
  // messengers lay buttons out from the left; a Persian list goes on to the left
  const row = [...before, { text: shown(at), data: turn(at) }, ...after]
  return ctx.locale === 'fa' ? row.reverse() : row
}

function shortened(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel).trimEnd()}…` : label
}
