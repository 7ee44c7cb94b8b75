// A customer rates an office. Not a transaction each: ratings come by the thousand and are written in groups.
import { createHash, hash } from 'node:crypto'
import type { Database } from '#db/client'
import { serves } from '#reads/offices/public'
import { ratedOffices } from '#reads/ratings'
import { type Day, tehranDay } from '#rules/calendar'
import { isUuid, licenseCode } from '#rules/identifiers'
import { checkRating, tidyComment } from '#rules/ratings'
import { normalise } from '#rules/texts'
import { type Action, type Context, conflict, no, type Outcome, unknown } from '../../act/act.ts'
import { gather } from '../../act/gather.ts'
import { type NewRating, writeRatings } from './write.ts'

/** `license`: a code as it is kept or typed; `about`: the national code of the service the customer came for. */
export type GiveRating = {
  license: string
  service: number
  conduct: number
  comment?: string | null
  about?: string | null
  /** At which counter of the office, by the code that was scanned. */
  counter?: number | null | undefined
  /** Where it came from as far as the door can tell, such as an address; kept as a digest of the day alone. */
  from?: string | null
  /** What tells the giver's device from others for a day, such as a cookie; a digest of the day is kept of it. */
  device?: string | null
}
export type Given = { id: string }

type Asked = Omit<NewRating, 'office' | 'province' | 'serving'> & { license: string }

/**
 * Keeps a rating exactly once by its key, and answers after the commit; a repeat gets the same id, another rating under
 * the same key is a conflict. No entry goes into the audit chain: a rating is nobody's official act. Unknown for a
 * license nobody ever had, conflict for an office that may not serve.
 */
async function give(ctx: Context, key: string | null, input: GiveRating): Promise<Outcome<Given>> {
  if (key === null) throw new Error('a rating needs a key: it is what makes a repeat harmless')
  const license = licenseCode(input.license)
  if (!license) return unknown
  const marks = { service: input.service, conduct: input.conduct, comment: tidyComment(input.comment) }
  const refusals = checkRating(marks)
  if (refusals.length) return no(...refusals)
  // tidied like the word: one value that the database refuses would take the whole group along
  const about = normalise(input.about ?? '') || null
  const day = dayOf(ctx.now)
  return writerOf(ctx.db)({
    ...marks,
    license,
    key: ratingKey(key),
    about,
    counter: input.counter ?? null,
    body: bodyOf(marks.comment, about),
    source: input.from
      ? dayDigest(ctx.secret, day, 'source', `${input.device ? 'marked' : 'unmarked'} ${input.from}`)
      : null,
    device: input.device ? dayDigest(ctx.secret, day, 'device', input.device) : null,
    via: ctx.via,
    day,
    at: ctx.now,
  })
}

export const giveRating: Action<GiveRating, Given> = Object.assign(give, { action: 'ratings.give' as const })

/** No day begins within a quarter of an hour of the clock, in summer time or out of it. */
const quarter = 15 * 60_000
let lastAsked = { quarter: Number.NaN, day: '' }

/** The day in Tehran: it is nearly always of the same quarter, and asking the calendar costs more than all else here. */
function dayOf(now: Date): Day {
  const asked = Math.floor(now.getTime() / quarter)
  if (asked !== lastAsked.quarter) lastAsked = { quarter: asked, day: tehranDay(now) }
  return lastAsked.day
}

/** Tells one word and service from another, and too short to guess the word by. */
function bodyOf(comment: string | null, about: string | null): number {
  if (comment === null && about === null) return 0
  return hash('sha256', JSON.stringify([comment, about]), 'buffer').readInt32BE()
}

/** The digest of the day of what a rating came from: it leads to no address and no device, nor from one day to the next. */
function dayDigest(secret: string, day: Day, of: 'source' | 'device', value: string): string {
  return hash('sha256', `rating ${of}\n${secret}\n${day}\n${value}`, 'buffer').readBigInt64BE().toString()
}

/** Keys are stored as UUIDs; any other key, such as a messenger's update, is made one by its digest. */
export function ratingKey(key: string): string {
  if (isUuid(key)) return key.toLowerCase()
  return createHash('sha256')
    .update(key)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

const writers = new WeakMap<Database, (asked: Asked) => Promise<Outcome<Given>>>()

function writerOf(db: Database) {
  const known = writers.get(db)
  if (known) return known
  const writer = gather((batch: Asked[]) => keep(db, batch), { wait: 3, most: 500, beside: 64 })
  writers.set(db, writer)
  return writer
}

/** Finds the offices of a batch, writes what may be written, and answers everyone in order. */
async function keep(db: Database, batch: Asked[]): Promise<Outcome<Given>[]> {
  const found = await ratedOffices(db, [...new Set(batch.map(({ license }) => license))])
  const placed = batch.flatMap((asked) => {
    const office = found.get(asked.license)
    return office ? [{ asked, office }] : []
  })
  const written = await writeRatings(
    db,
    placed.map(({ asked: { license: _, ...rating }, office }) => ({
      ...rating,
      office: office.id,
      province: office.province,
      serving: serves(office, rating.day),
    })),
  )
  const results = new Map(placed.map(({ asked }, index) => [asked, written[index]]))
  return batch.map((asked) => {
    const result = results.get(asked)
    if (!result) return results.has(asked) ? conflict('rate-office-not-serving') : unknown
    if (result.was === 'other') return conflict('refusal-key-reused')
    return { ok: true, value: { id: result.id }, ...(result.was === 'same' ? { repeated: true } : {}) }
  })
}
