// The named staff of an office: its holder adds and ends them.
import { useSignal } from '@preact/signals'
import { useAct } from '../../../act.ts'
import { type Answer, api, ask, keyed } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { useForm } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { CheckField } from '../../../parts/choices.tsx'
import { AddIcon } from '../../../parts/icons/acts.tsx'
import { PeopleIcon } from '../../../parts/icons/nav.tsx'
import { DateText, Mobile } from '../../../parts/inline.tsx'
import { MobileField, NationalIdField, TextField } from '../../../parts/inputs.tsx'
import { Empty, List, Loaded, Row } from '../../../parts/list.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Section } from '../../../parts/page.tsx'
import { Confirm, Sheet } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { t } from '../../../words.ts'

type Member = Answer<ReturnType<typeof api.staff.$get>>[number]
type New = Parameters<typeof api.staff.$post>[0]['json']

/** The list, and the way to add somebody. */
export function Staff({ office }: { office: string }) {
  const asked = useAsk('staff', () => ask(api.staff.$get()))
  const adding = useSignal(false)
  const ending = useSignal<Member | null>(null)
  const end = useAct((key, id: string) => ask(api.staff[':id'].$delete({ param: { id } }, keyed(key))))
  const yes = async () => {
    if (!ending.value || !(await end.run(ending.value.membership))) return
    ending.value = null
    toast(t('mine-staff-ended'))
    asked.again()
  }
  return (
    <Section title={t('mine-staff')}>
      <Loaded of={asked} rows={2}>
        {(all) => {
          const here = all.filter((one) => one.office === office)
          return here.length === 0 ? (
            <Empty icon={PeopleIcon} title={t('mine-staff-none')} detail={t('mine-staff-none-detail')} />
          ) : (
            <List label={t('mine-staff')}>
              {here.map((member) => (
                <Row
                  key={member.membership}
                  title={member.name}
                  note={
                    <>
                      {member.mobile && <Mobile of={member.mobile} />} {t('mine-staff-since')}{' '}
                      <DateText of={member.since} />
                      {member.replaces && <span class="stack">{t('mine-staff-replaces')}</span>}
                    </>
                  }
                  end={
                    <Button kind="plain" onClick={() => (ending.value = member)}>
                      {t('mine-staff-end')}
                    </Button>
                  }
                />
              ))}
            </List>
          )
        }}
      </Loaded>
      <Button kind="quiet" icon={AddIcon} onClick={() => (adding.value = true)}>
        {t('mine-staff-add')}
      </Button>
      {adding.value && (
        <AddSheet
          office={office}
          close={() => (adding.value = false)}
          done={() => {
            adding.value = false
            toast(t('mine-staff-added'))
            asked.again()
          }}
        />
      )}
      {ending.value && (
        <Confirm
          title={t('mine-staff-end-title', { name: ending.value.name })}
          yes={t('mine-staff-end')}
          danger
          busy={end.busy}
          problem={end.problem}
          onYes={() => void yes()}
          onClose={() => (ending.value = null)}
        >
          <p>{t('mine-staff-end-detail')}</p>
        </Confirm>
      )}
    </Section>
  )
}

function AddSheet({ office, close, done }: { office: string; close: () => void; done: () => void }) {
  const form = useForm({ name: '', nationalId: '', mobile: '', replaces: false })
  const act = useAct((key, json: New) => ask(api.staff.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt({ office, ...form.values })
    if (problem) form.failBy(problem)
    if (answer) done()
  }
  return (
    <Sheet title={t('mine-staff-add')} onClose={close}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('name')} label={t('parts-person-name')} max={100} complete="name" />
        <NationalIdField {...form.field('nationalId')} label={t('parts-person-national-id')} />
        <MobileField {...form.field('mobile')} label={t('parts-person-mobile')} />
        <CheckField {...form.field('replaces')} label={t('mine-staff-replaces')} hint={t('mine-staff-replaces-hint')} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('mine-staff-add')}
        </Button>
      </form>
    </Sheet>
  )
}
