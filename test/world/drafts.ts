// Drafts of requests and of letters to the secretariat, by what they will be.
import type { Context } from '#act/context'
import { saveOwnDraft } from '#actions/drafts/save'
import { ownDraft } from '#reads/drafts'
import type { Db } from '#reads/parameters'
import * as drafts from '#rules/drafts'
import type { Form } from '#rules/fields/form'
import type { IncomingDraft } from '#rules/incoming'
import type { Actor } from '#rules/roles'

type Save = { version: number | null }
type Request = { office: string; kind: string }
type Letter = { office: string | null; answers: string | null }

export const saveRequestDraft = (
  ctx: Context,
  key: string | null,
  { office, kind, ...rest }: Request & Save & { form: Form },
) => saveOwnDraft(ctx, key, { ...drafts.requestDraft(kind, office), ...rest })

export const requestDraft = (db: Db, actor: Actor, office: string, kind: string) =>
  ownDraft<Form>(db, actor, drafts.requestDraft(kind, office))

export const saveIncomingDraft = (
  ctx: Context,
  key: string | null,
  { office, answers, ...rest }: Letter & Save & { form: IncomingDraft },
) => saveOwnDraft(ctx, key, { ...drafts.incomingDraft(answers, office), ...rest })

export const incomingDraft = (db: Db, actor: Actor, { office, answers }: Letter) =>
  ownDraft<IncomingDraft>(db, actor, drafts.incomingDraft(answers, office))
