// A citizen files a complaint, a criticism or a suggestion, through whatever door, and gets a tracking code at once.
import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { identities } from '#db/schema/identities'
import { isServiceOf } from '#reads/offices/subjects'
import { type CaseTopic, mayName } from '#rules/case-topics'
import { type CaseForm, type CaseKind, checkCase, filesInAllMax } from '#rules/cases'
import { mobileNumber, newTrackingCode } from '#rules/identifiers'
import { snapshot } from '#rules/law'
import type { Messenger } from '#rules/messages'
import { normalise, persianLine } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import {
  type Act,
  action,
  type Cleaned,
  type Context,
  done,
  no,
  noBecause,
  type Outcome,
  type Trouble,
} from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { onEngine } from '../../proceedings/cases.ts'
import { openStage } from '../../proceedings/stage.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { rowOf } from '../files/upload.ts'
import { photosMarked, takeUp } from './photo.ts'
import { type About, placeOf } from './place.ts'
import { caseSecret, caseSecretHash } from './secret.ts'

export type FileCase = {
  /** A license code as typed; null for a case that is about no office. */
  license: string | null
  /** Only without a license, and only where there are several provinces. */
  province?: string | null
  kind: CaseKind
  topic: CaseTopic
  /** Where a place without permission is, and which agency a case is about, as typed. */
  place?: string | null
  agency?: string | null
  /** The id of a service of the province. */
  service?: string | null
  text: string
  name?: string | null
  mobile?: string | null
  /** Whether the news come to that mobile too; needs one. */
  bySms?: boolean
  /** Whether the office must not see the name. */
  confidential: boolean
  files?: { bytes: Uint8Array; name: string }[]
  /** Marks of photos that went ahead. */
  photos?: readonly string[]
  /** The chat the case is followed from, if it was filed in one. */
  chat?: { messenger: Messenger; chat: string } | null
}

/** `secret` opens everything at `/c/CODE/SECRET`; it is shown to the citizen only. */
export type FiledCase = { id: string; trackingCode: string; secret: string }

/**
 * Files a case. Unknown for a license nobody ever had; refused field by field, unfit files at `files`. A repeat of the
 * key answers with the same code and secret.
 */
export async function fileCase(ctx: Context, key: string, input: FileCase): Promise<Outcome<FiledCase>> {
  const form = tidy(input)
  const { kept, refusals: unfit } = await cleaned(ctx, input.files ?? [])
  const photos = photosMarked(ctx.secret, input.photos ?? [])
  if (!photos) return photoLost
  const refusals = [...checkCase(form, (input.files?.length ?? 0) + photos.length), ...unfit]
  if (refusals.length) return no(...refusals)
  const place = await placeOf(ctx, form.license, input.province ?? null)
  if ('ok' in place) return place
  const { license: _, ...rest } = form
  const service = input.service || null
  if (service && !(await isServiceOf(ctx.db, service, place.province)))
    return no({ key: 'field-wrong', facts: {}, field: 'service' })
  const { confidential, chat = null, bySms } = input
  const outcome = await file(asCitizen(ctx), key, {
    ...rest,
    ...place,
    service,
    confidential,
    chat,
    ...(bySms ? { bySms } : {}),
    files: kept,
    photos,
  })
  if (!outcome.ok) return outcome
  return { ...outcome, value: { ...outcome.value, secret: caseSecret(ctx.secret, outcome.value.id) } }
}

/** What is kept of what was typed. */
export function tidy({ license, kind, topic, place, agency, text, name, mobile, bySms }: FileCase): CaseForm {
  const told = (what: 'place' | 'agency', said: string | null | undefined) =>
    (mayName(topic, what) && persianLine(said ?? '')) || null
  return {
    license: license?.trim() || null,
    kind,
    topic,
    place: told('place', place),
    agency: told('agency', agency),
    text: normalise(text),
    name: persianLine(name ?? '') || null,
    mobile: mobile?.trim() || null,
    ...(bySms ? { bySms } : {}),
  }
}

