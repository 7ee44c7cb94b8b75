// A QR drawn into a page; fetched with the pages that print it.
import { qrPath } from '#rules/qr'

/** The QR of an address; `label` says what it leads to. */
export function Qr({ of, label }: { of: string; label: string }) {
  const { size, path } = qrPath(of)
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
