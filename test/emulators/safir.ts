// Safir as its documentation describes it: the same path, header, shapes and error codes, and as strict.
import { randomUUID } from 'node:crypto'
import { type Answer, type EmulatedCall, type Emulator, jsonOf, openEmulator } from './server.ts'

export type SafirMessage = { request: string; phone: string; text?: string; otp?: string; providerId: string }

export type SafirEmulator = Emulator & {
  /** What reached phones: a repeated request_id does not. */
  delivered: SafirMessage[]
  /** Numbers without a Bale account. */
  strangers: Set<string>
  account: { credit: boolean; full: boolean }
  /** Says so many calls that they come too fast: 18, besides the documented 3. */
  tooFast(calls: number): void
  /** Whether codes are texts, as some answers have them. */
  texts(on: boolean): void
}

export type SafirSettings = { token: string; bot: number }

const phone = /^989\d{9}$/
const longest = 4096

/** Opens it; `token` and `bot` are the only ones it knows. */
export async function openSafirEmulator({ token, bot }: SafirSettings): Promise<SafirEmulator> {
  const delivered: SafirMessage[] = []
  const strangers = new Set<string>()
  const account = { credit: true, full: false }
  let hasty = 0
  let asText = false
  const failed = (body: Record<string, unknown> | null, code: number) => failure(body, code, asText)
  const answers = new Map<string, Answer>()

  const answer = (asked: EmulatedCall): Answer => {
    if (asked.path !== '/api/v3/send_message') return { status: 404 }
    if (asked.headers['api-access-key'] !== token) return { status: 401 }
    if (asked.method !== 'POST') return { status: 405 }
    const body = jsonOf(asked)
    const wrong = body ? faultOf(body) : 4
    if (!body || wrong) return failed(body, wrong ?? 4)
    const known = answers.get(String(body.request_id))
    if (known) return known
    const taken = take(body)
    if (taken.status === 200 && body.request_id) answers.set(String(body.request_id), taken)
    return taken
  }

  /** The code of what is wrong with a request; null if nothing is. */
  const faultOf = ({ request_id: id, bot_id: from, phone_number: to, message_data: data }: Record<string, unknown>) => {
    if (id !== undefined && (typeof id !== 'string' || id === '')) return 4
    if (from !== bot || typeof data !== 'object' || data === null) return 4
    if (typeof to !== 'string' || !phone.test(to)) return 8
    const { message, otp_message: otp, ...rest } = data as Record<string, Record<string, unknown> | undefined>
    if (Object.keys(rest).some((name) => name !== 'is_secure') || !message === !otp) return 4
    if (otp) return typeof otp.otp === 'string' && /^\d{3,8}$/.test(otp.otp) ? null : 4
    const text = message?.text
    return typeof text === 'string' && text !== '' && text.length <= longest ? null : 4
  }

  const take = (body: Record<string, unknown>): Answer => {
    const to = String(body.phone_number)
    if (hasty-- > 0) return failed(body, 18)
    if (!account.credit) return failed(body, 20)
    if (account.full) return failed(body, 21)
    if (strangers.has(to)) return failed(body, 17)
    const { message, otp_message: otp } = body.message_data as Record<string, Record<string, string> | undefined>
    const providerId = randomUUID()
    delivered.push({ request: String(body.request_id), phone: to, text: message?.text, otp: otp?.otp, providerId })
    return { status: 200, body: { message_id: providerId, error_data: null } }
  }

  return {
    ...(await openEmulator(answer)),
    delivered,
    strangers,
    account,
    tooFast: (calls) => {
      hasty = calls
    },
    texts: (on) => {
      asText = on
    },
  }
}

/** Safir tells errors in a body with status 200, but for what it cannot read. */
function failure(body: Record<string, unknown> | null, code: number, asText: boolean): Answer {
  const said = asText ? String(code) : code
  const error = { phone_number: String(body?.phone_number ?? ''), code: said, description: `error ${code}` }
  return { status: code === 4 ? 400 : 200, body: { message_id: '', error_data: [error] } }
}
