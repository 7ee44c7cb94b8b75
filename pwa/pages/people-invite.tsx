// Inviting somebody into a role; the link that comes of it is shown once, to be handed on.
import { useSignal } from '@preact/signals'
import { officeRoles, type Role, roles, writingBodies } from '#rules/roles'
import { useAct } from '../act.ts'
import { type Answer, api, ask, keyed } from '../api.ts'
import { useAsk } from '../ask.ts'
import { useForm } from '../form.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { SelectField } from '../parts/choices.tsx'
import { CopyIcon } from '../parts/icons/acts.tsx'
import { CodeField, MobileField, TextField } from '../parts/inputs.tsx'
import { Note, ProblemNote } from '../parts/note.tsx'
import { Page, Section } from '../parts/page.tsx'
import { toast } from '../parts/toast.tsx'
import { say, t } from '../words.ts'

type Invited = Answer<ReturnType<typeof api.people.$post>>
type Asked = Parameters<typeof api.people.$post>[0]['json']

/** The form, and after it the link. */
export function Invite() {
  const invited = useSignal<Invited | null>(null)
  return (
    <Page title={t('people-invite-title')} lead={t('people-invite-lead')} back="/app/people">
      {invited.value ? (
        <Handing invited={invited.value} onNext={() => (invited.value = null)} />
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
  const standsFor = (writingBodies as readonly string[]).includes(role)
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
        options={roles.map((value) => ({ value, label: say(`nav-role-${value}`) }))}
        onInput={(chosen) => form.set({ role: chosen, seat: '', body: '', bodyName: '' })}
      />
      {free.length > 1 && (
        <SelectField
          {...form.field('seat')}
          label={t('people-seat')}
          options={free.map(({ id, title }) => ({ value: id, label: title }))}
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

function Handing({ invited, onNext }: { invited: Invited; onNext: () => void }) {
  const { url, bots } = invited
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link)
    toast(t('people-link-copied'))
  }
  return (
    <Section title={url ? t('people-link-title') : t('people-known-title')}>
      <Note tone="waiting">{url ? t('people-link-detail') : t('people-known-detail')}</Note>
      {url && (
        <p>
          <bdi class="code">{url}</bdi>
        </p>
      )}
      <div class="buttons">
        {url && (
          <Button icon={CopyIcon} onClick={() => void copy(url)}>
            {t('people-link-copy')}
          </Button>
        )}
        {(['telegram', 'bale'] as const).map((messenger) => {
          const address = bots[messenger]
          return (
            address && (
              <LinkButton key={messenger} kind="quiet" href={address} outside>
                {say(`people-messenger-${messenger}`)}
              </LinkButton>
            )
          )
        })}
        <Button kind="plain" onClick={onNext}>
          {t('people-invite-next')}
        </Button>
      </div>
    </Section>
  )
}
