// A meeting as a file that every calendar reads.
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator'
import { digits } from './format.ts'
import { meetingName } from './meetings.ts'
import { type Locale, text } from './text.ts'

type Entry = {
  id: string
  number: number
  begins: Date
  place: string
  state: string
  movedFrom?: string | null
  agenda: readonly { title: string }[]
}

/** Milliseconds kept free: nobody says beforehand how long a meeting takes. */
const keptFree = 2 * 60 * 60_000
/** A day ahead, while there is time to read the papers. */
const aheadSeconds = 24 * 60 * 60

/** The invitation with its agenda; of a meeting that does not take place, what takes it out of the calendar again. */
export function calendarFile(locale: Locale, meeting: Entry, publicUrl: string): string {
  const calendar = ical({ name: text(locale, 'meetings-title') })
  calendar.createEvent({
    id: `meeting-${meeting.id}@${new URL(publicUrl).hostname}`,
    start: meeting.begins,
    end: new Date(meeting.begins.getTime() + keptFree),
    alarms: [{ type: ICalAlarmType.display, triggerBefore: aheadSeconds }],
    summary: text(locale, 'meetings-of-group', { name: meetingName(locale, meeting) }),
    location: meeting.place,
    url: `${publicUrl}/app/meetings/${meeting.id}`,
    description: meeting.agenda.map(({ title }, nth) => `${digits(locale, nth + 1)}. ${title}`).join('\n'),
    // what calendars hold already is replaced by the later sequence
    sequence: (meeting.movedFrom ? 1 : 0) + (meeting.state === 'cancelled' ? 1 : 0),
    ...(meeting.state === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
  })
  return calendar.toString()
}
