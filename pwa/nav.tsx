// The bars of phones and tablets: the places below, the masthead with the account above.
import { useLocation } from 'preact-iso'
import { AccountIcon } from './parts/icons/nav.tsx'
import { Count } from './parts/state.tsx'
import { places } from './places.ts'
import type { Route } from './routes/route.ts'
import { placesOf } from './routes.ts'
import { acting, inNameOf, me, provinceName } from './session.ts'
import { say, t } from './words.ts'

/** Whether a place is where one is: its path or something below it. */
function isHere(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

function countOf(waiting: NonNullable<Route['waiting']>): number {
  return [waiting].flat().reduce((sum, one) => sum + (me.value?.waiting[one] ?? 0), 0)
}

/** The places of the acting role with what waits in each. */
export function Places() {
  const { path } = useLocation()
  const mine = placesOf(acting.value).filter(({ beside }) => !beside)
  if (mine.length < 2) return null
  return (
    <nav class="places" aria-label={t('nav-places')}>
      {mine.map(({ path: below, place, waiting }) => {
        const Face = places[place]
        return (
          <a key={place} href={`/app${below}`} aria-current={isHere(path, `/app${below}`) ? 'page' : undefined}>
            <Face />
            <span>{say(`nav-${place}`)}</span>
            {waiting && <Count of={countOf(waiting)} />}
          </a>
        )
      })}
    </nav>
  )
}

/** The mark, in whose name one acts, and the way to the account. */
export function Masthead() {
  const { path } = useLocation()
  const held = acting.value
  const inName = held && inNameOf(held)
  return (
    <header class="masthead">
      <a class="brand" href="/app/">
        <img src="/app/icons/mark.svg" width={36} height={36} alt="" />
        <div>
          <b>{t('app-name')}</b>
          <span>{inName ?? provinceName()}</span>
        </div>
      </a>
      <a class="account" href="/app/settings" aria-current={isHere(path, '/app/settings') ? 'page' : undefined}>
        <AccountIcon />
        <span>{me.value?.person.name}</span>
        <span class="unseen">{t('nav-settings')}</span>
      </a>
    </header>
  )
}
