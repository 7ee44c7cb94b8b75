// Who filed a case hears of what becomes of it.
import { chatOfCase } from '#reads/identities'
import type { Act } from '../act/act.ts'

/** The citizen's chat hears of every change, if the case is followed from one. */
export async function tellCitizen(act: Act, id: string): Promise<void> {
  const chat = await chatOfCase(act.tx, id)
  if (chat) act.send({ to: chat, kind: 'case', subjectId: id })
}
