// A holder is asked to scan the code of the own office; once it was scanned the card says so.
import { date } from '#locales/format'
import { text } from '#locales/text'
import { ownPoster } from '#reads/posters'
import type { CardKind } from '../cards/card.ts'

/** `subjectId`: the office. */
export const posterCard: CardKind = {
  subject: 'poster',
  again: true,
  render: async (db, { subjectId, person, locale, publicUrl }) => {
    const found = person && (await ownPoster(db, person, subjectId))
    if (!found) return null
    const { name, license, scannedOn, askedOn } = found
    const day = scannedOn && date(locale, scannedOn)
    const title = { title: text(locale, 'ratings-scan-title'), symbol: '🔳' }
    const office = text(locale, 'office-title', { name })
    if (!askedOn || (scannedOn && scannedOn >= askedOn))
      return { blocks: [title, office, text(locale, 'ratings-scan-done', { day: day ?? '' })] }
    return {
      blocks: [
        title,
        office,
        text(locale, scannedOn ? 'ratings-scan-ask' : 'ratings-scan-ask-never'),
        { facts: [[text(locale, 'ratings-scan-last'), day ?? text(locale, 'ratings-scan-never')]] },
      ],
      buttons: [[{ text: text(locale, 'ratings-scan-print'), url: `${publicUrl}/o/${license}/stand` }]],
      asks: true,
    }
  },
}
