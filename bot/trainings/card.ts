// A training before a holder: what it is, where and when, and one press for each of the own people who takes part.
import { changeTrainingArticle, trainingArticle } from '#law/trainings'
import { citation } from '#locales/citations'
import { dateRange } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { type HoldersTraining, trainingOfHolder } from '#reads/trainings/holder'
import { type Day, tehranDay } from '#rules/calendar'
import { isFree } from '#rules/trainings'
import { button } from '../callback.ts'
import type { Card, CardKind } from '../cards/card.ts'
import type { Buttons } from '../send.ts'

export const enrol = button('tr:in', { training: 'uuid', membership: 'uuid' })
export const withdrawTaking = button('tr:out', { training: 'uuid', membership: 'uuid' })

/** `subjectId`: the training. */
export const trainingCard: CardKind = {
  subject: 'training',
  again: true,
  render: async (db, { subjectId, person, locale, now }) => {
    const today = tehranDay(now)
    const found = person && (await trainingOfHolder(db, person, subjectId, today))
    return found && face(locale, found, today)
  },
}

function face(locale: Locale, found: HoldersTraining, today: Day): Card {
  const { kind, service, heldBy, place, firstDay, lastDay, cancelReason } = found
  const facts: [string, string][] = [
    [text(locale, 'trainings-title-field'), found.title],
    [text(locale, 'trainings-for'), service ?? text(locale, 'trainings-for-all')],
    [
      text(locale, 'trainings-days'),
      firstDay === lastDay ? dateRange(locale, firstDay, firstDay) : dateRange(locale, firstDay, lastDay),
    ],
    [text(locale, 'trainings-place'), place],
    [text(locale, 'trainings-held-by'), heldBy],
  ]
  const title = {
    title: text(locale, 'trainings-card', { kind: text(locale, `trainings-kind-${kind}`) }),
    symbol: '🎓',
  }
  if (cancelReason !== null)
    return { blocks: [title, { facts }, text(locale, 'trainings-cancelled-because', { reason: cancelReason })] }
  const open = firstDay > today
  return {
    blocks: [
      title,
      { facts },
      isFree(kind)
        ? text(locale, 'trainings-free', {
            cite: citation(locale, kind === 'change' ? changeTrainingArticle : trainingArticle),
          })
        : text(locale, 'trainings-paid'),
      text(locale, open ? 'trainings-card-choose' : 'trainings-card-closed'),
    ],
    buttons: open ? peopleButtons(locale, found) : [],
    asks: open && !found.people.some(({ trainee }) => trainee),
  }
}

/** One button for each: who takes part is marked, and taken out again by another press. */
function peopleButtons(locale: Locale, { id, people }: HoldersTraining): Buttons {
  return people.map(({ membership, name, trainee }) => [
    trainee
      ? { text: text(locale, 'trainings-card-in', { name }), data: withdrawTaking.data({ training: id, membership }) }
      : { text: text(locale, 'trainings-card-out', { name }), data: enrol.data({ training: id, membership }) },
  ])
}
