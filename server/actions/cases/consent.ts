// What the office may see of the citizen beyond the text that was let through, their name or a file of theirs, the citizen is asked first.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { caseConsents, cases } from '#db/schema/cases'
import { files } from '#db/schema/files'
import { isNamed } from '#reads/identities'
import { action, type Context, conflict, done, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { tellCitizen } from '../../proceedings/cases-told.ts'
import { noteCase } from '../../proceedings/steps.ts'
import { caseScope, lockTracked, type Tracked, trackedScope } from './scope.ts'

/** `name`: whether the office may see the name; `files`: ids of the citizen's. */
export type AskConsent = { case: string; name: boolean; files: readonly string[] }

/** Asks for what was not asked yet; refused where nothing is, or a file is none of the citizen's. */
export const askConsent = action<AskConsent, null>('cases.askConsent', {
  scope: caseScope,
  run: async (act, { case: id, name, files: wanted }) => {
    const held = await lockCase(act, id)
    if (!held || held.state === 'resolved') return conflict('case-moved-on')
    if (!held.officeId) return noBecause('case-no-office')
    const there = wanted.length
      ? await act.tx
          .select({ id: files.id })
          .from(files)
          .where(and(inArray(files.id, [...wanted]), eq(files.subject, 'case'), eq(files.subjectId, id)))
      : []
    if (there.length !== new Set(wanted).size) return noBecause('field-wrong', 'files')
    if (name && !(held.confidential && (await isNamed(act.tx, id)))) return noBecause('cases-consent-no-name', 'name')
    const before = await act.tx.select().from(caseConsents).where(eq(caseConsents.caseId, id))
    const asked = [...(name ? [null] : []), ...wanted].filter((file) => !before.some(({ fileId }) => fileId === file))
    if (asked.length === 0) return noBecause('cases-consent-none', 'files')
    const row = { provinceId: act.province, caseId: id, askedBy: act.actor.person!, askedAt: act.now }
    await act.tx.insert(caseConsents).values(asked.map((fileId) => ({ ...row, fileId })))
    await noteCase(act, id, 'consent-asked')
    await tellCitizen(act, id)
    act.refresh('case', id)
    act.record({ subject: 'case', subjectId: id, facts: { name: name ? 1 : 0, files: wanted.length } })
    return done(null)
  },
})

export type Consent = Tracked & { consent: string; agreed: boolean }

const answer = action<Consent, null>('cases.consent', {
  scope: trackedScope,
  run: async (act, { consent, agreed, ...tracked }) => {
    const held = await lockTracked(act, tracked)
    if (!held) return unknown
    const [row] = await act.tx
      .update(caseConsents)
      .set({ agreed, answeredAt: act.now })
      .where(and(eq(caseConsents.id, consent), eq(caseConsents.caseId, held.id), isNull(caseConsents.answeredAt)))
      .returning()
    if (!row) return conflict('case-consent-answered')
    if (agreed && row.fileId === null)
      await act.tx.update(cases).set({ confidential: false }).where(eq(cases.id, held.id))
    await noteCase(act, held.id, agreed ? 'consent-given' : 'consent-refused')
    act.send({ to: { person: row.askedBy }, kind: 'case', subjectId: held.id })
    act.refresh('case', held.id)
    act.record({
      subject: 'case',
      subjectId: held.id,
      facts: { agreed: agreed ? 1 : 0, of: row.fileId ? 'file' : 'name' },
    })
    return done(null)
  },
})

/** The citizen agrees, or does not; what they do not agree to, nobody outside ever sees. Once said it stands. */
export function answerConsent(ctx: Context, key: string, input: Consent): Promise<Outcome<null>> {
  return answer(asCitizen(ctx), key, input)
}
