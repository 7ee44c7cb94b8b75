// Inviting somebody into a role; the link that comes of it is shown once, to be handed on.
import { useSignal } from '@preact/signals'
import { seatWords } from '#locales/seats'
import { givenRoles, keptBodies, officeRoles, type Role } from '#rules/roles'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { CodeField, MobileField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import { Handing, type Invited } from './handing.tsx'

type Asked = Parameters<typeof api.people.$post>[0]['json']

/** The form, and after it the link. */
export function Invite() {
  const invited = useSignal<Invited | null>(null)
  return (
    <Page title={t('people-invite-title')} lead={t('people-invite-lead')} back="/app/people">
      {invited.value ? (
        <Handing invited={invited.value}>
          <Button kind="plain" onClick={() => (invited.value = null)}>
            {t('people-invite-next')}
          </Button>
        </Handing>
      ) : (
        <Asking onInvited={(answer) => (invited.value = answer)} />
      )}
    </Page>
  )
}

/** Stands in the list for a body that is not in it yet. */
const another = 'another'

function Asking({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const form = useForm({ role: '', name: '', mobile: '', office: '', seat: '', body: '', bodyName: '' })
  const act = useAct((key, json: Asked) => ask(api.people.$post({ json }, keyed(key))))
  const province = useAsk('province', () => ask(api.province.$get()))
  const bodies = useAsk('bodies', () => ask(api.bodies.$get()))
  const { role, name, mobile, office, seat, body, bodyName } = form.values
  const standsFor = (keptBodies as readonly string[]).includes(role)
  const known = (bodies.data ?? []).filter((one) => one.kind === role)
  const free = (province.data?.seats ?? []).filter((one) => one.role === role && !one.by)
  const inOffice = (officeRoles as readonly string[]).includes(role)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!role) return form.fail({ role: t('field-needed') })
    if (standsFor && known.length > 1 && !body) return form.fail({ body: t('bodies-needed') })
    const named = standsFor ? { body: body === another ? null : body || null, bodyName: bodyName || null } : {}
    const asked = { role: role as Role, name, mobile, office: inOffice ? office : null, seat: seat || null, ...named }
    const { answer, problem } = await act.attempt(asked)
    if (problem) form.failBy(problem)
    if (answer) onInvited(answer)
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField
        {...form.field('role')}
        label={t('people-role')}
        options={givenRoles.map((value) => ({ value, label: t(`nav-role-${value}`) }))}
        onInput={(chosen) => form.set({ role: chosen, seat: '', body: '', bodyName: '' })}
      />
      {free.length > 1 && (
        <SelectField
          {...form.field('seat')}
          label={t('people-seat')}
          options={free.map(({ id, title }) => ({ value: id, label: seatWords(locale.value, title) }))}
        />
      )}
      {standsFor && known.length > 0 && (
        <SelectField
          {...form.field('body')}
          label={t('bodies-one')}
          options={[
            ...known.map(({ id, name: title }) => ({ value: id, label: title })),
            { value: another, label: t('bodies-another') },
          ]}
          onInput={(chosen) => form.set({ body: chosen, bodyName: '' })}
          optional={known.length === 1}
        />
      )}
      {standsFor && (known.length === 0 || body === another) && (
        <TextField {...form.field('bodyName')} label={t('bodies-name')} max={200} />
      )}
      {inOffice && <CodeField {...form.field('office')} label={t('people-license')} />}
      <TextField {...form.field('name')} label={t('people-name')} max={100} />
      <MobileField {...form.field('mobile')} label={t('people-mobile')} />
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} whole>
        {t('people-invite-send')}
      </Button>
    </form>
  )
}
