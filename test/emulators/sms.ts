// A gateway of short messages by the contract in README: strict about every field, true to its keys, and it reports.
import { randomUUID } from 'node:crypto'
import { partsOf } from '#outside/parts'
import { type Answer, type EmulatedCall, type Emulator, jsonOf, openEmulator } from './server.ts'

export type ShortMessage = { id: string; to: string; text: string; parts: number; report: string; providerId: string }

export type SmsEmulator = Emulator & {
  /** What reached phones: a repeated id does not. */
  delivered: ShortMessage[]
  /** Numbers that the operators do not know. */
  unknown: Set<string>
  /** Tells the program what became of a message; answers its status. `send` brings the call where it belongs. */
  report(id: string, state: string, send?: typeof fetch): Promise<number>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const fields = 'id,parts,report,text,to'

/** Opens it at `path`; `token` is the only one it knows. */
export async function openSmsEmulator({ token, path }: { token: string; path: string }): Promise<SmsEmulator> {
  const delivered: ShortMessage[] = []
  const unknown = new Set<string>()
  const answers = new Map<string, Answer>()

  const answer = (asked: EmulatedCall): Answer => {
    if (asked.path !== path) return { status: 404 }
    if (asked.headers.authorization !== `Bearer ${token}`) return { status: 401 }
    if (asked.method !== 'POST') return { status: 405 }
    const body = jsonOf(asked) as ShortMessage | null
    if (!body || !readable(body)) return { status: 422, body: { error: 'fields' } }
    const known = answers.get(body.id)
    if (known) return known
    if (unknown.has(body.to)) return { status: 422, body: { error: 'to' } }
    const providerId = randomUUID()
    delivered.push({ ...body, providerId })
    const taken = { status: 200, body: { id: providerId } }
    answers.set(body.id, taken)
    return taken
  }

  return {
    ...(await openEmulator(answer)),
    delivered,
    unknown,
    report: async (id, state, send = fetch) => {
      const message = delivered.find((one) => one.id === id)
      if (!message) throw new Error(`no message ${id}`)
      const headers = { 'content-type': 'application/json' }
      const said = await send(message.report, { method: 'POST', headers, body: JSON.stringify({ id, state }) })
      return said.status
    },
  }
}

function readable(body: ShortMessage): boolean {
  return (
    Object.keys(body).sort().join(',') === fields &&
    uuid.test(body.id) &&
    /^989\d{9}$/.test(body.to) &&
    typeof body.text === 'string' &&
    body.text.trim() !== '' &&
    body.parts === partsOf(body.text) &&
    body.parts <= 8 &&
    URL.canParse(body.report)
  )
}
