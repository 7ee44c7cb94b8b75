// What an agency handed over to the office: one press says that it is there; what is wrong with it is written in the app.
import { freeThingsArticle } from '#law/services'
import { citation } from '#locales/citations'
import { codeOrWords, date, number } from '#locales/format'
import { text } from '#locales/text'
import { type HandedThing, thingById } from '#reads/inventory/inventory'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'

export const received = button('iv:in', { thing: 'uuid' })

/** `subjectId`: the thing. */
export const inventoryCard: CardKind = {
  subject: 'inventory',
  again: true,
  render: async (db, { subjectId, person, locale, publicUrl }) => {
    const thing = person && (await thingById(db, person, subjectId))
    if (!thing) return null
    const waits = thing.state === 'handed' || thing.state === 'disputed'
    const way = inApp(locale, publicUrl, 'inventory', 'inventory-card-in-app')
    const facts: [string, string][] = [
      [text(locale, 'inventory-thing'), thing.name],
      [text(locale, 'inventory-kind'), text(locale, `inventory-kind-${thing.kind}`)],
      [text(locale, 'inventory-count'), number(locale, thing.count)],
      ...(thing.mark
        ? [[text(locale, 'inventory-mark'), codeOrWords(locale, thing.mark)] satisfies [string, string]]
        : []),
      [text(locale, 'inventory-agency'), thing.agency.name],
      [text(locale, 'inventory-office'), thing.office.name],
      [text(locale, 'inventory-document'), thing.document],
      [text(locale, 'inventory-handed-on'), date(locale, thing.handedOn)],
      [text(locale, 'inventory-state'), stateWords(locale, thing)],
    ]
    return {
      blocks: [
        { title: text(locale, 'inventory-card'), symbol: '📦' },
        { facts },
        ...(waits ? [text(locale, 'inventory-card-choose')] : []),
        text(locale, 'inventory-card-law', { cite: citation(locale, freeThingsArticle) }),
        ...(waits ? way.blocks : []),
      ],
      buttons: waits
        ? [[{ text: text(locale, 'inventory-receive'), data: received.data({ thing: thing.id }) }], ...way.buttons]
        : [],
      asks: waits,
    }
  },
}

function stateWords(locale: Parameters<typeof text>[0], { state, dispute, returnedOn }: HandedThing): string {
  if (state === 'returned') return text(locale, 'inventory-returned-on', { day: date(locale, returnedOn!) })
  return state === 'disputed'
    ? text(locale, 'inventory-disputed', { word: dispute ?? '' })
    : text(locale, `inventory-state-${state}`)
}
