// Minutes of a meeting: what they state by themselves, by when they are sent, and what differs between two versions. Source:
// Annex 3 article 7; objections before the signature are our addition.
import { meetingMinutesWithin, meetingObjectWithin } from '#law/meetings'
import type { Citation, Law } from '#law/parameter'
import type { BallotState, Tally } from './ballots.ts'
import type { Closed, Day } from './calendar.ts'
import type { Form } from './fields/form.ts'
import type { ItemOutcome } from './meetings.ts'
import { plainDeadline } from './periods.ts'
import type { Deadline, OwnerKind } from './resolutions.ts'
import type { PartyRole } from './roles.ts'

/** How long what is typed may be, in characters. */
export const minutesMax = { body: 20_000, objection: 4000, answer: 4000 } as const

/**
 * `writing`: nobody but the secretariat and the head sees them yet; `shown`: the members read them and may object; `signing`: they
 * wait for the signature and stand still; `returned`: the signer sent them back with a word.
 */
export const minutesStates = ['writing', 'shown', 'signing', 'returned', 'signed'] as const
export type MinutesState = (typeof minutesStates)[number]

/** How minutes stand, by the moment at which they were shown and the state of their letter. */
export function minutesState(
  { minutesShownAt, minutesSignedAt }: { minutesShownAt: Date | null; minutesSignedAt: Date | null },
  letter: string | null,
): MinutesState {
  if (minutesSignedAt) return 'signed'
  if (letter) return letter === 'awaiting' ? 'signing' : 'returned'
  return minutesShownAt ? 'shown' : 'writing'
}

/** The last day on which minutes are sent in time: a week after the meeting (Annex 3 article 7). */
export function minutesDue(heldOn: Day, law: Law, closed: Closed): Day {
  return plainDeadline(heldOn, law(meetingMinutesWithin), closed)
}

/** The last day on which a member may object to what was shown. */
export function objectUntil(shownOn: Day, law: Law, closed: Closed): Day {
  return plainDeadline(shownOn, law(meetingObjectWithin), closed)
}

/** A request as minutes name it. */
export type MinutedRequest = { id: string; number: string; kind: string; form: Form; office: string }

/** What a ballot came to; `resolution`: its number, where it decided. A secret one that decided nothing has no sums. */
export type MinutedVote = (Tally | { base: number }) & {
  state: BallotState
  secret: boolean
  resolution: string | null
  /** Votes of members who were not there; of a secret one nobody is named. Versions of before this was stated say nothing of it. */
  absent?: { count: number; from: string[] }
  /** Why votes against an open one were cast, each reason once. */
  reasons?: string[]
}

/** How a guest of an item was invited: by a message, by one that did not arrive, or on paper. */
export type GuestWay = 'message' | 'unreached' | 'paper'

/** A guest of an item; versions of before this was stated say neither how nor why late. */
export type MinutedGuest = { name: string; capacity: string | null; by?: GuestWay; late?: string }

/** How a guest was invited, by what is on record. */
export function guestWay({ invitedAt, unreached }: { invitedAt: Date | null; unreached: boolean }): GuestWay {
  if (!invitedAt) return 'paper'
  return unreached ? 'unreached' : 'message'
}

export type MinutedItem = {
  title: string | null
  request: MinutedRequest | null
  /** The resolution of an earlier meeting that came back. */
  due: { meeting: number; item: number; text: string } | null
  guests: MinutedGuest[]
  outcome: ItemOutcome | null
  vote: MinutedVote | null
  /**
   * What was resolved, where nobody is responsible for it: of a request its own course follows. Of what was not adopted the text
   * that was proposed.
   */
  words: string | null
  /** The number of the resolution that it became. */
  resolution: number | null
}

/** Who is responsible, by name. */
export type NamedOwner = { of: OwnerKind; name: string | null; every: PartyRole | null }

export type MinutedResolution = {
  item: number
  text: string
  internal: boolean
  owners: NamedOwner[]
  deadline: Deadline
}

/** What minutes state by themselves, as it stood when a version was written. */
export type MinutesFacts = {
  number: number
  heldOn: Day
  startsAt: string
  place: string
  begunAt: string | null
  endedAt: string | null
  /** Why the head let the invitation go late, and who that was. */
  late: { reason: string; by: string } | null
  /** `left`: when somebody went before the end. */
  members: { title: string; name: string; votes: boolean; present: boolean; left?: string }[]
  /** Whoever was invited, each once; versions of before this was stated name those alone who came. */
  guests: { name: string; capacity: string | null; present?: boolean }[]
  items: MinutedItem[]
  resolutions: MinutedResolution[]
  /** What the members decided by phone since the minutes before. */
  byPhone: { on: Day; request: MinutedRequest; vote: MinutedVote }[]
  /** By what votes are counted. */
  majority: Citation
}

/** A line that one version has and the other has not. */
export type Difference = { is: 'gone' | 'new'; line: string }

/** What differs between two texts, line by line, in the order of reading. */
export function differences(before: string, after: string): Difference[] {
  const [one, other] = [before, after].map((text) => text.split('\n').filter((line) => line.trim()))
  const common = commonLengths(one!, other!)
  const found: Difference[] = []
  let [a, b] = [0, 0]
  while (a < one!.length || b < other!.length) {
    if (a < one!.length && b < other!.length && one![a] === other![b]) {
      a++
      b++
    } else if (b === other!.length || (a < one!.length && common[a + 1]![b]! >= common[a]![b + 1]!))
      found.push({ is: 'gone', line: one![a++]! })
    else found.push({ is: 'new', line: other![b++]! })
  }
  return found
}

/** How many lines the rests of two texts have in common, from each place on. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  for (let a = one.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--)
      lengths[a]![b] =
        one[a] === other[b] ? lengths[a + 1]![b + 1]! + 1 : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!)
  return lengths
}
