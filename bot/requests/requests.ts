// Requests in the bot: a new one, the office's own with withdrawal, and the consent of whoever was named.
import { Composer } from 'grammy'
import type { Trouble } from '#act/act'
import { saveOwnDraft } from '#actions/drafts/save'
import { answerConsent } from '#actions/requests/consent'
import { withdrawRequest } from '#actions/requests/withdraw'
import { kindTitle } from '#locales/requests'
import { reach } from '#policies/sights'
import { requestDrafts } from '#reads/requests/drafts'
import { listRequests } from '#reads/requests/listed'
import { tehranDay } from '#rules/calendar'
import { requestDraft } from '#rules/drafts'
import { kindOf } from '#rules/proceedings/kinds'
import { seenRequest, tellRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, DeepLink, MenuEntry } from '../context.ts'
import { formerBlocks, showMenu } from '../menu/keyboard.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { officesOf } from '../offices/offices.ts'
import { alertMost, change, say, sayTrouble, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import { begin } from '../talk/talk.ts'
import { refusalBlocks } from '../words.ts'
import {
  askAgain,
  consent,
  decline,
  declineSurely,
  sendConsentLink,
  showConsent,
  showRequest,
  withdraw,
  withdrawSurely,
} from './card.ts'
import { handOnAgain } from './hand-on.ts'
import { chooseKind, chooseOffice, kindChosen, officeChosen } from './kinds.ts'
import { requestLines } from './line.ts'
import { movedOn, offerUndo } from './undo.ts'

const turnPage = button('r:list', { page: 'int' })
/** A line of a list: the request itself. */
export const openRequest = button('r:open', { request: 'uuid' })

export const requests = new Composer<BotContext>()

/** What the holder may ask for. */
export const newRequestEntry: MenuEntry = { label: 'request-new', needs: 'requests.file', open: chooseOffice }

/** What somebody else than the holder begins about an office. */
export const beginEntry: MenuEntry = {
  label: 'bot-request-begin',
  needs: ['requests.begin', 'requests.report'],
  open: (ctx) => begin(ctx, 'about'),
}

onPress(requests, officeChosen, (ctx, { office }) => chooseKind(ctx, office))
onPress(requests, kindChosen, (ctx, { office, kind }) =>
  kindOf(kind) ? begin(ctx, 'request', { office, kind }) : toast(ctx, ctx.t('bot-old-button'), true),
)

/** The office's requests, the youngest first. */
export const requestsEntry: MenuEntry = {
  label: 'nav-requests',
  needs: ['requests.own', 'requests.begun'],
  open: (ctx) => showList(ctx, 0),
}

/** What a former holder filed, with what they were. */
export const pastEntry: MenuEntry = {
  label: 'past-title',
  for: ['bound'],
  when: ({ former = [] }) => former.length > 0,
  open: (ctx) => showList(ctx, 0),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const { signed } = ctx
  if (!signed) return
  const past = formerBlocks(ctx)
  const filter = past.length ? 'filed' : 'mine'
  const found = await pageOf(page, (part) => listRequests(ctx.house.db, signed, filter, part))
  // a body begins requests about many offices; a former holder filed them for one's own
  const held = past.length
    ? found.map(({ office }) => office.id)
    : signed.memberships.flatMap(({ office }) => office ?? [])
  const labels = requestLines(ctx.locale, found, new Set(held), tehranDay(ctx.now))
  const rows = found.map(({ id }, at) => ({ label: labels[at]!, data: openRequest.data({ request: id }) }))
  // what is begun and not sent yet comes first
  const begun = past.length || page > 0 ? [] : await begunRows(ctx)
  const empty = past.length ? 'past-none' : emptyWords(ctx)
  const head = found.length ? ctx.t('bot-request-list', { count: found.found }) : ctx.t(empty)
  const drafts = begun.length ? [ctx.t('bot-request-list-begun', { count: begun.length })] : []
  const blocks = [{ title: ctx.t(past.length ? 'past-title' : 'request-title') }, ...past, head, ...drafts]
  const buttons = [...begun, ...lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))]
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

/** What a list without a request says: whose it is. */
const emptyWords = ({ signed }: BotContext): 'bot-request-list-empty' | 'bot-request-list-empty-begun' =>
  signed && reach(signed, 'requests.own').offices.length === 0
    ? 'bot-request-list-empty-begun'
    : 'bot-request-list-empty'

/** A button for each draft of the offices for which one files. */
async function begunRows(ctx: BotContext): Promise<Buttons> {
  const { signed, house, locale } = ctx
  if (!signed) return []
  const offices = officesOf(ctx, 'requests.file')
  const found = await Promise.all(
    offices.map(async (office) =>
      (await requestDrafts(house.db, signed, office)).map(({ kind }) => ({ office, kind })),
    ),
  )
  return found.flat().map(({ office, kind }) => {
    const title = kindTitle(locale, kindOf(kind)!)
    return [{ text: ctx.t('request-draft-of', { title }), data: kindChosen.data({ office, kind }) }]
  })
}

