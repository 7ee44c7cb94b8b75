// One person: roles past and present, numbers, messengers, history; and what may be done about them.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { list } from '#locales/format'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { DateText, Mobile } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, say, t } from '../../words.ts'
import { Handing, type Invited } from './handing.tsx'
import { Rebind } from './rebind.tsx'
import { roleText } from './role.tsx'

type One = Answer<ReturnType<(typeof api.people)[':id']['$get']>>

/** A person's file. */
export function Person() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`person ${id}`, () => ask(api.people[':id'].$get({ param: { id } })))
  return (
    <Page title={asked.data?.name ?? t('people-one')} back="/app/people">
      <Loaded of={asked} rows={4}>
        {(person) => <File person={person} again={asked.again} />}
      </Loaded>
    </Page>
  )
}

function File({ person, again }: { person: One; again: () => void }) {
  return (
    <>
      {person.disabledAt && <State tone="danger">{t('people-disabled')}</State>}
      <Facts
        of={[
          [t('people-mobile'), person.mobile && <Mobile of={person.mobile} />],
          [t('people-pin'), person.pin ? t('people-pin-set') : t('people-pin-unset')],
          [
            t('people-messengers'),
            list(
              locale.value,
              bound(person).map((one) => t(`people-messenger-${one}`)),
            ),
          ],
        ]}
      />
      <Roles person={person} again={again} />
      {can('people.renew') && !person.disabledAt && bound(person).length === 0 && <Renew person={person} />}
      <Numbers person={person} />
      <History person={person} />
      <div class="buttons">
        {can('contacts.decide') && <Rebind person={person} done={again} />}
        {can('people.disable') && !person.disabledAt && <Disable person={person} done={again} />}
      </div>
    </>
  )
}

const bound = (person: One) => person.bindings.flatMap((one) => (one.endedAt ? [] : [one.messenger]))

function Roles({ person, again }: { person: One; again: () => void }) {
  const ending = useSignal<string | null>(null)
  const end = useAct((key, id: string) =>
    ask(api.people.memberships[':id'].end.$post({ param: { id }, json: {} }, keyed(key))),
  )
  const yes = async () => {
    if (!ending.value || !(await end.run(ending.value))) return
    ending.value = null
    toast(t('people-role-ended'))
    again()
  }
  return (
    <Section title={t('people-roles')}>
      {person.memberships.length === 0 && <p class="soft">{t('people-roles-none')}</p>}
      <List label={t('people-roles')}>
        {person.memberships.map((held) => (
          <Row
            key={held.id}
            title={roleText(held)}
            note={
              <>
                <DateText of={held.since} />
                {held.until && (
                  <>
                    {' '}
                    {t('people-until')} <DateText of={held.until} />
                  </>
                )}
              </>
            }
            end={
              can('memberships.end') &&
              !held.until &&
              held.role !== 'holder' && (
                <Button kind="plain" onClick={() => (ending.value = held.id)}>
                  {t('people-role-end')}
                </Button>
              )
            }
          />
        ))}
      </List>
      {ending.value && (
        <Confirm
          title={t('people-role-end-title')}
          yes={t('people-role-end')}
          danger
          busy={end.busy}
          problem={end.problem}
          onYes={() => void yes()}
          onClose={() => (ending.value = null)}
        >
          <p>{t('people-role-end-detail')}</p>
        </Confirm>
      )}
    </Section>
  )
}

function Numbers({ person }: { person: One }) {
  const earlier = person.contacts.filter(({ until }) => until)
  if (earlier.length === 0) return null
  return (
    <Section title={t('people-numbers')}>
      <List label={t('people-numbers')}>
        {earlier.map(({ value, since, until }) => (
          <Row
            key={`${value} ${since}`}
            title={<Mobile of={value} />}
            note={
              <>
                <DateText of={since} /> {t('people-until')} <DateText of={until!} />
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

function History({ person }: { person: One }) {
  if (person.history.length === 0) return null
  return (
    <Section title={t('people-history')}>
      <List label={t('people-history')}>
        {person.history.map(({ field, became, at }) => (
          <Row
            key={`${field} ${at}`}
            title={say(field === 'disabled' && !became ? 'people-changed-enabled' : `people-changed-${field}`)}
            note={
              <>
                <DateText of={at} />
                {field === 'rebound' && became && ` · ${became}`}
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

/** A new link for whoever has no messenger yet: the one before was lost, or has run out. */
function Renew({ person }: { person: One }) {
  const made = useSignal<Invited | null>(null)
  const renew = useAct((key, id: string) => ask(api.people[':id'].invitation.$post({ param: { id } }, keyed(key))))
  const press = async () => {
    made.value = (await renew.run(person.id)) ?? null
  }
  if (made.value) return <Handing invited={made.value} />
  return (
    <Section title={t('people-invitation')}>
      <p class="soft">{t('people-renew-hint')}</p>
      {renew.problem && <ProblemNote problem={renew.problem} />}
      <Button kind="quiet" busy={renew.busy} onClick={() => void press()}>
        {t('people-renew')}
      </Button>
    </Section>
  )
}

function Disable({ person, done }: { person: One; done: () => void }) {
  const asking = useSignal(false)
  const disable = useAct((key, id: string) => ask(api.people[':id'].disable.$post({ param: { id } }, keyed(key))))
  const yes = async () => {
    if (!(await disable.run(person.id))) return
    asking.value = false
    toast(t('people-disable-done'))
    done()
  }
  return (
    <>
      <Button kind="danger" onClick={() => (asking.value = true)}>
        {t('people-disable')}
      </Button>
      {asking.value && (
        <Confirm
          title={t('people-disable-title', { name: person.name })}
          yes={t('people-disable')}
          danger
          busy={disable.busy}
          problem={disable.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = false)}
        >
          <p>{t('people-disable-detail')}</p>
        </Confirm>
      )}
    </>
  )
}
