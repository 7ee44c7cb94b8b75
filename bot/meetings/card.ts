// A meeting before whoever is invited: when, where and what about; whether one comes, and what one thinks of an item.
import { date } from '#locales/format'
import { itemWords, meetingMoment, meetingName } from '#locales/meetings'
import { type Locale, text } from '#locales/text'
import { meetingById, type SeenMeeting } from '#reads/meetings/meetings'
import { knownForm } from '#reads/offices/knowledge'
import { kindOf } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

export const reply = button('g:reply', { meeting: 'uuid', word: 'word' })
export const calendar = button('g:ics', { meeting: 'uuid' })
export const chooseItem = button('g:items', { meeting: 'uuid' })
export const invite = button('g:invite', { meeting: 'uuid' })
export const inviteLate = button('g:late', { meeting: 'uuid' })

/** As it stands for this person; nothing for whoever does not see it. */
export const meetingCard: CardKind = {
  subject: 'meeting',
  again: true,
  render: async (db, { person, subjectId, locale, now, publicUrl }) => {
    const meeting = person && (await meetingById(db, person, subjectId, now))
    if (!meeting) return null
    const way = inApp(locale, publicUrl, `meetings/${meeting.id}`, wayWords(meeting))
    return {
      blocks: [...headBlocks(locale, meeting), ...agendaBlocks(locale, person, meeting), ...way.blocks],
      buttons: [...actButtons(locale, meeting), ...way.buttons],
    }
  },
}

const wayWords = ({ may }: SeenMeeting) => (may.change ? 'meetings-prepare-in-app' : 'meetings-in-app')

function headBlocks(locale: Locale, meeting: SeenMeeting): Block[] {
  const { state, place, cancelReason, lateReason, lateBy, may, inviteBy } = meeting
  const name = meetingName(locale, meeting)
  return [
    { title: state === 'called' ? text(locale, 'meetings-invitation', { name }) : name, symbol: '🗓' },
    ...(state === 'called' ? [] : [text(locale, `meetings-state-${state}`)]),
    ...(cancelReason ? [text(locale, 'meetings-cancelled-why', { reason: cancelReason })] : []),
    {
      facts: [
        [text(locale, 'meetings-when'), meetingMoment(locale, meeting)],
        [text(locale, 'meetings-place'), place],
      ],
    },
    ...(lateReason ? [text(locale, 'meetings-late-said', { name: lateBy ?? '', reason: lateReason })] : []),
    ...(may.invite ? [text(locale, 'meetings-invite-by', { day: date(locale, inviteBy) })] : []),
    ...(may.inviteLate ? [text(locale, 'meetings-late-note')] : []),
  ]
}

function agendaBlocks(locale: Locale, actor: Actor, { agenda }: SeenMeeting): Block[] {
  if (agenda.length === 0) return []
  return [
    { title: text(locale, 'meetings-agenda') },
    ...agenda.flatMap((item, nth): Block[] => {
      const { title, line } = itemTitle(locale, actor, item)
      const head = text(locale, 'meetings-item-line', { number: nth + 1, title })
      const words = [head, line, item.body ?? ''].filter(Boolean)
      return [words.join('\n'), ...item.opinions.map(({ person, body }) => ({ quote: `${person.name}: ${body}` }))]
    }),
  ]
}

/** An item's title and line for a reader. */
export function itemTitle(locale: Locale, actor: Actor, { title, request }: SeenMeeting['agenda'][number]) {
  const known = request && { ...request, form: knownForm(actor, request, request.form) }
  return itemWords(locale, { title, request: known }, request && kindOf(request.kind))
}

function actButtons(locale: Locale, { id: meeting, may, mine, state }: SeenMeeting): Buttons {
  const coming = (word: 'yes' | 'no') => ({
    text: `${mine?.coming === (word === 'yes') ? '✓ ' : ''}${text(locale, `meetings-reply-${word}`)}`,
    data: reply.data({ meeting, word }),
  })
  const row = (when: boolean, key: Parameters<typeof text>[1], data: string) =>
    when ? [[{ text: text(locale, key), data }]] : []
  return [
    ...row(may.invite, 'meetings-invite', invite.data({ meeting })),
    ...row(may.inviteLate, 'meetings-late-do', inviteLate.data({ meeting })),
    ...(may.reply ? [[coming('yes'), coming('no')]] : []),
    ...row(may.giveOpinion, 'meetings-opinion-write', chooseItem.data({ meeting })),
    ...row(state === 'called', 'meetings-calendar', calendar.data({ meeting })),
  ]
}
