// Which addresses a browser may name to be pushed to. The program posts there, so not every address will do.

// The push services of all browsers: Chrome and its kin, Firefox, Edge, Safari.
const services = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
]
const longest = 1000

/**
 * Whether an endpoint is a known push service's, so that nobody makes the program write to an address within its own
 * network. On a development machine (`loopback`) a service on that machine will do as well.
 */
export function pushEndpoint(endpoint: string, loopback: boolean): boolean {
  if (endpoint.length > longest || !URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username } = new URL(endpoint)
  if (loopback && isLoopback(hostname)) return protocol === 'http:'
  if (protocol !== 'https:' || port || username) return false
  return services.some((name) => (name.startsWith('.') ? hostname.endsWith(name) : hostname === name))
}

/** Whether a name is this very machine's. */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
