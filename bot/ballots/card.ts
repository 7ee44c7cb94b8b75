// A request before those who say something about it: the association with its clock, the members with their votes.

import type { Database } from '#db/client'
import { citation } from '#locales/citations'
import { code, date } from '#locales/format'
import { stateWords } from '#locales/request-states'
import { allowanceWords } from '#locales/requests'
import type { Key } from '#locales/text'
import { type Locale, text, words } from '#locales/text'
import { earlierDecisions } from '#reads/ballots/earlier'
import type { SeenRequest } from '#reads/requests/requests'
import { type Choice, choices } from '#rules/ballots'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind, View } from '../cards/card.ts'
import {
  aroundBlocks,
  checkBlocks,
  countBlocks,
  courseBlock,
  factsBlock,
  heardBlocks,
  objectionBlocks,
  opinionBlocks,
  replyBlocks,
  reportBlocks,
  titleWords,
  warningBlocks,
} from '../requests/blocks.ts'
import { seenBy } from '../requests/card.ts'
import { foundBlocks, papersButtons } from '../requests/papers.ts'
import { askButtons } from '../requests/question.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

export const cast = button('b:cast', { request: 'uuid', choice: 'word' })
export const castSurely = button('b:sure', { request: 'uuid', choice: 'word' })
export const showBallot = button('b:show', { request: 'uuid' })
export const agree = button('o:yes', { request: 'uuid' })
export const disagree = button('o:no', { request: 'uuid' })

/** Before the association: facts and rules, the clock, and two buttons; later what was said. */
export const opinionCard: CardKind = {
  subject: 'opinion',
  again: true,
  render: async (db, view) => {
    const request = await seenBy(db, view)
    return request && opinionFace(view.locale, request)
  },
}

function opinionFace(locale: Locale, request: SeenRequest): Card {
  const { may, stageDue, id } = request
  const head: Block[] = [
    { title: text(locale, 'bot-request-queue-card', { title: titleWords(locale, request) }), symbol: '📋' },
    factsBlock(locale, request),
    ...ruleBlocks(locale, request),
    ...replyBlocks(locale, request),
  ]
  if (!may.review) return { blocks: [...head, courseBlock(locale, request)] }
  const due = request.question
    ? [text(locale, 'course-now-question')]
    : stageDue
      ? [text(locale, 'queue-lead', { day: date(locale, stageDue), passes: request.goesUnheard ? 1 : 0 })]
      : []
  return {
    blocks: [...head, ...due],
    buttons: [
      [{ text: text(locale, 'queue-agree'), data: agree.data({ request: id }) }],
      [{ text: text(locale, 'queue-disagree'), data: disagree.data({ request: id }) }],
      ...papersButtons(locale, request),
      ...askButtons(locale, request),
    ],
  }
}

/** What is said to the office is worded for those who decide. */
const forOthers = (warnings: SeenRequest['warnings']): SeenRequest['warnings'] =>
  warnings.map((one) => ({ ...one, key: wordedForOthers[one.key] ?? one.key }))

const wordedForOthers: Partial<Record<Key, Key>> = {
  'request-beyond-license': 'request-beyond-license-others',
  'request-far-away': 'request-far-away-others',
}

function ruleBlocks(locale: Locale, request: SeenRequest): Block[] {
  const { kind, allowance, checks, warnings } = request
  return [
    { title: text(locale, 'request-checks') },
    ...allowance.map((year) => allowanceWords(locale, kindOf(kind)!, year).words),
    ...checkBlocks(locale, checks),
    ...warningBlocks(locale, forOthers(warnings)),
    ...aroundBlocks(locale, request),
  ]
}

/**
 * Before the members: facts, rules, opinion, earlier decisions, the live count, and the votes as buttons for whom a
 * vote is due. `params.deciding`: the choice that is to be confirmed, `params.asks` the words that ask for it, with their figures.
 */
export const ballotCard: CardKind = {
  subject: 'ballot',
  again: true,
  render: async (db, view) => {
    const request = await seenBy(db, view)
    return request?.ballot ? ballotFace(db, view, request) : null
  },
}

