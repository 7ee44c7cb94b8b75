// One request as everybody concerned sees it: whole, with its time line and ballot.
import { and, eq, or } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { relocationMinDistance } from '#law/relocation'
import { questionMostPerAsker } from '#law/tasks'
import { voteByPhone } from '#law/votes'
import { type Day, tehranDay } from '#rules/calendar'
import { lawOf } from '#rules/law'
import type { Paper } from '#rules/proceedings/kind'
import { allowancesOf, judge, kindOf } from '#rules/proceedings/kinds'
import { measuredForm } from '#rules/proceedings/measured'
import { stagesAsked } from '#rules/proceedings/path'
import { isPaused } from '#rules/proceedings/pause'
import { paperOf } from '#rules/proceedings/tasks'
import { timelineOf } from '#rules/proceedings/timeline'
import { undoable } from '#rules/proceedings/undo'
import { type Actor, withLent } from '#rules/roles'
import { ballotOf } from '../ballots/ballots.ts'
import { interestOf } from '../ballots/interests.ts'
import { knownForm } from '../offices/knowledge.ts'
import type { Whose } from '../offices/managers.ts'
import { closedDays, type Db } from '../parameters.ts'
import { bodyNamed } from './accused.ts'
import { appealIn } from './appeal.ts'
import { askOf, officeFacts } from './asks.ts'
import { dutiesOf } from './duties.ts'
import { handoversOf } from './handovers.ts'
import { inView, lentView } from './in-view.ts'
import { looksAt } from './looks.ts'
import { mayAlsoVote, mayDo, mayWriteDown } from './may.ts'
import { papersIn } from './papers.ts'
import { reportForm, reportState, reportSteps, reportTasks, reportView } from './reported.ts'
import { reportsIn } from './reports.ts'
import { reopensFor, spanned, spanOf } from './spans.ts'
import { stepsOf, withArticle } from './steps.ts'
import { sumsIn } from './sums.ts'
import { awaitedColumn, isOwnVisit, tasksOfRequest } from './tasks.ts'
import {
  decisionIn,
  goesUnheard,
  inquiriesOf,
  notificationsOf,
  questionIn,
  stoodStill,
  waitsOf,
  withClock,
} from './waits.ts'
import { warningsNow } from './warnings.ts'
import { briefForm, isOnlyAsked, ownSteps, ownTasks, readable } from './withheld.ts'

export type SeenRequest = NonNullable<Awaited<ReturnType<typeof requestById>>>

/**
 * One request whole: form, rule checks by the law of its filing day, time line, ballot, and what the actor may do
 * about it now; null if it is not in sight. `today` is the day that the actor looks. A delegate sees a request by a task
 * that was lent, and no other.
 */
