// The bar's counts follow what a list has just shown, e.g. a letter that came while the app was open.
import { useEffect } from 'preact/hooks'
import { loadMe } from '../../account.ts'
import { type Me, me } from '../../session.ts'

/** Asks anew who one is and what waits, if a list counts otherwise than the bar does. */
export function useBadge(what: keyof Me['waiting'], count: number | undefined): void {
  useEffect(() => {
    if (count !== undefined && me.peek() && me.peek()?.waiting[what] !== count) void loadMe()
  }, [count])
}
