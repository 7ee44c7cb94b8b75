// Violations of agencies and of the kanoon at any point of their way, brought there by the acts of the people concerned.
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { fileRequest } from '#actions/requests/file'
import { answerHearing } from '#actions/requests/inquiries'
import { proposeSanction } from '#actions/requests/propose'
import { bodies } from '#db/schema/bodies'
import { noticeRecipients, notices } from '#db/schema/notices'
import { memberships } from '#db/schema/people'
import type { Form } from '#rules/fields/form'
import type { PartyRole } from '#rules/roles'
import type { ProposalInput } from '#rules/violations/proposal'
import { newKey, type World } from '../world.ts'
import { signed, summoned } from './requests.ts'
import { openOf, passed } from './violations.ts'

type Outcome = { ok: true; value: unknown } | { ok: false }
function must<O extends Outcome>(outcome: O): Extract<O, { ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<O, { ok: true }>
}

/** The names of the bodies that may be accused. */
export const accusedNames = { agency: 'شرکت آب و فاضلاب', association: 'انجمن صنفی استان', kanoon: 'کانون سراسری' }
type Accusable = keyof typeof accusedNames

/** A body of a kind, for which the world's person of that role stands; its id. */
export async function bodyFor(world: World, kind: Accusable & PartyRole): Promise<string> {
  const values = {
    provinceId: world.province,
    kind,
    name: accusedNames[kind],
    since: '2020-01-01',
    updatedAt: world.now,
  }
  const [body] = await world.db.insert(bodies).values(values).returning()
  await world.db
    .update(memberships)
    .set({ bodyId: body!.id })
    .where(and(eq(memberships.personId, world.people[kind].id), eq(memberships.role, kind)))
  return body!.id
}

/** What somebody reports of a body. */
export const accusationForm = (world: Pick<World, 'today'>, more: Form = {}): Form => ({
  body: accusedNames.agency,
  what: 'cut-off',
  seenOn: world.today,
  account: 'سامانه دستگاه از دیروز برای دفتر بسته است و مصوبه‌ای نشان ندادند.',
  ...more,
})

/** The same of the kanoon. */
export const misconductForm = (world: Pick<World, 'today'>, more: Form = {}): Form => ({
  what: 'settlement',
  seenOn: world.today,
  account: 'کانون شش ماه است که حساب دفتر را تسویه نکرده است.',
  ...more,
})

/** The text that the secretariat puts to the body. */
export const accusingText = 'گزارش شده است که خدمت یک دفتر بدون مصوبه قطع شده است.'

/** Reported by a holder, unless it is somebody on duty; the proceeding's id. */
export async function accused(
  world: World,
  kind: 'accusation' | 'misconduct' = 'accusation',
  by: Parameters<World['as']>[0] = 'holder',
  more: Form = {},
): Promise<string> {
  const form = kind === 'accusation' ? accusationForm(world, more) : misconductForm(world, more)
  const filing = { office: world.offices[0]!.id, kind, form }
  return must(await fileRequest(await world.as(by), newKey(), filing)).value.id
}

/** Put to the body by a letter that its people acknowledge. */
export async function putToBody(world: World, id: string, by: Accusable, text = accusingText): Promise<void> {
  await passed(world, id, text)
  const { recipient } = await summoned(world, id)
  must(await acknowledgeNotice(await world.as(by), newKey(), { recipient }))
}

/** The body answers, or to the verdict appeals. */
export async function bodyAnswered(world: World, id: string, by: Accusable, agrees = false, word = 'سامانه خراب بود') {
  const task = (await openOf(world, id, 'hearing'))!
  return answerHearing(await world.as(by), newKey(), { task: task.id, agrees, word: agrees ? '' : word })
}

/** A fault that cost the office something. */
export const costsFound = (more: Partial<Omit<ProposalInput, 'word'>> = {}): Omit<ProposalInput, 'word'> => ({
  ...{ conduct: 'costs', damage: 9_000_000, outside: false, grave: false, row: '9', cutOff: null, reason: '' },
  ...more,
})

/** Whoever examines reports. */
export async function bodyExamined(
  world: World,
  id: string,
  by: 'kanoon' | 'clerk' | 'supervision',
  found: Omit<ProposalInput, 'word'> | null = costsFound(),
  word = 'در نشست روشن شد که دستگاه مصوبه‌ای نداشته است.',
) {
  const task = (await openOf(world, id, 'proposal'))!
  return proposeSanction(await world.as(by), newKey(), { task: task.id, found, word })
}

/** The verdict is signed, and the body acknowledges it. */
export async function bodyNotified(world: World, id: string, by: Accusable): Promise<void> {
  await signed(world, id)
  const [row] = await world.db
    .select({ recipient: noticeRecipients.id })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .where(and(eq(notices.requestId, id), eq(notices.state, 'signed'), isNotNull(noticeRecipients.bodyId)))
    .orderBy(desc(notices.signedAt))
  must(await acknowledgeNotice(await world.as(by), newKey(), { recipient: row!.recipient }))
}
