// The person's account: in which role they act, in which language, on which devices; and the way out.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { Locale } from '#locales/text'
import { setLocale, signOut } from '../../account.ts'
import { useAct } from '../../act.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { SignOutIcon } from '../../parts/icons/acts.tsx'
import { Joined } from '../../parts/inline.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { actAs, acting, me } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { Devices } from './devices.tsx'
import { Messengers } from './messengers.tsx'
import { More } from './more.tsx'
import { Pin } from './pin.tsx'

const News = later(() => import('./push.tsx').then((m) => m.News))

/** The settings page. */
export function Settings() {
  const person = me.value
  if (!person) return null
  const province = person.province && (locale.value === 'fa' ? person.province.name : person.province.nameEn)
  return (
    <Page title={t('settings-title')} lead={<Joined of={[person.person.name, province]} />}>
      <Roles />
      <Language />
      <Messengers />
      <News />
      <Pin />
      <Devices />
      <More />
      <Leaving />
    </Page>
  )
}

function Roles() {
  const { route } = useLocation()
  const held = me.value?.memberships ?? []
  if (held.length < 2) return null
  const choose = (id: string) => {
    actAs(id)
    route('/app/')
  }
  const options = held.map(({ id, role, office, seat, body }) => ({
    value: id,
    label: t(`nav-role-${role}`),
    note: office?.name ?? seat ?? body ?? undefined,
  }))
  return (
    <ChoiceCards
      name="role"
      label={t('settings-roles')}
      value={acting.value?.id ?? ''}
      onInput={choose}
      options={options}
    />
  )
}

function Language() {
  const change = useAct((key, chosen: Locale) => setLocale(chosen, key))
  return (
    <ChoiceCards
      name="language"
      label={t('settings-language')}
      value={locale.value}
      onInput={(chosen) => void change.run(chosen as Locale)}
      error={change.problem?.detail}
      options={[
        { value: 'fa', label: t('settings-language-fa') },
        { value: 'en', label: t('settings-language-en') },
      ]}
    />
  )
}

function Leaving() {
  const asking = useSignal(false)
  const leave = useAct((_key, everywhere: boolean) => signOut(everywhere))
  return (
    <Section title={t('settings-sign-out')}>
      <p class="soft small">{t('settings-sign-out-detail')}</p>
      <div class="buttons">
        <Button kind="quiet" icon={SignOutIcon} busy={leave.busy} onClick={() => void leave.run(false)}>
          {t('settings-sign-out')}
        </Button>
        <Button kind="danger" onClick={() => (asking.value = true)}>
          {t('settings-everywhere')}
        </Button>
      </div>
      {asking.value && (
        <Confirm
          title={t('settings-everywhere-title')}
          yes={t('settings-everywhere')}
          danger
          busy={leave.busy}
          onYes={() => void leave.run(true)}
          onClose={() => (asking.value = false)}
        >
          <p>{t('settings-everywhere-detail')}</p>
        </Confirm>
      )}
    </Section>
  )
}
