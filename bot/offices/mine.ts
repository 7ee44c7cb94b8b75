// «دفتر من»: what stands on the license and until when, the leave that is left, the customers' score, the addresses.
import { code, contactWords, date, digits, number } from '#locales/format'
import { evidenceWords, rangeWords, trendWords } from '#locales/ratings'
import { text } from '#locales/text'
import { ownOffices } from '#reads/offices/own'
import { scoreOf } from '#reads/ratings'
import { tehranDay } from '#rules/calendar'
import { inApp } from '../cards/away.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { wordsOfOffice } from '../ratings/words.ts'
import { say } from '../say.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

type Own = Awaited<ReturnType<typeof ownOffices>>[number]

export const mineEntry: MenuEntry = { label: 'nav-office', needs: 'offices.own', open: showOffices }

/** One message for each office that the person works in. */
async function showOffices(ctx: BotContext): Promise<void> {
  const found = ctx.signed ? await ownOffices(ctx.house.db, ctx.signed, ctx.now) : []
  if (found.length === 0) await say(ctx, [{ title: ctx.t('mine-none') }, ctx.t('mine-none-detail')])
  for (const office of found) await say(ctx, await officeBlocks(ctx, office), { buttons: officeButtons(ctx, office) })
}

async function officeBlocks(ctx: BotContext, office: Own): Promise<Block[]> {
  const { license, renewal } = office
  const over = license.daysLeft < 0
  return [
    { title: ctx.t('office-title', { name: office.name }), symbol: '🏢' },
    {
      facts: [
        [ctx.t('mine-license'), code(ctx.locale, license.code)],
        [ctx.t('bot-mine-until'), date(ctx.locale, license.expiresOn)],
        [
          ctx.t('bot-mine-left'),
          ctx.t(over ? 'mine-license-over' : 'mine-license-left', { count: Math.abs(license.daysLeft) }),
        ],
        ...leaveFacts(ctx, office),
        ...(await scoreFacts(ctx, office)),
        ...office.substitutes.map(({ name, until }): [string, string] => [
          until ? ctx.t('mine-substitute', { date: date(ctx.locale, until) }) : ctx.t('mine-substitute-open'),
          name,
        ]),
      ],
    },
    ...(office.contacts ? [ctx.t(`mine-renewal-${renewal.state}`, { date: date(ctx.locale, renewal.by) })] : []),
    ...contactBlocks(ctx, office),
  ]
}

/** For the holder only, as in the app. */
function leaveFacts(ctx: BotContext, { leave, contacts }: Own): [string, string][] {
  if (!leave || !contacts) return []
  const { year, left, max } = leave
  return [[ctx.t('mine-leave', { year: digits(ctx.locale, year) }), ctx.t('mine-leave-left', { left, max })]]
}

async function scoreFacts(ctx: BotContext, { id }: Own): Promise<[string, string][]> {
  const { locale, t } = ctx
  const rated = await scoreOf(ctx.house.db, { id, province: ctx.signed!.province }, tehranDay(ctx.now))
  const { score, trend, count, least } = rated
  if (!score) return [[t('office-score'), t('office-score-few', { count, least })]]
  const mark = (value: number) => t('office-score-of', { score: number(locale, value) })
  const whole = t('common-comma', { first: mark(score.value), second: t('office-score-count', { count }) })
  return [
    [t('office-score'), whole],
    [t('office-score-service'), mark(score.service)],
    [t('office-score-conduct'), mark(score.conduct)],
    [t('ratings-interval'), rangeWords(locale, score)],
    ...evidenceWords(locale, rated).map((line): [string, string] => [t('ratings-standing'), line]),
    ...(trend ? [[t('ratings-trend'), trendWords(locale, trend)] satisfies [string, string]] : []),
  ]
}

/** The declared addresses, for the holder only. */
function contactBlocks({ locale }: BotContext, { contacts }: Own): Block[] {
  if (!contacts) return []
  const facts = contacts.map(({ kind, value, pending }): [string, string] => {
    const shown = contactWords(locale, value)
    return [text(locale, `contacts-kind-${kind}`), pending ? text(locale, 'bot-mine-pending', { value: shown }) : shown]
  })
  const title = { title: text(locale, 'mine-contacts') }
  return facts.length ? [title, { facts }] : [title, text(locale, 'mine-contacts-none')]
}

function officeButtons({ locale, house }: BotContext, { id, license, contacts }: Own): Buttons {
  const { publicUrl } = house
  const said = contacts ? [[{ text: text(locale, 'ratings-title'), data: wordsOfOffice.data({ office: id }) }]] : []
  if (!publicUrl.startsWith('https:')) return said
  const page = { text: text(locale, 'mine-public'), url: `${publicUrl}/o/${license.code}` }
  return [...said, [page], ...inApp(locale, publicUrl, 'office', 'notice-open-in-app').buttons]
}
