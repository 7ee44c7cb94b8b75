// Who hears of a case, and in which chat.

import { chatOfCase } from '#reads/identities'
import { answeringFor } from '#reads/offices/offices'
import { peopleWithRole } from '#reads/people/seats'
import type { Examiner } from '#rules/cases'
import type { Act } from '../../act/act.ts'

/** The citizen's chat hears of every change, if the case is followed from one. */
export async function tellCitizen(act: Act, id: string): Promise<void> {
  const chat = await chatOfCase(act.tx, id)
  if (chat) act.send({ to: chat, kind: 'case', subjectId: id })
}

/** Those who answer for the office. */
export async function tellOffice(act: Act, id: string, office: string): Promise<void> {
  for (const person of await answeringFor(act.tx, office, act.today))
    act.send({ to: { person }, kind: 'case', subjectId: id })
}

/** The officers of the body that examines. */
export async function tellExaminers(act: Act, id: string, examiner: Examiner): Promise<void> {
  for (const person of await peopleWithRole(act.tx, act.province, examiner, act.today))
    act.send({ to: { person }, kind: 'case', subjectId: id })
}
