// A holder reported a new address: the secretariat and the kanoon are told of whom and what, never the address itself.
import { code, dateTime, mobile } from '#locales/format'
import { withReach } from '#locales/secretariat'
import { type Key, text } from '#locales/text'
import { contactReport, numberNews } from '#reads/offices/contacts'
import type { CardKind } from '../cards/card.ts'

const toldOf = (state: string) => {
  if (state === 'stands') return 'contacts-told-proved'
  return state === 'disputed' ? 'contacts-told-disputed' : 'contacts-told-mobile'
}

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
            [text(locale, 'contacts-told-kind'), text(locale, `contacts-kind-${kind}`)],
            ...(changedAt ? [[text(locale, 'contacts-told-changed'), dateTime(locale, changedAt)] as const] : []),
          ],
        },
        ...(late ? [text(locale, 'contacts-late')] : []),
        ...(kind === 'mobile' ? [text(locale, toldOf(report.state))] : []),
      ],
      buttons: [[{ text: text(locale, 'contacts-told-see'), url: `${publicUrl}/app/offices/${office.id}` }]],
    }
  },
}

/** What became of a number: told to who reported it, and to who had it before. */
export const mobileCard: CardKind = {
  subject: 'mobile',
  passing: true,
  render: async (db, { subjectId, person, locale }) => {
    const news = person && (await numberNews(db, person, subjectId))
    if (!news || news.what === 'unproved' || news.what === 'disputed') return null
    const said = (key: Key) =>
      withReach(locale, key, text(locale, key, { number: mobile(locale, news.value) }), person.secretariat)
    const title = { title: text(locale, 'contacts-number-news'), symbol: '☎️' }
    return {
      blocks: [
        title,
        said(`contacts-news-${news.what}`),
        ...(news.what === 'stands' ? [said('contacts-news-stands-warning')] : []),
      ],
    }
  },
}
