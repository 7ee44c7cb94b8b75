// Delivering rows of the outbox: each is worded as its subject stands now, and sent or edited once.
import { type Api, GrammyError, HttpError } from 'grammy'
import { remindWords } from '#locales/tasks'
import { actorOf } from '#reads/people/actors'
import { tehranDay } from '#rules/calendar'
import type { Channel, Delivery, Row as Whole } from '#rules/channel'
import type { ChannelFault } from '#rules/health'
import type { Card, CardKind, CardTable, View } from './cards/card.ts'
import { messagesShown, putNew, putOn, type Spot, showsAlready } from './cards/put.ts'
import { accountFault } from './check.ts'
import type { House } from './context.ts'
import { freshenFor } from './menu/fresh.ts'
import { isClosed, mayBeToken } from './messengers/answers.ts'

/** What the bot needs of a message. */
export type Row = Pick<Whole, 'person' | 'chat' | 'kind' | 'subjectId' | 'params'> & Partial<Pick<Whole, 'createdAt'>>

const dropped: Delivery = { result: 'dropped' }

/** The channel of one messenger. `api` must not retry by itself: the courier paces and repeats. */
export function channelOf(house: House, api: Api): Channel<Row> {
  const { name } = house.form
  const account = accountOf(api)
  return {
    name,
    deliver: (row, signal) =>
      house.locks.holding(`chat ${name} ${row.chat}`, async () => {
        // the courier gave up waiting for the chat: it will come again
        if (signal.aborted) return { result: 'failed', error: 'the chat was busy', retry: true }
        try {
          return await deliver(house, api, row, signal)
        } catch (error) {
          return deliveryOf(error, account, house.form)
        }
      }),
  }
}

async function deliver(house: House, api: Api, row: Row, signal: AbortSignal): Promise<Delivery> {
  const now = house.now()
  const person = row.person ? await actorOf(house.db, row.person, tehranDay(now)) : null
  const kind = kindOf(house.cards, row)
  if (!kind || (row.person && !person)) return dropped
  const { subjectId, params } = row
  const { publicUrl, base } = house
  const post = { api, form: house.form, chat: row.chat }
  const place = { messenger: house.form.name, chat: row.chat, bot: house.bot }
  const locale = person?.locale ?? 'fa'
  const view: View = { subjectId, params, person, now, locale, place, publicUrl, secret: base.secret }
  const spot: Spot = { db: house.db, post, place, subjectId, now, locale, signal }
  if (row.kind !== 'refresh') return show(spot, kind, view)
  const standing = await standingCard(spot, kind, view)
  if (!standing) return dropped
  const { message, card } = standing
  // the chat in which it was done was answered there and then
  if (row.createdAt && showsAlready(spot, card, message, row.createdAt))
    return { result: 'sent', providerId: String(message) }
  const delivery: Delivery = { result: 'sent', providerId: String(await putOn(spot, kind, card, message)) }
  // what was done elsewhere, or by others, has changed how much waits
  if (person) await freshenFor(house, api, row.chat, person)
  return delivery
}

/** A refresh names a subject, any other row a kind of card. */
function kindOf(cards: CardTable, row: Row): CardKind | undefined {
  if (row.kind !== 'refresh') return cards[row.kind]
  return Object.values(cards).find((kind) => kind.subject === row.params.subject && !kind.passing)
}

/** What stands and how it should read now; a subject that this chat does not show stays unsaid. */
async function standingCard(spot: Spot, kind: CardKind, view: View): Promise<{ message: number; card: Card } | null> {
  const message = (await messagesShown(spot, kind)).at(-1)
  const card = message === undefined ? null : await kind.render(spot.db, { ...view, refreshed: true })
  return message === undefined || !card ? null : { message, card }
}

async function show(spot: Spot, kind: CardKind, view: View): Promise<Delivery> {
  const rendered = await kind.render(spot.db, view)
  const reminds = remindWords(view.locale, view.params)
  // what asks nothing any more is no longer reminded of
  if (!rendered || (reminds && !(rendered.asks ?? rendered.buttons?.length))) return dropped
  const card = reminds ? { ...rendered, blocks: [`🔔 ${reminds}`, ...rendered.blocks] } : rendered
  const before = kind.again ? undefined : (await messagesShown(spot, kind)).at(-1)
  const message = before === undefined ? await putNew(spot, kind, card) : await putOn(spot, kind, card, before)
  return { result: 'sent', providerId: String(message) }
}

/** What a failure of the messenger means to the courier. */
async function deliveryOf(error: unknown, account: Account, { found }: House['form']): Promise<Delivery> {
  if (error instanceof HttpError) return { result: 'failed', error: 'no connection', retry: true, maybeSent: true }
  if (!(error instanceof GrammyError)) throw error
  const { error_code: code, description, parameters } = error
  if (code === 429) return { result: 'busy', retryAfterSeconds: parameters.retry_after ?? 1 }
  if (isClosed(error, found.closed)) return { result: 'blocked' }
  if (mayBeToken(error)) {
    const fault = await account()
    if (fault) return { result: 'down', fault }
  }
  return { result: 'failed', error: description, retry: code !== 400, ...(code >= 500 ? { maybeSent: true } : {}) }
}

/** What is wrong with the account; null while the messenger knows who we are. */
type Account = () => Promise<ChannelFault | null>

/** Milliseconds for which an answer holds, so that a hundred refusals at once ask once. */
const holds = 3_000

function accountOf(api: Api): Account {
  let asked: { at: number; fault: Promise<ChannelFault | null> } | null = null
  return () => {
    const at = performance.now()
    if (!asked || at - asked.at > holds) asked = { at, fault: accountFault(api, AbortSignal.timeout(10_000)) }
    return asked.fault
  }
}