onPress(requests, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(requests, openRequest, async (ctx, { request }) => {
  if (!(await showCard(ctx, 'request', request))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(requests, sendConsentLink, async (ctx, { request }) => {
  if (!(await handOnAgain(ctx, request))) await tellRequest(ctx, await seenRequest(ctx, request), 'request')
})
onPress(requests, withdraw, async (ctx, { request }) => {
  const seen = await seenRequest(ctx, request)
  if (seen?.may.withdraw) await updateCard(ctx, 'request', request, { leaving: 1 })
  else await tellRequest(ctx, seen, 'request')
})
onPress(requests, showRequest, (ctx, { request }) => updateCard(ctx, 'request', request))
onPress(requests, withdrawSurely, async (ctx, { request }) => {
  // a request is withdrawn once: the second of two taps gets the answer of the first
  const outcome = await withdrawRequest(ctx.act(), `${ctx.house.form.name}:withdraw:${request}`, { request })
  if (movedOn(outcome)) return tellRequest(ctx, await seenRequest(ctx, request), 'request')
  await toastOf(ctx, outcome.ok ? ctx.t('request-withdrawn') : outcome)
  await updateCard(ctx, 'request', request)
})

// the words of what came to nothing stand in a new draft; where another one of the kind stands, that one comes first
onPress(requests, askAgain, async (ctx, { request }) => {
  const seen = await seenRequest(ctx, request)
  if (!seen?.may.again) return tellRequest(ctx, seen, 'request')
  const { kind, office } = seen
  const kept = { ...requestDraft(kind, office.id), form: seen.form, version: 0 }
  const made = await saveOwnDraft(ctx.act(), ctx.key(), kept)
  if (!made.ok && made.why !== 'conflict') return toastOf(ctx, made)
  await toast(ctx, ctx.t(made.ok ? 'request-path-again-made' : 'request-path-again-standing'))
  await begin(ctx, 'request', { office: office.id, kind })
})

/** What is asked of whoever comes by the link. */
async function showConsents(ctx: BotContext): Promise<void> {
  const { signed, house } = ctx
  if (!signed) return
  const asked = await listRequests(house.db, signed, 'consent')
  for (const { id } of asked) await showCard(ctx, 'consent', id)
  if (asked.length) return
  // whoever comes by the link once more, or too late, sees what has come of the last one
  const [last] = await listRequests(house.db, signed, 'consents', { perPage: 1 })
  await say(ctx, [ctx.t(last ? 'bot-consent-none-now' : 'request-consent-none')])
  if (last) await showCard(ctx, 'consent', last.id)
}

/** The link that a holder forwards to whoever is named: leads to the question, past binding if need be. */
export const consentLink: DeepLink = {
  prefix: 'consent',
  open: (ctx) =>
    ctx.signed
      ? showConsents(ctx)
      : showMenu(ctx, [{ title: ctx.t('request-consents'), symbol: '🤝' }, ctx.t('bot-consent-welcome')]),
}

onPress(requests, decline, async (ctx, { request }) => {
  const seen = await seenRequest(ctx, request)
  if (seen?.may.consent) await updateCard(ctx, 'consent', request, { declining: 1 })
  else await tellRequest(ctx, seen, 'consent')
})
onPress(requests, showConsent, (ctx, { request }) => updateCard(ctx, 'consent', request))
onPress(requests, consent, (ctx, { request }) => answer(ctx, request, true))
onPress(requests, declineSurely, (ctx, { request }) => answer(ctx, request, false))

async function answer(ctx: BotContext, request: string, agrees: boolean): Promise<void> {
  const undertakes = (await seenRequest(ctx, request))?.asks === 'undertaking'
  const given = undertakes ? 'request-undertaking-given' : 'request-consent-given'
  const outcome = await answerConsent(ctx.act(), ctx.key(), { request, agrees })
  if (movedOn(outcome)) return tellRequest(ctx, await seenRequest(ctx, request), 'consent')
  await toastOf(ctx, outcome.ok ? ctx.t(agrees ? given : 'request-consent-refused') : outcome)
  await updateCard(ctx, 'consent', request)
  if (outcome.ok) await offerUndo(ctx, request)
}

/**
 * Says in a toast what was done; or why it was not, with the article as the app shows it, in an alert or, where that is too
 * short for it, in a message. The card below shows how things stand.
 */
export async function toastOf(ctx: BotContext, said: string | Trouble): Promise<void> {
  if (typeof said === 'string') return toast(ctx, said)
  const whole = refusalBlocks(ctx.locale, said.refusals).join('\n')
  if (whole.length <= alertMost) return toast(ctx, whole, true)
  await sayTrouble(ctx, said)
}
