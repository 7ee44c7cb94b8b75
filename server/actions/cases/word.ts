// The citizen adds a word to a case that is still under way.
import { and, count, eq } from 'drizzle-orm'
import { caseSteps } from '#db/schema/cases'
import { checkWord } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, type Context, conflict, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

const wordsMax = 20

const add = action<Tracked & { word: string }, null>('cases.addWord', {
  scope: trackedScope,
  run: async (act, { word, ...held }) => {
    const found = await lockTracked(act, held)
    if (!found) return unknown
    if (found.state === 'resolved') return conflict('case-word-too-late')
    const [said] = await act.tx
      .select({ words: count() })
      .from(caseSteps)
      .where(and(eq(caseSteps.caseId, found.id), eq(caseSteps.what, 'word')))
    if (said!.words >= wordsMax) return noBecause('case-too-many-words', 'word', { most: wordsMax })
    await noteCase(act, found.id, 'word', { word })
    act.record({ subject: 'case', subjectId: found.id })
    act.refresh('case', found.id)
    return done(null)
  },
})

/** Adds a word; whoever handles the case sees it, the office does not. */
export async function addWord(ctx: Context, key: string, input: Tracked & { word: string }): Promise<Outcome<null>> {
  const word = normalise(input.word)
  const refusals = checkWord(word)
  return refusals.length ? no(...refusals) : add(asCitizen(ctx), key, { ...input, word })
}
