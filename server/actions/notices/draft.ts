// A letter while it is written: saved as it is typed, never overwritten silently.
import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { documentVersions } from '#db/schema/documents'
import { files } from '#db/schema/files'
import { type Copies, notices, type Selection } from '#db/schema/notices'
import { workedOn } from '#reads/notices/legible'
import { lineInSight } from '#reads/register-sight'
import { type Confidentiality, type NoticeKind, originOf } from '#rules/notices'
import { mayBeOfKind } from '#rules/notices-kinds'
import { persianLine } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { noticeScope } from './scope.ts'
import { isWriters } from './writer.ts'

/** `id` is made by the writer, so that a draft begun without a network is one draft; `version` is what was read. */
export type DraftInput = {
  id: string
  version: number | null
  kind: NoticeKind
  /** A new or changed directive, which passes the gate if an agency writes it; what an agency does not say is taken for one. */
  directive?: boolean
  subject: string
  body: string
  answerBy: string | null
  selection: Selection
  files: string[]
  refersTo?: string | null
  confidentiality?: Confidentiality
  urgent?: boolean
  /** Not before this instant, ISO 8601; null: as soon as it is signed. */
  sendAt?: string | null
  /** Versions of library documents that it carries. */
  documents?: string[]
  copies?: Copies
}

/**
 * Saves a draft; answers its new version. `version: null` begins it. If somebody else saved meanwhile, nothing is
 * written and the conflict says so: the writer keeps the text and decides. It refers only to a letter that its writer sees.
 */
export const saveDraft = action<DraftInput, { id: string; version: number }>('notices.draft', {
  unrecorded: 'a draft is nobody’s act until it is submitted',
  scope: async (tx, input, actor) =>
    (await noticeScope(tx, input)) ?? (input.version === null ? { province: actor.province } : null),
  run: async (act, input) => {
    if (input.version !== null && !(await isWriters(act, input.id))) return unknown
    const kind = mayBeOfKind(input.kind, await isOfRequest(act, input.id))
    if (!kind.ok) return no(kind.refusal)
    if (await isOfMinutes(act, input.id)) return conflict('minutes-letter-apart')
    if (!(await mayRefer(act, input))) return noBecause('field-wrong', 'refersTo')
    const content = {
      kind: input.kind,
      directive: input.directive ?? originOf(act.as?.role) === 'agency',
      subject: input.subject,
      body: input.body,
      answerBy: input.answerBy,
      selection: input.selection,
      refersTo: input.refersTo ?? null,
      confidentiality: input.confidentiality ?? 'ordinary',
      urgent: input.urgent ?? false,
      sendAt: input.sendAt ? new Date(input.sendAt) : null,
      documents: await known(act, input.documents ?? []),
      copies: copiesOf(input.copies),
      updatedAt: act.now,
      updatedBy: act.actor.person,
    }
    const version = input.version === null ? await begin(act, input.id, content) : await rewrite(act, input, content)
    if (!version) return conflict('notice-edited-meanwhile')
    await attach(act, input.id, input.files)
    return done({ id: input.id, version })
  },
})

/** A result letter that was sent back keeps the kind that its decision gave it. */
async function isOfRequest(act: Act, id: string): Promise<boolean> {
  return (await act.tx.$count(notices, and(eq(notices.id, id), isNotNull(notices.requestId)))) > 0
}

/** A letter of minutes has its text from them. */
async function isOfMinutes(act: Act, id: string): Promise<boolean> {
  return (await act.tx.$count(notices, and(eq(notices.id, id), isNotNull(notices.meetingId)))) > 0
}

/** By its reference a letter joins a thread and closes what came in: only what the writer sees, or what stood there. */
async function mayRefer(act: Act, { id, refersTo }: DraftInput): Promise<boolean> {
  if (!refersTo || (await lineInSight(act.tx, act.actor, refersTo, act.now))) return true
  const worked = and(eq(notices.id, refersTo), workedOn(act.actor, notices))
  const before = and(eq(notices.id, id), eq(notices.refersTo, refersTo))
  return (await act.tx.$count(notices, or(worked, before))) > 0
}

/** Each once, and no empty line. */
function copiesOf({ parties, others }: Copies = { parties: [], others: [] }): Copies {
  const lines = others.map((line) => persianLine(line)).filter(Boolean)
  return { parties: [...new Set(parties)], others: [...new Set(lines)] }
}

type Content = Omit<typeof notices.$inferInsert, 'id' | 'provinceId' | 'state' | 'createdBy' | 'createdAt'>

async function begin(act: Act, id: string, content: Content): Promise<number | null> {
  const [row] = await act.tx
    .insert(notices)
    .values({
      ...content,
      id,
      provinceId: act.province,
      state: 'draft',
      origin: originOf(act.as?.role),
      createdBy: act.actor.person,
      bodyId: act.as?.body ?? null,
      createdAt: act.now,
    })
    .onConflictDoNothing()
    .returning({ version: notices.version })
  return row?.version ?? null
}

async function rewrite(act: Act, input: DraftInput, content: Content): Promise<number | null> {
  const [row] = await act.tx
    .update(notices)
    .set({ ...content, version: input.version! + 1 })
    .where(and(eq(notices.id, input.id), eq(notices.state, 'draft'), eq(notices.version, input.version!)))
    .returning({ version: notices.version })
  return row?.version ?? null
}

/** Those of the ids that are versions of the province's library, in the order given. */
async function known(act: Act, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await act.tx
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(and(inArray(documentVersions.id, ids), eq(documentVersions.provinceId, act.province)))
  return ids.filter((id) => rows.some((row) => row.id === id))
}

/**
 * The files of the draft are exactly those named; others are let go. Taken are only what the draft had, and what the
 * writer uploaded and attached to nothing yet.
 */
async function attach(act: Act, id: string, ids: readonly string[]) {
  const had = await act.tx
    .update(files)
    .set({ subject: null, subjectId: null })
    .where(and(eq(files.subject, 'notice'), eq(files.subjectId, id)))
    .returning({ id: files.id })
  const own = or(
    eq(files.uploadedBy, act.actor.person!),
    inArray(
      files.id,
      had.map((one) => one.id),
    ),
  )
  for (const file of ids) {
    await act.tx
      .update(files)
      .set({ subject: 'notice', subjectId: id })
      .where(and(eq(files.id, file), eq(files.provinceId, act.province), isNull(files.subject), own))
  }
}

/** Throws a draft away for good. */
export const discardDraft = action<{ id: string }, null>('notices.discard', {
  scope: noticeScope,
  run: async (act, { id }): Promise<Outcome<null>> => {
    if (!(await isWriters(act, id))) return unknown
    await act.tx.delete(files).where(and(eq(files.subject, 'notice'), eq(files.subjectId, id)))
    const gone = await act.tx
      .delete(notices)
      .where(
        and(
          eq(notices.id, id),
          eq(notices.state, 'draft'),
          isNull(notices.requestId),
          isNull(notices.taskId),
          isNull(notices.meetingId),
        ),
      )
      .returning({ id: notices.id })
    if (!gone.length) return unknown
    act.record({ subject: 'notice', subjectId: id })
    return done(null)
  },
})
