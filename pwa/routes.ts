// Every page of the app, one line each. Adding a page is one line here, its file in pages/, and its words.
import type { ComponentType } from 'preact'
import type { Key } from '#locales/text'
import type { Role } from '#rules/roles'
import type { Icon } from './parts/icons/icon.tsx'
import type { Me } from './session.ts'

export type Route = {
  /** Below /app, with `:id` for a part that varies. Two pages may share a path if their roles differ. */
  path: string
  load: () => Promise<ComponentType>
  /** Nouns whose words the page needs besides app, common, nav, parts and today. */
  words: readonly string[]
  /** In which acting role one gets there; absent for everybody who is signed in. */
  roles?: readonly Role[]
  /** Its place in the bar: icon, words, and which count of `me.waiting` it shows. At most five per role, in this order. */
  nav?: { icon: Icon; label: Key; waiting?: keyof Me['waiting'] }
  /** Also for people who are not signed in. */
  open?: true
}

/** In the order of the bar. The first with `nav` for a role is that role's home. */
export const routes: readonly Route[] = [
  // { path: '/notices', load: () => import('./pages/notices.tsx').then((m) => m.Notices), words: ['notices'],
  //   roles: ['holder', 'substitute'], nav: { icon: NoticesIcon, label: 'nav-notices', waiting: 'notices' } },
  {
    path: '/login',
    load: () => import('./pages/login.tsx').then((m) => m.Login),
    words: ['login', 'problem'],
    open: true,
  },
  {
    path: '/settings',
    load: () => import('./pages/settings.tsx').then((m) => m.Settings),
    words: ['settings', 'roles'],
  },
  ...(import.meta.env.DEV
    ? [{ path: '/kit', load: () => import('./pages/kit.tsx').then((m) => m.Kit), words: ['law'], open: true as const }]
    : []),
]

/** The pages of a role, or of nobody. */
export function routesOf(role: Role | null): Route[] {
  return routes.filter((route) => route.open || (role && (!route.roles || route.roles.includes(role))))
}

/** The places in the bar of a role. */
export function placesOf(role: Role | null): (Route & Required<Pick<Route, 'nav'>>)[] {
  return routesOf(role).filter((route): route is Route & Required<Pick<Route, 'nav'>> => route.nav !== undefined)
}
