// A meeting before whoever is invited: when, where and what about; whether one comes, and what one thinks of an item.
import { citation } from '#locales/citations'
import { commas, date, dateTime } from '#locales/format'
import { attendanceWords, itemWords, meetingMoment, meetingName } from '#locales/meetings'
import { type Locale, text } from '#locales/text'
import { meetingById, type SeenMeeting } from '#reads/meetings/meetings'
import { knownForm } from '#reads/offices/knowledge'
import { choices } from '#rules/ballots'
import { kindOf } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import { countBlocks } from '../requests/blocks.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

export const reply = button('g:reply', { meeting: 'uuid', word: 'word' })
export const calendar = button('g:ics', { meeting: 'uuid' })
export const chooseItem = button('g:items', { meeting: 'uuid' })
/** The papers of the meeting and of its items, as files. */
export const meetingPapers = button('g:papers', { meeting: 'uuid' })
export const invite = button('g:invite', { meeting: 'uuid' })
export const inviteLate = button('g:late', { meeting: 'uuid' })
/** On what was before the meeting when the card was made: it may have gone on since. */
export const castInMeeting = button('g:cast', { meeting: 'uuid', ballot: 'uuid', choice: 'word' })

/** As it stands for this person; nothing for whoever does not see it. */
export const meetingCard: CardKind = {
  subject: 'meeting',
  again: true,
  render: async (db, { person, subjectId, locale, now, publicUrl }) => {
    const meeting = person && (await meetingById(db, person, subjectId, now))
    if (!meeting) return null
    const way = inApp(locale, publicUrl, `meetings/${meeting.id}`, wayWords(meeting))
    const agenda = agendaBlocks(locale, person, meeting)
    const current = currentBlocks(locale, person, meeting)
    return {
      blocks: [...headBlocks(locale, meeting), ...agenda, ...current, ...way.blocks],
      buttons: [...actButtons(locale, meeting), ...voteButtons(locale, meeting), ...way.buttons],
    }
  },
}

function wayWords({ may, ballot }: SeenMeeting) {
  if (may.vote && ballot?.secret) return 'ballot-secret-open-app'
  if (may.run || may.begin) return 'bot-meetings-run-in-app'
  return may.change ? 'bot-meetings-prepare-in-app' : 'bot-meetings-in-app'
}

function headBlocks(locale: Locale, meeting: SeenMeeting): Block[] {
  const { standing, movedFrom, place, cancelReason, lateReason, lateBy, may, inviteBy, inviteOver } = meeting
  const name = meetingName(locale, meeting)
  return [
    { title: standing === 'called' ? text(locale, 'bot-meetings-invitation', { name }) : name, symbol: '🗓' },
    ...(standing === 'called' ? [] : [text(locale, `meetings-state-${standing}`)]),
    ...(standing === 'missed' && (may.begin || may.change) ? [text(locale, missedWords(meeting))] : []),
    ...(movedFrom ? [text(locale, 'meetings-moved-from', { day: date(locale, movedFrom) })] : []),
    ...(cancelReason ? [text(locale, 'meetings-cancelled-why', { reason: cancelReason })] : []),
    {
      facts: [
        [text(locale, 'meetings-when'), meetingMoment(locale, meeting)],
        [text(locale, 'meetings-place'), place],
      ],
    },
    ...(lateReason ? [text(locale, 'meetings-late-said', { name: lateBy ?? '', reason: lateReason })] : []),
    ...(may.invite
      ? [text(locale, inviteOver ? 'meetings-invite-over' : 'meetings-invite-by', { day: date(locale, inviteBy) })]
      : []),
    ...(may.inviteLate ? [text(locale, 'meetings-late-note')] : []),
  ]
}

/** What the secretariat is to say of a meeting whose day passed. */
const missedWords = ({ may }: Pick<SeenMeeting, 'may'>) =>
  may.change ? 'meetings-missed-unprepared' : 'meetings-missed-lead'

