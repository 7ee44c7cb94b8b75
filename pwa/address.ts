// What narrows a list stands in the address, so that it can be kept, sent on, and comes back with "back".
import { useLocation } from 'preact-iso'
import { toTop } from './scroll.ts'

export type Narrowed = Record<string, string | undefined>

/**
 * The query of the address, and a way to change parts of it in place; undefined or '' takes a part out. What changes a
 * list begins it anew, so the page goes unless it is what changes. With `keepsBefore` "back" leads to how it was.
 */
export function useAddress(): {
  query: Record<string, string>
  change: (parts: Narrowed, keepsBefore?: boolean) => void
} {
  const { query, url, path, route } = useLocation()
  const change = (parts: Narrowed, keepsBefore = false) => {
    // what was typed comes after a pause: the address may have changed since the page was drawn; a list beside one of
    // its rows has another address than the window
    const now = location.pathname === path ? location.search : new URL(url, location.origin).search
    const all: Narrowed = { ...Object.fromEntries(new URLSearchParams(now)), page: undefined, ...parts }
    const kept = Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : []))
    route(kept.length ? `${path}?${new URLSearchParams(kept)}` : path, !keepsBefore)
  }
  return { query, change }
}

/** The page in sight, from 0, as the address says it from 1; and the way to another. `name` where two lists stand together. */
export function usePage(name = 'page'): { page: number; turn: (to: number) => void } {
  const { query, change } = useAddress()
  const page = /^[1-9]\d{0,3}$/.test(query[name] ?? '') ? Number(query[name]) - 1 : 0
  const turn = (to: number) => {
    change({ [name]: to > 0 ? String(to + 1) : undefined }, true)
    toTop()
  }
  return { page, turn }
}
