// Whether there is room for a table; it follows a window that is made wider or a phone that is turned.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

// paper has room for a table, whatever the screen has
const room = 'print, (min-width: 48rem)'

/** From 48 rem on, and on paper. */
export function useWide(): boolean {
  const wide = useSignal(matchMedia(room).matches)
  useEffect(() => {
    const query = matchMedia(room)
    const follow = () => {
      wide.value = query.matches
    }
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return wide.value
}
