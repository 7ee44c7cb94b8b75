// Whoever examines a case, or the secretariat, asks its citizen something: its clocks stand still until the answer, or until the time
// for it is over. Our addition, as with requests.
import { tasks } from '#db/schema/tasks'
import { caseQuestions } from '#law/cases'
import { questionAnswerWithin } from '#law/tasks'
import { asksCitizen } from '#reads/cases-asked'
import { checkWord, filesMax, questionStates } from '#rules/cases'
import { lastDay } from '#rules/periods'
import { isPaused, timesAsked } from '#rules/proceedings/pause'
import { normalise, says } from '#rules/texts'
import { refuse } from '#rules/verdict'
import {
  type Act,
  action,
  type Context,
  conflict,
  done,
  no,
  noBecause,
  type Outcome,
  unknown,
  unmet,
} from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { answerTask, takeBack } from '../../proceedings/advance.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { tellCitizen } from '../../proceedings/cases-told.ts'
import { closedFor } from '../../proceedings/closed.ts'
import { pauseClocks, resumeClocks } from '../../proceedings/pause.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { noteDue, type Task, type TaskEnd, tasksOf } from '../../proceedings/tasks.ts'
import { cleaned, type FileCase, type Kept, keepFiles } from './file.ts'
import { caseScope, lockTracked, type Tracked, trackedScope } from './scope.ts'

/** Asks, where the case is with the secretariat or with the actor's own body; the citizen alone reads question and answer besides. */
export const askCitizen = action<{ case: string; question: string }, null>('cases.question', {
  scope: caseScope,
  run: async (act, { case: id, question: typed }) => {
    const question = normalise(typed)
    const wrong = checkWord(question, 'question')
    if (wrong.length) return no(...wrong)
    if (!says(question)) return noBecause('question-needed', 'question')
    const held = await lockCase(act, id)
    if (!held || !asksCitizen(act.actor, held)) return unknown
    const standing = await tasksOf(act, id)
    if (!questionStates.includes(held.state) || held.mergedInto || isPaused(standing))
      return conflict('case-question-not-now')
    const law = await held.ways.law(act, held)
    const most = law(caseQuestions)
    if (timesAsked(standing, null) >= most) {
      return unmet(law, [refuse('case-question-too-often', caseQuestions, { most }, 'question')])!
    }
    const [task] = await act.tx
      .insert(tasks)
      .values({
        provinceId: act.province,
        caseId: id,
        stage: held.state,
        task: 'question',
        question,
        askedBy: act.actor.person,
        openedAt: act.now,
        dueOn: lastDay(questionAnswerWithin, law, act.today, await closedFor(act, held)),
      })
      .returning()
    await pauseClocks(act, task!)
    await noteCase(act, id, 'questioned', { word: question })
    await noteDue(act, held)
    await tellCitizen(act, id)
    act.refresh('case', id)
    act.record({ subject: 'case', subjectId: id, facts: { task: task!.id } })
    return done(null)
  },
})

/** Asks no more; the clocks go on with the days that were left. */
export const takeBackCaseQuestion = action<{ case: string }, null>('cases.takeBackQuestion', {
  scope: caseScope,
  run: async (act, { case: id }) => {
    const held = await lockCase(act, id)
    if (!held || !asksCitizen(act.actor, held)) return unknown
    const { task } = await openQuestion(act, id)
    if (!task) return conflict('case-question-over')
    await takeBack(act, held, task)
    await tellCitizen(act, id)
    act.record({ subject: 'case', subjectId: id, facts: { task: task.id } })
    return done(null)
  },
})

async function openQuestion(act: Act, id: string) {
  const standing = await tasksOf(act, id)
  return { standing, task: standing.find(({ task, state }) => task === 'question' && state === 'open') }
}

const reply = action<Tracked & { word: string; files: Kept[] }, null>('cases.reply', {
  scope: trackedScope,
  run: async (act, { word, files: given, ...tracked }) => {
    const held = await lockTracked(act, tracked)
    if (!held) return unknown
    if (held.state === 'resolved') return conflict('case-word-too-late')
    const { standing, task } = await openQuestion(act, held.id)
    if (!task) return conflict('case-question-over')
    const full = await keepFiles(act, held.id, given)
    if (full) return full
    await endCaseQuestion(act, held, task, standing, { answer: 'yes', step: { what: 'replied', word } })
    act.record({ subject: 'case', subjectId: held.id, facts: { task: task.id, files: given.length } })
    return done(null)
  },
})

/** Ends a question by its answer or by silence: every clock goes on, and whoever asked is told. */
export async function endCaseQuestion(
  act: Act,
  held: Case,
  task: Task,
  standing: readonly Task[],
  said: Pick<TaskEnd, 'answer' | 'step'>,
): Promise<void> {
  const beside = standing.filter(({ state, id }) => state === 'open' && id !== task.id)
  await resumeClocks(act, held, task, beside)
  await answerTask<Case>(act, held, task, said)
  act.send({ to: { person: task.askedBy! }, kind: 'case', subjectId: held.id })
}

type Reply = Tracked & { word: string; files?: FileCase['files'] }

/** The citizen answers, with photos and papers if there are any; whoever handles the case reads it, office and agency do not. */
export async function replyToCase(
  ctx: Context,
  key: string,
  { files: sent = [], ...input }: Reply,
): Promise<Outcome<null>> {
  const word = normalise(input.word)
  const wrong = checkWord(word)
  if (wrong.length === 0 && !says(word)) wrong.push({ key: 'question-answer-needed', facts: {}, field: 'word' })
  if (sent.length > filesMax) wrong.push({ key: 'case-too-many-files', facts: { most: filesMax }, field: 'files' })
  if (wrong.length) return no(...wrong)
  const { kept, refusals } = await cleaned(ctx, sent)
  return refusals.length ? no(...refusals) : reply(asCitizen(ctx), key, { ...input, word, files: kept })
}
