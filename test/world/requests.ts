// Requests at any point of their way, brought there by the acts of the people concerned.
import { and, desc, eq } from 'drizzle-orm'
import { castVote } from '#actions/ballots/vote'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { answerConsent } from '#actions/requests/consent'
import { fileRequest } from '#actions/requests/file'
import { closeHandover, recordHandover } from '#actions/requests/handover'
import { checkRequest } from '#actions/requests/report'
import { reviewRequest } from '#actions/requests/review'
import { ballots } from '#db/schema/ballots'
import { noticeRecipients, notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Choice } from '#rules/ballots'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import type { PersonValue } from '#rules/fields/person'
import { kindOf } from '#rules/proceedings/kinds'
import { planOf } from '#rules/proceedings/tasks'
import { newKey, type World } from '../world.ts'
import { checked } from './numbering.ts'
import { withPapers } from './papers.ts'

/** The open task of a request that a test put straight into its stage, as the stage's beginning would have left it. */
export async function putTask(world: Pick<World, 'db' | 'province' | 'now'>, id: string): Promise<void> {
  const [row] = await world.db.select().from(requests).where(eq(requests.id, id))
  const { stage, stageDue: dueOn, consentPersonId: personId } = row!
  const of = { provinceId: world.province, requestId: id, openedAt: row!.stageAt, dueOn }
  const put = {
    consent: { task: 'consent', of: 'substitute', personId },
    association: { task: 'opinion', of: 'association', role: 'association' },
    vote: { task: 'vote' },
    letter: { task: 'letter' },
  } as const
  await world.db.insert(tasks).values({ ...of, stage: stage as keyof typeof put, ...put[stage as keyof typeof put] })
}

let named = 0

/** A person whom the registry has not met, with a right national ID under the prefix 999. */
export function stranger(name = 'پریسا جانشین‌نیا'): PersonValue {
  named += 1
  const nine = `9998${String(named).padStart(5, '0')}`
  return { name, nationalId: checked(nine), mobile: `0914777${String(named).padStart(4, '0')}` }
}

/** So many days from so many days after the world's today. */
export function inDays(world: World, from: number, length: number) {
  return { from: addDays(world.today, from), to: addDays(world.today, from + length - 1) }
}

/** A leave that begins in so many days. */
export function leaveForm(world: World, from = 10, length = 5): Form {
  return { days: inDays(world, from, length), substitute: stranger() }
}

/** A station that begins in so many days. */
export function stationForm(world: World, from = 10, length = 5): Form {
  return {
    days: inDays(world, from, length),
    place: 'میدان امام، روبه‌روی شهرداری',
    position: { lat: 38.25, lon: 48.29 },
    circumstances: 'نمایشگاه سالانه صنایع دستی برگزار می‌شود و دفتر از آن دور است.',
  }
}

/** Files for an office by its holder, with the papers that the kind requires; throws where it is refused. The request's id. */
export async function filed(world: World, kind: string, words: Form, office = world.offices[0]!): Promise<string> {
  const form = await withPapers(world, kind, words, office.holder.id)
  const outcome = await fileRequest(await world.as(office.holder.id), newKey(), { office: office.id, kind, form })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

/** The one who was named answers. */
export async function consented(world: World, id: string, agrees = true): Promise<string> {
  const [row] = await world.db.select({ person: requests.consentPersonId }).from(requests).where(eq(requests.id, id))
  await answerConsent(await world.as(row!.person!), newKey(), { request: id, agrees })
  return row!.person!
}

/** The secretariat has looked it through, where that is what it waits for. */
export async function lookedThrough(world: World, id: string): Promise<void> {
  const [check] = await world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.task, 'check'), eq(tasks.state, 'open')))
  if (check) await checkRequest(await world.as('clerk'), newKey(), { task: check.id, complete: true, word: '' })
}

