// Asking which office is meant: its code in any digits, words of its name or place, or where the person is.
import { countTry } from '#actions/bindings/tries'
import { distance } from '#locales/distance'
import { code, commas } from '#locales/format'
import { text } from '#locales/text'
import { findOffices, type OfficeHint } from '#reads/offices/find'
import { officeByCode, serves } from '#reads/offices/public'
import { tehranDay } from '#rules/calendar'
import { normalise, searchKey } from '#rules/texts'
import type { BotContext } from '../context.ts'
import { menuKeyboard } from '../menu/keyboard.ts'
import { say } from '../say.ts'
import type { Block } from '../words.ts'
import { placeKeyboard } from './place.ts'
import { type Ask, hint, listen, pose, settle, type Talk } from './talk.ts'
import { answer, type Heard } from './turn.ts'

/** An office as a conversation knows it: the code of today and what people call it. */
export type ChosenOffice = { license: string; name: string; place: string }

/** Searches of one account in an hour; people mistype, machines guess. */
const searchesAnHour = 40
const shownMost = 6
const nearMost = 5
const none = 'none'

/**
 * Counts a search of the person of this update; false beyond what people need in an hour.
 */
export async function mayStillSearch(ctx: BotContext): Promise<boolean> {
  const { db, form } = ctx.house
  return (await countTry(db, `office:${form.name}:${ctx.from?.id}`, ctx.now)) <= searchesAnHour
}

/** The office of a code as typed or scanned, and whether it may serve today; null if nobody ever had the code. */
export async function officeOf(ctx: BotContext, typed: string) {
  const found = await officeByCode(ctx.house.db, typed)
  return (
    found && { ...chosen(found), id: found.id, province: found.province, serves: serves(found, tehranDay(ctx.now)) }
  )
}

const chosen = ({ license, name, county, place }: Omit<OfficeHint, 'metres' | 'address'>): ChosenOffice => ({
  license,
  name,
  place: place === county ? place : text('fa', 'common-comma', { first: place, second: county }),
})

/** «دفتر نیلوفر، مهرآباد (۷۲-۱۴-۳۰۰۱)» */
export function officeWords(ctx: BotContext, { license, name, place }: ChosenOffice): string {
  return ctx.t('find-found', { name, place, code: code(ctx.locale, license) })
}

/** `sure`: it is what was typed, and not only like it. */
type Search =
  | { found: OfficeHint[]; more: boolean; sure: boolean }
  | { why: 'find-tries' | 'find-none' | 'find-none-near' }

async function search(ctx: BotContext, heard: Heard): Promise<Search> {
  if (!(await mayStillSearch(ctx))) return { why: 'find-tries' }
  const { db } = ctx.house
  if (heard.is === 'place') {
    const { offices } = await findOffices(db, ctx.now, { near: heard }, nearMost)
    return offices.length ? { found: offices, more: false, sure: false } : { why: 'find-none-near' }
  }
  const typed = heard.is === 'text' ? normalise(heard.text).slice(0, 100) : ''
  const exact = await officeByCode(db, typed)
  if (exact) return { found: [{ ...exact, address: '', metres: null }], more: false, sure: true }
  const { offices, count, alike } = await findOffices(db, ctx.now, { text: typed }, shownMost)
  return count ? { found: offices, more: count > shownMost, sure: !alike } : { why: 'find-none' }
}

/**
 * Asks for an office; null where the person says that it is about none, which only `without` offers (its words are the
 * button's). The menu is back under the answer.
 */
export async function askOffice(
  talk: Talk,
  { ask, without }: { ask: Ask; without?: (ctx: BotContext) => string },
): Promise<ChosenOffice | null> {
  const noneRow = (ctx: BotContext) => (without ? [[{ text: without(ctx), data: answer(none) }]] : [])
  let shown: Ask = async (ctx) => [...(await ask(ctx)), ctx.t('find-ask')]
  let offered: OfficeHint[] = []
  let message = await pose(talk, shown, noneRow)
  await talk.external((ctx) => say(ctx, [ctx.t('find-near')], { keyboard: placeKeyboard(ctx) }))
  for (;;) {
    const heard = await listen(talk, message)
    if (heard.is === 'press') {
      const picked = heard.value === none ? null : offered[Number(heard.value.slice(1))]
      if (picked === undefined) return hint(talk, (ctx) => [ctx.t('find-wants')], placeKeyboard)
      await settle(talk, message, shown)
      return taken(talk, picked && chosen(picked), without)
    }
    if (heard.is !== 'text' && heard.is !== 'place') return hint(talk, (ctx) => [ctx.t('find-wants')], placeKeyboard)
    const result = await talk.external((ctx) => search(ctx, heard))
    if ('why' in result) {
      const typed = heard.is === 'text' ? heard.text.trim().slice(0, 60) : ''
      return hint(talk, (ctx) => [ctx.t(result.why, result.why === 'find-none' ? { typed } : {})], placeKeyboard)
    }
    await settle(talk, message, shown)
    if (result.found.length === 1 && result.sure) return taken(talk, chosen(result.found[0]!), without)
    offered = result.found
    shown = (ctx) => [
      { title: ctx.t(result.sure || heard.is === 'place' ? 'find-which' : 'find-alike') },
      ctx.t('find-which-hint'),
      ...twinBlocks(ctx, result.found),
      ...(result.more ? [ctx.t('find-more')] : []),
    ]
    message = await pose(talk, shown, (ctx) => [
      ...result.found.map((one, nth) => [choice(ctx, one, nth, twinsIn(result.found).includes(one))]),
      ...noneRow(ctx),
    ])
  }
}

/** Those of a list that read like another one: name and place do not tell them apart. */
function twinsIn(found: readonly OfficeHint[]): OfficeHint[] {
  const reads = ({ name, place, county }: OfficeHint) => [name, place, county].map(searchKey).join('\n')
  return found.filter((one) => found.some((other) => other !== one && reads(other) === reads(one)))
}

/** Code and address of those that read alike; a button may be cut short where a message is not. */
function twinBlocks({ locale }: BotContext, found: readonly OfficeHint[]): Block[] {
  const facts = twinsIn(found).map(
    ({ license, name, address }) => [`${name} (${code(locale, license)})`, address] as const,
  )
  return facts.length ? [{ facts }] : []
}

function choice(ctx: BotContext, office: OfficeHint, nth: number, twin: boolean) {
  const { name, place } = twin ? withCode(ctx, office) : chosen(office)
  const words =
    office.metres === null
      ? ctx.t('find-choice', { name, place })
      : ctx.t('find-choice-near', { name, place, far: distance(ctx.locale, office.metres) })
  return { text: words, data: answer(`o${nth}`) }
}

/** Code first, then the address: what is cut off tells the least. */
function withCode({ locale }: BotContext, office: OfficeHint) {
  const { name, place } = chosen(office)
  return {
    name: `${name} (${code(locale, office.license)})`,
    place: commas(locale, [office.address, place].filter(Boolean)),
  }
}

/** Says what was taken, with the menu in the place of the key that sends where one is. */
async function taken(
  talk: Talk,
  office: ChosenOffice | null,
  without?: (ctx: BotContext) => string,
): Promise<ChosenOffice | null> {
  await talk.external(async (ctx) => {
    const words = office ? officeWords(ctx, office) : (without?.(ctx) ?? '')
    await say(ctx, [[{ bold: words }]], { keyboard: await menuKeyboard(ctx) })
  })
  return office
}
