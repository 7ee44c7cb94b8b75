// Whether there is room for a table; it follows a window that is made wider or a phone that is turned.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** From 48 rem on. */
export function useWide(): boolean {
  const wide = useSignal(matchMedia('(min-width: 48rem)').matches)
  useEffect(() => {
    const query = matchMedia('(min-width: 48rem)')
    const follow = () => {
      wide.value = query.matches
    }
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return wide.value
}
