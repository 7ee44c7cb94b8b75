// Somebody of any office is entered among those who take part: the office as one types, then its people.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { Code } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Office = { id: string; name: string }
type Props = { training: string; onClose: () => void; onDone: () => void }

/** The sheet; `onDone` when somebody was entered. */
export function Admit(props: Props) {
  const office = useSignal<Office | null>(null)
  return (
    <Sheet title={t('trainings-admit')} onClose={props.onClose}>
      {office.value ? (
        <People {...props} office={office.value} />
      ) : (
        <Choose onChoose={(chosen) => (office.value = chosen)} />
      )}
    </Sheet>
  )
}

function Choose({ onChoose }: { onChoose: (office: Office) => void }) {
  const search = useSignal('')
  const found = useAsk(`training offices ${search.value}`, async () =>
    search.value ? (await ask(api.offices.$get({ query: { q: search.value } }))).offices : [],
  )
  return (
    <>
      <SearchBox
        label={t('trainings-admit-office')}
        onSearch={(typed) => (search.value = typed)}
        found={search.value ? found.data?.length : undefined}
      />
      {search.value !== '' && (
        <Loaded of={found} rows={2}>
          {(offices) => (
            <List label={t('trainings-admit-office')}>
              {offices.slice(0, 6).map(({ id, name, license }) => (
                <Row
                  key={id}
                  title={name}
                  note={license && <Code>{license}</Code>}
                  onClick={() => onChoose({ id, name })}
                />
              ))}
            </List>
          )}
        </Loaded>
      )}
    </>
  )
}

function People({ training, office, onDone }: Props & { office: Office }) {
  const form = useForm({ membership: '' })
  const asked = useAsk(`training people ${office.id}`, () =>
    ask(api.trainings.people[':id'].$get({ param: { id: office.id } })),
  )
  const admit = useAct((key, membership: string) => {
    const json = { office: office.id, membership }
    return ask(api.trainings[':id'].admit.$post({ param: { id: training }, json }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!form.values.membership) return form.fail({ membership: t('trainings-admit-person-needed') })
    const { problem } = await admit.attempt(form.values.membership)
    if (problem) return void form.failBy(problem)
    toast(t('trainings-admitted'))
    onDone()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <p>{office.name}</p>
      <Loaded of={asked} rows={2}>
        {({ people }) => (
          <ChoiceCards
            {...form.field('membership')}
            label={t('trainings-admit-person')}
            options={people.map(({ membership, name }) => ({ value: membership, label: name }))}
          />
        )}
      </Loaded>
      {admit.problem && !admit.problem.fields && <ProblemNote problem={admit.problem} />}
      <Button busy={admit.busy} whole>
        {t('trainings-admit')}
      </Button>
    </form>
  )
}
