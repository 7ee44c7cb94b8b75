// Whom a form names, told before it is sent; how often one may be wrong about it is counted, so that nobody finds out by trying whose
// number is whose.
import { eq } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import type { Law } from '#law/parameter'
import { type Asking, asksFor, checkForm } from '#reads/requests/drafts'
import { personMeant } from '#reads/requests/meant'
import type { Day } from '#rules/calendar'
import { formRefusals, tidyForm } from '#rules/fields/form'
import type { PersonValue } from '#rules/fields/person'
import { kindOf } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { type Refusal, refusalAt } from '#rules/verdict'
import type { Context } from '../../act/act.ts'
import { countTry, triesOf } from '../bindings/tries.ts'

/** Different people whom somebody may name wrongly in an hour. */
const wrongAnHour = 10

type Asker = Pick<Context, 'db' | 'now'> & { actor: Actor }

/**
 * What stands against whom a form names, as far as it is filled in: a number of somebody else, or too many wrong ones in this
 * hour, after which nothing is told of any. Nothing for an actor who asks for nothing of the kind there.
 */
export async function namedRefusals(
  { db, now, actor }: Asker,
  { office, kind: name, form, letter }: Asking,
): Promise<Refusal[]> {
  const kind = kindOf(name)
  const field = kind?.fields.find((one) => one.name === kind.party)
  if (!kind || !field || !form[field.name] || !asksFor(actor, kind, office, letter)) return []
  if (formRefusals([field], form, '').length) return []
  const [at] = await db.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
  if (!at) return []
  const bucket = `named:${actor.person}`
  const value = tidyForm([field], form)[field.name] as PersonValue
  const meant = await personMeant(db, at.province, value, field.name)
  // one who is named again is counted once, whatever was found: the count itself must not tell
  const first = !meant.ok && (await countTry(db, `${bucket}:${value.nationalId}:${value.mobile}`, now)) === 1
  const tried = first ? await countTry(db, bucket, now) : await triesOf(db, bucket, now)
  if (tried > wrongAnHour) return [refusalAt(`${field.name}.mobile`, 'request-named-too-often')]
  return meant.ok ? [] : [meant.refusal]
}

/** The live check of a form, with whom it names. */
export async function checkFiled(asker: Asker, asked: Asking, today: Day, law: Law) {
  const checked = await checkForm(asker.db, asker.actor, asked, today, law)
  if (!checked) return null
  return { ...checked, refusals: [...checked.refusals, ...(await namedRefusals(asker, asked))] }
}
