// A QR as one path; a quarter of it may be dirty or torn and it still reads. Fetched with the pages that print it.
import { encode } from 'uqr'

/** The QR of an address; `label` says what it leads to. */
export function Qr({ of, label }: { of: string; label: string }) {
  const { size, data } = encode(of, { ecc: 'Q', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
