// The resolution of the working group on which something rests, by its number as it is typed.
import { and, eq } from 'drizzle-orm'
import { resolutions } from '#db/schema/resolutions'
import { plainDigits } from '#rules/digits'
import { referencesIn } from '#rules/resolutions-text'
import { normalise } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import type { Act } from '../../act/act.ts'

/**
 * In one spelling: «15/3» for item 3 of meeting 15. Where the register has resolutions it must be one of them; a province whose
 * meetings are not kept here writes the number of its paper. The refusal is at `resolution`.
 */
export async function resolutionNamed(act: Act, typed: string): Promise<{ resolution: string } | Refusal> {
  const said = normalise(typed)
  const plain = plainDigits(said)
  if (!/\d/.test(plain)) return refusalAt('resolution', 'resolutions-number-needed')
  const [, meeting, item] = /^(\d{1,4})\s*[/-]\s*(\d{1,4})$/.exec(plain) ?? []
  const named = meeting && item ? { meeting: Number(meeting), item: Number(item) } : referencesIn(said)[0]
  const own = eq(resolutions.provinceId, act.province)
  if ((await act.tx.$count(resolutions, own)) === 0) return { resolution: said }
  if (!named) return refusalAt('resolution', 'resolutions-number-unknown')
  const one = and(own, eq(resolutions.meeting, named.meeting), eq(resolutions.item, named.item))
  if ((await act.tx.$count(resolutions, one)) === 0) return refusalAt('resolution', 'resolutions-number-unknown')
  return { resolution: `${named.meeting}/${named.item}` }
}
