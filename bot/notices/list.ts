// A list of letters as buttons, a page at a time.
import { number } from '#locales/format'
import type { Paged, Part } from '#rules/lists'
import type { BotContext } from '../context.ts'
import type { Button, Buttons } from '../send.ts'

const perPage = 8
/** As much of a subject as a button shows on a narrow phone. */
const longestLabel = 44

/** One letter of a list: its words, a mark before them, and what its button carries. */
export type ListedLetter = { label: string; mark?: string; data: string }

/** What `list` gives for a page; the last one there is, if the list has become shorter than the button knew. */
export async function pageOf<T>(
  page: number,
  list: (part: Part) => Promise<Paged<T>>,
): Promise<Paged<T> & { at: number }> {
  const rows = await list({ page: Math.max(page, 0), perPage })
  const last = Math.max(0, Math.ceil(rows.found / perPage) - 1)
  const at = Math.min(Math.max(page, 0), last)
  return Object.assign(at === page ? rows : await list({ page: at, perPage }), { at })
}

/** A button for every letter of a page, and the neighbouring pages; `page` of the whole list, or where the letters in hand stand. */
export function lettersButtons(
  ctx: BotContext,
  letters: readonly ListedLetter[],
  page: number | { found: number; at: number },
  turn: (page: number) => string,
): Buttons {
  const whole = typeof page === 'number'
  const pages = Math.max(1, Math.ceil((whole ? letters.length : page.found) / perPage))
  const at = Math.min(Math.max(whole ? page : page.at, 0), pages - 1)
  const shown = whole ? letters.slice(at * perPage, (at + 1) * perPage) : letters
  const rows = shown.map(({ label, mark = '', data }) => [{ text: `${mark}${shortened(label)}`, data }])
  return pages === 1 ? rows : [...rows, turns(ctx, at, pages, turn)]
}

function turns(ctx: BotContext, at: number, pages: number, turn: (page: number) => string): Button[] {
  const shown = (page: number) =>
    ctx.t('parts-of', { done: number(ctx.locale, page + 1), all: number(ctx.locale, pages) })
  const before = at > 0 ? [{ text: ctx.t('bot-page-before'), data: turn(at - 1) }] : []
  const after = at < pages - 1 ? [{ text: ctx.t('bot-page-after'), data: turn(at + 1) }] : []
  // messengers lay buttons out from the left; a Persian list goes on to the left
  const row = [...before, { text: shown(at), data: turn(at) }, ...after]
  return ctx.locale === 'fa' ? row.reverse() : row
}

/** As much of a text as a button shows; `beside`: so many characters of it stand apart from the text. */
export function shortened(label: string, beside = 0): string {
  const most = Math.max(longestLabel - beside, 1)
  return label.length > most ? `${label.slice(0, most).trimEnd()}…` : label
}
