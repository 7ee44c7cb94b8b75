// A contract about services whose end is near, to its parties and the secretariat.
import { codeOrWords, date } from '#locales/format'
import { text } from '#locales/text'
import { contractById } from '#reads/contracts/contracts'
import { tehranDay } from '#rules/calendar'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'

/** `subjectId`: the contract. */
export const contractCard: CardKind = {
  subject: 'contract',
  render: async (db, { subjectId, person, locale, now, publicUrl }) => {
    const found = person && (await contractById(db, person, subjectId, tehranDay(now)))
    if (!found) return null
    const way = inApp(locale, publicUrl, `contracts/${found.id}`, 'contracts-card-in-app')
    const facts: [string, string][] = [
      [text(locale, 'contracts-number'), codeOrWords(locale, found.number)],
      [text(locale, 'contracts-subject'), found.subject],
      [text(locale, 'contracts-agency'), found.agency.name],
      [text(locale, 'contracts-with'), found.with ?? text(locale, 'contracts-party-group')],
      ...(found.lastDay
        ? [[text(locale, 'contracts-last-day'), date(locale, found.lastDay)] satisfies [string, string]]
        : []),
      [text(locale, 'contracts-state'), text(locale, `contracts-state-${found.state}`)],
    ]
    return {
      blocks: [{ title: text(locale, 'contracts-card'), symbol: '📄' }, { facts }, ...way.blocks],
      buttons: way.buttons,
    }
  },
}
