// The citizen says whether the result is satisfying, and may have the case reopened once, then decided by the committee.
import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { tehranDay } from '#rules/calendar'
import { checkWord, inTimeToReopen, reopening } from '#rules/cases'
import { normalise, says } from '#rules/texts'
import { type Act, action, type Context, conflict, done, no, type Outcome, unknown, unmet } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { answerTask, taskTaking } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

/** `reopen`: asks for another look, with the reason in `word`; it means dissatisfied. */
export type Judgement = { satisfied: boolean; reopen: boolean; word: string }

const judge = action<Tracked & Judgement, null>('cases.judge', {
  scope: trackedScope,
  run: async (act, { trackingCode, secret, satisfied, reopen, word }) => {
    const held = await lockTracked(act, { trackingCode, secret })
    if (!held) return unknown
    if (held.state !== 'resolved' || !held.closedAt) return conflict('case-not-resolved')
    if (held.satisfied) return conflict('case-judged')
    const trouble = reopen ? await again(act, held, word) : await verdict(act, held, satisfied, word)
    if (trouble) return trouble
    act.record({ subject: 'case', subjectId: held.id, facts: { satisfied, reopen } })
    return done(null)
  },
})

/** Whoever is content ends the case; whoever is not may still ask for another look. */
async function verdict(act: Act, held: Case, satisfied: boolean, word: string) {
  const task = satisfied ? await taskTaking(act, held, 'accept') : null
  if (task) {
    await answerTask<Case>(act, { ...held, satisfied }, task, { answer: 'accept', step: { what: 'satisfied', word } })
    return null
  }
  await act.tx.update(cases).set({ satisfied }).where(eq(cases.id, held.id))
  await noteCase(act, held.id, satisfied ? 'satisfied' : 'dissatisfied', { word })
  act.refresh('case', held.id)
  return null
}

async function again(act: Act, held: Case, word: string) {
  const law = await held.ways.law(act, held)
  const late = unmet(law, [inTimeToReopen(tehranDay(held.closedAt!), act.today, law, await act.closed())])
  if (late) return late
  const event = reopening(held.reopenings, law)
  const task = event && (await taskTaking(act, held, event))
  if (!event || !task) return conflict('case-final')
  const opened = { ...held, satisfied: false, reopenings: held.reopenings + 1, closedAt: null }
  await answerTask<Case>(act, opened, task, {
    answer: event,
    step: { what: event === 'reopen' ? 'reopened' : 'escalated', word },
  })
  return null
}

/** Judges a result. A repeat of the same judgement is harmless by its key; once satisfied, the case rests. */
export async function judgeCase(ctx: Context, key: string, input: Tracked & Judgement): Promise<Outcome<null>> {
  const word = normalise(input.word)
  const refusals = input.reopen || word ? checkWord(word) : []
  // whoever asks for another look says why; a mere judgement may be as short as one likes
  if (input.reopen && word && !says(word)) refusals.push({ key: 'case-reopen-reason-needed', facts: {}, field: 'word' })
  const satisfied = input.satisfied && !input.reopen
  return refusals.length ? no(...refusals) : judge(asCitizen(ctx), key, { ...input, satisfied, word })
}
