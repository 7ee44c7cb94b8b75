// A change that is given and not reported yet: its writer's own draft, which the app's form shows too.
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { ownDrafts } from '#reads/drafts'
import { type ContactKind, contactKinds, readContact } from '#rules/contacts'
import { contactDraft } from '#rules/drafts'
import type { BotContext } from '../context.ts'
import { dropUnsent, keepUnsent, unsent } from '../talk/unsent.ts'

/** What is to be reported; `own`: the account has shared it as its own. */
export type New = { office: string; kind: ContactKind; value: string; own: boolean }

/** In the chat, sealed: which number its account has shared. A draft, which its writer may change elsewhere, proves nothing. */
const proof = 'contact'

/** Keeps what was given over what was kept before. */
export async function keepReport(ctx: BotContext, given: New): Promise<null> {
  const { office, kind, value } = given
  await saveOwnDraft(ctx.act(), ctx.key(), { ...contactDraft(office), form: { kind, value }, version: null })
  return keepUnsent(ctx, proof, given)
}

/** What this person left unreported for one of these offices, in the bot or in the app; null for nothing that could be reported. */
export async function keptReport(ctx: BotContext, offices: readonly string[]): Promise<New | null> {
  const left = await unsent<New>(ctx, proof)
  for (const office of offices) {
    const found = ctx.signed ? await ownDrafts(ctx.house.db, ctx.signed, contactDraft(office).kind, office) : []
    for (const { form } of found) {
      const { kind, value } = form as { kind?: ContactKind; value?: string }
      if (!kind || !value || !contactKinds.includes(kind) || !readContact(kind, value)) continue
      return { office, kind, value, own: left?.own === true && left.value === value }
    }
  }
  return null
}

/** Forgets it, from whichever of the app's forms it came. */
export async function dropReport(ctx: BotContext, { office, kind }: Pick<New, 'office' | 'kind'>): Promise<null> {
  const name = contactDraft(office)
  for (const one of [name.kind, `${name.kind}:${kind}`])
    await discardOwnDraft(ctx.act(), ctx.key(), { ...name, kind: one })
  return dropUnsent(ctx, proof)
}
