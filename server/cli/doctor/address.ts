// The address that people use: whether it is safe, leads here, and lasts; and whether the program sees who comes through the proxy.
import { connect } from 'node:tls'
import type { Config } from '../../config.ts'
import { doubtful, type Finding, well, wrong } from './finding.ts'

/** Milliseconds for an answer; days that a certificate should last still. */
const patience = 10_000
const leastDays = 14

const here = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** Looks at PUBLIC_URL from this machine. */
export async function examineAddress({
  PUBLIC_URL: given,
  TRUSTED_PROXIES: proxies,
  PORT,
}: Config): Promise<Finding[]> {
  if (!given) return [doubtful({ key: 'doctor-no-address', facts: { port: String(PORT) } })]
  const url = new URL(given)
  const facts = { url: url.origin }
  const isSecure = url.protocol === 'https:'
  return [
    ...(isSecure || here.test(url.hostname) ? [] : [wrong({ key: 'doctor-not-secure', facts })]),
    ...(isSecure ? await certificateOf(url) : []),
    await reached(url),
    ...(isSecure && proxies.length === 0 ? [wrong({ key: 'doctor-no-proxies' })] : []),
  ]
}

async function reached(url: URL): Promise<Finding> {
  const facts = { url: url.origin }
  try {
    const answer = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(patience), redirect: 'manual' })
    const said = (await answer.text()).slice(0, 200)
    if (said.startsWith('ready')) return well({ key: 'doctor-ready', facts })
    if (said.startsWith('not ready')) return wrong({ line: `${url.origin}: ${said}` })
    return wrong({ key: 'doctor-other-program', facts: { ...facts, status: answer.status } })
  } catch (error) {
    const { cause } = error as Error & { cause?: { code?: string } }
    return wrong({ key: 'doctor-unreached', facts: { ...facts, why: cause?.code ?? (error as Error).name } })
  }
}

/** Days for which the certificate lasts; nothing where none is shown, which the call itself says better. */
async function certificateOf({ hostname, port }: URL): Promise<Finding[]> {
  const until = await new Promise<string | null>((resolve) => {
    const socket = connect(
      { host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false },
      () => {
        resolve(socket.getPeerCertificate().valid_to ?? null)
        socket.destroy()
      },
    )
    socket.setTimeout(patience, () => socket.destroy())
    socket.once('close', () => resolve(null))
    socket.once('error', () => resolve(null))
  })
  if (!until) return []
  const days = Math.floor((Date.parse(until) - Date.now()) / 86_400_000)
  return days < leastDays ? [wrong({ key: 'doctor-certificate', facts: { days: Math.max(days, 0) } })] : []
}
