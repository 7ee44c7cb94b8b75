// A resolution before who is responsible for it, and its report before the secretariat: the text, by when, and what can be done.
import type { Database } from '#db/client'
import { commas, date } from '#locales/format'
import { deadlineWords, ownerNames, ownerWords, resolutionNumber } from '#locales/resolutions'
import { type Locale, text } from '#locales/text'
import { resolutionById, resolutionOfPart, type SeenPart, type SeenResolution } from '#reads/resolutions/one'
import { tehranDay } from '#rules/calendar'
import { resolvedDeadline, withoutMeeting } from '#rules/resolutions'
import type { Actor } from '#rules/roles'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind } from '../cards/card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

export const acknowledgePart = button('z:ack', { part: 'uuid' })
export const reportPart = button('z:rep', { part: 'uuid' })
export const acceptReport = button('z:yes', { part: 'uuid' })
export const returnReport = button('z:no', { part: 'uuid' })
export const recusePart = button('z:out', { part: 'uuid' })
export const reportFiles = button('z:files', { part: 'uuid' })

export type SeenOwner = { of: SeenResolution; part: SeenPart }

/** A part of a resolution as the actor sees it; null where it is not in sight. */
export async function seenOwner(db: Database, actor: Actor, owner: string, now: Date): Promise<SeenOwner | null> {
  const id = await resolutionOfPart(db, owner)
  const of = id ? await resolutionById(db, actor, id, tehranDay(now)) : null
  const part = of?.parts.find((one) => one.id === owner)
  return of && part ? { of, part } : null
}

export const resolutionCard: CardKind = {
  subject: 'resolution',
  again: true,
  render: async (db, { person, subjectId, now, locale, publicUrl }) => {
    const seen = person && (await seenOwner(db, person, subjectId, now))
    return seen && face(locale, publicUrl, seen)
  },
}

/** The last report of a part, while it waits to be judged or can be read. */
export function lastReport({ of, part }: SeenOwner): SeenResolution['steps'][number] | undefined {
  return of.steps.findLast(({ owner, what }) => owner === part.id && (what === 'reported' || what === 'sent-back'))
}

function face(locale: Locale, publicUrl: string, seen: SeenOwner): Card {
  const { of, part } = seen
  const report = lastReport(seen)
  const app = inApp(locale, publicUrl, `resolutions/${of.id}`, 'bot-resolutions-in-app')
  return {
    asks: part.state === 'open' || part.state === 'drafted',
    blocks: [
      {
        title: text(locale, 'bot-resolutions-card', {
          number: resolutionNumber(locale, of),
          given: of.meeting === withoutMeeting ? 1 : 0,
        }),
        symbol: '📌',
      },
      { quote: of.text },
      { facts: facts(locale, seen) },
      ...(part.may.judge || part.may.signOff
        ? [text(locale, 'bot-resolutions-card-report', { owner: ownerWords(locale, part) })]
        : part.may.acknowledge && !part.dueOn && of.countsFrom === 'notification'
          ? [text(locale, 'resolutions-due-waits')]
          : []),
      ...(report ? reportBlocks(locale, report) : []),
      ...app.blocks,
    ],
    buttons: [...partButtons(locale, part), ...fileButtons(locale, part, report?.files.length ?? 0), ...app.buttons],
  }
}

function facts(locale: Locale, { of, part }: SeenOwner): [string, string][] {
  const state = of.closedAt
    ? 'resolutions-state-closed'
    : part.late
      ? 'resolutions-state-late'
      : (`resolutions-part-${part.state}` as const)
  return [
    [text(locale, 'resolutions-owners'), commas(locale, ownerNames(locale, of.parts))],
    [text(locale, 'resolutions-deadline'), deadlineWords(locale, resolvedDeadline(of))],
    ...(part.dueOn ? [[text(locale, 'resolutions-last-day'), date(locale, part.dueOn)] as [string, string]] : []),
    [text(locale, 'resolutions-head-state'), text(locale, state)],
    ...committeeFacts(locale, part),
  ]
}

/** Who of a committee stays out of it, and who presides in the chair's stead. */
function committeeFacts(locale: Locale, { recused, standsIn }: SeenPart): [string, string][] {
  return [
    ...(recused.length ? [[text(locale, 'resolutions-recuse'), commas(locale, recused)] as [string, string]] : []),
    ...(standsIn ? [[text(locale, 'resolutions-stands-in'), standsIn] as [string, string]] : []),
  ]
}

function reportBlocks(locale: Locale, { what, word }: SeenResolution['steps'][number]): Block[] {
  const lead = what === 'sent-back' ? 'resolutions-returned' : 'resolutions-report-title'
  return word ? [[{ bold: text(locale, lead) }], { quote: word }] : []
}

function partButtons(locale: Locale, { id, may }: SeenPart): Buttons {
  const row = (shown: boolean, words: Parameters<typeof text>[1], of: { data(args: { part: string }): string }) =>
    shown ? [[{ text: text(locale, words), data: of.data({ part: id }) }]] : []
  return [
    ...row(may.acknowledge, 'resolutions-acknowledge', acknowledgePart),
    ...row(may.report, 'resolutions-report', reportPart),
    ...row(!may.report && may.recordReport, 'resolutions-record-report', reportPart),
    ...row(may.recuse, 'resolutions-recuse', recusePart),
    ...row(may.judge || may.signOff, 'resolutions-accept', acceptReport),
    ...row(may.judge || may.signOff, 'resolutions-return', returnReport),
  ]
}

function fileButtons(locale: Locale, { id }: SeenPart, count: number): Buttons {
  return count ? [[{ text: text(locale, 'resolutions-files', { count }), data: reportFiles.data({ part: id }) }]] : []
}
