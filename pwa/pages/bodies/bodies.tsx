// Bodies of the province: agencies, the association, the kanoon, expert committees; who stands for each, and where it is written to.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { keptBodies } from '#rules/roles'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { Joined } from '../../parts/inline.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

const Chair = later(() => import('./chair.tsx').then((m) => m.Chair))
const Ending = later(() => import('./end.tsx').then((m) => m.Ending))

type Body = Answer<ReturnType<typeof api.bodies.$get>>[number]
type Asked = Parameters<typeof api.bodies.$post>[0]['json']

/** The list; a body is opened to be changed. */
export function Bodies() {
  const asked = useAsk('bodies', () => ask(api.bodies.$get()))
  const opened = useSignal<Body | 'new' | null>(null)
  return (
    <Page
      title={t('bodies-title')}
      lead={t('bodies-lead')}
      back="/app/people"
      list
      act={
        <Button icon={AddIcon} onClick={() => (opened.value = 'new')}>
          {t('bodies-add')}
        </Button>
      }
    >
      <Loaded of={asked}>
        {(found) => (
          <List label={t('bodies-title')}>
            {found.map((one) => (
              <Row
                key={one.id}
                title={one.name}
                note={
                  <Joined
                    of={[
                      t(`nav-role-${one.kind}`),
                      ...one.people
                        .filter(({ until }) => !until)
                        .map(({ name, chairs }) => (chairs ? t('bodies-chair-named', { name }) : name)),
                    ]}
                  />
                }
                end={
                  <Button kind="plain" onClick={() => (opened.value = one)}>
                    {t('bodies-change')}
                    <span class="unseen"> {one.name}</span>
                  </Button>
                }
              />
            ))}
          </List>
        )}
      </Loaded>
      {opened.value && (
        <Editing
          of={opened.value === 'new' ? null : opened.value}
          onClose={() => (opened.value = null)}
          onDone={() => {
            opened.value = null
            asked.again()
            toast(t('bodies-saved'))
          }}
        />
      )}
    </Page>
  )
}

const isAccusable = (kind: string) => ['agency', 'association', 'kanoon'].includes(kind)

type Editing = { of: Body | null; onClose: () => void; onDone: () => void }

function Editing({ of, onClose, onDone }: Editing) {
  const form = useForm({
    kind: (of?.kind ?? 'agency') as string,
    name: of?.name ?? '',
    address: of?.address ?? '',
    phone: of?.phone ?? '',
    fax: of?.fax ?? '',
    ends: false,
    until: '',
  })
  const save = useAct((key, json: Asked) => ask(api.bodies.$post({ json }, keyed(key))))
  const send = async () => {
    const { kind, ends, until, ...lines } = form.values
    if (ends && !until) return form.fail({ until: t('bodies-until-needed') })
    const asked = { id: of?.id ?? null, kind: kind as Asked['kind'], ...lines, until: ends ? until : null }
    const { problem } = await save.attempt(asked)
    if (problem) form.failBy(problem)
    else onDone()
  }
  return (
    <Sheet title={of?.name ?? t('bodies-add')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {!of && (
          <SelectField
            {...form.field('kind')}
            label={t('bodies-kind')}
            options={keptBodies.map((value) => ({ value, label: t(`nav-role-${value}`) }))}
          />
        )}
        <TextField {...form.field('name')} label={t('bodies-name')} max={200} />
        <TextField {...form.field('address')} label={t('bodies-address')} max={300} optional />
        <TextField {...form.field('phone')} label={t('bodies-phone')} max={60} optional />
        <TextField {...form.field('fax')} label={t('bodies-fax')} max={60} optional />
        {of && <Ending form={form} />}
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('bodies-save')}
        </Button>
      </form>
      {of && of.people.length > 0 && <People of={of} />}
      {of && isAccusable(of.kind) && can('violations') && (
        <LinkButton kind="plain" href={`/app/violations?body=${of.id}`}>
          {t('bodies-violations')}
        </LinkButton>
      )}
      {of?.kind === 'committee' && <Chair of={of} onDone={onDone} />}
      {of?.kind === 'agency' && can('systems') && (
        <LinkButton kind="quiet" whole href={`/app/bodies/${of.id}/systems`}>
          {t('bodies-systems')}
        </LinkButton>
      )}
    </Sheet>
  )
}

/** Who stands for the body and who did, with their days. */
function People({ of }: { of: Body }) {
  const spans = of.people.map(({ name, since, until, chairs }): [string, string] => {
    const days = { since: date(locale.value, since), until: until ? date(locale.value, until) : '' }
    return [
      chairs ? t('bodies-chair-named', { name }) : name,
      t(until ? 'bodies-person-span' : 'bodies-person-since', days),
    ]
  })
  return (
    <Section title={t('bodies-people')}>
      <Facts of={spans} />
    </Section>
  )
}
