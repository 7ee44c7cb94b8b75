// The secretariat lets the citizen's words through to the office and the association, redacted where they tell who wrote them.
import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { checkPassedText } from '#rules/cases'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, no } from '../../act/act.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { caseScope } from './scope.ts'

/** Lets a text through in place of any before it; the citizen's own stays as it came. Refused empty or too long, at `text`. */
export const passText = action<{ case: string; text: string }, null>('cases.passText', {
  scope: caseScope,
  run: async (act, { case: id, text: typed }) => {
    const text = normalise(typed)
    const refusals = checkPassedText(text)
    if (refusals.length) return no(...refusals)
    const held = await lockCase(act, id)
    if (!held || held.state === 'resolved') return conflict('case-moved-on')
    await keepPassed(act, id, text)
    act.record({ subject: 'case', subjectId: id, facts: { redacted: text !== held.text } })
    act.refresh('case', id)
    return done(null)
  },
})

/** What may be read from now on, and on the time line what it was. */
export async function keepPassed(act: Act, id: string, text: string): Promise<void> {
  await act.tx.update(cases).set({ passedText: text }).where(eq(cases.id, id))
  await noteCase(act, id, 'text-passed', { word: text })
}
