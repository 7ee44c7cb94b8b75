// What goes to and fro between two provinces whose working groups both decide on one move. Bylaw 18-1. The program carries it:
// each side acts, numbers and keeps its own, and nobody of one province decides anything in the other.
import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { ballots } from '#db/schema/ballots'
import { provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Scope } from '#policies/policies'
import { provinceByName, resolutionOf } from '#reads/requests/between'
import { type Form, tidyForm } from '#rules/fields/form'
import { snapshot } from '#rules/law'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf } from '#rules/proceedings/kinds'
import { firstState } from '#rules/proceedings/machine'
import { measuredForm } from '#rules/proceedings/measured'
import { type Act, action, conflict, done, unknown } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { answerTask, endProceeding, enter } from '../../proceedings/advance.ts'
import { votesAgainst } from '../../proceedings/objections.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { lockRequest, onEngine } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { type Task, tasksOf } from '../../proceedings/tasks.ts'
import { requestScope } from './scope.ts'

type Asking = { request: string; task: string }

/** The province that is asked; null where it is not here. */
async function askedScope(tx: Transaction, { task: id }: Asking): Promise<Scope | null> {
  const [task] = await tx.select({ name: tasks.label }).from(tasks).where(eq(tasks.id, id))
  const province = task?.name ? await provinceByName(tx, task.name) : null
  return province ? { province } : null
}

/**
 * Puts the question of another province before this one's working group, as a request of its own under this province's law; once.
 * `request` and `task` are those that ask.
 */
export const askThere = action<Asking, null>('requests.askThere', {
  scope: askedScope,
  run: async (act, { request: id, task: asked }) => {
    const asking = await lockRequest(act, id)
    const task = asking && (await openTask(act, asking, asked))
    if (!asking || !task) return conflict('request-moved-on')
    const kind = kindOf(declarationOf(asking).elsewhere?.asks ?? '')
    if (!kind) return unknown
    const form = await formThere(act, asking, kind)
    const { year, serial } = await nextNumber(act, 'request')
    const [row] = await act.tx
      .insert(requests)
      .values({
        provinceId: act.province,
        number: `${year}-${serial}`,
        kind: kind.kind,
        officeId: asking.officeId,
        personId: asking.personId,
        form,
        law: snapshot(await act.law()),
        ...firstState(kind),
        answersTask: task.id,
        filedAt: act.now,
        filedOn: act.today,
        stageAt: act.now,
      })
      .onConflictDoNothing()
      .returning()
    if (!row) return conflict('request-moved-on')
    await note(act, row.id, 'filed', { facts: { from: String(form.from) } })
    await enter(act, onEngine(row))
    // from now on nobody writes an answer down by hand
    await act.tx
      .update(tasks)
      .set({ facts: { ...task.facts, there: row.number } })
      .where(eq(tasks.id, task.id))
    act.refresh('request', id)
    act.send({ to: { person: row.personId }, kind: 'request', subjectId: row.id })
    act.record({ subject: 'request', subjectId: row.id, facts: { asked: task.id, number: row.number } })
    return done(null)
  },
})

/** The place as it was asked for, with what the province that asks resolved. */
async function formThere(act: Act, asking: Request, { fields }: RequestKind): Promise<Form> {
  const resolved = await resolutionOf(act.tx, asking.id)
  const [from] = await act.tx
    .select({ name: provinces.name })
    .from(provinces)
    .where(eq(provinces.id, asking.provinceId))
  const known: Form = {
    ...asking.form,
    from: from!.name,
    ...(resolved ? { resolution: resolved.number, resolvedOn: resolved.on } : {}),
  }
  const named = fields.map(({ name }) => name)
  return tidyForm(fields, Object.fromEntries(Object.entries(known).filter(([name]) => named.includes(name))))
}

async function openTask(act: Act, asking: Request, id: string): Promise<Task | null> {
  return (await tasksOf(act, asking.id)).find((task) => task.id === id && task.state === 'open') ?? null
}

/** The province of a task. */
async function askingScope(tx: Transaction, { task: id }: Asking): Promise<Scope | null> {
  const [task] = await tx.select({ province: tasks.provinceId }).from(tasks).where(eq(tasks.id, id))
  return task ?? null
}

/** Brings back what the other working group decided, with its resolution, and the room that its visit measured. `request`: the one decided there. */
export const carryAnswer = action<Asking, null>('requests.carryAnswer', {
  scope: askingScope,
  run: async (act, { request: id, task: asked }) => {
    const [row] = await act.tx.select().from(requests).where(eq(requests.id, id))
    const [seen] = await act.tx.select({ request: tasks.requestId }).from(tasks).where(eq(tasks.id, asked))
    const asking = seen?.request ? await lockRequest(act, seen.request) : null
    const task = asking && (await openTask(act, asking, asked))
    if (row?.stage !== 'closed' || row.answersTask !== asked || !asking || !task) return conflict('request-moved-on')
    const there = onEngine(row)
    const measured = measuredForm(declarationOf(there), there.form, await tasksOf(act, id))
    const agrees = there.outcome === 'granted'
    const paper = await resolutionOf(act.tx, id)
    await answerTask(act, asking, task, {
      answer: agrees ? 'yes' : 'no',
      word: agrees ? '' : await reasonsThere(act, id),
      facts: { ...paper, ...(typeof measured.area === 'number' ? { area: measured.area } : {}) },
    })
    act.record({ subject: 'request', subjectId: asking.id, facts: { there: id, answer: agrees ? 'yes' : 'no' } })
    return done(null)
  },
})

/** What the votes against gave as their reasons. */
async function reasonsThere(act: Act, id: string): Promise<string> {
  const [ballot] = await act.tx
    .select()
    .from(ballots)
    .where(eq(ballots.requestId, id))
    .orderBy(desc(ballots.openedAt))
    .limit(1)
  const reasons = ballot ? await votesAgainst(act, ballot) : []
  return reasons.flatMap(({ word }) => word ?? []).join('؛ ')
}

/** Ends what was asked there once nobody waits for it: the request that asked has ended otherwise. */
export const dropThere = action<Asking, null>('requests.dropThere', {
  scope: requestScope,
  run: async (act, { request: id, task: asked }) => {
    const there = await lockRequest(act, id)
    const [task] = await act.tx.select({ state: tasks.state }).from(tasks).where(eq(tasks.id, asked))
    if (!there || there.stage === 'closed' || there.answersTask !== asked || task?.state === 'open')
      return conflict('request-moved-on')
    await endProceeding(act, there, 'withdrawn')
    await note(act, id, 'withdrawn', { unsigned: true })
    act.record({ subject: 'request', subjectId: id, facts: { asked } })
    return done(null)
  },
})
