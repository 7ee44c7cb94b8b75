// Making oneself known: the shared number, the last digits of the national ID, an invite where one is needed.
import { createHash } from 'node:crypto'
import { Composer } from 'grammy'
import { bindAccount } from '#actions/bindings/bind'
import { sendMobileCode, useMobileCode } from '#actions/bindings/code'
import { claimMobile } from '#actions/contacts/prove'
import { officialArticle } from '#law/notices'
import { citation } from '#locales/citations'
import { withReach } from '#locales/secretariat'
import { type Locale, text } from '#locales/text'
import { claimsOf } from '#reads/people/bindings'
import { tehranDay } from '#rules/calendar'
import { mobileNumber } from '#rules/identifiers'
import type { DeepLink } from '../context.ts'
import { type BotContext, recognise } from '../context.ts'
import { menuKeyboard, showMenu } from '../menu/keyboard.ts'
import { say, sayTrouble } from '../say.ts'
import { askDigits } from '../talk/keypad.ts'
import { begin, hint, listen, type Talk, tell } from '../talk/talk.ts'
import { ownContact } from '../talk/turn.ts'

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')

/** First contact: who this is, and the key that shares one's own number. The citizen's menu stands under it. */
export async function welcome(ctx: BotContext): Promise<number> {
  return showMenu(ctx, [{ title: ctx.t('bot-name') }, ctx.t('bot-welcome'), ctx.t('bot-welcome-citizen')])
}

/** `/start invite_TOKEN`: an invite waits for the number it was made out to. */
export const inviteLink: DeepLink = {
  prefix: 'invite_',
  open: async (ctx, token) => {
    if (ctx.signed) await showMenu(ctx, [ctx.t('bot-already-bound', { name: ctx.signed.name })])
    else await begin(ctx, 'bind', { invite: sha256(token) })
  },
}

/** `unproved`: the messenger did not say whose number it is. */
type Given = { mobile?: string; invite?: string; unproved?: boolean }

/** From the shared number to a bound account. */
export async function bindTalk(talk: Talk, _ctx: unknown, given: Given): Promise<void> {
  const { mobile, unproved } = given.mobile ? { mobile: given.mobile, unproved: given.unproved } : await ownNumber(talk)
  const known = await talk.external(async (ctx) => {
    const claims = await claimsOf(ctx.house.db, mobile, tehranDay(ctx.now), given.invite ?? null)
    return {
      found: claims.length > 0,
      digits: claims.some(({ lastDigits }) => lastDigits !== null),
      invite: claims.every(({ needsInvite, lastDigits }) => needsInvite || lastDigits === null),
    }
  })
  if (!known.found) {
    const moved = await talk.external((ctx) => claimed(ctx, mobile))
    return showAs(talk, moved ? 'bot-contacts-claimed' : 'bot-number-unknown')
  }
  if (known.invite && !given.invite) return showAs(talk, 'bot-invite-needed')
  if (unproved && !(await provedByCode(talk, mobile))) return
  for (;;) {
    const lastDigits = known.digits ? await askDigits(talk, { ask: digitsQuestion, count: 4 }) : null
    const state = await talk.external((ctx) => bound(ctx, { mobile, lastDigits, invite: given.invite ?? null }))
    if (state !== 'again') return
  }
}

/** What one agrees to by binding. Bylaw 20. */
function consentWords(locale: Locale): string {
  return text(locale, 'bot-consent', { cite: citation(locale, officialArticle) })
}

function digitsQuestion(ctx: BotContext) {
  return [
    { title: ctx.t('bot-digits-title') },
    withReach(ctx.locale, 'bot-consent', consentWords(ctx.locale), ctx.reach),
    ctx.t('bot-ask-digits'),
  ]
}

/** Whether a holder has reported the number that this account shared as its own; the clerk is told then. */
async function claimed(ctx: BotContext, mobile: string): Promise<boolean> {
  const outcome = await claimMobile(ctx.act(), ctx.key(), { mobile, messenger: ctx.house.form.name })
  return outcome.ok
}

