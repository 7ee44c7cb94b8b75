// Whoever gives a case to somebody else lets the citizen's words through in the same act.
import { checkPassedText } from '#rules/cases'
import { normalise } from '#rules/texts'
import { type Act, conflict, no, type Trouble } from '../../act/act.ts'
import type { Case } from '../../proceedings/case.ts'
import { keepPassed, passedSince } from './pass-text.ts'

/** `text`, `before`: as of `passText`; absent where what may be read stays as it is. */
export type Through = { text?: string | undefined; before?: string | null | undefined }

/** Lets the text through; refused empty or too long, at `text`, and a conflict where another was let through meanwhile. */
export async function letThrough(act: Act, held: Case, { text: typed, before }: Through): Promise<Trouble | null> {
  if (typed === undefined) return null
  const text = normalise(typed)
  const refusals = checkPassedText(text)
  if (refusals.length) return no(...refusals)
  if (passedSince(held, before)) return conflict('cases-text-changed')
  if (text !== held.passedText) await keepPassed(act, held.id, text)
  return null
}
