// A word that went with its act is a draft no more.
import { sendUnsent } from '../api.ts'
import { personId } from '../session.ts'
import { uuid } from '../uuid.ts'
import { drop } from './device.ts'
import { sendLater } from './unsent.ts'

/** Forgets it, here and at the server; what finds no network now goes when it is back. */
export async function discardWord(kind: string): Promise<void> {
  const act = { path: '/api/app/drafts', method: 'DELETE', body: { kind, office: null }, key: uuid() } as const
  for (const store of ['drafts', 'unsent'] as const) await drop(store, personId(), kind).catch(() => undefined)
  await sendUnsent(act).catch(() => sendLater(kind, act).catch(() => undefined))
}
