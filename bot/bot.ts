// The bots: one per messenger, built from the same composers, each telling the courier how to deliver through it.
//
// How to add
// - a feature: `bot/<noun>/<noun>.ts` exports a Composer; list it in `features` below, before `unexpected`, which must be
//   last. It parses, calls an action with `ctx.act()` and `ctx.key()`, and answers: `valueOrSay`, `toast`, `say` of
//   say.ts. Composers never import this file, menu.ts or cards/table.ts: what they need of them is in `ctx.house`.
// - a button: `const open = button('n:open', { id: 'uuid' })`, `onPress(composer, open, handler)` (callback.ts).
// - a card: `CardKind` in `bot/<noun>/card.ts` and a line in cards/table.ts. `showCard(ctx, 'notice', id)` sends it
//   anew, `updateCard` edits the message whose button was pressed (cards/show.ts); deliveries and refreshes need nothing.
// - a menu entry or a deep link: a line in menu/menu.ts (menu/keyboard.ts says of what).
// - a conversation: a function `(talk, ctx, ...args)` of the questions in talk/, a line in `talks` below, and
//   `begin(ctx, 'name', ...args)` where it starts. Mind the rule at the head of talk/talk.ts, and raise the version in
//   talk/storage.ts when its questions change.

import { findingsOf } from '#reads/probes'
import type { Channel } from '#rules/channel'
import type { Messenger } from '#rules/messages'
import { ballots, disagreeTalk, voteAgainstTalk } from './ballots/ballots.ts'
import { cards } from './cards/table.ts'
import { answerTalk } from './cases/answer.ts'
import { cases } from './cases/cases.ts'
import { caseWordTalk, reopenTalk, replyCaseTalk, withdrawCaseTalk } from './cases/citizen.ts'
import { followTalk } from './cases/follow.ts'
import { complainTalk } from './cases/new.ts'
import type { Row } from './channel.ts'
import { contacts, reportContactTalk } from './contacts/contacts.ts'
import type { House, Usernames } from './context.ts'
import { documents, findDocumentTalk } from './documents.ts'
import { finishIncomingTalk, incoming } from './incoming/incoming.ts'
import { writeIncomingTalk } from './incoming/write.ts'
import { inventory } from './inventory/inventory.ts'
import { giveOpinionTalk, inviteLateTalk, meetings } from './meetings/meetings.ts'
import { meetingVotes, voteInMeetingTalk } from './meetings/voting.ts'
import { home } from './menu/home.ts'
import { deepLinks, menu } from './menu/menu.ts'
import { bale } from './messengers/bale.ts'
import { formBy } from './messengers/found.ts'
import type { Form } from './messengers/messenger.ts'
import { proxyAgent } from './messengers/proxy.ts'
import { telegram } from './messengers/telegram.ts'
import { minutes, objectToMinutesTalk } from './minutes/minutes.ts'
import { notices } from './notices/notices.ts'
import { sendBackTalk, signing, signTalk } from './notices/sign.ts'
import { prices } from './offices/prices.ts'
import { binding, bindTalk } from './people/bind.ts'
import { invitations } from './people/invitations.ts'
import { news } from './people/news.ts'
import { tasksInbox } from './proceedings/inbox.ts'
import { answerCustomersTalk } from './ratings/answer.ts'
import { calls } from './ratings/calls.ts'
import { rateTalk, ratings, ratingWordTalk } from './ratings/ratings.ts'
import { ratedReceipt, ratingReceiptTalk } from './ratings/receipt.ts'
import { ratedService } from './ratings/service.ts'
import { typedWord } from './ratings/typed.ts'
import { ratingReading } from './ratings/words.ts'
import { pause } from './reach.ts'
import { askAnewTalk, sendAnewTalk } from './requests/anew.ts'
import { decisions, rejectTalk } from './requests/decision.ts'
import { inquiries, objectTalk } from './requests/inquiries.ts'
import { aboutTalk } from './requests/kinds.ts'
import { requestTalk } from './requests/new.ts'
import { papers } from './requests/papers.ts'
import { askHolderTalk, questions, replyTalk } from './requests/question.ts'
import { receipts, receiptTalk } from './requests/receipt.ts'
import { reopening } from './requests/reopen.ts'
import { lackingTalk, reports } from './requests/report.ts'
import { requests } from './requests/requests.ts'
import { undoing } from './requests/undo.ts'
import { recuseFromPartTalk, reportResolutionTalk, returnReportTalk } from './resolutions/report.ts'
import { resolutions } from './resolutions/resolutions.ts'
import { type Handlers, run, type Updates } from './run.ts'
import { trainings } from './trainings/trainings.ts'
import { unexpected } from './unexpected.ts'
import type { Webhook } from './updates/webhook.ts'

