// A holder reported a new address: the secretariat and the kanoon are told of whom and what, never the address itself.
import { code, dateTime } from '#locales/format'
import { text, words } from '#locales/text'
import { contactReport } from '#reads/contacts'
import type { CardKind } from './card.ts'

/** `subjectId`: the declared address. */
export const contactCard: CardKind = {
  subject: 'contact',
  passing: true,
  render: async (db, { subjectId, person, locale, publicUrl }) => {
    const report = person && (await contactReport(db, person, subjectId))
    if (!report) return null
    const { office, kind, changedAt, late } = report
    return {
      blocks: [
        { title: text(locale, 'contacts-told'), symbol: '☎️' },
        {
          facts: [
            [text(locale, 'contacts-told-office'), `${office.name} ${code(locale, office.license)}`],
            [text(locale, 'contacts-told-holder'), report.person.name],
            [text(locale, 'contacts-told-kind'), words(locale, `contacts-kind-${kind}`)],
            ...(changedAt ? [[text(locale, 'contacts-told-changed'), dateTime(locale, changedAt)] as const] : []),
          ],
        },
        ...(late ? [text(locale, 'contacts-late')] : []),
        ...(kind === 'mobile' ? [text(locale, 'contacts-told-mobile')] : []),
      ],
      buttons: [[{ text: text(locale, 'contacts-told-see'), url: `${publicUrl}/app/offices/${office.id}` }]],
    }
  },
}
