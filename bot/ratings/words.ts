// What customers wrote: the holder reads what was said of the own office, the secretariat what was said in the province.
import { Composer } from 'grammy'
import { commas, date } from '#locales/format'
import { type RatingWord, ratingWords } from '#reads/rating-words'
import { button, onPress } from '../callback.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { change, say } from '../say.ts'
import type { Block } from '../words.ts'
import { answerPart, beginAnswer, takeAnswerBack, unsayAnswer, writeAnswer } from './answer.ts'

/** The words about one office; pressed at «دفتر من». */
export const wordsOfOffice = button('w:office', { office: 'uuid' })
const turnOfOffice = button('w:turn', { office: 'uuid', page: 'int' })
const turnOfAll = button('w:all', { page: 'int' })

export const ratingReading = new Composer<BotContext>()

export const ratingWordsEntry: MenuEntry = {
  label: 'ratings-title',
  needs: 'ratings.list',
  open: (ctx) => show(ctx, null, 0),
}

/** A page of the words, under «دفتر من» in a message of its own. */
async function show(ctx: BotContext, office: string | null, page: number, turning = false): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => ratingWords(house.db, signed, { ...part, ...(office ? { office } : {}) }))
  const answer = office === null ? { blocks: [], buttons: [] } : await answerPart(ctx, office)
  const blocks: Block[] = [
    { title: ctx.t('ratings-title'), symbol: '💬' },
    ctx.t(found.length ? 'ratings-lead' : 'ratings-none'),
    ...found.flatMap((one) => wordBlocks(ctx, one, office === null)),
    ...answer.blocks,
  ]
  const turn = (to: number) => (office ? turnOfOffice.data({ office, page: to }) : turnOfAll.data({ page: to }))
  const buttons = [...lettersButtons(ctx, [], found, turn), ...answer.buttons]
  const pressed = turning ? ctx.callbackQuery?.message?.message_id : undefined
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

/** `named`: with the office it is about. */
function wordBlocks({ locale, t }: BotContext, word: RatingWord, named: boolean): Block[] {
  const { day, service, conduct, about, comment, hidden, office } = word
  const head = [
    ...(named ? [office.name] : []),
    date(locale, day),
    ...(about ? [t('ratings-about', { service: about })] : []),
    t('ratings-marks', { service, conduct }),
  ]
  return [
    commas(locale, head),
    ...(comment ? [{ quote: comment }] : []),
    ...(hidden ? [t('ratings-hidden-why', { reason: hidden })] : []),
  ]
}

onPress(ratingReading, wordsOfOffice, (ctx, { office }) => show(ctx, office, 0))
onPress(ratingReading, turnOfOffice, (ctx, { office, page }) => show(ctx, office, page, true))
onPress(ratingReading, turnOfAll, (ctx, { page }) => show(ctx, null, page, true))
onPress(ratingReading, writeAnswer, (ctx, { office }) => beginAnswer(ctx, office))
onPress(ratingReading, unsayAnswer, async (ctx, { office }) => {
  await takeAnswerBack(ctx, office)
  await show(ctx, office, 0, true)
})
