// Going on to another address; apart from the pages that lead nowhere, which know all routes.

import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'

/** Goes on to another address, without leaving a trace in the history. */
export function Redirect({ to }: { to: string }) {
  const { route } = useLocation()
  useEffect(() => route(to, true), [to])
  return null
}