function agendaBlocks(locale: Locale, actor: Actor, { agenda, papers: whole, invitedAt }: SeenMeeting): Block[] {
  if (agenda.length === 0) return []
  const ofAll = paperLines(locale, whole, invitedAt)
  return [
    ...(ofAll ? [ofAll] : []),
    { title: text(locale, 'meetings-agenda') },
    ...agenda.flatMap((item, nth): Block[] => {
      const { title, line } = itemTitle(locale, actor, item)
      const head = text(locale, 'meetings-item-line', { number: nth + 1, title })
      const papers = paperLines(locale, item.papers, invitedAt)
      const outcome = item.outcome && text(locale, `meetings-outcome-${item.outcome}`)
      const words = [head, line, item.body ?? '', papers, outcome ?? ''].filter(Boolean)
      return [words.join('\n'), ...item.opinions.map(({ person, body }) => ({ quote: `${person.name}: ${body}` }))]
    }),
  ]
}

/** Papers by name; of what came after the invitation, who added it and when. */
function paperLines(locale: Locale, papers: SeenMeeting['papers'], invitedAt: Date | null): string {
  if (papers.length === 0) return ''
  const later = papers.flatMap(({ at, by, name }) =>
    invitedAt && at > invitedAt
      ? [`${name}: ${text(locale, 'meetings-paper-later', { name: by ?? '', at: dateTime(locale, at) })}`]
      : [],
  )
  const list = commas(
    locale,
    papers.map(({ name }) => name),
  )
  return [text(locale, 'bot-meetings-papers-line', { list }), ...later].join('\n')
}

/** The item before a running meeting, what was resolved on it, and its votes as they stand. */
function currentBlocks(
  locale: Locale,
  actor: Actor,
  { agenda, itemId, attendance, ballot, may }: SeenMeeting,
): Block[] {
  if (!attendance) return []
  const there = attendanceWords(locale, { ...attendance, cite: citation(locale, attendance.cite) })
  const nth = agenda.findIndex(({ id }) => id === itemId)
  const item = agenda[nth]
  if (!item) return [there, text(locale, 'meetings-current-none')]
  const title = text(locale, 'meetings-item-line', { number: nth + 1, title: itemTitle(locale, actor, item).title })
  const mine = ballot?.seats.find((seat) => seat.mine)
  const voted = mine?.choice && text(locale, 'ballot-mine', { choice: text(locale, `ballot-choice-${mine.choice}`) })
  return [
    there,
    { title: `${text(locale, 'meetings-current')}: ${title}` },
    ...(item.resolution ? [{ quote: item.resolution }] : []),
    ...countBlocks(locale, { ballot }),
    ...(voted ? [voted] : []),
    ...(ballot?.state === 'open' && ballot.seated && !may.vote ? [text(locale, 'meetings-vote-absent')] : []),
  ]
}

/** The votes on the item before the meeting; a secret one leads to the app. */
function voteButtons(locale: Locale, { id: meeting, may, ballot }: SeenMeeting): Buttons {
  if (!may.vote || !ballot || ballot.secret) return []
  const buttons = choices.map((choice) => ({
    text: text(locale, `ballot-vote-${choice}`),
    data: castInMeeting.data({ meeting, ballot: ballot.id, choice }),
  }))
  // Messengers lay buttons out from the left; the first one stands where reading begins.
  return [buttons.slice(0, 2), buttons.slice(2)].map((row) => (locale === 'fa' ? row.reverse() : row))
}

/** An item's title and line for a reader. */
export function itemTitle(locale: Locale, actor: Actor, { title, request, due }: SeenMeeting['agenda'][number]) {
  const known = request && { ...request, form: knownForm(actor, request, request.form) }
  return itemWords(locale, { title, request: known, due }, request && kindOf(request.kind))
}

function actButtons(locale: Locale, { id: meeting, may, mine, standing, papers, agenda }: SeenMeeting): Buttons {
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
    ...row(
      papers.length > 0 || agenda.some((item) => item.papers.length > 0),
      'bot-meetings-papers-open',
      meetingPapers.data({ meeting }),
    ),
    ...row(standing === 'called', 'meetings-calendar', calendar.data({ meeting })),
  ]
}
