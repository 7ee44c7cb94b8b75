// The minutes of a meeting in words: as sections for a page and for paper, and as the text of the letter that is signed.
import type { Tally } from '#rules/ballots'
import type { MinutedGuest, MinutedItem, MinutedRequest, MinutedVote, MinutesFacts } from '#rules/minutes'
import { citation } from './citations.ts'
import { code, commas, date, digits, number, time } from './format.ts'
import { itemWords, meetingMoment, meetingName } from './meetings.ts'
import type { Kind } from './requests.ts'
import { deadlineWords, ownerNames, resolutionNumber } from './resolutions.ts'
import { type Locale, text } from './text.ts'

/** The facts of minutes, what was written besides, and the kinds of the requests that they name. */
export type MinutesMatter = { minutes: MinutesFacts; body: string; kinds: Readonly<Record<string, Kind>> }

type Said = { number: string; title: string; lines: string[] }

/** One part of the minutes: facts, a table, numbered points or plain text. */
export type MinutesSection = {
  title: string
  facts?: [label: string, value: string][]
  table?: { heads: string[]; rows: string[][] }
  points?: Said[]
  text?: string
  /** The points are the resolutions, which have the numbers of their own. */
  resolved?: true
}

/** The heading of minutes: «صورت‌جلسه ۱۴ کارگروه …». */
export function minutesTitle(locale: Locale, { number: nth }: Pick<MinutesFacts, 'number'>): string {
  return text(locale, 'minutes-of', { number: digits(locale, nth) })
}

/** The minutes, part by part; what is empty stays unsaid. */
export function minutesSections(locale: Locale, matter: MinutesMatter): MinutesSection[] {
  const { minutes: of, body } = matter
  const sections: (MinutesSection | false)[] = [
    { title: text(locale, 'minutes-held'), facts: heldFacts(locale, of) },
    { title: text(locale, 'minutes-present'), table: presentTable(locale, of), text: quorumWords(locale, of) },
    body !== '' && { title: text(locale, 'minutes-course'), text: body },
    { title: text(locale, 'minutes-items'), points: of.items.map((item, at) => itemPoint(locale, matter, item, at)) },
    of.resolutions.length > 0 && {
      title: text(locale, 'minutes-resolutions'),
      points: resolvedPoints(locale, of),
      resolved: true,
    },
    of.byPhone.length > 0 && { title: text(locale, 'minutes-by-phone'), points: phonePoints(locale, matter) },
    { title: text(locale, 'minutes-counting'), text: countingWords(locale, of) },
  ]
  return sections.filter((one) => one !== false)
}

/** The same as plain text, a line for each thing said. */
export function minutesText(locale: Locale, sections: readonly MinutesSection[]): string {
  return sections
    .map(({ title, facts = [], table, points = [], text: words }) =>
      [
        title,
        ...facts.map(([label, value]) => `${label}: ${value}`),
        ...(table?.rows ?? []).map((row) => `- ${commas(locale, row.filter(Boolean))}`),
        ...(words ? [words] : []),
        ...points.map(({ number: nth, title: head, lines }) => [`${nth}. ${head}`, ...lines].join('\n')),
      ].join('\n'),
    )
    .join('\n\n')
}

/** Subject and text of the letter by which the minutes are signed and sent, in the official language. */
export function minutesLetter(matter: MinutesMatter): { subject: string; body: string } {
  return { subject: minutesTitle('fa', matter.minutes), body: minutesText('fa', minutesSections('fa', matter)) }
}

function heldFacts(locale: Locale, of: MinutesFacts): [string, string][] {
  const { begunAt, endedAt, late, place } = of
  const clock = (at: string) => time(locale, new Date(at))
  return [
    [text(locale, 'meetings-when'), meetingMoment(locale, of)],
    [text(locale, 'meetings-place'), place],
    ...(begunAt && endedAt
      ? [
          [
            text(locale, 'minutes-lasted'),
            text(locale, 'minutes-from-to', { from: clock(begunAt), to: clock(endedAt) }),
          ] as [string, string],
        ]
      : []),
    ...(late ? [[text(locale, 'minutes-invited-late'), `${late.reason} (${late.by})`] as [string, string]] : []),
  ]
}

function presentTable(locale: Locale, { members, guests }: MinutesFacts) {
  const seats = members.map(({ title, name, votes, present, left }) => [
    title,
    name,
    text(locale, votes ? 'meetings-votes' : 'minutes-no-vote'),
    left
      ? text(locale, 'minutes-was-present-until', { hour: time(locale, new Date(left)) })
      : text(locale, present ? 'minutes-was-present' : 'minutes-was-absent'),
  ])
  const invited = guests.map(({ name, capacity, present = true }) => [
    capacity ?? text(locale, 'minutes-guest'),
    name,
    text(locale, 'minutes-no-vote'),
    text(locale, present ? 'minutes-was-present' : 'minutes-was-absent'),
  ])
  const heads = (['seat', 'name', 'vote', 'presence'] as const).map((head) => text(locale, `minutes-head-${head}`))
  return { heads, rows: [...seats, ...invited] }
}

