// The frame of the desk: at the side every place that one gets to, above one search and the person.
import { useLocation } from 'preact-iso'
import { number } from '#locales/format'
import { type Answer, api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { AccountIcon } from '../parts/icons/nav.tsx'
import { Count } from '../parts/state.tsx'
import { acting, inNameOf, type Me, me, provinceName } from '../session.ts'
import { locale, say, t } from '../words.ts'
import { type DeskPlace, groupsOf, placeOf } from './places.ts'
import { Search } from './search.tsx'
import './frame.css'
import './lines.css'
import './bulk.css'
import './chooser.css'
import './items.css'
import './finder.css'
import './page.css'
import './narrowing.css'
import './beside.css'

export { Beside } from './beside.tsx'
export { Lines } from './lines.tsx'

type Work = Answer<ReturnType<typeof api.work.$get>>

/** Both bars; the page stands between them. */
export function Bars() {
  return (
    <>
      <Side />
      <header class="top">
        <Search />
        <Account />
      </header>
    </>
  )
}

function Side() {
  const { path } = useLocation()
  const held = acting.value
  const groups = groupsOf(held)
  const here = placeOf(groups, path)
  // beside what waits for oneself, how much is on its way at all; it changes with what waits
  const work = useAsk(`work ${held?.id} ${JSON.stringify(me.value?.waiting)}`, () => ask(api.work.$get()))
  return (
    <nav class="side" aria-label={t('nav-places')}>
      <a class="brand" href="/app/">
        <img src="/app/icons/mark.svg" width={28} height={28} alt="" />
        <div>
          <b>{t('app-name')}</b>
          <span>{held?.office?.name ?? provinceName()}</span>
        </div>
      </a>
      <div class="places">
        {groups.map(({ name, places }) => (
          <section key={name} aria-labelledby={`places-${name}`}>
            <p class="group" id={`places-${name}`}>
              {t(`frame-group-${name}`)}
            </p>
            {places.map((place) => (
              <PlaceLink key={place.path} of={place} here={place.path === here} work={work.data} />
            ))}
          </section>
        ))}
      </div>
    </nav>
  )
}

function PlaceLink({ of, here, work }: { of: DeskPlace; here: boolean; work: Work | undefined }) {
  const { path, words, face: Face, waiting } = of
  const mine = [waiting ?? []]
    .flat()
    .reduce((sum, one) => sum + (me.value?.waiting[one as keyof Me['waiting']] ?? 0), 0)
  return (
    <a href={`/app${path}`} aria-current={here ? 'page' : undefined}>
      <Face size={18} />
      <span>{say(words)}</span>
      {mine > 0 ? <Count of={mine} /> : <Under of={work?.[path.slice(1) as keyof Work] ?? 0} />}
    </a>
  )
}

/** How many are on their way, which is no call to anybody. */
function Under({ of }: { of: number }) {
  if (of === 0) return null
  return (
    <span class="under-way">
      <span aria-hidden="true">{number(locale.value, of)}</span>
      <span class="unseen">{t('frame-under-way', { count: of })}</span>
    </span>
  )
}

function Account() {
  const { path } = useLocation()
  const held = acting.value
  return (
    <a class="account" href="/app/settings" aria-current={path === '/app/settings' ? 'page' : undefined}>
      <i>
        <AccountIcon size={18} />
      </i>
      <b>{me.value?.person.name}</b>
      <span class="soft">{held && inNameOf(held)}</span>
      <span class="unseen">{t('nav-settings')}</span>
    </a>
  )
}
