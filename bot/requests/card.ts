// A request in the chat of the office that asks, and of whoever was named to stand in.
import type { Database } from '#db/client'
import { responsibilityArticle } from '#law/offices'
import { citation } from '#locales/citations'
import { date, mobile } from '#locales/format'
import { stateWords } from '#locales/request-states'
import { consentName, effectWords, kindTitle } from '#locales/requests'
import { text, words } from '#locales/text'
import { resultLetter } from '#reads/requests/letter'
import { requestById, type SeenRequest } from '#reads/requests/requests'
import { tehranDay } from '#rules/calendar'
import type { PersonValue } from '#rules/fields/person'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import { button } from '../callback.ts'
import type { Card, CardKind, View } from '../cards/card.ts'
import { readLetter } from '../notices/card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import { courseBlock, factsBlock, handoverBlocks } from './blocks.ts'
import { answerButtons, questionBlocks } from './question.ts'
import { owedBlocks, payButtons } from './receipt.ts'
import { reopenButtons, reopeningFace } from './reopen.ts'

export const withdraw = button('r:back', { request: 'uuid' })
export const withdrawSurely = button('r:sure', { request: 'uuid' })
export const showRequest = button('r:show', { request: 'uuid' })
export const askAgain = button('r:anew', { request: 'uuid' })
export const sendConsentLink = button('r:link', { request: 'uuid' })
export const consent = button('r:yes', { request: 'uuid' })
export const decline = button('r:no', { request: 'uuid' })
export const declineSurely = button('r:nosure', { request: 'uuid' })
export const showConsent = button('r:ask', { request: 'uuid' })

/** The request of a card as the person of the chat sees it; null where it is not in sight. */
export async function seenBy(db: Database, { person, subjectId, now }: View): Promise<SeenRequest | null> {
  return person && requestById(db, person, subjectId, tehranDay(now))
}

/** The office's own request. `params.leaving`: asks whether it is really to be withdrawn. */
export const requestCard: CardKind = {
  subject: 'request',
  again: true,
  render: async (db, view) => {
    const request = await seenBy(db, view)
    const letter = request && view.person && (await resultLetter(db, view.person, request.id, view.now))
    return request && officeFace(view, request, letter?.recipient ?? null)
  },
}

/** `letter`: the record of its result letter, once that was sent to this reader. */
function officeFace({ locale, params }: View, request: SeenRequest, letter: string | null): Card {
  const kind = kindOf(request.kind)!
  const blocks: Block[] = [
    titleOf(locale, request),
    ...givenBlocks(locale, kind, request, params.given),
    factsBlock(locale, request),
    courseBlock(locale, request),
    ...(waitsForThings(request) ? handoverBlocks(locale, request) : []),
    ...callBlocks(locale, request),
    ...owedBlocks(locale, request),
  ]
  const subject = { request: request.id }
  // whoever thinks better of it need not answer first
  const { question } = request
  const asked = question?.mine ? questionBlocks(locale, request) : []
  const answers = [...(question?.mine ? answerButtons(locale, question) : []), ...payButtons(locale, request)]
  if (params.reopening && request.reopens) return reopeningFace(locale, blocks, request)
  const again = { text: text(locale, 'request-path-again'), data: askAgain.data(subject) }
  const after = [
    ...(letter ? [[resultButton(locale, letter)]] : []),
    ...reopenButtons(locale, request),
    ...(request.may.again ? [[again]] : []),
  ]
  if (after.length) return { blocks, buttons: [...payButtons(locale, request), ...after] }
  if (!request.may.withdraw) return { blocks: [...blocks, ...asked], buttons: answers }
  const link = { text: text(locale, 'request-send-link'), data: sendConsentLink.data(subject) }
  if (!params.leaving)
    return {
      blocks: [...blocks, ...asked],
      buttons: [
        ...answers,
        ...(request.asks === 'consent' ? [[link]] : []),
        [{ text: text(locale, 'request-withdraw'), data: withdraw.data(subject) }],
      ],
    }
  return {
    blocks: [...blocks, { title: text(locale, 'request-withdraw-title') }, text(locale, 'request-withdraw-detail')],
    buttons: [
      // what a second tap on «پس گرفتن» meets leaves everything as it is
      [{ text: text(locale, 'bot-request-keep'), data: showRequest.data(subject) }],
      [{ text: text(locale, 'bot-request-withdraw-surely'), data: withdrawSurely.data(subject) }],
    ],
  }
}

