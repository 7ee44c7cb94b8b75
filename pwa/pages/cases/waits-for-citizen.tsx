// What a case waits for from its citizen, as those see it who handle the case.
import { date } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { SeenCase } from './parts.tsx'

/** The question with its last day, and what was asked to agree to with what the citizen said to it. */
export function WaitsForCitizen({ of, again }: { of: SeenCase; again: () => void }) {
  const { question, consents, mayTakeBack } = of
  const act = useAct((key, _: null) =>
    ask(api.cases[':id'].question['take-back'].$post({ param: { id: of.id } }, keyed(key))),
  )
  const takeBack = async () => {
    const { problem } = await act.attempt(null)
    if (problem) return
    toast(t('cases-question-taken-back'))
    again()
  }
  return (
    <>
      {question && (
        <Note>
          <p>{t('cases-question-waits', { text: question.text, until: date(locale.value, question.until) })}</p>
          {act.problem && <ProblemNote problem={act.problem} />}
          {mayTakeBack && (
            <Button kind="quiet" busy={act.busy} onClick={() => void takeBack()}>
              {t('cases-question-take-back')}
            </Button>
          )}
        </Note>
      )}
      {consents.length > 0 && (
        <Card title={t('cases-consent')}>
          <Facts of={consents.map(({ file, agreed }) => [file ?? t('cases-consent-of-name'), t(said(agreed))])} />
        </Card>
      )}
    </>
  )
}

const said = (agreed: boolean | null) =>
  agreed === null ? 'cases-consent-waits' : agreed ? 'cases-consent-yes' : 'cases-consent-no'
