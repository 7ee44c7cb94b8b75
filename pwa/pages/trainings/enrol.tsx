// The people of a holder's offices before one training: who takes part, one press each.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { acting } from '../../session.ts'
import { t } from '../../words.ts'
import { resultWords, type Training } from './state.ts'

type Props = { of: Training; open: boolean; onChange: () => void }

/** The own people; `open`: whether it has not begun yet. */
export function Enrol({ of, open, onChange }: Props) {
  const office = acting.value!.office!.id
  const asked = useAsk(`training people ${office}`, () =>
    ask(api.trainings.people[':id'].$get({ param: { id: office } })),
  )
  const enter = useAct((key, membership: string) =>
    ask(api.trainings[':id'].enrol.$post({ param: { id: of.id }, json: { office, membership } }, keyed(key))),
  )
  const leave = useAct((key, membership: string) =>
    ask(api.trainings[':id'].withdraw.$post({ param: { id: of.id }, json: { office, membership } }, keyed(key))),
  )
  const press = async (done: Promise<unknown>, words: string) => {
    if (!(await done)) return
    toast(words)
    onChange()
  }
  const problem = enter.problem ?? leave.problem
  return (
    <Section title={t('trainings-trainees')}>
      {!open && of.cancelReason === null && <p class="soft">{t('trainings-card-closed')}</p>}
      <Loaded of={asked} rows={2}>
        {({ people }) => (
          <List label={t('trainings-trainees')}>
            {people.map(({ membership, name, replaces, person }) => {
              const taking = of.trainees.find((one) => one.person === person)
              return (
                <Row
                  key={membership}
                  title={name}
                  note={taking ? resultWords(taking) : replaces && t('trainings-replaces')}
                  end={
                    <>
                      {taking && <State tone="ok">{t('trainings-enrolled')}</State>}
                      {open && (
                        <Button
                          kind="plain"
                          busy={enter.busy || leave.busy}
                          onClick={() =>
                            void (taking
                              ? press(leave.run(membership), t('trainings-withdrawn'))
                              : press(enter.run(membership), t('trainings-enrolled')))
                          }
                        >
                          {t(taking ? 'trainings-withdraw' : 'trainings-enrol')}
                          <span class="unseen"> {name}</span>
                        </Button>
                      )}
                    </>
                  }
                />
              )
            })}
          </List>
        )}
      </Loaded>
      {problem && <ProblemNote problem={problem} />}
    </Section>
  )
}
