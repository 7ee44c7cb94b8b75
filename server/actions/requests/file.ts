// Filing a request: judged by the rules under a lock on the office, with the law of the day kept beside it.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { offices } from '#db/schema/offices'
import type { Scope } from '#policies/policies'
import { filingAct } from '#policies/requests'
import { managerPerson } from '#reads/offices/managers'
import { answeringFor } from '#reads/offices/offices'
import { lawOfProvince } from '#reads/parameters'
import { accusedBody } from '#reads/requests/accused'
import { askOf, officeFacts } from '#reads/requests/asks'
import { isAbout } from '#reads/requests/drafts'
import { type PaperLetter, paperLetter } from '#reads/requests/paper-letters'
import { requestDraft, type SeenDraft } from '#rules/drafts'
import type { Form } from '#rules/fields/form'
import { tidyForm } from '#rules/fields/form'
import type { RequestKind } from '#rules/proceedings/kind'
import { judge, kindOf } from '#rules/proceedings/kinds'
import { type Act, action, type Context, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { enter } from '../../proceedings/advance.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { note } from '../../proceedings/steps.ts'
import { consumeDraft, noteSent } from '../drafts/consume.ts'
import { closeLetter } from '../incoming/finish.ts'
import { consentPerson } from './consent.ts'
import { enterRequest } from './enter.ts'
import { namedRefusals } from './named.ts'
import { takePapers } from './papers.ts'
import { officeScope } from './scope.ts'

/**
 * `draft`: the one that is filed, as its holder saw it; absent where none was kept. `letter`: the letter on paper in which the holder
 * asked, where the secretariat writes it down.
 */
export type FileInput = {
  office: string
  kind: string
  form: Form
  draft?: SeenDraft | undefined
  letter?: string | undefined
}
export type Filed = { id: string; number: string }

/**
 * Files a request, each by the act of whoever begins such a one: the holder, or a body about the office, or the secretariat for a
 * holder who asked on paper. The office's row is locked while the rules are asked, so that two requests at once cannot share one allowance. Refused with every unmet
 * rule, its figures and article; the draft stays.
 */
export async function fileRequest(ctx: Context, key: string | null, input: FileInput): Promise<Outcome<Filed>> {
  const { letter } = input
  const asked = letter ? await paperLetter(ctx.db, ctx.actor, { ...input, letter }, ctx.now) : null
  const named = await namedRefusals(ctx, { ...input, letter: asked })
  if (named.length) return no(...named)
  const act = letter ? 'requests.filePaper' : filingAct(kindOf(input.kind)?.files ?? 'holder')
  return filing[act](ctx, key, input)
}

const filing = {
  'requests.file': action<FileInput, Filed>('requests.file', { scope: filingScope, run: file }),
  'requests.begin': action<FileInput, Filed>('requests.begin', { scope: filingScope, run: file }),
  'requests.report': action<FileInput, Filed>('requests.report', { scope: filingScope, run: file }),
  'requests.accuse': action<FileInput, Filed>('requests.accuse', { scope: filingScope, run: file }),
  'requests.filePaper': action<FileInput, Filed>('requests.filePaper', { scope: filingScope, run: filePaper }),
}

async function filingScope(tx: Transaction, { office, kind }: FileInput): Promise<Scope | null> {
  const at = await officeScope(tx, { office })
  return at && { ...at, filer: kindOf(kind)?.files ?? 'holder' }
}

/**
 * What a holder asked in a letter on paper. The day on which the letter arrived is the day of the request: its rules, its law and
 * whatever runs from it go by that day, while nobody's own time to answer begins before they are asked.
 */
async function filePaper(act: Act, input: FileInput): Promise<Outcome<Filed>> {
  const { office, letter: id = '' } = input
  const letter = await paperLetter(act.tx, act.actor, { letter: id, office }, act.now)
  if (!letter || kindOf(input.kind)?.files !== 'holder') return unknown
  if (letter.scans === 0) return noBecause('refusal-paper-no-scan', 'letter')
  if (letter.outlived) return noBecause('refusal-paper-outlived', 'letter')
  return file(act, input, letter)
}

async function file(act: Act, input: FileInput, letter: PaperLetter | null = null): Promise<Outcome<Filed>> {
  const { office, kind: name, form, draft: seen } = input
  const kind = kindOf(name)
  if (!kind) return unknown
  await act.tx.select({ id: offices.id }).from(offices).where(eq(offices.id, office)).for('update')
  const askedOn = letter?.day ?? act.today
  const facts = await officeFacts(act.tx, office, askedOn)
  if (!facts || !isAbout(kind, facts)) return unknown
  const law = letter ? await lawOfProvince(act.tx, act.province, askedOn) : await act.law()
  const tidy = tidyForm(kind.fields, form)
  // the same form once more may be meant: after a withdrawal, say; where it is not, the rules refuse it
  const sending = { ...requestDraft(name, office, letter?.id), content: null, seen }
  const consumed = await consumeDraft(act, 'request', sending)
  if ('ok' in consumed) return consumed
  const { refusals } = judge(kind, await askOf(act.tx, facts, office, name, form, askedOn), law)
  if (refusals.length) return no(...refusals)
  const { party } = kind
  const consent = party ? await consentPerson(act, tidy[party], party) : null
  if (consent && !consent.ok) return consent
  const id = randomUUID()
  const personId = letter ? ((await managerPerson(act.tx, office)) ?? facts.holderId) : act.actor.person!
  const whose = kind.about === 'planned' ? facts.holderId : personId
  const kept = await takePapers(act, { id, officeId: office, personId: whose }, kind.fields, tidy)
  if (!kept.ok) return kept
  const { report } = kind
  const row = await enterRequest(act, kind, {
    id,
    officeId: office,
    // of an office that is not there yet it is the applicant's, whoever wrote it down
    personId: whose,
    form: kept.value,
    law,
    filedOn: askedOn,
    consentPersonId: consent?.value ?? null,
    accusedId: (await accusedBody(act.tx, act.province, name, tidy, askedOn))?.id ?? null,
    askedIn: letter?.id ?? null,
  })
  if (letter) await note(act, row.id, 'filed-paper', { facts: { letter: letter.number, arrived: letter.day } })
  else await note(act, row.id, 'filed')
  await enter(act, row)
  // whoever files in the bot has the card before them already
  if (act.via === 'app' && !kind.about) act.send({ to: { person: row.personId }, kind: 'request', subjectId: row.id })
  // of a report the office hears once the secretariat puts it to them
  if (kind.files !== 'holder' && (!report || isAnnounced(report, row.form))) await tellOffice(act, row)
  await noteSent(act, consumed, { id: row.id, number: row.number })
  const behalf = letter ? { holder: whose, letter: letter.number } : {}
  act.record({ subject: 'request', subjectId: row.id, facts: { kind: name, number: row.number, office, ...behalf } })
  if (letter) await closeLetter(act, letter.id)
  return done({ id: row.id, number: row.number })
}

/** The office hears of what others begin about it; a holder who is to be heard has the question itself before them. */
async function tellOffice(act: Act, request: Request): Promise<void> {
  const first = declarationOf(request).stages[0]?.tasks ?? []
  if (first.some(({ task }) => task === 'hearing')) return
  const people = await answeringFor(act.tx, request.officeId, act.today)
  act.send(...people.map((person) => ({ to: { person }, kind: 'request' as const, subjectId: request.id })))
}

/** Whether its office knows of a report from the start. */
const isAnnounced = ({ announced }: NonNullable<RequestKind['report']>, form: Form) =>
  announced !== undefined && form[announced.field] === announced.value