/** Conversations by the names with which they begin. */
const talks: Handlers['talks'] = {
  about: aboutTalk,
  answerCase: answerTalk,
  answerCustomers: answerCustomersTalk,
  askAnew: askAnewTalk,
  askHolder: askHolderTalk,
  bind: bindTalk,
  caseWord: caseWordTalk,
  complain: complainTalk,
  disagree: disagreeTalk,
  findDocument: findDocumentTalk,
  finishIncoming: finishIncomingTalk,
  follow: followTalk,
  giveOpinion: giveOpinionTalk,
  inviteLate: inviteLateTalk,
  objectToMinutes: objectToMinutesTalk,
  lacking: lackingTalk,
  object: objectTalk,
  rate: rateTalk,
  receipt: receiptTalk,
  recuseFromPart: recuseFromPartTalk,
  reject: rejectTalk,
  ratingReceipt: ratingReceiptTalk,
  ratingWord: ratingWordTalk,
  reopenCase: reopenTalk,
  replyCase: replyCaseTalk,
  withdrawCase: withdrawCaseTalk,
  replyToQuestion: replyTalk,
  reportContact: reportContactTalk,
  reportResolution: reportResolutionTalk,
  request: requestTalk,
  returnReport: returnReportTalk,
  sendAnew: sendAnewTalk,
  sendBackNotice: sendBackTalk,
  signNotices: signTalk,
  voteAgainst: voteAgainstTalk,
  voteInMeeting: voteInMeetingTalk,
  writeIncoming: writeIncomingTalk,
}

/** What is given in these is worth nothing once they are left. */
const unkept: Handlers['unkept'] = ['about', 'bind', 'findDocument', 'follow', 'rate', 'signNotices']

/** In this order; `unexpected` takes whatever is left and must be last. */
const features: Handlers['features'] = [
  home,
  binding,
  notices,
  incoming,
  signing,
  requests,
  undoing,
  reopening,
  tasksInbox,
  inquiries,
  receipts,
  questions,
  papers,
  decisions,
  reports,
  ballots,
  resolutions,
  meetings,
  meetingVotes,
  minutes,
  ratings,
  ratingReading,
  ratedService,
  ratedReceipt,
  calls,
  invitations,
  cases,
  documents,
  news,
  contacts,
  trainings,
  prices,
  inventory,
  typedWord,
  unexpected,
]

/** All that the bots can do. */
export type Tables = Handlers & Pick<House, 'menu' | 'deepLinks' | 'cards'>
export const tables: Tables = { menu, deepLinks, cards, talks, unkept, features }

const forms: Record<Messenger, Form> = { telegram, bale }

/** What one messenger needs. `apiRoot` and `proxy` where they differ from the usual way. */
export type BotAccount = { token: string; apiRoot?: string; proxy?: string }

export type BotParts = Pick<House, 'base' | 'db' | 'locks' | 'now' | 'publicUrl' | 'log'> & {
  accounts: Partial<Record<Messenger, BotAccount>>
  updates: Updates
  /** Other tables than the house's own. */
  tables?: Tables
}

export type Bots = {
  channels: Channel<Row>[]
  /** Filled as soon as each messenger says who the bot is; the same object for good. */
  usernames: Usernames
  webhooks: Webhook[]
  /** Takes no more updates and resolves when those under way are carried out. */
  stop(): Promise<void>
}

/**
 * Starts a bot for each account. Resolves within three seconds even if a messenger cannot be reached: the bots go on
 * trying, and channels work as soon as the messenger does.
 */
export async function startBots({ accounts, updates, tables: given = tables, ...parts }: BotParts): Promise<Bots> {
  const usernames: Usernames = {}
  const stopping = new AbortController()
  const names = Object.keys(accounts) as Messenger[]
  const found = await Promise.all(names.map(async (name) => formBy(forms[name], await findingsOf(parts.db, name))))
  const started = found.map((form) => {
    const account = accounts[form.name]!
    const house = houseOf({ ...parts, ...shown(given), usernames }, form, account)
    return run(house, given, account.token, updates, stopping.signal)
  })
  await Promise.race([Promise.all(started.map(({ ready }) => ready)), pause(3_000)])
  return {
    usernames,
    channels: started.map(({ channel }) => channel),
    webhooks: updates === 'webhook' ? started.map(({ webhook }) => webhook) : [],
    stop: async () => {
      stopping.abort()
      await Promise.all(started.map(({ over }) => over))
    },
  }
}

const shown = ({ menu, deepLinks, cards }: Tables) => ({ menu, deepLinks, cards })

function houseOf(parts: Omit<House, 'form' | 'bot' | 'apiRoot' | 'agent'>, form: Form, account: BotAccount): House {
  const apiRoot = account.apiRoot ?? form.apiRoot
  // a Bot API server next door, without TLS, needs no tunnel
  const agent = account.proxy && apiRoot.startsWith('https:') ? { agent: proxyAgent(account.proxy) } : {}
  return { ...parts, ...agent, form, apiRoot, bot: account.token.split(':')[0]! }
}
