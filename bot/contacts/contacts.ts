// «Change of number or address»: for which office, what, the new one, when; a mobile is proved by sharing it, or by the
// code it gets.
import { Composer } from 'grammy'
import { proveMobile } from '#actions/contacts/prove'
import { type ContactReport, type ContactReported, reportContact } from '#actions/contacts/report'
import { contactWords, dateTime, digits } from '#locales/format'
import { text } from '#locales/text'
import { waitingMobileOf } from '#reads/offices/contacts'
import { lawOfProvince } from '#reads/parameters'
import { addDays, tehranDay, tehranInstant } from '#rules/calendar'
import { type ContactKind, contactKinds, readContact, reportedLate } from '#rules/contacts'
import { mobileNumber } from '#rules/identifiers'
import type { BotContext, MenuEntry } from '../context.ts'
import { menuKeyboard } from '../menu/keyboard.ts'
import { namedOffices, officesOf } from '../offices/offices.ts'
import { say, sayTrouble, valueOrSay } from '../say.ts'
import { askChoice, askText, confirm } from '../talk/ask.ts'
import { askDigits } from '../talk/keypad.ts'
import { askDay } from '../talk/month.ts'
import { goesOn } from '../talk/take-up.ts'
import { begin, hasDraft, hint, keepsDraft, listen, pose, settle, type Talk, tell } from '../talk/talk.ts'
import { dropReport, keepReport, keptReport, type New } from './draft.ts'

export const contactEntry: MenuEntry = {
  label: 'bot-contacts-entry',
  needs: 'contacts.report',
  open: (ctx) => begin(ctx, 'reportContact', {}),
}

/** A number that the account has shared as its own already. */
type Given = { mobile?: string }

/** From what has changed to its proof. What was given is kept until it is reported. */
export async function reportContactTalk(talk: Talk, _ctx: unknown, given: Given): Promise<void> {
  const wanted = (given.mobile ? null : await left(talk)) ?? (await askNew(talk, given))
  if (!wanted) return
  keepsDraft(talk)
  hasDraft(talk)
  const { own, ...report } = wanted
  const { kind, value } = report
  await talk.external((ctx) => keepReport(ctx, wanted))
  const changedAt = await askWhen(talk)
  if (!(await isRight(talk, { ...report, changedAt }))) return
  const done = await talk.external((ctx) => reported(ctx, { ...report, changedAt }))
  if (!done) return
  if (kind !== 'mobile') return tellDone(talk, done.late)
  if (done.state === 'disputed')
    return void (await talk.external((ctx) => say(ctx, [ctx.t('contacts-proved-disputed')])))
  if (own) return void (await talk.external((ctx) => shared(ctx, done.contact, value)))
  if (done.code) return askCode(talk, done.contact)
  await talk.external((ctx) => say(ctx, [ctx.t('bot-contacts-share-later')]))
}

/** What was left unreported, if it is gone on with; what is begun anew stands over it only once it was given. */
async function left(talk: Talk): Promise<New | null> {
  const found = await talk.external((ctx) => keptReport(ctx, officesOf(ctx, 'contacts.report')))
  if (!found) return null
  const { kind, value } = found
  // from here on there is something to come back to
  keepsDraft(talk)
  const go = await goesOn(talk, (ctx) => [
    { title: ctx.t('bot-contacts-entry') },
    ctx.t('bot-contact-draft'),
    { facts: [[text(ctx.locale, `contacts-kind-${kind}`), contactWords(ctx.locale, value)]] },
  ])
  return go ? found : null
}

async function askNew(talk: Talk, { mobile }: Given): Promise<New | null> {
  const office = await askOffice(talk)
  if (!office) return null
  if (mobile) return { office, kind: 'mobile', value: mobile, own: true }
  const kind = await askKind(talk)
  return { office, kind, ...(await askValue(talk, kind)) }
}

/** The office in whose name a holder reports, asked for where there are several; null for who holds none any more. */
async function askOffice(talk: Talk): Promise<string | null> {
  const held = await talk.external((ctx) => officesOf(ctx, 'contacts.report'))
  if (held.length < 2) return held[0] ?? null
  const named = await talk.external((ctx) => namedOffices(ctx, held))
  const options = named.map(({ id, name }) => ({ value: id, label: () => name }))
  return askChoice(talk, { ask: (ctx) => [ctx.t('bot-which-office')], options })
}

async function askKind(talk: Talk): Promise<ContactKind> {
  const options = contactKinds.map((value) => ({
    value,
    label: (ctx: BotContext) => text(ctx.locale, `contacts-kind-${value}`),
  }))
  return (await askChoice(talk, { ask: (ctx) => [ctx.t('bot-contacts-kind')], options })) as ContactKind
}

async function askValue(talk: Talk, kind: ContactKind): Promise<{ value: string; own: boolean }> {
  if (kind === 'mobile') return askMobile(talk)
  const ask = (ctx: BotContext) => [ctx.t('bot-contacts-value', { kind: text(ctx.locale, `contacts-kind-${kind}`) })]
  for (;;) {
    const typed = await askText(talk, { ask, most: 300 })
    if (readContact(kind, typed)) return { value: typed, own: false }
    await tell(talk, (ctx) => [text(ctx.locale, `contacts-${kind}-wrong`)])
  }
}

