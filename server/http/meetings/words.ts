// Meetings in the reader's words, so that the app knows no kind of request by name.
import { calendarFile } from '#locales/calendar-file'
import { itemWords, meetingName } from '#locales/meetings'
import type { Locale } from '#locales/text'
import type { ripeRequests, SeenMeeting } from '#reads/meetings/meetings'
import { knownForm } from '#reads/offices/knowledge'
import { kindOf } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'

type Asked = NonNullable<SeenMeeting['agenda'][number]['request']>

function titled(locale: Locale, actor: Actor, title: string | null, request: Asked | null) {
  const known = request && { ...request, form: knownForm(actor, request, request.form) }
  return itemWords(locale, { title, request: known }, request ? kindOf(request.kind) : null)
}

/** A meeting as its page shows it: each item with its title and a line below. */
export function wordedMeeting(locale: Locale, actor: Actor, { agenda, ...meeting }: SeenMeeting) {
  return {
    ...meeting,
    agenda: agenda.map(({ request, title, ...item }) => ({
      ...item,
      free: request === null,
      request: request && { id: request.id, number: request.number },
      ...titled(locale, actor, title, request),
    })),
  }
}

/** The requests that may be put on an agenda. */
export function wordedRipe(locale: Locale, actor: Actor, found: Awaited<ReturnType<typeof ripeRequests>>) {
  return found.map((request) => ({
    id: request.id,
    number: request.number,
    since: request.since,
    ...titled(locale, actor, null, request),
  }))
}

/** The file for a calendar. */
export function calendarOf(locale: Locale, actor: Actor, meeting: SeenMeeting, publicUrl: string) {
  const agenda = meeting.agenda.map(({ title, request }) => titled(locale, actor, title, request))
  const words = calendarFile(locale, { ...meeting, agenda }, publicUrl)
  return { name: `${meetingName(locale, meeting)}.ics`, content: new TextEncoder().encode(words) }
}
