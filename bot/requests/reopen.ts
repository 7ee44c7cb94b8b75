// An office that is closed for a time opens before its day: from today, or from tomorrow.
import { Composer } from 'grammy'
import { reopenOffice } from '#actions/requests/reopen-office'
import { date } from '#locales/format'
import { text } from '#locales/text'
import type { SeenRequest } from '#reads/requests/requests'
import { addDays } from '#rules/calendar'
import { seenRequest, tellRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import type { Card } from '../cards/card.ts'
import { updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { sayTrouble, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

type Locale = BotContext['locale']

export const reopen = button('r:early', { request: 'uuid' })
export const reopenOn = button('r:earlyon', { request: 'uuid', day: 'day' })
const keepClosed = button('r:shut', { request: 'uuid' })

export const reopening = new Composer<BotContext>()

/** Below a closure that runs, for whoever holds the office. */
export function reopenButtons(locale: Locale, { id, reopens }: SeenRequest): Buttons {
  return reopens ? [[{ text: text(locale, 'request-path-reopen'), data: reopen.data({ request: id }) }]] : []
}

/** Asks from which of the next two days it works; a second tap on what was pressed leaves it closed. */
export function reopeningFace(locale: Locale, blocks: readonly Block[], { id: request, reopens }: SeenRequest): Card {
  const { from, to } = reopens!
  const days = [from, addDays(from, 1)].filter((day) => day <= to)
  return {
    blocks: [...blocks, { title: text(locale, 'request-path-reopen-title') }, text(locale, 'bot-request-reopen-ask')],
    buttons: [
      [{ text: text(locale, 'bot-request-reopen-keep'), data: keepClosed.data({ request }) }],
      ...days.map((day) => [
        {
          text: text(locale, 'bot-request-reopen-from', { day: date(locale, day) }),
          data: reopenOn.data({ request, day }),
        },
      ]),
    ],
  }
}

onPress(reopening, reopen, async (ctx, { request }) => {
  const seen = await seenRequest(ctx, request)
  if (seen?.reopens) await updateCard(ctx, 'request', request, { reopening: 1 })
  else await tellRequest(ctx, seen, 'request')
})
onPress(reopening, keepClosed, (ctx, { request }) => updateCard(ctx, 'request', request))
onPress(reopening, reopenOn, async (ctx, { request, day: on }) => {
  // it is opened once: the second of two taps gets the answer of the first
  const key = `${ctx.house.form.name}:reopen:${request}:${on}`
  const outcome = await reopenOffice(ctx.act(), key, { request, on })
  if (outcome.ok) await toast(ctx, ctx.t('request-path-reopened'))
  else await sayTrouble(ctx, outcome)
  await updateCard(ctx, 'request', request)
})