/** A list is open, or its time is over and what is missing still comes. */
const waitsForThings = ({ stage, handovers }: SeenRequest) =>
  stage === 'handover' || handovers.some(({ state }) => state === 'open')

const resultButton = (locale: View['locale'], recipient: string) => ({
  text: text(locale, 'request-letter'),
  data: readLetter.data({ recipient }),
})

/** What is asked for, and how it stands. */
function titleOf(locale: View['locale'], request: SeenRequest): Block {
  const title = text(locale, 'bot-request-card', {
    title: kindTitle(locale, kindOf(request.kind)!),
    state: stateWords(locale, request, kindOf(request.kind)),
  })
  return { title, symbol: '📝' }
}

/** News that the one who was named has said yes: to consent, or to what was to be undertaken. */
function givenBlocks(locale: View['locale'], kind: RequestKind, { form }: SeenRequest, given: unknown): Block[] {
  if (given !== 'consent' && given !== 'undertaking') return []
  return [[{ bold: text(locale, `request-${given}-told`, { person: consentName(kind, form) }) }]]
}

/** Whoever asked may have to call the one who was named, whose number not everybody knows. */
function callBlocks(locale: View['locale'], { kind, form, asks, may }: SeenRequest): Block[] {
  const named = kindOf(kind)?.party
  if (asks !== 'consent' || !may.withdraw || !named) return []
  const { name, mobile: number } = form[named] as PersonValue
  return [text(locale, 'request-tell-substitute', { person: name, mobile: number ? mobile(locale, number) : 'none' })]
}

/** One question to the person who was named, and later what became of it. `params.declining`: asks whether really not. */
export const consentCard: CardKind = {
  subject: 'consent',
  again: true,
  render: async (db, view) => {
    const request = await seenBy(db, view)
    return request && request.consentPersonId === view.person?.person ? consentFace(view, request) : null
  },
}

function consentFace({ locale, params }: View, request: SeenRequest): Card {
  const asks = request.may.consent
  const { person, office, stageDue } = request
  const undertakes = asks && request.asks === 'undertaking'
  const title = { title: text(locale, undertakes ? 'request-undertaking-title' : 'request-consents'), symbol: '🤝' }
  // nothing is asked any more: it tells how the request goes on
  if (!asks) return { blocks: [titleOf(locale, request), factsBlock(locale, request), ...aftermath(locale, request)] }
  if (params.declining) {
    return {
      blocks: [
        title,
        factsBlock(locale, request),
        { title: words(locale, askedKey(request, 'no-title')) },
        text(locale, 'request-consent-no-detail'),
      ],
      buttons: declining(locale, request.id),
    }
  }
  const blocks: Block[] = [
    title,
    words(locale, askedKey(request, 'lead'), { person, office: office.name }),
    factsBlock(locale, request),
    words(locale, askedKey(request, 'means'), { whose: request.whose, cite: citation(locale, responsibilityArticle) }),
    ...(stageDue && !request.question ? [text(locale, 'request-by-when', { day: date(locale, stageDue) })] : []),
  ]
  const subject = { request: request.id }
  return {
    blocks,
    buttons: [
      [{ text: text(locale, `request-${request.asks ?? 'consent'}-yes`), data: consent.data(subject) }],
      [{ text: text(locale, 'request-consent-no'), data: decline.data(subject) }],
    ],
  }
}

/** What the second party is asked, in the words of the kind: to consent, or to undertake something. */
function askedKey({ kind, asks }: SeenRequest, part: 'lead' | 'means' | 'no-title'): string {
  return `${kindOf(kind)!.words}-${asks ?? 'consent'}-${part}`
}

function declining(locale: View['locale'], request: string): Buttons {
  return [
    [{ text: text(locale, 'request-consent-no'), data: declineSurely.data({ request }) }],
    [{ text: text(locale, 'bot-request-consent-back'), data: showConsent.data({ request }) }],
  ]
}

function aftermath(locale: View['locale'], request: SeenRequest): Block[] {
  const granted = request.stage === 'closed' && request.outcome === 'granted'
  if (!granted) return [courseBlock(locale, request)]
  const effect = effectWords(locale, kindOf(request.kind)!, request.effect)
  return [{ title: words(locale, `${kindOf(request.kind)!.words}-consent-granted`) }, effect]
}
