// Cases in the bot: the ways to them from menus, links and typed codes, the office's answer, and what waits by role.
import { Composer } from 'grammy'
import { date } from '#locales/format'
import { text } from '#locales/text'
import { listCases } from '#reads/cases'
import { tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { button, onPress } from '../callback.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext, DeepLink, MenuEntry } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { rateAn } from '../ratings/ratings.ts'
import { change, say, toast } from '../say.ts'
import { mayStillSearch, officeOf, officeWords } from '../talk/office.ts'
import { begin } from '../talk/talk.ts'
import { answerForOffice, newCase, openCase } from './card.ts'
import { citizenCases } from './citizen.ts'
import { lookUp } from './follow.ts'

const beginOne = button('c:begin', { talk: 'word' })
const turnWaiting = button('c:page', { page: 'int' })

export const complainEntry: MenuEntry = {
  label: 'complain-entry-new',
  for: ['citizen'],
  open: (ctx) => begin(ctx, 'complain', {}),
}

/** What customers may do, for people who have a menu of their own. */
export const citizenEntry: MenuEntry = {
  label: 'bot-citizen-menu',
  for: ['bound'],
  when: (signed) => signed.memberships.length > 0,
  open: (ctx) =>
    say(ctx, [{ title: ctx.t('bot-citizen-menu') }, ctx.t('complain-citizen-hint')], {
      buttons: [
        [{ text: ctx.t('ratings-entry'), data: beginOne.data({ talk: 'rate' }) }],
        [{ text: ctx.t('complain-entry-new'), data: beginOne.data({ talk: 'complain' }) }],
        [{ text: ctx.t('complain-entry-follow'), data: beginOne.data({ talk: 'follow' }) }],
      ],
    }),
}

export const officeCasesEntry: MenuEntry = {
  label: 'cases-entry-office',
  needs: 'cases.put',
  count: ({ cases }) => cases,
  open: (ctx) => listWaiting(ctx, 0),
}

export const deskCasesEntry: MenuEntry = {
  label: 'nav-cases',
  needs: ['cases.desk', 'cases.examined', 'cases.supervised', 'cases.handed'],
  count: ({ cases }) => cases,
  open: (ctx) => listWaiting(ctx, 0),
}

/** `/start c_LICENSE`, from the poster. */
export const complainLink: DeepLink = {
  prefix: 'c_',
  open: async (ctx, license) => {
    if (await mayStillSearch(ctx)) await begin(ctx, 'complain', { license })
    else await showMenu(ctx, [ctx.t('find-tries')])
  },
}

async function listWaiting(ctx: BotContext, page: number): Promise<unknown> {
  const { signed } = ctx
  if (!signed) return
  const today = tehranDay(ctx.now)
  const found = await pageOf(page, (part) => listCases(ctx.house.db, signed, { filter: 'waiting', ...part }, today))
  const title = { title: ctx.t('complain-waiting'), symbol: '📁' }
  if (found.length === 0) return void (await say(ctx, [title, ctx.t('complain-waiting-none')]))
  const rows = found.map(({ id, topic, dueOn }) => {
    const about = text(ctx.locale, `case-topic-${topic}`)
    const until = dueOn ? ` (${ctx.t('cases-until', { day: date(ctx.locale, dueOn) })})` : ''
    return { label: `${about}${until}`, data: openCase.data({ case: id }) }
  })
  const blocks = [title, ctx.t('complain-waiting-hint')]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnWaiting.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

export const cases = new Composer<BotContext>()
cases.use(citizenCases)

onPress(cases, beginOne, async (ctx, { talk }) => {
  if (['rate', 'complain', 'follow'].includes(talk)) await begin(ctx, talk)
})
onPress(cases, turnWaiting, (ctx, { page }) => listWaiting(ctx, page))
onPress(cases, newCase, async (ctx, { license }) => begin(ctx, 'complain', { license }))
onPress(cases, openCase, async (ctx, { case: id }) => {
  if (!(await showCard(ctx, 'case', id))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(cases, answerForOffice, async (ctx, { case: id }) => begin(ctx, 'answerCase', id))

/** A tracking code, the link of a case or a license code that somebody types or pastes outside any question. */
cases.on('message:text', async (ctx, next) => {
  const typed = ctx.message.text
  const looked = await lookUp(ctx, typed)
  if (looked === 'shown') return
  if (looked)
    return void (await showMenu(ctx, [ctx.t(looked === 'tries' ? 'complain-follow-tries' : 'complain-follow-lost')]))
  const office = licenseCode(typed) && (await mayStillSearch(ctx)) ? await officeOf(ctx, typed) : null
  if (!office) return next()
  const { license } = office
  await say(ctx, [officeWords(ctx, office)], {
    buttons: [
      [{ text: ctx.t('ratings-entry'), data: rateAn.data({ license }) }],
      [{ text: ctx.t('rate-case'), data: newCase.data({ license }) }],
    ],
  })
})