/** The association says its word, once the secretariat has looked the request through: agreement unless there is one. */
export async function reviewed(world: World, id: string, word = ''): Promise<void> {
  await lookedThrough(world, id)
  await reviewRequest(await world.as('association'), newKey(), { request: id, agrees: word === '', word })
}

type Voter = 'head' | 'member' | 'memberKanoon'

/** Whatever is to be brought is there, and its list closed. */
export async function broughtIn(world: World, id: string): Promise<void> {
  const open = and(eq(tasks.requestId, id), eq(tasks.task, 'handover'), eq(tasks.state, 'open'))
  const [task] = await world.db.select().from(tasks).where(open)
  if (!task) return
  const [request] = await world.db.select().from(requests).where(eq(requests.id, id))
  const plan = planOf(kindOf(request!.kind)!, task)
  const clerk = await world.as('clerk')
  for (const { name, returns } of plan?.task === 'handover' ? plan.items : []) {
    const said = { task: task.id, item: name, on: world.today, to: 'دبیرخانه', note: '' }
    // an original is looked at and given back
    for (const state of returns ? (['received', 'returned'] as const) : (['received'] as const))
      await recordHandover(clerk, newKey(), { ...said, state })
  }
  await closeHandover(clerk, newKey(), { task: task.id })
}

/** A vote, confirmed where it decides, once the secretariat has looked the request through. */
export async function voted(
  world: World,
  id: string,
  who: Voter,
  choice: Choice,
  reason = 'با برنامه شهر نمی‌خواند',
): Promise<void> {
  await lookedThrough(world, id)
  const ballot = await ballotOf(world, id)
  const outcome = await castVote(await world.as(who), newKey(), {
    ballot,
    choice,
    reason: choice === 'against' ? reason : '',
    confirm: true,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

/** The id of a request's last ballot. */
export async function ballotOf(world: World, id: string): Promise<string> {
  const [row] = await world.db.select().from(ballots).where(eq(ballots.requestId, id)).orderBy(desc(ballots.openedAt))
  return row!.id
}

/** The result letter is signed. */
export async function signed(world: World, id: string): Promise<void> {
  const [letter] = await world.db
    .select()
    .from(notices)
    .where(and(eq(notices.requestId, id), eq(notices.state, 'awaiting')))
  const outcome = await signNotice(await world.as('secretary'), newKey(), { id: letter!.id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

/** The letter that carries a task to an authority outside is signed; its id. */
export async function outwardSigned(world: World, task: string): Promise<string> {
  const [letter] = await world.db.select().from(notices).where(eq(notices.taskId, task))
  const outcome = await signNotice(await world.as('secretary'), newKey(), { id: letter!.id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return letter!.id
}

/** The letter that puts a request's hearing to the holder is signed; the record of whom it goes to. */
export async function summoned(world: World, id: string): Promise<{ recipient: string; notice: string }> {
  const hearing = and(eq(tasks.requestId, id), eq(tasks.task, 'hearing'), eq(tasks.state, 'open'))
  const [task] = await world.db.select().from(tasks).where(hearing)
  const notice = await outwardSigned(world, task!.id)
  const [to] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, notice))
  return { recipient: to!.id, notice }
}

/** It is signed, and the holder acknowledges it, so that the days to answer run. */
export async function notified(world: World, id: string, office = world.offices[0]!): Promise<void> {
  const { recipient } = await summoned(world, id)
  const outcome = await acknowledgeNotice(await world.as(office.holder.id), newKey(), { recipient })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

/** A leave or station at its vote. */
export async function atVote(
  world: World,
  kind: 'leave' | 'station',
  from = 10,
  length = 5,
  office = world.offices[0]!,
): Promise<string> {
  const form = kind === 'leave' ? leaveForm(world, from, length) : stationForm(world, from, length)
  const id = await filed(world, kind, form, office)
  if (kind === 'leave') await consented(world, id)
  await reviewed(world, id)
  return id
}
