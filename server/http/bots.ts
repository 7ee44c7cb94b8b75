// Addresses that open the bots with a payload.
import type { Parts } from './context.ts'

/** Deep links by messenger, for those that are set up. The payload has at most 64 of A–Z, a–z, 0–9, _ and -. */
export function botAddresses({ telegram, bale }: Parts['bots'], payload: string): { telegram?: string; bale?: string } {
  return {
    ...(telegram ? { telegram: `https://t.me/${telegram}?start=${payload}` } : {}),
    ...(bale ? { bale: `https://ble.ir/${bale}?start=${payload}` } : {}),
  }
}