async function showAs(
  talk: Talk,
  key: 'bot-number-unknown' | 'bot-invite-needed' | 'bot-contacts-claimed',
): Promise<void> {
  await talk.external((ctx) => showMenu(ctx, [ctx.t(key)]))
}

/** The person's own number, by the key that shares it; anything else is asked for again. */
async function ownNumber(talk: Talk): Promise<{ mobile: string; unproved: boolean }> {
  const message = await talk.external(async (ctx) =>
    say(ctx, [{ title: ctx.t('bot-name') }, ctx.t('bot-invited')], { keyboard: await menuKeyboard(ctx) }),
  )
  const heard = await listen(talk, message)
  const mobile = heard.is === 'contact' && heard.own !== false ? mobileNumber(heard.phone) : null
  if (!mobile)
    return hint(talk, (ctx) => [ctx.t(heard.is === 'contact' ? 'bot-number-not-own' : 'bot-wants-own-number')])
  await tell(talk, (ctx) => [ctx.t('bot-number-taken')])
  return { mobile, unproved: heard.is === 'contact' && heard.own === null }
}

/** A code to the number itself proves whose it is. False: too many tries; the person was told. */
async function provedByCode(talk: Talk, mobile: string): Promise<boolean> {
  const sent = await talk.external(async (ctx) => {
    const outcome = await sendMobileCode(ctx.act(), mobile, accountOf(ctx))
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    return outcome.ok
  })
  while (sent) {
    const code = await askDigits(talk, { ask: (ctx) => [ctx.t('bot-ask-code')], count: 6 })
    const state = await talk.external(async (ctx) => {
      const outcome = await useMobileCode(ctx.act(), mobile, code, accountOf(ctx))
      if (!outcome.ok) await sayTrouble(ctx, outcome)
      return outcome.ok ? 'proved' : outcome.refusals.some(({ key }) => key === 'bot-too-many-tries') ? 'over' : 'again'
    })
    if (state !== 'again') return state === 'proved'
  }
  return false
}

const accountOf = (ctx: BotContext) => `${ctx.house.form.name} ${ctx.from?.id}`

type Proof = { mobile: string; lastDigits: string | null; invite: string | null }

async function bound(ctx: BotContext, proof: Proof): Promise<'done' | 'again'> {
  const user = String(ctx.from?.id)
  const outcome = await bindAccount(ctx.act(), ctx.key(), {
    ...proof,
    user,
    messenger: ctx.house.form.name,
    chat: String(ctx.chat?.id),
    // the words that were shown, in the language they were shown in
    consent: sha256(consentWords(ctx.locale)),
  })
  if (!outcome.ok) {
    await sayTrouble(ctx, outcome)
    return outcome.refusals.some(({ key }) => key === 'bot-digits-wrong' && outcome.refusals[0]?.facts.left !== 0)
      ? 'again'
      : 'done'
  }
  if (outcome.value.state === 'second') {
    await showMenu(ctx, [{ title: ctx.t('bot-second-title'), symbol: '⛔' }, ctx.t('bot-second-told')])
    return 'done'
  }
  await recognise(ctx, user)
  const { queued } = outcome.value
  const name = ctx.signed?.name ?? ''
  await showMenu(ctx, [{ title: ctx.t('bot-bound', { name }) }, ctx.t('bot-bound-what', { queued })])
  return 'done'
}

/** A number shared outside any question. */
export const binding = new Composer<BotContext>()
binding.on('message:contact', async (ctx, next) => {
  if (ctx.signed) return next()
  const { contact } = ctx.message
  const own = ownContact(ctx, contact)
  if (own === false) return showMenu(ctx, [ctx.t('bot-number-not-own')])
  const mobile = mobileNumber(String(contact.phone_number))
  if (!mobile) return showMenu(ctx, [ctx.t('bot-number-foreign')])
  await begin(ctx, 'bind', { mobile, unproved: own === null })
})
