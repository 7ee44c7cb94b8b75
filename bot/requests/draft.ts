// A request while it is filled in by the bot: its draft, and what the rules say of it.
import { saveOwnDraft } from '#actions/drafts/save'
import { checkFiled } from '#actions/requests/named'
import { ownDraft } from '#reads/drafts'
import { lawOfProvince } from '#reads/parameters'
import { offeredForm } from '#reads/requests/offered'
import { type Day, tehranDay } from '#rules/calendar'
import { requestDraft } from '#rules/drafts'
import type { Field, Form } from '#rules/fields/form'
import type { RequestKind } from '#rules/proceedings/kind'
import type { Refusal } from '#rules/verdict'
import type { BotContext } from '../context.ts'
import { hasDraft, type Talk } from '../talk/talk.ts'

/** Which request for which office. */
export type Wanted = { office: string; kind: string }
export type Value = Form[string]
/** `wrong`: the parts of the field that were refused where others were not. */
export type Asking = Wanted & { declared: RequestKind; today: Day; field: Field; wrong: readonly string[] }

/** The rules' answers to a form; null for who is not bound any more, or has not this office any more. */
export async function checked(ctx: BotContext, { office, kind }: Wanted, form: Form) {
  const { signed, house, now } = ctx
  if (!signed) return null
  const today = tehranDay(now)
  const law = await lawOfProvince(house.db, signed.province, today)
  return checkFiled({ db: house.db, now, actor: signed }, { office, kind, form }, today, law)
}

/** The form of the draft as it stands, which the app may have changed. */
export async function formOfDraft({ signed, house }: BotContext, { office, kind }: Wanted): Promise<Form> {
  return (signed && (await ownDraft<Form>(house.db, signed, requestDraft(kind, office)))?.form) ?? {}
}

/** The draft with what the record tells already, kept; empty where it tells nothing. */
export async function begunForm(ctx: BotContext, { office, kind }: Wanted, declared: RequestKind): Promise<Form> {
  const form = await offeredForm(ctx.house.db, declared, office)
  if (Object.keys(form).length === 0) return {}
  const saved = await saveOwnDraft(ctx.act(), ctx.key(), { ...requestDraft(kind, office), form, version: null })
  return saved.ok ? form : {}
}

/** Puts one answer over the draft as it stands, which the app may have changed. The form then; null where it was refused. */
export async function keepField(ctx: BotContext, wanted: Wanted, name: string, value: Value): Promise<Form | null> {
  const form = { ...(await formOfDraft(ctx, wanted)), [name]: value }
  const saved = await saveOwnDraft(ctx.act(), ctx.key(), {
    ...requestDraft(wanted.kind, wanted.office),
    form,
    version: null,
  })
  return saved.ok ? form : null
}

/** The same within a conversation, from then on one that has something in its draft. */
export function keepPart(talk: Talk, wanted: Wanted, name: string, value: Value): Promise<Form | null> {
  hasDraft(talk)
  return talk.external((ctx) => keepField(ctx, wanted, name, value))
}

type Kept = { form: Form; refusals: Refusal[]; remedy: string | null } | null

/** Keeps an answer; what stands against it, and the other field that may mend it. Null: nobody may ask for this any more. */
export async function keepAnswer(ctx: BotContext, wanted: Wanted, name: string, value: Value): Promise<Kept> {
  const form = await keepField(ctx, wanted, name, value)
  const check = form && (await checked(ctx, wanted, form))
  if (!check) return null
  const refusals = check.refusals.filter(({ field }) => field?.split('.')[0] === name)
  const remedies = refusals.map((refusal) => check.checks.find((one) => one.refusal === refusal)?.remedy ?? null)
  // only where nothing else is wrong with the answer
  return { form, refusals, remedy: remedies.every((one) => one === remedies[0]) ? (remedies[0] ?? null) : null }
}
