// The minutes of a meeting before its members, who may object before they are signed; and before the secretariat, when they are due.
import { commas, date } from '#locales/format'
import { minutesOfMeeting } from '#locales/minutes'
import { deadlineWords, ownerNames } from '#locales/resolutions'
import { type Locale, text } from '#locales/text'
import { minutesOf, type SeenMinutes } from '#reads/minutes/one'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import type { Block } from '../words.ts'

export const object = button('m:object', { meeting: 'uuid' })

/** As they stand for this person; nothing for whoever does not see them. */
export const minutesCard: CardKind = {
  subject: 'minutes',
  again: true,
  render: async (db, { person, subjectId, locale, now, publicUrl }) => {
    const minutes = person && (await minutesOf(db, person, subjectId, now))
    if (!minutes) return null
    const way = inApp(locale, publicUrl, `minutes/${subjectId}`, 'minutes-in-app')
    const { may, objections } = minutes
    const mine = objections.filter((one) => one.person.id === person.person)
    return {
      asks: minutes.state !== 'signed',
      blocks: [
        { title: minutesOfMeeting(locale, minutes.meeting), symbol: '📝' },
        ...stateBlocks(locale, minutes),
        ...resolvedBlocks(locale, minutes),
        ...(may.answer ? objections : mine).flatMap((one) => objectionBlocks(locale, one)),
        ...way.blocks,
      ],
      buttons: [
        ...(may.object
          ? [[{ text: text(locale, 'minutes-object'), data: object.data({ meeting: minutes.meeting.id }) }]]
          : []),
        ...way.buttons,
      ],
    }
  },
}

function stateBlocks(locale: Locale, { state, until, letter, may }: SeenMinutes): Block[] {
  if (state === 'signed' && letter?.number && letter.signedAt) return [text(locale, 'minutes-state-signed')]
  return [
    may.object && until
      ? text(locale, 'minutes-shown-lead', { day: date(locale, until) })
      : text(locale, `minutes-state-${state}`),
  ]
}

function resolvedBlocks(locale: Locale, { stated }: SeenMinutes): Block[] {
  if (stated.resolutions.length === 0) return []
  return [
    { title: text(locale, 'minutes-resolutions') },
    ...stated.resolutions.map(({ item, text: words, owners, deadline }): Block => {
      const names = ownerNames(locale, owners)
      return [
        text(locale, 'minutes-resolution-line', { item, words }),
        ...(names.length ? [text(locale, 'minutes-owned', { list: commas(locale, names) })] : []),
        ...(deadline.is === 'none' ? [] : [text(locale, 'minutes-due', { due: deadlineWords(locale, deadline) })]),
      ].join('\n')
    }),
  ]
}

function objectionBlocks(locale: Locale, { body, answer, person }: SeenMinutes['objections'][number]): Block[] {
  return [{ quote: `${person.name}: ${body}` }, ...(answer ? [text(locale, 'minutes-answer-of', { answer })] : [])]
}
