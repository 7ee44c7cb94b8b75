// A channel or a part of the house is ill, or well again: told to whoever is in charge.
import { dateTime } from '#locales/format'
import { faultWords, refusedWords, testedName } from '#locales/health'
import { text } from '#locales/text'
import { healthOf } from '#reads/health'
import { mostRefused } from '#reads/security'
import { alarmOf } from '#rules/security'
import type { CardKind } from './card.ts'

/** `params`: `name` of what was tested, `fault`, `since`, its figures; `over` where it is well again. */
export const healthCard: CardKind = {
  subject: 'health',
  passing: true,
  render: async (db, { person, params, locale }) => {
    const { name = '', fault = '', since = '', over } = params
    const now = (await healthOf(db)).find((row) => row.name === name)
    // it has changed meanwhile: there is nothing to say, or something else that comes by itself
    if (over ? now?.fault === fault : now?.fault !== fault) return null
    const at = dateTime(locale, new Date(String(since)))
    const what = testedName(locale, String(name))
    if (over) {
      const was = faultWords(locale, String(fault), params).title
      return {
        blocks: [
          { title: text(locale, 'health-well-title', { what }), symbol: '✅' },
          text(locale, 'health-well', { was, at }),
        ],
      }
    }
    const { title, remedy } = faultWords(locale, String(fault), params)
    const kind = alarmOf(String(fault))
    const who = kind && person ? await mostRefused(db, person, { kind, since: new Date(String(since)) }) : []
    return {
      blocks: [
        { title: text(locale, 'health-ill-title', { what }), symbol: '⚠️' },
        `${title} ${text(locale, 'health-since', { at })}`,
        ...(who.length ? [refusedWords(locale, who)] : []),
        remedy,
      ],
    }
  },
}
