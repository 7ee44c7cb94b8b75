// Meetings in the reader's words, so that the app knows no kind of request by name.
import { calendarFile } from '#locales/calendar-file'
import { citation } from '#locales/citations'
import { guestLine, itemWords, meetingName } from '#locales/meetings'
import type { Locale } from '#locales/text'
import type { SeenMeeting } from '#reads/meetings/meetings'
import type { suggestedFor } from '#reads/meetings/suggested'
import { knownForm } from '#reads/offices/knowledge'
import { kindOf } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { citesOf } from '../request-words.ts'

type Titled = Pick<SeenMeeting['agenda'][number], 'title' | 'request' | 'due'>

function titled(locale: Locale, actor: Actor, { title, request, due }: Titled) {
  const known = request && { ...request, form: knownForm(actor, request, request.form) }
  return itemWords(locale, { title, request: known, due }, request ? kindOf(request.kind) : null)
}

/** A meeting as its page shows it: each item with its title and a line below. */
export function wordedMeeting(locale: Locale, actor: Actor, { agenda, ballot, attendance, ...meeting }: SeenMeeting) {
  return {
    ...meeting,
    attendance: attendance && { ...attendance, cite: citation(locale, attendance.cite) },
    ballot: ballot && { ...ballot, cites: citesOf(locale, ballot.cites) },
    agenda: agenda.map(({ request, title, due, guests, ...item }) => ({
      ...item,
      guests: guests.map(({ lateReason, unreached, ...guest }) => ({
        ...guest,
        said: guestLine(locale, { ...guest, lateReason, unreached, called: meeting.invitedAt !== null }),
      })),
      free: request === null && due === null,
      request: request && { id: request.id, number: request.number },
      due: due?.id ?? null,
      ...titled(locale, actor, { title, request, due }),
    })),
  }
}

/** What may be put on an agenda. */
export function wordedSuggestions(locale: Locale, actor: Actor, { ripe, due, undated, left, gate }: Suggested) {
  const followed = ({ id, state, dueOn, ...one }: Suggested['due'][number]) => ({
    ...{ id, state, dueOn },
    ...titled(locale, actor, { title: null, request: null, due: { id, ...one } }),
  })
  return {
    ripe: ripe.map((request) => ({
      id: request.id,
      number: request.number,
      undecided: request.undecided,
      ...titled(locale, actor, { title: null, request, due: null }),
    })),
    due: due.map(followed),
    undated: undated.map(followed),
    left: left.map(({ id, title, meeting }) => ({ id, title: title ?? '', meeting })),
    gate,
  }
}

type Suggested = NonNullable<Awaited<ReturnType<typeof suggestedFor>>>

/** The file for a calendar. */
export function calendarOf(locale: Locale, actor: Actor, meeting: SeenMeeting, publicUrl: string) {
  const agenda = meeting.agenda.map((item) => titled(locale, actor, item))
  const words = calendarFile(locale, { ...meeting, agenda }, publicUrl)
  return { name: `${meetingName(locale, meeting)}.ics`, content: new TextEncoder().encode(words) }
}
