// A customer rates an office in two taps: the service, the conduct of the staff. A word is optional and comes after.
import { Composer } from 'grammy'
import { commentRating } from '#actions/ratings/comment'
import { giveRating, ratingKey } from '#actions/ratings/give'
import { words } from '#locales/text'
import { isRated } from '#reads/ratings'
import { tehranDay } from '#rules/calendar'
import { identifyingRefusal } from '#rules/identifying'
import { commentMax, marks, ratePrefix } from '#rules/ratings'
import { button, onPress } from '../callback.ts'
import type { BotContext, DeepLink, MenuEntry } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { say, sayTrouble, toast } from '../say.ts'
import type { Button, Buttons } from '../send.ts'
import { askOffice, type ChosenOffice, mayStillSearch, officeOf, officeWords } from '../talk/office.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import type { Block } from '../words.ts'
import { changePressed, complain, head, moreButtons, type OfDay, ratingOf, word, wordOf } from './parts.ts'
import { awaitNoWord, awaitWord } from './typed.ts'

export const rateAn = button('r:new', { license: 'word' })
const service = button('r:service', { license: 'word', service: 'int' })
const conduct = button('r:conduct', { license: 'word', service: 'int', conduct: 'int' })
const again = button('r:again', { license: 'word' })

export const rateEntry: MenuEntry = { label: 'ratings-entry', for: ['citizen'], open: (ctx) => begin(ctx, 'rate') }

/** `/start r_LICENSE`, from the code on the poster. */
export const rateLink: DeepLink = { prefix: ratePrefix, open: rate }

/** Which office, then the first of the two questions. */
export async function rateTalk(talk: Talk): Promise<void> {
  const office = await askOffice(talk, { ask: (ctx) => [{ title: ctx.t('ratings-entry') }] })
  if (office) await talk.external((ctx) => rate(ctx, office.license))
}

/** The word to the rating of a day. */
export async function ratingWordTalk(talk: Talk, _ctx: unknown, given: OfDay): Promise<void> {
  const comment = await askWritten(talk, {
    what: wordOf(given),
    ask: (ctx) => [ctx.t('ratings-word-ask')],
    most: commentMax,
    send: (ctx) => ctx.t('ratings-word-send'),
  })
  await talk.external(async (ctx) => {
    const rating = await ratingOf(ctx, given.license, given.day)
    const outcome = rating && (await commentRating(ctx.act(), ctx.key(), { rating, comment }))
    if (!outcome) return
    if (!outcome.ok) return void (await sayTrouble(ctx, outcome))
    await dropWritten(ctx, wordOf(given))
    await awaitNoWord(ctx)
    const names = identifyingRefusal(comment, 'comment') !== null
    await say(
      ctx,
      [ctx.t('ratings-word-thanks'), ...(names ? [ctx.t('ratings-word-covered')] : [])],
      names ? { buttons: [[complain(ctx, given.license)]] } : {},
    )
  })
}

/** The first question about the office of a code. */
async function rate(ctx: BotContext, license: string): Promise<void> {
  if (!(await mayStillSearch(ctx))) return void (await showMenu(ctx, [ctx.t('find-tries')]))
  const office = await officeOf(ctx, license)
  if (!office) {
    await say(ctx, [ctx.t('ratings-unknown')])
    return begin(ctx, 'rate')
  }
  // said before it is asked, and not after both answers
  if (await isRatedToday(ctx, office.license)) {
    const more = await moreButtons(ctx, office, tehranDay(ctx.now))
    return void (await say(ctx, [...head(ctx, office), ctx.t('ratings-already')], { buttons: more }))
  }
  const [ask, buttons] = office.serves
    ? [ctx.t('rate-service'), serviceRow(ctx, office)]
    : [ctx.t('rate-office-not-serving'), [[complain(ctx, office.license)]]]
  await say(ctx, [...head(ctx, office), ask], { buttons })
}

async function isRatedToday(ctx: BotContext, license: string): Promise<boolean> {
  const key = await ratingOf(ctx, license, tehranDay(ctx.now))
  return key !== null && isRated(ctx.house.db, ratingKey(key))
}

/** The five words in one row; the worst stands where the language begins, and messengers begin at the left. */
function row(ctx: BotContext, data: (mark: number) => string): Button[] {
  const buttons = marks.map((mark) => ({ text: markWords(ctx, mark), data: data(mark) }))
  return ctx.locale === 'fa' ? buttons.reverse() : buttons
}

const markWords = (ctx: BotContext, mark: number) => words(ctx.locale, `rate-mark-${mark}`)
const isMark = (mark: number) => (marks as readonly number[]).includes(mark)

function serviceRow(ctx: BotContext, { license }: ChosenOffice): Buttons {
  return [row(ctx, (mark) => service.data({ license, service: mark }))]
}

export const ratings = new Composer<BotContext>()

onPress(ratings, rateAn, async (ctx, { license }) => rate(ctx, license))

onPress(ratings, again, async (ctx, { license }) => {
  const office = await officeOf(ctx, license)
  if (office) await changePressed(ctx, [...head(ctx, office), ctx.t('rate-service')], serviceRow(ctx, office))
})

onPress(ratings, service, async (ctx, { license, service: given }) => {
  const office = await officeOf(ctx, license)
  if (!office || !isMark(given)) return
  const facts = [[ctx.t('ratings-service'), markWords(ctx, given)]] as const
  await changePressed(
    ctx,
    [...head(ctx, office), { facts }, ctx.t('rate-conduct')],
    [
      row(ctx, (mark) => conduct.data({ license: office.license, service: given, conduct: mark })),
      [{ text: ctx.t('ratings-back'), data: again.data({ license: office.license }) }],
    ],
  )
})

onPress(ratings, conduct, async (ctx, given) => {
  const office = await officeOf(ctx, given.license)
  const day = tehranDay(ctx.now)
  const key = office && (await ratingOf(ctx, office.license, day))
  if (!office || !key) return
  const outcome = await giveRating(ctx.act(), key, given)
  const already = !outcome.ok && outcome.refusals.some((refusal) => refusal.key === 'refusal-key-reused')
  if (!outcome.ok && !already) return sayTrouble(ctx, outcome)
  await toast(ctx, ctx.t(already ? 'ratings-already' : 'rate-thanks'), already)
  const blocks = already ? [...head(ctx, office), ctx.t('ratings-already')] : thanks(ctx, office, given)
  await changePressed(ctx, blocks, await moreButtons(ctx, office, day))
  if (!already) await awaitWord(ctx, { license: office.license, day })
})

onPress(ratings, word, async (ctx, given) => begin(ctx, 'ratingWord', given))

function thanks(ctx: BotContext, office: ChosenOffice, given: { service: number; conduct: number }): Block[] {
  const facts = [
    [ctx.t('ratings-service'), markWords(ctx, given.service)],
    [ctx.t('ratings-conduct'), markWords(ctx, given.conduct)],
  ] as const
  return [
    { title: ctx.t('rate-thanks'), symbol: '✅' },
    officeWords(ctx, office),
    { facts },
    ctx.t('rate-thanks-detail'),
  ]
}
