// What has come under the thumb by itself must be seen before it can be pressed.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Longer than the second tap of an impatient thumb takes, short enough for ten votes in two minutes. */
const restMs = 1000

/** Whether what asks this is so new that a press on it may have been meant for what stood there before. */
export function useRest(): boolean {
  const rests = useSignal(true)
  useEffect(() => {
    const over = setTimeout(() => (rests.value = false), restMs)
    return () => clearTimeout(over)
  }, [])
  return rests.value
}