/** The files fit to be kept, and why others are not. */
export async function cleaned(ctx: Context, given: NonNullable<FileCase['files']>) {
  const kept: Kept[] = []
  const refusals: Refusal[] = []
  // One after the other: five large pictures at once would take the memory of a small machine.
  for (const { bytes, name } of given) {
    const clean = await ctx.clean(bytes, name, 'voice')
    if (clean.ok) kept.push(clean)
    else refusals.push(clean.refusal)
  }
  return { kept, refusals }
}

/** A file that may be kept. */
export type Kept = Cleaned & { ok: true }

/** `by`: the office whose holder files it; absent for a citizen. */
export type Filing = Omit<CaseForm, 'license'> &
  About & {
    by?: string
    service: string | null
    confidential: boolean
    chat: FileCase['chat']
    files: Kept[]
  }

const photoLost = noBecause('case-photo-lost', 'files')

const file = action<Filing & { photos: readonly string[] }, Omit<FiledCase, 'secret'>>('cases.file', {
  scope: async (_tx, { province, office }) => ({ province, office }),
  // without photos the key is known by what it was known by before there were any ahead
  known: ({ photos, ...filing }) => (photos.length ? { ...filing, photos } : filing),
  run: async (act, { photos, ...filing }) => {
    const filed = await openCase(act, filing)
    return (await takeUp(act, filed.id, photos)) ? done(filed) : photoLost
  },
})

/** A case as it begins, with its identity, files and first task. */
export async function openCase(act: Act, filing: Filing): Promise<Omit<FiledCase, 'secret'>> {
  const { kind, topic, office } = filing
  const held = await insertCase(act, filing)
  const { id, trackingCode } = held
  await keepIdentity(act, id, filing)
  await keepFiles(act, id, filing.files)
  await noteCase(act, id, 'filed')
  await openStage(act, onEngine(held))
  act.record({ subject: 'case', subjectId: id, facts: { kind, topic, office } })
  return { id, trackingCode }
}

/** Files that came from the citizen; refused at `files` where there would be too many in all. */
export async function keepFiles(act: Act, id: string, given: readonly Kept[]): Promise<Trouble | null> {
  const there = await act.tx.$count(files, and(eq(files.subject, 'case'), eq(files.subjectId, id)))
  if (there + given.length > filesInAllMax) return noBecause('case-too-many-files', 'files', { most: filesInAllMax })
  for (const one of given)
    await act.tx
      .insert(files)
      .values({ ...rowOf(one), provinceId: act.province, subject: 'case', subjectId: id, at: act.now })
  return null
}

/** A code that is taken already is drawn again; of 10¹⁵ it hardly ever is. */
async function insertCase(act: Act, { kind, topic, place, agency, service, text, office, by, confidential }: Filing) {
  const id = randomUUID()
  const law = snapshot(await act.law())
  for (;;) {
    const [row] = await act.tx
      .insert(cases)
      .values({
        id,
        provinceId: act.province,
        trackingCode: newTrackingCode(randomBytes(8)),
        secretHash: caseSecretHash(caseSecret(act.secret, id)),
        officeId: office,
        filedByOffice: by ?? null,
        kind,
        topic,
        place,
        agency,
        serviceId: service,
        text,
        confidential,
        state: 'registered',
        law,
        filedAt: act.now,
        stateAt: act.now,
      })
      .onConflictDoNothing({ target: cases.trackingCode })
      .returning()
    if (row) return row
  }
}

/** Apart from the case, and only if there is anything to keep. */
async function keepIdentity(act: Act, id: string, { name, mobile, chat, bySms }: Filing): Promise<void> {
  if (!name && !mobile && !chat) return
  await act.tx.insert(identities).values({
    provinceId: act.province,
    caseId: id,
    name,
    mobile: mobile && mobileNumber(mobile),
    messenger: chat?.messenger,
    chatId: chat?.chat,
    bySms: Boolean(bySms && mobile),
    at: act.now,
  })
}
