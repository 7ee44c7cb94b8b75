// What a guest of an item of a meeting is told: to what, when and where, and nothing else of the agenda (Annex 3 article 4).
import { itemWords, meetingMoment, meetingName } from '#locales/meetings'
import { type Locale, text } from '#locales/text'
import { guestAt } from '#reads/meetings/guest'
import type { Db } from '#reads/parameters'
import { kindOf } from '#rules/proceedings/kinds'

/** The invitation, that it was taken back, or that the meeting does not take place; nothing once it has begun. */
export async function guestWords(db: Db, { subjectId, locale }: { subjectId: string; locale: Locale }) {
  const found = await guestAt(db, subjectId)
  if (!found) return null
  const { meeting, removed, item } = found
  const name = text(locale, 'meetings-of-group', { name: meetingName(locale, meeting) })
  const bare = { todo: '', path: '', urgent: false }
  if (meeting.state === 'cancelled')
    return {
      ...bare,
      title: text(locale, 'bot-meetings-guest-cancelled', { name }),
      lines: [meetingMoment(locale, meeting)],
    }
  if (meeting.state !== 'called') return null
  if (removed)
    return {
      ...bare,
      title: text(locale, 'bot-meetings-guest-removed', { name }),
      lines: [meetingMoment(locale, meeting)],
    }
  const kind = item.request && kindOf(item.request.kind)
  // a request that nobody may learn of before it takes effect is not named to a screen that others read
  const { title } = itemWords(
    locale,
    { ...item, request: item.request && { form: {}, office: item.request.office } },
    kind || null,
  )
  const about = kind?.confidential ? '' : title
  return {
    ...bare,
    title: text(locale, 'bot-meetings-invitation', { name }),
    lines: [
      ...(about ? [text(locale, 'bot-meetings-guest-item', { title: about })] : []),
      meetingMoment(locale, meeting),
      text(locale, 'bot-meetings-guest-place', { place: meeting.place }),
    ],
  }
}
