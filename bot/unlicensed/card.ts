// A place that works without a license, to whoever is to take the next step about it.
import { codeOrWords, date } from '#locales/format'
import { text } from '#locales/text'
import { placeById } from '#reads/unlicensed'
import { tehranDay } from '#rules/calendar'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'

/** `subjectId`: the place. */
export const unlicensedCard: CardKind = {
  subject: 'unlicensed',
  render: async (db, { subjectId, person, locale, now, publicUrl }) => {
    const place = person && (await placeById(db, person, subjectId))
    if (!place) return null
    const { name, address, dueOn, state } = place
    const way = inApp(locale, publicUrl, `unlicensed/${place.id}`, 'unlicensed-in-app')
    const late = dueOn !== null && dueOn < tehranDay(now)
    const facts: [string, string][] = [
      [text(locale, 'unlicensed-number'), codeOrWords(locale, place.number)],
      [text(locale, 'unlicensed-name'), name],
      [text(locale, 'unlicensed-address'), address],
      [text(locale, 'unlicensed-state'), text(locale, `unlicensed-state-${state}`)],
      ...(dueOn ? [[text(locale, 'unlicensed-due'), date(locale, dueOn)] satisfies [string, string]] : []),
    ]
    const told = late ? [text(locale, 'unlicensed-card-late')] : []
    return {
      blocks: [{ title: text(locale, 'unlicensed-card'), symbol: '📍' }, ...told, { facts }, ...way.blocks],
      buttons: way.buttons,
    }
  },
}