function quorumWords(locale: Locale, { members }: MinutesFacts): string {
  const voting = members.filter(({ votes }) => votes)
  return text(locale, 'minutes-quorum', {
    present: voting.filter(({ present }) => present).length,
    all: voting.length,
  })
}

function requestTitle(locale: Locale, { kinds }: MinutesMatter, request: MinutedRequest) {
  const { title, line } = itemWords(locale, { title: null, request }, kinds[request.kind] ?? null)
  return { title: `${title} (${code(locale, request.number)})`, line }
}

function itemPoint(locale: Locale, matter: MinutesMatter, item: MinutedItem, at: number): Said {
  const { request, due, guests, outcome, vote, words, resolution } = item
  const named = request
    ? requestTitle(locale, matter, request)
    : due
      ? { title: resolutionNumber(locale, due), line: due.text }
      : { title: item.title ?? '', line: '' }
  const names = guests.map((guest) => invitedGuest(locale, guest))
  const said = [
    named.line,
    names.length > 0 && text(locale, 'meetings-guests', { list: commas(locale, names) }),
    ...(vote ? voteLines(locale, vote) : []),
    text(locale, `minutes-outcome-${outcome ?? 'open'}`),
    words && (passed(outcome) ? words : text(locale, 'minutes-proposed', { text: words })),
    resolution !== null && text(locale, 'minutes-see-resolution', { item: number(locale, resolution) }),
  ]
  return { number: number(locale, at + 1), title: named.title, lines: said.filter((line) => !!line) as string[] }
}

/** «نام (سمت، دعوت با پیامک)». */
function invitedGuest(locale: Locale, { name, capacity, by, late }: MinutedGuest): string {
  const how = by && text(locale, `minutes-guest-by-${by}`)
  const more = [capacity, how && late ? text(locale, 'minutes-guest-late', { how, reason: late }) : how]
  const said = more.filter((one) => !!one) as string[]
  return said.length ? `${name} (${commas(locale, said)})` : name
}

const passed = (outcome: MinutedItem['outcome']) => outcome === 'adopted' || outcome === 'noted'

function tallyArgs({ for: yes, against, abstain, recuse, base, needed }: Tally) {
  return { for: yes, against, abstain, recuse, base, needed }
}

/** What a ballot came to, who voted without being there, and why votes against it were cast. */
function voteLines(locale: Locale, vote: MinutedVote): string[] {
  const { secret, absent, reasons = [] } = vote
  const names = absent && !secret ? commas(locale, absent.from) : 'none'
  return [
    voteWords(locale, vote),
    ...(absent ? [text(locale, 'minutes-vote-absent', { count: absent.count, names })] : []),
    ...reasons.map((reason) => text(locale, 'minutes-vote-reason', { reason })),
  ]
}

/** The figures of a ballot, and the number of what it decided. */
function voteWords(locale: Locale, vote: MinutedVote): string {
  const { state, secret, resolution } = vote
  return [
    text(locale, secret ? 'minutes-vote-secret' : 'minutes-vote-open'),
    'for' in vote ? text(locale, 'minutes-vote', tallyArgs(vote)) : text(locale, 'minutes-vote-uncounted'),
    ...(resolution ? [text(locale, 'minutes-vote-number', { number: code(locale, resolution) })] : []),
    ...(state === 'lapsed' ? [text(locale, 'minutes-vote-undecided')] : []),
  ].join(' ')
}

function resolvedPoints(locale: Locale, { resolutions }: MinutesFacts): Said[] {
  return resolutions.map(({ item, text: words, owners, deadline, internal }) => ({
    number: number(locale, item),
    title: words,
    lines: [
      text(locale, 'minutes-owned', { list: commas(locale, ownerNames(locale, owners)) }),
      ...(deadline.is === 'none' ? [] : [text(locale, 'minutes-due', { due: deadlineWords(locale, deadline) })]),
      ...(internal ? [text(locale, 'resolutions-internal')] : []),
    ],
  }))
}

function phonePoints(locale: Locale, matter: MinutesMatter): Said[] {
  return matter.minutes.byPhone.map(({ on, request, vote }, at) => {
    const { title, line } = requestTitle(locale, matter, request)
    const decided = text(locale, `minutes-outcome-${vote.state === 'adopted' ? 'adopted' : 'rejected'}`)
    const lines = [line, ...voteLines(locale, vote), `${decided} ${date(locale, on)}`]
    return { number: number(locale, at + 1), title, lines: lines.filter(Boolean) }
  })
}

function countingWords(locale: Locale, { majority }: MinutesFacts): string {
  return text(locale, 'minutes-majority', { cite: citation(locale, majority, 'letter') })
}

/** «جلسه ۱۴»: what a message about minutes is headed by. */
export function minutesOfMeeting(locale: Locale, of: Pick<MinutesFacts, 'number'>): string {
  return text(locale, 'minutes-named', { name: meetingName(locale, of) })
}
