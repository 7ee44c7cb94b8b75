// How an appeal against a verdict ends where that stands: upheld as it is, or with another row; the letter that says so, and what is
// asked from then on. Annex 4 art. 10-6 note 1.
import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { appealWithin } from '#law/appeals'
import { officialArticle } from '#law/notices'
import { accusedFile } from '#reads/offices/verdicts'
import { lawOf } from '#rules/law'
import { measuredForm } from '#rules/proceedings/measured'
import type { Refusal } from '#rules/verdict'
import { type AppealChange, changedSanction, changeRefusals } from '#rules/violations/appeal'
import { sanctionIn } from '#rules/violations/proposal'
import type { Act } from '../act/act.ts'
import { changeSanction } from './effects/sanction.ts'
import { declarationOf, type Request } from './request.ts'
import { askPlans, plansOf } from './stage.ts'
import { type Task, tasksOf, voidTask } from './tasks.ts'
import { writeToOffice } from './to-office.ts'

/** Whether a decision is that on an appeal. */
export const isAppeal = ({ task, of, stage }: Task): boolean =>
  task === 'decision' && of === 'supervision-committee' && stage === 'compliance'

/** The verdict as the committee changes it, as its task keeps that; or what is wrong with the change. */
export async function changedVerdict(act: Act, request: Request, change: AppealChange) {
  const form = measuredForm(declarationOf(request), request.form, await tasksOf(act, request.id))
  const [now, file] = [sanctionIn(form), await accusedFile(act.tx, request)]
  if (!now || !file) throw new Error(`the request ${request.id} has no verdict to change`)
  const law = lawOf(request.law)
  const wrong: Refusal[] = changeRefusals(now, change, file, law)
  return wrong.length ? wrong : changedSanction(Number(form.damage ?? 0), change, file, law)
}

/** The file counts the verdict as it is changed; what it asks no more is let go, and what it asks besides counts from the letter that says so. */
export async function applyChange(
  act: Act,
  request: Request,
  decision: Task,
  changed: Record<string, string | number>,
): Promise<void> {
  await changeSanction(act, request, sanctionIn(changed)!)
  const all = await tasksOf(act, request.id)
  const form = { ...measuredForm(declarationOf(request), request.form, all), ...changed }
  for (const plan of plansOf(request)) {
    if (plan.task !== 'compliance') continue
    const asked = all.find(({ task, of, state }) => task === 'compliance' && of === plan.of && state !== 'void')
    const holds = plan.when(lawOf(request.law), form)
    if (asked?.state === 'open' && !holds) await voidTask(act, request, asked)
    if (asked || !holds) continue
    const [added] = await askPlans(act, request, [{ ...plan, when: () => true }])
    const facts = { letterOf: decision.id }
    await act.tx.update(tasks).set({ facts }).where(eq(tasks.id, added!.id))
  }
}

/** Writes the letter of an appeal that the verdict outlived; `changed`: what it is from now on, null where it is upheld as it is. */
export async function writeAppealLetter(
  act: Act,
  request: Request,
  decision: Task,
  changed: Record<string, string | number> | null,
): Promise<void> {
  const [decided] = (await tasksOf(act, request.id)).filter(({ id }) => id === decision.id)
  const words = act.letter({
    appealed: {
      number: request.number,
      sanction: changed && sanctionIn(changed),
      word: decided?.word ?? '',
      cite: appealWithin.cite,
      official: officialArticle,
    },
  })
  await writeToOffice(act, request, { ...words, confidentiality: 'confidential', taskId: decision.id })
}