async function ballotFace(db: Database, view: View, request: SeenRequest): Promise<Card> {
  const { locale, params } = view
  const { ballot, may } = request
  const open = ballot!.state === 'open'
  const title = text(locale, 'bot-request-ballot-card', { title: titleWords(locale, request) })
  const blocks: Block[] = [
    { title, symbol: '🗳' },
    factsBlock(locale, request),
    ...(request.interest && may.vote ? [text(locale, 'ballot-own', { interest: request.interest })] : []),
    ...ruleBlocks(locale, request),
    ...replyBlocks(locale, request),
    ...opinionBlocks(locale, request),
    ...reportBlocks(locale, request),
    ...heardBlocks(locale, request),
    ...foundBlocks(locale, request),
    ...objectionBlocks(locale, request),
    ...(open ? earlierBlocks(locale, await earlierDecisions(db, view.person!, request.kind, request.id)) : []),
    ...countBlocks(locale, request),
    ...(open ? untilBlocks(locale, ballot!, request.question) : endBlocks(locale, request)),
  ]
  if (!may.vote) return { blocks: [...blocks, ...(open ? [text(locale, 'bot-request-ballot-watching')] : [])] }
  if (ballot!.secret) return secretFace(view, blocks, request)
  if (params.deciding) return decidingFace(locale, blocks, request.id, params)
  const mine = ballot!.seats.find((seat) => seat.mine)?.choice
  const said = mine ? [{ title: text(locale, 'ballot-mine', { choice: choiceWords(locale, mine) }) }] : []
  return {
    blocks: [...blocks, ...said],
    buttons: [...voteButtons(locale, request.id), ...papersButtons(locale, request)],
  }
}

type Ballot = NonNullable<SeenRequest['ballot']>

function untilBlocks(locale: Locale, { secret, closesOn, cites }: Ballot, question: SeenRequest['question']): Block[] {
  const until = question
    ? text(locale, 'bot-request-ballot-still')
    : text(locale, 'bot-request-ballot-open-until', { day: date(locale, closesOn) })
  if (!secret) return [until]
  return [
    until,
    { title: text(locale, 'ballot-secret-title') },
    text(locale, 'ballot-secret-lead', { cite: citation(locale, cites.openness) }),
  ]
}

/** In a secret ballot a chat leads to the app: what is pressed here the messenger would know. */
function secretFace({ locale, publicUrl }: View, blocks: readonly Block[], { id, ballot }: SeenRequest): Card {
  if (ballot!.seats.some(({ mine, cast }) => mine && cast))
    return { blocks: [...blocks, text(locale, 'ballot-secret-voted')] }
  const way = inApp(locale, publicUrl, `votes/${id}`, 'ballot-secret-open-app')
  return { blocks: [...blocks, text(locale, 'ballot-secret-alike'), ...way.blocks], buttons: way.buttons }
}

const choiceWords = (locale: Locale, choice: Choice) => text(locale, `ballot-choice-${choice}`)

function voteButtons(locale: Locale, request: string): Buttons {
  const buttons = choices.map((choice) => ({
    text: text(locale, `ballot-vote-${choice}`),
    data: cast.data({ request, choice }),
  }))
  // Messengers lay buttons out from the left; the first one stands where reading begins.
  return [buttons.slice(0, 2), buttons.slice(2)].map((row) => (locale === 'fa' ? row.reverse() : row))
}

/** The vote that decides, or a recusal, with what it leads to, to be confirmed or left. */
function decidingFace(locale: Locale, blocks: readonly Block[], request: string, params: View['params']): Card {
  const { deciding, asks, ...figures } = params
  const choice = String(deciding)
  return {
    blocks: [...blocks, { title: words(locale, `${asks}-title`) }, words(locale, String(asks), figures)],
    buttons: [
      [{ text: words(locale, `ballot-confirm-${choice}`), data: castSurely.data({ request, choice }) }],
      [{ text: text(locale, 'bot-request-ballot-not-yet'), data: showBallot.data({ request }) }],
    ],
  }
}

function endBlocks(locale: Locale, request: SeenRequest): Block[] {
  const { ballot } = request
  const { state, resolution } = ballot!
  return [
    ...(state === 'open' ? [] : [{ title: text(locale, `ballot-state-${state}`) }]),
    ...(resolution ? [text(locale, 'request-resolution', { resolution: code(locale, resolution) })] : []),
    stateWords(locale, request, kindOf(request.kind)),
  ]
}

function earlierBlocks(locale: Locale, earlier: Awaited<ReturnType<typeof earlierDecisions>>): Block[] {
  if (earlier.length === 0) return []
  const lines = earlier.map(({ office, outcome, at }) => {
    const said = `● ${office}: ${text(locale, `ballot-state-${outcome}`)}`
    return at ? text(locale, 'common-comma', { first: said, second: date(locale, tehranDay(at)) }) : said
  })
  return [{ title: text(locale, 'request-earlier') }, lines.join('\n')]
}
