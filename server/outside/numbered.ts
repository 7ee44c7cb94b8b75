// Safir and short messages alike: a row for a number, worded as a few lines with a link.
import { text } from '#locales/text'
import { mobileOf } from '#reads/channels'
import { actorOf } from '#reads/people/actors'
import { tehranDay } from '#rules/calendar'
import type { Delivery } from '#rules/channel'
import { internationalMobile } from '#rules/identifiers'
import { type Channel, dropped, type Row, refused } from './channel.ts'
import { fitted } from './parts.ts'
import { type Db, type Worded, wordsFor } from './words.ts'

/** What both need of the house. `publicUrl`: without a slash at the end. */
export type House = { db: Db; now: () => Date; publicUrl: string }

/** A message in hand: `to` as 98… without a plus sign, `code` where it is a sign-in code and nothing else. */
export type Numbered = { id: string; to: string; text: string; code?: string }

/** A part costs money; a letter's subject is shortened before there are more of them. */
const mostParts = 4

/**
 * A channel to numbers: rows are worded in the person's language, and `send` hands them over once. A row for a person goes
 * to the number of this moment: the one it was queued for may be somebody else's by now.
 */
export function numbered(
  name: 'safir' | 'sms',
  house: House,
  send: (message: Numbered, signal: AbortSignal) => Promise<Delivery>,
): Channel {
  return {
    name,
    deliver: async (row, signal) => {
      if (!internationalMobile(row.chat)) return refused('not a mobile number')
      const to = internationalMobile(row.person ? ((await mobileOf(house.db, row.person)) ?? '') : row.chat)
      if (!to) return refused('no number any more')
      const message = await worded(house, row)
      return message ? send({ id: row.id, to, ...message }, signal) : dropped
    },
  }
}

async function worded({ db, now, publicUrl }: House, row: Row): Promise<Pick<Numbered, 'text' | 'code'> | null> {
  const at = now()
  const person = row.person ? await actorOf(db, row.person, tehranDay(at)) : null
  if (row.person && !person) return null
  const found = await wordsFor(db, row, person, at)
  return found && { text: plain(found, publicUrl, person?.locale ?? 'fa'), code: found.code }
}

function plain({ title, lines, subject, todo, path, code }: Worded, publicUrl: string, locale: 'fa' | 'en'): string {
  // phones fill in a code by the last line: the site and the code in Latin digits
  const page = path ? [todo, `${publicUrl}${path}`] : []
  const last = code ? [`@${new URL(publicUrl).hostname} #${code}`] : page
  const write = (about: string) =>
    [title, ...(about ? [text(locale, 'channels-letter-subject', { subject: about })] : []), ...lines, ...last].join(
      '\n',
    )
  return fitted(subject ?? '', write, mostParts)
}