/** The new number: shared by the key from the account in hand, or typed. The menu is back afterwards. */
async function askMobile(talk: Talk): Promise<{ value: string; own: boolean }> {
  const ask = (ctx: BotContext) => [ctx.t('bot-contacts-mobile')]
  const message = await pose(talk, ask)
  await talk.external((ctx) => say(ctx, [ctx.t('bot-contacts-share')], { keyboard: shareKeyboard(ctx) }))
  const heard = await listen(talk, message)
  const phone = heard.is === 'contact' ? heard.phone : heard.is === 'text' ? heard.text : ''
  const value = mobileNumber(phone)
  if (!value) return hint(talk, (ctx) => [ctx.t('contacts-mobile-wrong')])
  await settle(talk, message, ask)
  await talk.external(async (ctx) => say(ctx, [ctx.t('bot-number-taken')], { keyboard: await menuKeyboard(ctx) }))
  return { value, own: heard.is === 'contact' && heard.own === true }
}

function shareKeyboard(ctx: BotContext) {
  return {
    keyboard: [[{ text: ctx.t('bot-share-number'), request_contact: true as const }], [{ text: ctx.t('bot-leave') }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
}

/** How far back a day may be picked; whoever is later still says so at the secretariat. */
const daysBack = 90

/** The stated moment as an instant, ISO. */
async function askWhen(talk: Talk): Promise<string> {
  const when = await askChoice(talk, {
    ask: (ctx) => [ctx.t('bot-contacts-when')],
    options: [
      { value: 'now', label: (ctx) => ctx.t('bot-contacts-now') },
      { value: 'day', label: (ctx) => ctx.t('bot-contacts-day') },
    ],
  })
  const now = await talk.external((ctx) => ctx.now.toISOString())
  if (when === 'now') return now
  const today = tehranDay(new Date(now))
  const ask = (ctx: BotContext) => [ctx.t('bot-contacts-which-day')]
  const day = await askDay(talk, { ask, first: addDays(today, -daysBack), last: today, begin: today })
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
  const options = hours.map((hour) => ({
    value: hour.slice(0, 2),
    label: (ctx: BotContext) => digits(ctx.locale, hour),
  }))
  const hour = await askChoice(talk, { ask: (ctx) => [ctx.t('bot-contacts-hour')], options, perRow: 6 })
  const at = tehranInstant(day, `${hour}:00`).toISOString()
  return at < now ? at : now
}

/** What will be on record and told to others, before it is. */
function isRight(talk: Talk, { kind, value: typed, changedAt }: ContactReport): Promise<boolean> {
  const ask = async (ctx: BotContext) => {
    const at = new Date(changedAt)
    const { signed, house, now } = ctx
    const law = signed && (await lawOfProvince(house.db, signed.province, tehranDay(now)))
    return [
      { title: ctx.t('contacts-review-title') },
      {
        facts: [
          [text(ctx.locale, `contacts-kind-${kind}`), contactWords(ctx.locale, readContact(kind, typed) ?? typed)],
          [ctx.t('contacts-told-changed'), dateTime(ctx.locale, at)],
        ] as const,
      },
      ...(law && reportedLate(at, now, law) ? [ctx.t('contacts-review-late')] : []),
      ctx.t('contacts-review-told'),
    ]
  }
  return confirm(talk, { ask, yes: (ctx) => ctx.t('contacts-review-send') })
}

async function reported(ctx: BotContext, said: ContactReport): Promise<ContactReported | null> {
  const done = await valueOrSay(ctx, await reportContact(ctx.act(), ctx.key(), said))
  if (done) await dropReport(ctx, said)
  return done
}

async function tellDone(talk: Talk, late: boolean): Promise<void> {
  await talk.external((ctx) => say(ctx, [ctx.t(late ? 'contacts-report-done-late' : 'contacts-report-done')]))
}

/** Proves a reported number that this account has shared as its own. */
async function shared(ctx: BotContext, contact: string, number: string): Promise<void> {
  const done = await valueOrSay(ctx, await proveMobile(ctx.act(), ctx.key(), { contact, shared: number }))
  if (done) await say(ctx, [ctx.t(done.state === 'stands' ? 'contacts-proved' : 'contacts-proved-disputed')])
}

/** Asks for the code until it fits; leaving ends it, and the app or the clerk goes on. */
async function askCode(talk: Talk, contact: string): Promise<void> {
  for (;;) {
    const code = await askDigits(talk, { ask: (ctx) => [ctx.t('bot-contacts-code')], count: 6 })
    const state = await talk.external(async (ctx) => {
      const outcome = await proveMobile(ctx.act(), ctx.key(), { contact, code })
      if (outcome.ok) {
        await say(ctx, [ctx.t(outcome.value.state === 'stands' ? 'contacts-proved' : 'contacts-proved-disputed')])
        return 'done'
      }
      await sayTrouble(ctx, outcome)
      return outcome.why === 'refused' ? 'again' : 'done'
    })
    if (state === 'done') return
  }
}

/** A holder shares a number of their own outside any question: it proves what was reported, or begins a report. */
export const contacts = new Composer<BotContext>()
contacts.on('message:contact', async (ctx, next) => {
  const { contact } = ctx.message
  const number = contact.user_id === ctx.from.id ? mobileNumber(contact.phone_number) : null
  if (!number || !ctx.signed || officesOf(ctx, 'contacts.report').length === 0) return next()
  const waiting = await waitingMobileOf(ctx.house.db, ctx.signed.person)
  if (waiting?.value === number) return shared(ctx, waiting.contact, number)
  await begin(ctx, 'reportContact', { mobile: number })
})
