// What somebody said of a request in a letter on paper, written down by the secretariat: consent, undertaking, the answer to a
// question, or that it is taken back.
import type { Transaction } from '#db/client'
import { type PaperLetter, paperLetter } from '#reads/requests/paper-letters'
import { tehranDay } from '#rules/calendar'
import { type PaperAnswer, paperAnswerRefusals, paperAnswers, silencedTask } from '#rules/proceedings/paper-answers'
import { says } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import type { Request } from '../../proceedings/request.ts'
import { goBack, lockRequest, tellParties } from '../../proceedings/requests.ts'
import { type Task, tasksOf } from '../../proceedings/tasks.ts'
import { closeLetter } from '../incoming/finish.ts'
import { endQuestion } from './question.ts'
import { requestScope } from './scope.ts'
import { builtOn } from './undo.ts'
import { endWithdrawn } from './withdraw.ts'

/** `letter`: of the register, on paper, of the request's office; `word`: the answer to a question as the letter gives it. */
export type PaperAnswerInput = { request: string; letter: string; says: PaperAnswer; word: string }

/**
 * Does what the person themselves would have done here, by their letter: the clerk is who acted, the letter's number and the day on which it
 * came stand on the time line, and the person hears of it. A consent that had come in time counts though its silence was noted
 * meanwhile, as long as the office asked for nothing since. Refused without a scan, and by a letter older than what it answers;
 * a conflict where that is not waited for any more.
 */
export const answerOnPaper = action<PaperAnswerInput, null>('requests.answerPaper', {
  scope: async (tx: Transaction, { request }) => {
    const found = await requestScope(tx, { request })
    return found && { province: found.province }
  },
  run: async (act, { request: id, letter: from, says: what, word }) => {
    const request = await lockRequest(act, id)
    const letter =
      request && (await paperLetter(act.tx, act.actor, { letter: from, office: request.officeId }, act.now))
    if (!request) return unknown
    if (!letter) return noBecause('field-wrong', 'letter')
    if (letter.scans === 0) return noBecause('refusal-paper-no-scan', 'letter')
    const standing = await tasksOf(act, id)
    const open = standing.filter(({ state }) => state === 'open')
    if (!paperAnswers(request, standing).includes(what)) return conflict('request-moved-on')
    const question = what === 'reply' ? open.find(({ task }) => task === 'question') : undefined
    const silenced = silencedTask(request, standing)
    const since = question ? tehranDay(question.openedAt) : request.filedOn
    const wrong = paperAnswerRefusals({ arrived: letter.day, since, due: silenced?.dueOn ?? null })
    if (wrong.length) return no(...wrong)
    if (question && !says(word)) return noBecause('question-answer-needed', 'word')
    if (silenced) {
      // the days may have been asked for once more since
      if (await builtOn(act, request)) return conflict('refusal-paper-built-on')
      await goBack(act, request, silenced)
    }
    const stands = silenced ? (await lockRequest(act, id))! : request
    await written(act, stands, silenced ? await tasksOf(act, id) : standing, { what, word, letter })
    await closeLetter(act, letter.id)
    const facts = { letter: letter.number, arrived: letter.day, answer: what }
    act.record({ subject: 'request', subjectId: id, facts })
    return done(null)
  },
})

type Written = { what: PaperAnswer; word: string; letter: PaperLetter }

async function written(act: Act, request: Request, standing: readonly Task[], { what, word, letter }: Written) {
  const facts = { letter: letter.number, arrived: letter.day }
  if (what === 'withdraw') return endWithdrawn(act, request, facts)
  const open = standing.filter(({ state }) => state === 'open')
  if (what === 'reply') {
    const question = open.find(({ task }) => task === 'question')!
    await endQuestion(act, request, question, standing, { answer: 'yes', word, facts })
    act.send({ to: { person: request.personId }, kind: 'request', subjectId: request.id })
    return
  }
  const asked = open.find(({ task }) => task === 'consent' || task === 'undertaking')!
  const moved = await answerTask(act, request, asked, { answer: what === 'agree' ? 'yes' : 'no', facts })
  // whoever is said to have answered learns of it, and can object
  act.send({ to: { person: asked.personId! }, kind: 'consent', subjectId: request.id })
  if (moved.stage !== 'closed') await tellParties(act, moved, { given: asked.task })
}
