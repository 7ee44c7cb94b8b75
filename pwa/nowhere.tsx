// Addresses that lead nowhere, or to a page of another of the person's roles.

import { useLocation } from 'preact-iso'
import { leadsTo } from './lazy.tsx'
import { Button, LinkButton } from './parts/button.tsx'
import { Empty } from './parts/list.tsx'
import { Page } from './parts/page.tsx'
import { routesOf } from './routes.ts'
import { actAs, inNameOf, me } from './session.ts'
import { t } from './words.ts'

/** A page that is not there for the acting role; says in which role it would be, if there is one. */
export function Lost() {
  const { path } = useLocation()
  const other = me.value?.memberships.find((held) =>
    routesOf(held).some((route) => !route.open && leadsTo(path, route)),
  )
  if (other) {
    const role = inNameOf(other)
    return (
      <Page title={t('nowhere-other-role')}>
        <Empty title={t('nowhere-other-role-detail', { role })}>
          <Button onClick={() => actAs(other.id)}>{t('nowhere-switch-to', { role })}</Button>
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={t('nowhere-title')}>
      <Empty title={t('nowhere-detail')}>
        <LinkButton href="/app/">{t('app-home')}</LinkButton>
      </Empty>
    </Page>
  )
}
