// Sending a case off from a chat: its files are fetched, it is filed once, and its code, link and card are shown.
import type { Trouble } from '#act/act'
import { countTry } from '#actions/bindings/tries'
import { type FiledCase, fileCase } from '#actions/cases/file'
import { trackingCode } from '#locales/format'
import { mobileNumber } from '#rules/identifiers'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { menuKeyboard } from '../menu/keyboard.ts'
import { say, sayTrouble } from '../say.ts'
import { downloaded } from '../talk/files.ts'
import type { Block } from '../words.ts'
import { caseUrl } from './card.ts'
import { dropDraft, type Given } from './draft.ts'
import type { Part } from './questions.ts'

/** Cases of one account in an hour. */
const casesAnHour = 10

/** Files what was given and shows code, link and card; `wrong` are the parts that have to be answered anew. */
export async function fileGiven(ctx: BotContext, given: Given): Promise<{ wrong: Part[] }> {
  const { db, form } = ctx.house
  if ((await countTry(db, `case:${form.name}:${ctx.from?.id}`, ctx.now)) > casesAnHour) {
    await say(ctx, [ctx.t('complain-too-many')])
    return { wrong: [] }
  }
  const files = await downloaded(ctx, given.files ?? [])
  if (!files) {
    await say(ctx, [ctx.t('complain-files-gone')])
    return { wrong: ['files'] }
  }
  const { office, province, kind, topic, service, place, agency, text, who } = given
  const outcome = await fileCase(ctx.act(), ctx.key(), {
    license: office?.license ?? null,
    province: province?.id ?? null,
    kind: kind!,
    topic: topic!,
    service: service?.id ?? null,
    place,
    agency,
    text: text!,
    name: who?.name ?? null,
    mobile: who?.mobile ? mobileNumber(who.mobile) : null,
    confidential: !who?.shown,
    files,
    chat: { messenger: form.name, chat: String(ctx.chat?.id) },
  })
  if (!outcome.ok) {
    await sayTrouble(ctx, outcome)
    return { wrong: wrongParts(outcome) }
  }
  await dropDraft(ctx)
  await receipt(ctx, outcome.value)
  await showCard(ctx, 'case', outcome.value.id)
  return { wrong: [] }
}

/** The parts that refusals name, so that they are asked again; an office that is gone meanwhile too. */
function wrongParts({ why, refusals }: Trouble): Part[] {
  const of: Record<string, Part> = {
    license: 'office',
    province: 'province',
    service: 'service',
    place: 'place',
    agency: 'agency',
    text: 'text',
    files: 'files',
    name: 'who',
    mobile: 'who',
  }
  if (why === 'unknown') return ['office']
  return refusals.flatMap(({ field }) => (field && of[field] ? [of[field]] : []))
}

/** The code large and alone, so that one tap copies it, then the link that opens everything. */
async function receipt(ctx: BotContext, found: FiledCase): Promise<void> {
  const { publicUrl, base } = ctx.house
  const url = caseUrl(publicUrl, base.secret, found)
  const blocks: Block[] = [
    { title: ctx.t('case-filed'), symbol: '✅' },
    ctx.t('case-code'),
    [{ code: trackingCode(ctx.locale, found.trackingCode) }],
    ctx.t('case-filed-detail'),
    [`${ctx.t('case-filed-link')}: `, { link: url, url }],
    ctx.t('case-filed-link-detail'),
  ]
  await say(ctx, blocks, { keyboard: await menuKeyboard(ctx) })
}
