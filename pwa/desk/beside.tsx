// The list beside one of its rows, from 1280 px: the row has its own address, the list keeps what it was narrowed to.
import { useSignal } from '@preact/signals'
import { useContext, useEffect } from 'preact/hooks'
import { LocationProvider, useLocation } from 'preact-iso'
import { exec } from 'preact-iso/router'
import { acted } from '../act.ts'
import { lazyPage } from '../lazy.tsx'
import { BesideList } from '../parts/beside-list.ts'
import type { Route } from '../routes/route.ts'
import { routesOf } from '../routes.ts'
import { acting } from '../session.ts'
import { say } from '../words.ts'
import { groupsOf } from './places.ts'

/** What opens beside its list, and the list. */
const listOf: Record<string, string> = {
  '/offices/:id': '/offices',
  '/notices/:id': '/notices',
  '/requests/:id': '/requests',
  '/cases/:id': '/cases',
  '/incoming/:id': '/incoming',
  '/people/:id': '/people',
  '/sign/:id': '/sign',
}

const storeKey = 'lists'

/** How each list was left last, by its whole path: what is opened from it leads back there. */
const lists: Record<string, string> = (() => {
  try {
    return JSON.parse(sessionStorage.getItem(storeKey) ?? '{}')
  } catch {
    // a tab that keeps nothing begins each list anew
    return {}
  }
})()

/** A page's way back names its list, not how that was narrowed; before the click is heard it is told. */
function narrowBack({ target }: MouseEvent): void {
  const back = target instanceof Element && target.closest<HTMLAnchorElement>('a.back')
  const left = back && lists[back.pathname]
  if (left) back.href = left
}

function remember(path: string, url: string): void {
  lists[path] = url
  try {
    sessionStorage.setItem(storeKey, JSON.stringify(lists))
  } catch {
    // as above
  }
}

const roomy = matchMedia('(min-width: 80rem)')

/** The list of what is open, or nothing; remembers how each list was left. */
export function Beside() {
  const { path, url } = useLocation()
  const room = useSignal(roomy.matches)
  useEffect(() => {
    const follow = () => {
      if (!matchMedia('print').matches) room.value = roomy.matches
    }
    roomy.addEventListener('change', follow)
    addEventListener('click', narrowBack, true)
    return () => {
      roomy.removeEventListener('change', follow)
      removeEventListener('click', narrowBack, true)
    }
  }, [])
  const mine = routesOf(acting.value)
  const here = mine.find((route) => exec(path, `/app${route.path}`))?.path ?? ''
  const isList = Object.values(listOf).includes(here)
  useEffect(() => {
    if (isList) remember(path, url)
  }, [url])
  const list = mine.find((route) => route.path === listOf[here])
  return room.value && list ? <ListPane key={list.path} of={list} /> : null
}

/** A list with an address of its own beside the window's: what narrows it changes nothing of what is open. */
function ListPane({ of }: { of: Route }) {
  const outer = useContext(LocationProvider.ctx)
  const own = `/app${of.path}`
  const url = useSignal(lists[own] ?? own)
  const { pathname, searchParams } = new URL(url.value, location.origin)
  const route = (to: string, replace?: boolean) => {
    if (new URL(to, location.origin).pathname !== own) return outer.route(to, replace)
    remember(own, to)
    url.value = to
  }
  // what was done to the one that is open shows in its list: both are asked again, as when the window comes to the front; what was done
  // in a sheet once that is closed, since nothing is asked under one
  useEffect(() => {
    const before = acted.peek()
    let waits: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(waits)
      if (document.querySelector('dialog[open]')) waits = setTimeout(tell, 200)
      else document.dispatchEvent(new Event('visibilitychange'))
    }
    const stop = acted.subscribe((count) => count > before && tell())
    return () => {
      stop()
      clearTimeout(waits)
    }
  }, [])
  const inner = { ...outer, url: url.value, path: pathname, query: Object.fromEntries(searchParams), route }
  const List = lazyPage(of)
  const place = groupsOf(acting.value)
    .flatMap(({ places }) => places)
    .find(({ path }) => path === of.path)
  return (
    <aside class="beside-list" aria-label={place && say(place.words)}>
      <LocationProvider.ctx.Provider value={inner}>
        <BesideList.Provider value={true}>
          <List />
        </BesideList.Provider>
      </LocationProvider.ctx.Provider>
    </aside>
  )
}
