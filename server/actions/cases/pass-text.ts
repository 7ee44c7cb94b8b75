// The secretariat lets the citizen's words through to the office and the association, redacted where they tell who wrote them.
import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { checkPassedText } from '#rules/cases'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, no } from '../../act/act.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { caseScope } from './scope.ts'

/** `before`: what was let through as the page showed it, null for nothing yet; absent where nobody looked at it first. */
export type PassText = { case: string; text: string; before?: string | null | undefined }

/**
 * Lets a text through in place of the one before it, unless somebody else has let another through meanwhile; the citizen's own stays
 * as it came. Refused empty or too long, at `text`.
 */
export const passText = action<PassText, null>('cases.passText', {
  scope: caseScope,
  run: async (act, { case: id, text: typed, before }) => {
    const text = normalise(typed)
    const refusals = checkPassedText(text)
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    if (!held || held.state === 'resolved') return conflict('case-moved-on')
    if (passedSince(held, before)) return conflict('cases-text-changed')
    await keepPassed(act, id, text)
    act.record({ subject: 'case', subjectId: id, facts: { redacted: text !== held.text } })
    act.refresh('case', id)
    return done(null)
  },
})

/** Whether another text was let through since the page was opened from which one comes. */
export function passedSince({ passedText }: Pick<Case, 'passedText'>, before: string | null | undefined): boolean {
  return before !== undefined && before !== passedText
}

/** What may be read from now on, and on the time line what it was. */
export async function keepPassed(act: Act, id: string, text: string): Promise<void> {
  await act.tx.update(cases).set({ passedText: text }).where(eq(cases.id, id))
  await noteCase(act, id, 'text-passed', { word: text })
}
