// Somebody tried to bind another account to a number that is bound: the first account and the clerks are told.
import { mobile } from '#locales/format'
import { withReach } from '#locales/secretariat'
import { text } from '#locales/text'
import { personBrief } from '#reads/people/bindings'
import type { CardKind } from '../cards/card.ts'

/** `params`: `messenger` of the attempt, and `to`: 'self' for the person, 'clerk' for the secretariat. */
export const secondAccountCard: CardKind = {
  subject: 'secondAccount',
  passing: true,
  render: async (db, { subjectId, params, locale, person: reader }) => {
    const person = await personBrief(db, subjectId)
    if (!person) return null
    const messenger = text(locale, params.messenger === 'bale' ? 'bot-bale' : 'bot-telegram')
    const title = { title: text(locale, 'bot-second-title'), symbol: '⚠️' }
    if (params.to === 'self') {
      const said = text(locale, 'bot-second-warning', { messenger })
      return { blocks: [title, withReach(locale, 'bot-second-warning', said, reader?.secretariat)] }
    }
    const number = person.mobile ? mobile(locale, person.mobile) : '—'
    const facts = { name: person.name, mobile: number, messenger }
    return { blocks: [title, text(locale, 'bot-second-for-clerk', facts)] }
  },
}
