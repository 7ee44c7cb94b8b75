// The agenda of a meeting: its items in their order, with what is written about each.
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { meetingGuests, meetingItems, meetingOpinions } from '#db/schema/meetings'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { resolutions } from '#db/schema/resolutions'
import type { EveryRole, Owner, OwnerKind } from '#rules/resolutions'
import type { Db } from '../parameters.ts'

const asked = {
  id: requests.id,
  number: requests.number,
  kind: requests.kind,
  form: requests.form,
  officeId: requests.officeId,
  provinceId: requests.provinceId,
  consentPersonId: requests.consentPersonId,
  office: offices.name,
  county: counties.name,
  since: requests.stageAt,
}

/** Requests as an agenda shows them, the longest waiting first. */
export function requestsWhere(db: Db, where: SQL) {
  return db
    .select(asked)
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(where)
    .orderBy(asc(requests.stageAt), asc(requests.id))
}

/** The items in their order, with their guests and what members have written on them. */
export async function agendaOf(db: Db, meeting: string) {
  const rows = await db
    .select()
    .from(meetingItems)
    .where(eq(meetingItems.meetingId, meeting))
    .orderBy(asc(meetingItems.position), asc(meetingItems.id))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [guests, opinions, names, due, requested] = await Promise.all([
    guestsOf(db, ids),
    opinionsOf(db, ids),
    bodyNames(
      db,
      rows.flatMap(({ owners }) => owners),
    ),
    dueOf(
      db,
      rows.flatMap(({ dueId }) => dueId ?? []),
    ),
    requestsWhere(
      db,
      inArray(
        requests.id,
        rows.flatMap(({ requestId }) => requestId ?? []),
      ),
    ),
  ])
  return rows.map(({ requestId, dueId, provinceId: _, meetingId: __, ...row }) => ({
    ...row,
    /** Who is to do what was resolved, by name. */
    owed: row.owners.map((owner) => named(owner, names)),
    request: requested.find((one) => one.id === requestId) ?? null,
    due: due.find((one) => one.id === dueId) ?? null,
    guests: guests.filter((one) => one.item === row.id).map(({ item: _, ...one }) => one),
    opinions: opinions.filter((one) => one.item === row.id).map(({ item: _, ...one }) => one),
  }))
}

/** Whoever is asked to these items, by name; without those whose invitation was taken back. */
export async function guestsOf(db: Db, items: string[]) {
  return db
    .select({
      item: meetingGuests.itemId,
      id: meetingGuests.id,
      name: meetingGuests.name,
      capacity: meetingGuests.capacity,
      mobile: meetingGuests.mobile,
      invitedAt: meetingGuests.invitedAt,
      lateReason: meetingGuests.lateReason,
      /** The message did not arrive. */
      unreached: sql<boolean>`exists (select from outbox o where o.subject_id = meeting_guests.id and o.kind = 'guest'
        and o.state in ('failed', 'unreachable'))`,
      present: meetingGuests.present,
    })
    .from(meetingGuests)
    .where(and(inArray(meetingGuests.itemId, items), isNull(meetingGuests.removedAt)))
    .orderBy(asc(meetingGuests.name))
}

async function opinionsOf(db: Db, items: string[]) {
  return db
    .select({
      item: meetingOpinions.itemId,
      person: { id: people.id, name: people.name },
      body: meetingOpinions.body,
      at: meetingOpinions.at,
    })
    .from(meetingOpinions)
    .innerJoin(people, eq(people.id, meetingOpinions.personId))
    .where(inArray(meetingOpinions.itemId, items))
    .orderBy(asc(meetingOpinions.at))
}

type Named = { of: OwnerKind; name: string | null; every: EveryRole | null }

function named(owner: Owner, names: ReadonlyMap<string, string>): Named {
  if (owner.of === 'every') return { of: 'body', name: null, every: owner.role }
  const name = owner.of === 'body' ? names.get(owner.body) : owner.of === 'outside' ? owner.label : null
  return { of: owner.of, name: name ?? null, every: null }
}

async function bodyNames(db: Db, owners: readonly Owner[]): Promise<Map<string, string>> {
  const ids = owners.flatMap((owner) => (owner.of === 'body' ? [owner.body] : []))
  const rows = await db.select({ id: bodies.id, name: bodies.name }).from(bodies).where(inArray(bodies.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Resolutions of earlier meetings as an agenda shows them. */
async function dueOf(db: Db, ids: string[]) {
  const { id, meeting, item, text } = resolutions
  return db.select({ id, meeting, item, text }).from(resolutions).where(inArray(id, ids))
}
