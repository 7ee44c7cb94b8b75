// The citizen adds a word to a case that is still under way, with photos and papers if there are any.
import { and, count, eq } from 'drizzle-orm'
import { caseSteps } from '#db/schema/cases'
import { checkWord, filesMax } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, type Context, conflict, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { cleaned, type FileCase, type Kept, keepFiles } from './file.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

const wordsMax = 20

const add = action<Tracked & { word: string; files: Kept[] }, null>('cases.addWord', {
  scope: trackedScope,
  run: async (act, { word, files: given, ...held }) => {
    const found = await lockTracked(act, held)
    if (!found) return unknown
    if (found.state === 'resolved') return conflict('case-word-too-late')
    const [said] = await act.tx
      .select({ words: count() })
      .from(caseSteps)
      .where(and(eq(caseSteps.caseId, found.id), eq(caseSteps.what, 'word')))
    if (said!.words >= wordsMax) return noBecause('case-too-many-words', 'word', { most: wordsMax })
    const full = await keepFiles(act, found.id, given)
    if (full) return full
    await noteCase(act, found.id, 'word', { word })
    act.record({ subject: 'case', subjectId: found.id, facts: given.length ? { files: given.length } : {} })
    act.refresh('case', found.id)
    return done(null)
  },
})

type Word = Tracked & { word: string; files?: FileCase['files'] }

/** Adds a word, files, or both; whoever handles the case sees it, the office does not. Files that are not fit are refused at `files`. */
export async function addWord(ctx: Context, key: string, { files: sent = [], ...input }: Word): Promise<Outcome<null>> {
  const word = normalise(input.word)
  // a photo says enough by itself: whoever comes back to bring one has mostly nothing to add
  const wrong = word || sent.length === 0 ? checkWord(word) : []
  if (sent.length > filesMax) wrong.push({ key: 'case-too-many-files', facts: { most: filesMax }, field: 'files' })
  if (wrong.length) return no(...wrong)
  const { kept, refusals } = await cleaned(ctx, sent)
  return refusals.length ? no(...refusals) : add(asCitizen(ctx), key, { ...input, word, files: kept })
}
