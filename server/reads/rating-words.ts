// What customers wrote about offices and which service they came for, for the holder and the secretariat.
import { and, desc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { hiddenWords } from '#db/schema/rating-words'
import { ratings } from '#db/schema/ratings'
import { services } from '#db/schema/services'
import { visible } from '#policies/sights'
import { covered } from '#rules/identifying'
import { type Paged, type Part, paged } from '#rules/lists'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'
import { partOf } from './part.ts'

/** Of the day only, since the minute would tell the office which customer it was. */
export type RatingWord = {
  id: string
  day: string
  service: number
  conduct: number
  /** Null where there is none, and for the office where it is hidden; for the office with people's numbers covered. */
  comment: string | null
  /** Why the secretariat hid it; null where it did not. */
  hidden: string | null
  /** The service the customer came for. */
  about: string | null
  office: { id: string; name: string; license: string | null }
}

/** As the partial index says it. */
const worded = sql`(${ratings.comment} is not null or ${ratings.serviceId} is not null)`

/** Ratings with a word or a service, the latest first: of `office`, or of all offices in sight. */
export async function ratingWords(
  db: Db,
  actor: Actor,
  { office, ...part }: Part & { office?: string | undefined } = {},
): Promise<Paged<RatingWord>> {
  // whoever hides words reads them on
  const across = visible(actor, 'ratings.list', { province: ratings.provinceId, office: ratings.officeId })
  const query = db
    .select({
      id: ratings.id,
      day: ratings.day,
      service: ratings.service,
      conduct: ratings.conduct,
      comment: sql<string | null>`case when ${hiddenWords.ratingId} is null or ${across} then ${ratings.comment} end`,
      whole: sql<boolean>`${across}`,
      hidden: hiddenWords.reason,
      about: services.name,
      office: { id: offices.id, name: offices.name, license: licenseNow },
    })
    .from(ratings)
    .innerJoin(offices, eq(offices.id, ratings.officeId))
    .leftJoin(services, eq(services.id, ratings.serviceId))
    .leftJoin(hiddenWords, eq(hiddenWords.ratingId, ratings.id))
    .where(
      and(
        worded,
        eq(ratings.replaced, false),
        readBy(actor, { province: ratings.provinceId, office: ratings.officeId }),
        office ? eq(ratings.officeId, office) : undefined,
      ),
    )
    .orderBy(desc(ratings.at), desc(ratings.id))
  const found = await partOf(db, query, part)
  return paged(
    found.map(({ whole, ...word }) => ({
      ...word,
      comment: word.comment && (whole ? word.comment : covered(word.comment)),
    })),
    found.found,
  )
}

/** The office of an id if the actor reads what customers say of it; null otherwise. */
export async function scoredOffice(
  db: Db,
  actor: Actor,
  office: string,
): Promise<{ id: string; province: string } | null> {
  const [row] = await db
    .select({ id: offices.id, province: offices.provinceId })
    .from(offices)
    .where(and(eq(offices.id, office), readBy(actor, { province: offices.provinceId, office: offices.id })))
  return row ?? null
}

function readBy(actor: Actor, columns: { province: SQLWrapper; office: SQLWrapper }): SQL {
  return visible(actor, 'ratings', columns)
}

const licenseNow = sql<string | null>`(
  select ${licenses.code} from ${licenses} where ${licenses.officeId} = ${offices.id} and ${licenses.endedAt} is null limit 1)`
