// The letter that puts what others have begun before the holder: the days to answer run from its notification. Bylaw 20; Annex 4
// article 8.
import { eq } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { officialArticle } from '#law/notices'
import { findingsOf, reportWord } from '#reads/inspections/findings'
import { officeFacts } from '#reads/requests/asks'
import { reportForm } from '#reads/requests/reported'
import { lawOf } from '#rules/law'
import { refusedByNo, silenceSaid } from '#rules/proceedings/consequences'
import { countedBy } from '#rules/proceedings/counted'
import { kindOf } from '#rules/proceedings/kinds'
import { namesOnly } from '#rules/proceedings/outward'
import { noticeClock } from '#rules/proceedings/plans'
import { planOf } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { declarationOf, type Request } from './request.ts'
import { type Task, tasksOf } from './tasks.ts'
import { writeToOffice } from './to-office.ts'

/** Puts the letter of a hearing before those who sign, once; what had its clock before hearings had letters goes without. */
export async function writeSummons(act: Act, request: Request, task: Task): Promise<void> {
  // of a verdict its own letter says by when and where one appeals
  if (task.of === 'verdict' || task.dueOn || (await act.tx.$count(notices, eq(notices.taskId, task.id)))) return
  const kind = declarationOf(request)
  const plan = planOf(kind, task)
  const [law, within] = [lawOf(request.law), noticeClock(plan)]
  if (!within) throw new Error(`the hearing of request ${request.id} does not count from a notice`)
  const office = await officeFacts(act.tx, request.officeId, act.today)
  const words = act.letter({
    summons: {
      kind,
      form: namesOnly(kind.fields, reportForm('accused', request.kind, request.form)),
      text: kind.report ? await allegationOf(act, request.id) : '',
      ...(await foundOf(act, request)),
      filer: kind.files,
      refuses: refusedByNo(plan, law),
      silence: silenceSaid(plan, law)?.means ?? 'waits',
      figure: {
        ...{ of: within, value: law(within), cite: law.cite?.(within) ?? within.cite },
        counted: countedBy(within, law(within)),
      },
      cites: kind.cite,
      official: officialArticle,
      facts: {
        number: request.number,
        filedOn: request.filedOn,
        office: office?.name ?? '',
        license: office?.license ?? '',
      },
    },
  })
  const confidentiality = kind.confidential ? 'confidential' : 'ordinary'
  await writeToOffice(act, request, { ...words, confidentiality, taskId: task.id })
}

/** What of a report the secretariat has let through. */
async function allegationOf(act: Act, request: string): Promise<string> {
  const check = (await tasksOf(act, request)).findLast(
    ({ task, of, answer }) => task === 'check' && of === 'report' && answer === 'yes',
  )
  return check?.word ?? ''
}

/** What the inspection found that a letter puts to the office, with its report's last word; nothing of any other proceeding. */
async function foundOf(act: Act, { id, kind }: Request) {
  if (!kindOf(kind)?.report?.filler) return {}
  const found = await findingsOf(act.tx, id)
  return {
    text: (await reportWord(act.tx, id)) ?? '',
    found: found.map(({ of, answer, note }) => ({ of, answer, note })),
  }
}
