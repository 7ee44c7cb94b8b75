// The letter that tells an applicant that the working group has chosen them: it waits for its signature like every letter, and goes by
// the ways of every letter, so that it reaches whoever has no messenger too. Bylaw 25-a-3 note 3; Bylaw 20.
import { noticeRecipients, notices } from '#db/schema/notices'
import { establishmentShortlist } from '#law/establishment'
import type { ChosenFacts } from '#rules/proceedings/matter'
import type { Act } from '../../act/act.ts'
import { askForSignature } from '../../proceedings/signers.ts'

/** Puts it before those who sign; `office` is the file of the office to come, `person` its applicant. */
export async function writeChosenLetter(
  act: Act,
  { office, person, ...facts }: Omit<ChosenFacts, 'cite'> & { office: string; person: string },
): Promise<void> {
  const { subject, body } = act.letter({ chosen: { ...facts, cite: establishmentShortlist.cite } })
  const at = { createdAt: act.now, updatedAt: act.now, submittedAt: act.now }
  const [letter] = await act.tx
    .insert(notices)
    .values({
      ...{ provinceId: act.province, kind: 'notice', state: 'awaiting', subject, body, recipientCount: 1, ...at },
      selection: { offices: [office] },
    })
    .returning({ id: notices.id })
  const to = { provinceId: act.province, noticeId: letter!.id, officeId: office, personId: person }
  await act.tx.insert(noticeRecipients).values(to)
  await askForSignature(act, letter!.id)
}
