// Choosing what to ask for: the office if there are several, then the kinds with their rule and what is left of each.
import { allowanceWords, kindWords } from '#locales/requests'
import { lawOfProvince } from '#reads/parameters'
import { kindsFor, requestDrafts } from '#reads/requests/drafts'
import { tehranDay } from '#rules/calendar'
import { button } from '../callback.ts'
import type { BotContext } from '../context.ts'
import { namedOffices, officesOf } from '../offices/offices.ts'
import { say } from '../say.ts'
import { askOffice, officeOf } from '../talk/office.ts'
import type { Talk } from '../talk/talk.ts'
import { type Block, refusalBlocks } from '../words.ts'
import { askWhether } from './planned.ts'

export const officeChosen = button('r:office', { office: 'uuid' })
export const kindChosen = button('r:kind', { office: 'uuid', kind: 'word' })

/** Asks for which office, where the holder has several. */
export async function chooseOffice(ctx: BotContext): Promise<unknown> {
  const held = officesOf(ctx, 'requests.file')
  const [only] = held
  if (only && held.length === 1) return chooseKind(ctx, only)
  const named = await namedOffices(ctx, held)
  const buttons = named.map(({ id, name }) => [{ text: name, data: officeChosen.data({ office: id }) }])
  return say(ctx, [{ title: ctx.t('request-new') }, ctx.t('bot-which-office')], { buttons })
}

/** The kinds, each with its rule in one line and what is left of its allowance, or what stands against it today; the articles come with the kind that is chosen. */
export async function chooseKind(ctx: BotContext, office: string): Promise<unknown> {
  const { signed, locale, house } = ctx
  if (!signed) return
  const today = tehranDay(ctx.now)
  const law = await lawOfProvince(house.db, signed.province, today)
  const found = await kindsFor(house.db, signed, { office }, today, law)
  if (found.length === 0) return say(ctx, [ctx.t('request-path-none')])
  const begun = new Set((await requestDrafts(house.db, signed, office)).map(({ kind }) => kind))
  const worded = found.map(({ kind, allowance, against }) => {
    const { title, line } = kindWords(locale, kind, law)
    const left = allowance.map((year) => allowanceWords(locale, kind, year).words)
    const name = begun.has(kind.kind) ? ctx.t('request-draft-of', { title }) : title
    return {
      name,
      title,
      said: against.length ? refusalBlocks(locale, against.slice(0, 1)) : [[line, ...left].join('\n')],
      refused: against.length > 0,
      data: kindChosen.data({ office, kind: kind.kind }),
    }
  })
  return say(
    ctx,
    [
      { title: ctx.t('request-new'), symbol: '📝' },
      ...worded.flatMap(({ title, said, refused }): Block[] => [refused ? { title, symbol: '✗' } : { title }, ...said]),
      ctx.t('bot-request-kinds'),
    ],
    { buttons: worded.map(({ name, data }) => [{ text: name, data }]) },
  )
}

/** Asks about which office, for a body that begins something about one, also about one to come; then the kinds. The conversation `about`. */
export async function aboutTalk(talk: Talk): Promise<void> {
  const whether = await askWhether(talk)
  if (whether !== 'standing') {
    if (whether) await talk.external((ctx) => chooseKind(ctx, whether.office))
    return
  }
  const chosen = await askOffice(talk, { ask: (ctx) => [{ title: ctx.t('bot-request-which') }] })
  await talk.external(async (ctx) => {
    const found = chosen && (await officeOf(ctx, chosen.license))
    if (found) await chooseKind(ctx, found.id)
  })
}
