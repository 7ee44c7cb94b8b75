// The clerk decides on a reported mobile: who says so, who has it now, and what was seen.
import { useAct } from '../../../act.ts'
import { type Answer, api, ask, keyed } from '../../../api.ts'
import { useForm } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { Facts } from '../../../parts/card.tsx'
import { DateText, Mobile } from '../../../parts/inline.tsx'
import { AreaField } from '../../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { t } from '../../../words.ts'

export type ReportedMobile = Answer<ReturnType<typeof api.offices.reported.$get>>[number]

type Props = { of: ReportedMobile; done: () => void; close: () => void }

/** The sheet: accept or refuse, with the evidence. */
export function DecideMobile({ of, done, close }: Props) {
  const form = useForm({ evidence: '' })
  const act = useAct((key, json: { accept: boolean; evidence: string }) =>
    ask(api.offices.contacts[':id'].decide.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const decide = async (accept: boolean) => {
    const { answer, problem } = await act.attempt({ accept, ...form.values })
    if (problem) form.failBy(problem)
    if (!answer) return
    close()
    toast(t('contacts-decide-done'))
    done()
  }
  return (
    <Sheet title={t('contacts-decide-title', { name: of.person.name })} onClose={close}>
      <Facts
        of={[
          [t('contacts-decide-number'), <Mobile key="number" of={of.value} />],
          [t('contacts-decide-reporter'), <a href={`/app/people/${of.person.id}`}>{of.person.name}</a>],
          ...of.others.map(({ id, name }): [string, preact.ComponentChildren] => [
            t('contacts-decide-other'),
            name ? <a href={`/app/people/${id}`}>{name}</a> : t('contacts-decide-elsewhere'),
          ]),
          [t('contacts-told-changed'), of.changedAt && <DateText key="changed" of={of.changedAt} />],
          [t('contacts-decide-proven'), of.provenAt && <DateText key="proven" of={of.provenAt} />],
        ]}
      />
      {of.others.length > 0 && <Note>{t('contacts-decide-accept-detail')}</Note>}
      <form class="form" onSubmit={(event) => event.preventDefault()} noValidate>
        <AreaField
          {...form.field('evidence')}
          label={t('contacts-decide-evidence')}
          hint={t('contacts-decide-evidence-hint')}
          rows={3}
          max={500}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <div class="buttons">
          <Button busy={act.busy} onClick={() => void decide(true)}>
            {t('contacts-decide-accept')}
          </Button>
          <Button kind="danger" busy={act.busy} onClick={() => void decide(false)}>
            {t('contacts-decide-refuse')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
