// QR codes as drawings: on posters, receipts and slips.
import { encode } from 'uqr'

/** A QR, with the quiet zone that readers ask for, as one path in a square of `size` units; a quarter of it may be dirty or torn and it still reads. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'Q', border: 4 })
  return { size, path: data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
}
