// The reminder of what the secretariat is to do: how many tasks are due or late, and the way to the inbox with them.
import { deskLines } from '#locales/tasks'
import { text } from '#locales/text'
import { inbox } from '#reads/proceedings/inbox'
import { tehranDay } from '#rules/calendar'
import type { CardKind } from '../cards/card.ts'
import { turnPage } from './inbox.ts'

/** Nothing is said to whoever has done it all meanwhile. `subjectId`: the province. */
export const deskCard: CardKind = {
  subject: 'desk',
  again: true,
  render: async (db, { person, params, locale, now }) => {
    const waiting = person ? (await inbox(db, person, tehranDay(now), { perPage: 1 })).found : 0
    if (waiting === 0) return null
    const label = text(locale, 'bot-menu-counted', { label: text(locale, 'nav-queue'), count: waiting })
    return {
      blocks: [{ title: text(locale, 'tasks-desk-title'), symbol: '🔔' }, ...deskLines(locale, params)],
      buttons: [[{ text: label, data: turnPage.data({ page: 0 }) }]],
    }
  },
}
