// Places that a citizen's report may tell of: it joins the file of one instead of beginning another.
import { useLocation } from 'preact-iso'
import { code } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

/** The followed places, the first page of them; nothing where there are none. */
export function JoinPlace({ caseId }: { caseId: string }) {
  const { route } = useLocation()
  const asked = useAsk('unlicensed join', () => askPage(api.unlicensed.$get({ query: {} })))
  const join = useAct((key, place: string) =>
    ask(api.unlicensed[':id'].reports.$post({ param: { id: place }, json: { caseId } }, keyed(key))),
  )
  if (!asked.data?.length) return null
  const attempt = async (place: string) => {
    const { answer } = await join.attempt(place)
    if (!answer) return
    toast(t('unlicensed-joined', { number: code(locale.value, answer.number) }))
    route(`/app/unlicensed/${place}`, true)
  }
  return (
    <Section title={t('unlicensed-join-title')}>
      {join.problem && <ProblemNote problem={join.problem} />}
      {asked.data.map(({ id, name, address }) => (
        <Card key={id} title={name}>
          <p>{address}</p>
          <Button kind="quiet" busy={join.busy} onClick={() => void attempt(id)}>
            {t('unlicensed-join')}
            <span class="unseen"> {name}</span>
          </Button>
        </Card>
      ))}
    </Section>
  )
}
