// One resolution whole: its parts with what was reported of each, what it refers to and what refers to it, and what the reader may do.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { people } from '#db/schema/people'
import { resolutionOwners, resolutionSteps, resolutions } from '#db/schema/resolutions'
import { resolutionCounting } from '#law/resolutions'
import { type ActionName, permits } from '#policies/policies'
import { sees } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { isLate } from '#rules/resolutions'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { committeesOf } from './committees.ts'
import { bodiesFor, type ListedOwner, ownersColumn, partsFor, resolutionsInSight, stateOn } from './sight.ts'

type Row = typeof resolutions.$inferSelect

/** The resolution as the actor sees it on a day; null where it is not in sight. A body reads its own reports, not those of others. */
export async function resolutionById(db: Db, actor: Actor, id: string, today: Day) {
  const [row] = await db
    .select({ of: resolutions, state: stateOn(today, partsFor(actor)), owners: ownersColumn })
    .from(resolutions)
    .where(and(eq(resolutions.id, id), resolutionsInSight(actor)))
  if (!row) return null
  const { provinceId, recordedBy: _, closedBy: __, ...own } = row.of
  const across = sees(actor, 'resolutions', { province: provinceId })
  const bodies = bodiesFor(actor)
  // the reader's own part comes first
  const committees = await committeesOf(db, id, today)
  const parts = row.owners
    .map((owner) => partFor(actor, row.of, { ...owner, committee: committees.get(owner.id) }, today, bodies))
    .sort((a, b) => Number(b.own) - Number(a.own))
  const steps = await stepsOf(db, id)
  const shown = steps.filter(({ owner }) => across || !owner || parts.some((one) => one.id === owner && one.own))
  return {
    ...own,
    state: row.state,
    counting: countingOf(row.of),
    parts,
    steps: shown,
    refersTo: await refersTo(db, actor, provinceId, id),
    referredBy: await referredBy(db, actor, row.of),
    may: mayDo(actor, row.of),
  }
}

export type SeenResolution = NonNullable<Awaited<ReturnType<typeof resolutionById>>>
export type SeenPart = SeenResolution['parts'][number]

/** By which article its period is counted, null for a day that was named, and by which its last day moves; null where it has none. */
function countingOf({ dueOn, countsFrom }: Row) {
  if (!dueOn && !countsFrom) return null
  return {
    by: dueOn || !countsFrom ? null : { from: countsFrom, cite: resolutionCounting[countsFrom] },
    moves: resolutionCounting.day,
  }
}

type Committee = Awaited<ReturnType<typeof committeesOf>> extends Map<string, infer C> ? C : never
type Part = ListedOwner & { committee: Committee | undefined }

/**
 * `own`: the reader's; `recused`: members of a committee who stay out of it, `standsIn` for its chair where that is one of them;
 * `may`: what the reader can do with it now.
 */
function partFor(actor: Actor, of: Row, { committee, ...owner }: Part, today: Day, bodies: readonly string[]) {
  const scope = { province: of.provinceId, body: owner.body }
  const running = of.sentAt !== null && of.closedAt === null
  const may = (name: ActionName, state: ListedOwner['state']) =>
    running && owner.state === state && permits(name, actor, scope) !== null
  const own = owner.body !== null && bodies.includes(owner.body)
  const { recused = [], presides = null, name = null, standsIn = false } = committee ?? {}
  const out = recused.some(({ id }) => id === actor.person)
  return {
    ...owner,
    own,
    recused: recused.map((one) => one.name),
    standsIn: standsIn ? name : null,
    late: running && isLate(owner, today),
    may: {
      acknowledge: own && !owner.acknowledgedAt && may('resolutions.acknowledge', owner.state),
      report: own && !out && may('resolutions.report', 'open'),
      recuse: own && !out && (may('resolutions.recuse', 'open') || may('resolutions.recuse', 'drafted')),
      recordReport: may('resolutions.recordReport', 'open'),
      recordDelivery: owner.body !== null && !owner.acknowledgedAt && may('resolutions.recordDelivery', owner.state),
      /** A report that whoever presides over the committee is to sign off, or one that the secretariat is to judge. */
      signOff: presides !== null && presides === actor.person && may('resolutions.signOff', 'drafted'),
      judge: may('resolutions.judge', 'reported'),
    },
  }
}

function mayDo(actor: Actor, { provinceId: province, sentAt, closedAt }: Row) {
  const may = (name: ActionName) => permits(name, actor, { province }) !== null
  const running = sentAt !== null && closedAt === null
  return {
    change: !sentAt && may('resolutions.record'),
    send: !sentAt && may('resolutions.send'),
    close: running && may('resolutions.close'),
    extend: running && may('resolutions.extend'),
  }
}

async function stepsOf(db: Db, id: string) {
  const rows = await db
    .select({
      id: resolutionSteps.id,
      owner: resolutionSteps.ownerId,
      what: resolutionSteps.what,
      word: resolutionSteps.word,
      facts: resolutionSteps.facts,
      at: resolutionSteps.at,
      by: people.name,
    })
    .from(resolutionSteps)
    .leftJoin(people, eq(people.id, resolutionSteps.by))
    .where(eq(resolutionSteps.resolutionId, id))
    .orderBy(asc(resolutionSteps.at), asc(resolutionSteps.nth))
  const kept = rows.length
    ? await db
        .select({ id: files.id, name: files.name, mime: files.mime, size: files.size, step: files.subjectId })
        .from(files)
        .where(
          and(
            eq(files.subject, 'resolution'),
            inArray(
              files.subjectId,
              rows.map((row) => row.id),
            ),
          ),
        )
        .orderBy(asc(files.at), asc(files.id))
    : []
  return rows.map((row) => ({
    ...row,
    files: kept.flatMap(({ step, ...file }) => (step === row.id ? [file] : [])),
  }))
}

/** The resolutions that one refers to, recorded here or not: `id` where it is, and the reader sees it. */
async function refersTo(db: Db, actor: Actor, province: string, id: string) {
  return db.execute<{ meeting: number; item: number; id: string | null; text: string | null }>(sql`
    select f.meeting, f.item, seen.id, seen.text from resolution_references f
    left join lateral (select ${resolutions.id} as id, ${resolutions.text} as text from ${resolutions}
      where ${resolutions.provinceId} = ${province}::uuid and ${resolutions.meeting} = f.meeting
        and ${resolutions.item} = f.item and ${resolutionsInSight(actor)}) seen on true
    where f.resolution_id = ${id}::uuid order by f.meeting, f.item`)
}

/** Resolutions that refer to this one. */
async function referredBy(db: Db, actor: Actor, { provinceId, meeting, item }: Row) {
  return db
    .select({ id: resolutions.id, meeting: resolutions.meeting, item: resolutions.item, text: resolutions.text })
    .from(resolutions)
    .where(
      and(
        resolutionsInSight(actor),
        sql`exists (select from resolution_references f where f.resolution_id = ${resolutions.id}
          and f.province_id = ${provinceId}::uuid and f.meeting = ${meeting} and f.item = ${item})`,
      ),
    )
    .orderBy(asc(resolutions.meeting), asc(resolutions.item))
}

/** The resolution of an owner's part; null for an unknown one. */
export async function resolutionOfPart(db: Db, owner: string): Promise<string | null> {
  const [row] = await db
    .select({ id: resolutionOwners.resolutionId })
    .from(resolutionOwners)
    .where(eq(resolutionOwners.id, owner))
  return row?.id ?? null
}
