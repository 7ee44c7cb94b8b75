// What a scanned code of an office says.

/**
 * The license that a code names: what was typed, or of a QR code's address the license in it. Null for an address that leads
 * elsewhere than `publicUrl`, or to no office.
 */
export function scannedLicense(text: string, publicUrl: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text.trim())) return text
  if (!URL.canParse(text)) return null
  const { host, pathname } = new URL(text)
  const [, license] = /^\/[ro]\/([^/]+)\/?$/.exec(pathname) ?? []
  if (!license || host !== new URL(publicUrl).host) return null
  return decoded(license)
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    // half a sign is no code
    return null
  }
}