export async function requestById(db: Db, reader: Actor, id: string, today: Day) {
  const actor = withLent(reader)
  const [row] = await db
    .select({
      ...{ request: requests, awaits: awaitedColumn(requests.id) },
      office: { id: offices.id, name: offices.name, county: counties.name, place: offices.place },
      person: people.name,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(and(eq(requests.id, id), or(inView(reader), lentView(reader, today))))
  const kind = row && kindOf(row.request.kind)
  if (!row || !kind) return null
  const { law, provinceId, ...request } = row.request
  const facts = await officeFacts(db, request.officeId, request.filedOn, request.filedAt)
  const closed = await closedDays(db, provinceId, request.id)
  const all = await tasksOfRequest(db, id)
  const measured = measuredForm(kind, request.form, all)
  const here = facts && { ...facts, province: provinceId }
  const ask = here && (await askOf(db, here, request.officeId, request.kind, measured, request.filedOn, id))
  const judged = ask && judge(kind, ask, lawOf(law))
  const notified = await notificationsOf(db, kind, all)
  const view = reportView(actor, row.request, all)
  const asker = !kind.report && isOnlyAsked(actor, row.request)
  const narrow = asker || view !== 'whole'
  const ballot = narrow ? null : await ballotOf(db, actor, id, { province: provinceId, today, law: lawOf(law) })
  const interest = ballot?.seated && actor.person ? await interestOf(db, actor.person, id, today) : null
  const noted = await stepsOf(db, id)
  const asked = asker ? ownTasks(actor, all) : reportTasks(view, all)
  const { steps, tasks: told } = readable(
    actor,
    row.request,
    asker ? ownSteps(noted, asked) : reportSteps(view, noted),
    asked,
  )
  const tasks = stoodStill(told, all)
  const question = view === 'accused' ? null : questionIn(actor, row.request, all, asker)
  const whose: Whose = facts?.ask.filing.legal ? 'manager' : 'holder'
  const span = await spanOf(db, id)
  // a lent task brings no knowledge of people's numbers with it
  const known = reportForm(view, request.kind, knownForm(reader, row.request, request.form))
  const state = reportState(view, request)
  const decided = view === 'whole' || state.outcome !== null
  const since = span?.firstDay ?? (request.closedAt && tehranDay(request.closedAt))
  const plain = kind.effect(decided ? measured : known, paperOf<Paper>(all), since)
  const effect = spanned(plain, span, whose)
  const visits = asked.some((task) => isOwnVisit(actor, task))
  return {
    ...state,
    /** It is a report about its office. */
    reported: kind.report !== undefined,
    /** The body that a report is about, by its name; null where it is the office. */
    accused: request.accusedId ? (await bodyNamed(db, request.accusedId)).name : null,
    /** How a report is seen: whole, by the office or the body that it is about, or by whoever reported. */
    view,
    form: asker ? briefForm(known, kind.fields, visits) : known,
    office: {
      ...row.office,
      province: provinceId,
      license: facts?.license ?? null,
      expiresOn: facts?.ask.license.expiresOn || null,
    },
    ...(view === 'accused' ? { person: '', personId: '' } : { person: row.person }),
    ...{ whose, awaits: row.awaits },
    checks: narrow ? [] : (judged?.checks ?? []),
    // as things stand today, for whoever decides; of what is over none holds any more
    warnings: narrow || request.stage === 'closed' ? [] : await warningsNow(db, kind, ask, { ...row.request, today }),
    /** What lies round the place to which the office goes, and how far the province that it is in wants it from others. */
    around:
      ask?.site?.around?.length && !narrow
        ? { offices: ask.site.around, least: (ask.site.there?.law ?? lawOf(law))(relocationMinDistance) }
        : null,
    allowance: ask && !narrow ? allowancesOf(kind, ask, lawOf(law)) : [],
    effect,
    timeline: timelineOf(
      { ...kind, stages: stagesAsked(kind.stages, lawOf(law), measured) },
      {
        ...state,
        waits: waitsOf(kind, { shown: tasks, all }, { law: lawOf(law), closed, notified }),
        ballot: withClock(ballot, all, lawOf(law), closed),
        effect,
        today,
        steps: withArticle(kind, steps, lawOf(law)),
      },
    ),
    ballot,
    /** The papers that are wanted and those that were sent, with what the check found of each. */
    papers: narrow ? [] : papersIn(kind, known, tasks),
    may: mayAlsoVote(
      mayDo(actor, { ...state, provinceId }, all, {
        balloting: ballot?.state === 'open' && (ballot.closesOn >= today || isPaused(all)),
        mostAsked: lawOf(law)(questionMostPerAsker),
      }),
      ballot?.seated === true && lawOf(law)(voteByPhone),
    ),
    /** What of it the actor may write down from a letter on paper. */
    onPaper: mayWriteDown(actor, row.request, all),
    /** Until when the actor may take the answer back that was given last; null where there is none. */
    undoUntil: ballot?.begun ? null : (undoable(request, tasks, actor.person)?.until ?? null),
    /** Inquiries and papers, with what was answered and whether the actor may answer. */
    tasks: await inquiriesOf(db, actor, kind, tasks, {
      ...{ office: request.officeId, person: request.personId },
      ...{ law: lawOf(law), today },
    }),
    /** What the secretariat's check and the visit found, and what of them the actor is to report. */
    reports: await reportsIn(db, actor, kind, tasks, request.officeId),
    /** What a verdict has the accused pay; whoever reported does not see it. */
    sums: kind.report && view !== 'reporter' && state.stage !== 'letter' ? await sumsIn(db, actor, id, provinceId) : [],
    /** What a verdict puts on the office. */
    duties: dutiesOf(actor, tasks, request.officeId),
    /** The appeal against it that may be lodged, or is before the committee. */
    appeal: appealIn(tasks, lawOf(law)),
    /** What of a report was put to its office, for whoever may read it. */
    allegation: steps.findLast(({ what }) => what === 'put')?.word ?? null,
    /** Who has read a report about an office, and on which day; for those who see it whole. */
    looks: kind.report && view === 'whole' ? await looksAt(db, id) : [],
    handovers: handoversOf(actor, kind, tasks, request.officeId),
    /** What the applicant is asked now, and whether the actor is to answer it, or may take it back. */
    question,
    goesUnheard: goesUnheard(kind, tasks, lawOf(law)),
    decision: asker || view === 'reporter' ? null : decisionIn(actor, all, request.officeId),
    /** The days of which the actor may name one as that on which the closed office works again; null for none. */
    reopens: reopensFor(actor, row.request, span, today),
    /** What is asked of the second party now. */
    asks:
      (['consent', 'undertaking'] as const).find((asked) =>
        tasks.some(({ task, state }) => task === asked && state === 'open'),
      ) ?? null,
    /** It concerns the actor, who votes on it and should consider recusing. */
    own: interest !== null,
    /** Why that may be; it was seen by the program and is nobody's verdict. */
    interest,
  }
}
