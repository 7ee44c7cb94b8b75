// Places that work without a license, at any point of their way.
import { openPlace } from '#actions/unlicensed/open'
import { cases } from '#db/schema/cases'
import { newKey, type World } from '../world.ts'

/** As somebody on duty writes one down. */
export const placeForm = ({ today }: Pick<World, 'today'>) => ({
  ...{ name: 'دفتر خدمات نمونه', address: 'خیابان نمونه، پلاک ۱۲', works: 'گرفتن درخواست کارت ملی' },
  ...{ foundOn: today, caseId: null },
})

/** Written down by the secretariat; the file's id. */
export async function openedPlace(world: World): Promise<string> {
  const outcome = await openPlace(await world.as('clerk'), newKey(), placeForm(world))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

/** A citizen's report of a place without a license, or of something else; the case's id. */
export async function reportedPlace(world: World, topic: 'unlicensed' | 'conduct' = 'unlicensed'): Promise<string> {
  const [row] = await world.db
    .insert(cases)
    .values({
      ...{ provinceId: world.province, trackingCode: newKey(), secretHash: 'x', kind: 'complaint', topic, text: 'متن' },
      ...{ confidential: false, state: 'registered', filedAt: world.now, stateAt: world.now },
    })
    .returning()
  return row!.id
}
