// The citizen takes a case back before there is a result.
import { checkWord } from '#rules/cases'
import { normalise } from '#rules/texts'
import { action, type Context, conflict, done, no, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { partFrom } from '../../proceedings/cases-merged.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

type Withdrawal = Tracked & { word: string }

const withdraw = action<Withdrawal, null>('cases.withdraw', {
  scope: trackedScope,
  run: async (act, { word, ...tracked }) => {
    const found = await lockTracked(act, tracked)
    if (!found) return unknown
    const held = await partFrom(act, found)
    const task = await taskTaking(act, held, 'withdraw')
    if (!task) return conflict('case-word-too-late')
    const ended = { ...held, answer: null, closedAt: act.now, satisfied: null }
    await answerTask<Case>(act, ended, task, { answer: 'withdraw', step: { what: 'ended-withdrawn', word } })
    act.record({ subject: 'case', subjectId: held.id })
    return done(null)
  },
})

/** Takes a case back, with or without a word; cases that were to be answered in it go on by themselves. */
export async function withdrawCase(ctx: Context, key: string, input: Withdrawal): Promise<Outcome<null>> {
  const word = normalise(input.word)
  const refusals = word ? checkWord(word) : []
  return refusals.length ? no(...refusals) : withdraw(asCitizen(ctx), key, { ...input, word })
}
