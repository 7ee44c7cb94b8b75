// What the working group resolved, as everybody may read it: what is internal, or did not go out, is not there.
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { provinces } from '#db/schema/provinces'
import { resolutions } from '#db/schema/resolutions'
import type { Day } from '#rules/calendar'
import type { Part } from '#rules/lists'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { nextDue, ownersColumn, stateOn } from './sight.ts'

/** The public resolutions of all provinces here, the last meeting first, each meeting in the order of its minutes. */
export function publicResolutions(db: Db, today: Day, part: Part) {
  const query = db
    .select({
      id: resolutions.id,
      meeting: resolutions.meeting,
      meetingOn: resolutions.meetingOn,
      item: resolutions.item,
      text: resolutions.text,
      state: stateOn(today),
      dueOn: nextDue(),
      owners: ownersColumn,
      province: provinces.name,
      provinceEn: provinces.nameEn,
    })
    .from(resolutions)
    .innerJoin(provinces, eq(provinces.id, resolutions.provinceId))
    .where(and(eq(resolutions.internal, false), isNotNull(resolutions.sentAt)))
    .orderBy(desc(resolutions.meetingOn), asc(resolutions.provinceId), desc(resolutions.meeting), asc(resolutions.item))
  return partOf(db, query, part)
}
