// Following a case: by the whole link, which brings its news into this chat, or by the code alone, which only shows it.
import { countTry } from '#actions/bindings/tries'
import { followCase } from '#actions/cases/follow'
import { countLook } from '#actions/cases/looks'
import { trackingCode as codeWords } from '#locales/format'
import { text } from '#locales/text'
import { casesOfChat } from '#reads/identities'
import { caseByCode } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { readCasePayload } from '#rules/cases'
import { plainDigits } from '#rules/digits'
import { trackingCode, trackingCodeLength } from '#rules/identifiers'
import { showCard } from '../cards/show.ts'
import type { BotContext, DeepLink, MenuEntry } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { say } from '../say.ts'
import { begin, hint, listen, pose, settle, type Talk } from '../talk/talk.ts'
import { answer } from '../talk/turn.ts'
import { summaryBlocks } from './card.ts'

/** Look-ups of one account in an hour; guessing 10¹⁵ codes needs millions. */
const looksAnHour = 30
const listedMost = 40

export const followEntry: MenuEntry = {
  label: 'complain-entry-follow',
  for: ['citizen'],
  open: (ctx) => begin(ctx, 'follow'),
}

/** `/start case_CODE_SECRET`, from the page that shows the code. */
export const followLink: DeepLink = {
  prefix: 'case_',
  open: async (ctx, rest) => {
    const held = readCasePayload(`case_${rest}`)
    const found = held && (await followed(ctx, held))
    if (found !== 'shown')
      await showMenu(ctx, [ctx.t(found === 'tries' ? 'complain-follow-tries' : 'complain-follow-lost')])
  },
}

type Looked = 'shown' | 'lost' | 'tries'

/**
 * Shows the case that a text names: the whole link has it followed from here, the code alone shows how it stands. Null
 * for a text that is neither.
 */
export async function lookUp(ctx: BotContext, typed: string): Promise<Looked | null> {
  const link = /\/c\/(\d{16})\/([\w-]{22})(?![\w-])/.exec(plainDigits(typed))
  if (link) return followed(ctx, { trackingCode: link[1]!, secret: link[2]! })
  const code = trackingCode(typed)
  return code ? shown(ctx, code) : null
}

async function mayLook(ctx: BotContext): Promise<boolean> {
  const { db, form } = ctx.house
  return (await countTry(db, `track:${form.name}:${ctx.from?.id}`, ctx.now)) <= looksAnHour
}

async function watchGuesses(ctx: BotContext, found: boolean): Promise<void> {
  const { db, log } = ctx.house
  const misses = await countLook(db, found, ctx.now)
  if (misses) log.error({ misses }, 'tracking codes are being guessed: more misses this hour than people make')
}

async function followed(ctx: BotContext, held: { trackingCode: string; secret: string }): Promise<Looked> {
  if (!(await mayLook(ctx))) return 'tries'
  const { name: messenger } = ctx.house.form
  const outcome = await followCase(ctx.act(), ctx.key(), { ...held, messenger, chat: String(ctx.chat?.id) })
  await watchGuesses(ctx, outcome.ok)
  if (!outcome.ok) return 'lost'
  await showCard(ctx, 'case', outcome.value.id)
  return 'shown'
}

async function shown(ctx: BotContext, code: string): Promise<Looked> {
  if (!(await mayLook(ctx))) return 'tries'
  const today = tehranDay(ctx.now)
  const found = await caseByCode(ctx.house.db, code, today)
  await watchGuesses(ctx, found !== null)
  if (!found) return 'lost'
  await say(ctx, [...summaryBlocks(ctx.locale, { ...found, mayJudge: false }, today), ctx.t('complain-follow-whole')])
  return 'shown'
}

/** Why what was typed is no code: of a number that is too short or too long, by how much. */
function wrongWords(ctx: BotContext, typed: string): string {
  const { length } = plainDigits(typed).replace(/\D/g, '')
  if (length === 0 || length === trackingCodeLength) return ctx.t('complain-follow-wrong')
  return ctx.t('case-follow-length', { most: trackingCodeLength, count: length })
}

/** Lists what this chat follows and asks for a code or a link. */
export async function followTalk(talk: Talk): Promise<void> {
  const own = await talk.external(async (ctx) =>
    casesOfChat(ctx.house.db, { messenger: ctx.house.form.name, chat: String(ctx.chat?.id) }, listedMost),
  )
  const ask = (ctx: BotContext) => [
    { title: ctx.t('case-follow') },
    ctx.t('complain-follow-ask'),
    ...(own.length ? [ctx.t('complain-follow-own')] : []),
  ]
  const rows = (ctx: BotContext) =>
    own.map((one, nth) => [
      {
        text: `${text(ctx.locale, `case-topic-${one.topic}`)} · ${codeWords(ctx.locale, one.trackingCode)}`,
        data: answer(`o${nth}`),
      },
    ])
  const message = await pose(talk, ask, rows)
  const heard = await listen(talk, message)
  const picked = heard.is === 'press' ? own[Number(heard.value.slice(1))] : undefined
  if (!picked && heard.is !== 'text') return hint(talk, (ctx) => [ctx.t('complain-follow-wants')])
  const typed = heard.is === 'text' ? heard.text : ''
  const looked = await talk.external(async (ctx): Promise<Looked | null> => {
    if (!picked) return lookUp(ctx, typed)
    return (await showCard(ctx, 'case', picked.id)) ? 'shown' : 'lost'
  })
  if (looked === null) return hint(talk, (ctx) => [wrongWords(ctx, typed)])
  if (looked === 'lost') return hint(talk, (ctx) => [ctx.t('complain-follow-lost')])
  await settle(talk, message, ask)
  if (looked === 'tries') await talk.external((ctx) => say(ctx, [ctx.t('complain-follow-tries')]))
}
