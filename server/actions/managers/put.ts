// Who acts for a legal holder at an office: one at a time, with the rights of the holder, from the day it is recorded.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { contacts } from '#db/schema/contacts'
import { people } from '#db/schema/people'
import type { Manager } from '#rules/registry/row'
import { fold } from '#rules/texts'
import type { Act } from '../../act/act.ts'
import { beginManager, endManager } from '../../proceedings/effects/holding.ts'

/** Makes somebody the manager of an office; who was it before is it no more. Answers the former's name. */
export async function putManager(act: Act, at: { office: string; holder: string }, manager: Manager) {
  const was = await endManager(act, at.office)
  const personId = (await knownPerson(act, manager)) ?? (await newPerson(act, manager))
  await beginManager(act, { ...at, person: personId })
  return was
}

/** The same national ID settles who it is; without one the same name at the same phone. */
async function knownPerson(act: Act, { name, nationalId, mobile }: Manager): Promise<string | null> {
  const natural = and(eq(people.provinceId, act.province), eq(people.kind, 'natural'))
  if (nationalId) {
    const [same] = await act.tx
      .select()
      .from(people)
      .where(and(natural, eq(people.nationalId, nationalId)))
    if (same) return same.id
  }
  if (!mobile) return null
  const near = await act.tx
    .select()
    .from(people)
    .where(and(natural, eq(people.mobile, mobile)))
  return near.find((one) => fold(one.name) === fold(name) && !(one.nationalId && nationalId))?.id ?? null
}

async function newPerson(act: Act, { name, nationalId, mobile }: Manager): Promise<string> {
  const id = randomUUID()
  const person = { id, kind: 'natural' as const, name, nationalId, mobile, locale: 'fa' as const }
  await act.tx.insert(people).values({ ...person, provinceId: act.province, createdAt: act.now })
  if (mobile) {
    const contact = { kind: 'mobile' as const, value: mobile, since: act.now }
    await act.tx.insert(contacts).values({ ...contact, provinceId: act.province, personId: id })
  }
  return id
}
