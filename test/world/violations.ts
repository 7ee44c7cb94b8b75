// Violations at any point of their way, brought there by the acts of the people concerned.
import { and, desc, eq } from 'drizzle-orm'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { fileRequest } from '#actions/requests/file'
import { answerHearing } from '#actions/requests/inquiries'
import { proposeSanction } from '#actions/requests/propose'
import { checkRequest } from '#actions/requests/report'
import { damages } from '#db/schema/damages'
import { noticeRecipients, notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { verdicts } from '#db/schema/verdicts'
import type { Form } from '#rules/fields/form'
import type { TaskKind } from '#rules/proceedings/tasks'
import { noSanction } from '#rules/violations/ladder'
import type { ProposalInput } from '#rules/violations/proposal'
import { newKey, type World } from '../world.ts'
import { notified, signed, voted } from './requests.ts'

/** What somebody reports of an office. */
export const violationForm = (world: Pick<World, 'today'>, more: Form = {}): Form => ({
  what: 'damage',
  seenOn: world.today,
  account: 'همسایه دفتر دید که کارمزد دو برابر گرفته شد.',
  ...more,
})

/** The text that the secretariat puts to the office. */
export const putText = 'گزارش شده است که از مراجعه‌کننده بیش از تعرفه گرفته‌اید.'

type Outcome = { ok: true; value: unknown } | { ok: false }
function must<O extends Outcome>(outcome: O): Extract<O, { ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<O, { ok: true }>
}

/** Reported by somebody on duty; the proceeding's id. */
export async function reported(
  world: World,
  by: Parameters<World['as']>[0] = 'association',
  more: Form = {},
  office = world.offices[0]!,
): Promise<string> {
  const filing = { office: office.id, kind: 'violation', form: violationForm(world, more) }
  return must(await fileRequest(await world.as(by), newKey(), filing)).value.id
}

/** The open task of a sort; undefined where none waits. */
export async function openOf(world: Pick<World, 'db'>, request: string, task: TaskKind, of?: string) {
  const rows = await world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, request), eq(tasks.task, task), eq(tasks.state, 'open')))
    .orderBy(desc(tasks.openedAt))
  return rows.find((one) => of === undefined || one.of === of)
}

/** Let through by the secretariat, and before those who sign. */
export async function passed(world: World, id: string, text = putText): Promise<void> {
  const task = (await openOf(world, id, 'check'))!
  must(await checkRequest(await world.as('clerk'), newKey(), { task: task.id, complete: true, word: text }))
}

/** Put to the office by a letter that its holder acknowledges. */
export async function put(world: World, id: string, text = putText): Promise<void> {
  await passed(world, id, text)
  await notified(world, id)
}

/** The holder answers, or to the verdict appeals. */
export async function answered(world: World, id: string, agrees: boolean, word = 'دفتر توضیح داد'): Promise<void> {
  const task = (await openOf(world, id, 'hearing'))!
  const by = await world.as(world.offices[0]!.holder.id)
  must(await answerHearing(by, newKey(), { task: task.id, agrees, word: agrees ? '' : word }))
}

/** A fault on purpose with damage, the row as the ladder proposes it first. */
export const faultFound = (more: Partial<Omit<ProposalInput, 'word'>> = {}): Omit<ProposalInput, 'word'> => ({
  ...{ conduct: 'intent', damage: 5_000_000, outside: false, grave: false, row: '3', cutOff: null, reason: '' },
  ...more,
})

/** The examiner reports: the secretariat for the committee, unless it is somebody else's. */
export async function examined(
  world: World,
  id: string,
  found: Omit<ProposalInput, 'word'> | null = faultFound(),
  by: 'clerk' | 'kanoon' = 'clerk',
  word = 'کمیته کارشناسی مدارک را دید و خطا را احراز کرد.',
) {
  const task = (await openOf(world, id, 'proposal'))!
  return proposeSanction(await world.as(by), newKey(), { task: task.id, found, word })
}

/** Decided by the members, and its letter signed. */
export async function verdictGiven(world: World, id: string): Promise<void> {
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await signed(world, id)
}

/** From the report to the signed verdict. */
export async function sanctioned(world: World, found = faultFound()): Promise<string> {
  const id = await reported(world)
  await put(world, id)
  await answered(world, id, false)
  must(await examined(world, id, found))
  await verdictGiven(world, id)
  return id
}

/** The holder acknowledges the last letter of a proceeding. */
export async function acknowledged(world: World, id: string): Promise<void> {
  const [row] = await world.db
    .select({ recipient: noticeRecipients.id })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .where(and(eq(notices.requestId, id), eq(notices.state, 'signed')))
    .orderBy(desc(notices.signedAt))
  const by = await world.as(world.offices[0]!.holder.id)
  must(await acknowledgeNotice(by, newKey(), { recipient: row!.recipient }))
}

/** A sum that a verdict put on an office, of a request that stands already; its id. */
export async function owedSum(
  world: Pick<World, 'db' | 'province' | 'today' | 'offices'>,
  paid: Partial<typeof damages.$inferInsert> = {},
): Promise<string> {
  const [request] = await world.db
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.provinceId, world.province))
  const of = { provinceId: world.province, requestId: request!.id }
  const sanction = { ...noSanction, row: '2', pay: 1_000_000 } as const
  const verdict = { ...of, officeId: world.offices[0]!.id, row: '2' as const, sanction, decidedOn: world.today }
  await world.db.insert(verdicts).values(verdict).onConflictDoNothing()
  const anew = { amount: 1_000_000, paidOn: null, paidBy: null, recoveredOn: null, ...paid }
  const [row] = await world.db
    .insert(damages)
    .values({ ...of, sort: 'damage', payee: 'harmed', ...anew })
    .onConflictDoUpdate({ target: [damages.requestId, damages.sort], set: anew })
    .returning()
  return row!.id
}
