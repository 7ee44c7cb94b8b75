// The code of a receipt: typed from paper by anybody, and therefore without signs that look alike.
import { plainDigits } from './digits.ts'

/** Neither 0 nor O, neither 1, I nor L: 31 signs, a prime, so that the check sign finds every swap. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 12

/**
 * A new code of 12 signs, the last a check sign, from at least 16 random bytes; kept without dashes. Eleven signs are 54
 * bits: with the limit on tries nobody guesses one.
 */
export function newReceiptCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < 16) throw new Error('a receipt code needs 16 random bytes')
  let random = randomBytes.slice(0, 16).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
  let body = ''
  for (let index = 1; index < length; index++) {
    body += signs[Number(random % BigInt(signs.length))]
    random /= BigInt(signs.length)
  }
  return body + checkSign(body)
}

/** A code as typed, in any digits, case and grouping, as it is kept; null if it is none or its check sign is wrong. */
export function receiptCode(typed: string): string | null {
  const code = plainDigits(typed)
    .toUpperCase()
    .replace(/[\s\-‐‑–—_./]+/g, '')
  const known = code.length === length && [...code].every((sign) => signs.includes(sign))
  return known && checkSign(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** The code in groups of four, as it is printed and read out. */
export function groupedReceiptCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Weighted by place modulo a prime: one wrong sign and any two swapped ones show. */
function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + signs.indexOf(sign) * (index + 2), 0)
  return signs[sum % signs.length]!
}

/** The number of a post item, as it stands on its receipt. */
const postNumber = /^[0-9A-Z]{8,30}$/

/** A post item's number as typed, in any digits and grouping, as it is kept; null if it cannot be one. */
export function postItem(typed: string): string | null {
  const number = plainDigits(typed)
    .toUpperCase()
    .replace(/[\s\-‐‑–—_./]+/g, '')
  return postNumber.test(number) ? number : null
}

/** How much of a letter's digest stands on a receipt to be compared: 64 bits, 16 signs. */
export const fingerprintSigns = 16

/** Whether what was typed from a paper is the beginning of a digest; null if it is too little to tell. */
export function matchesFingerprint(typed: string, hash: string): boolean | null {
  const part = plainDigits(typed)
    .toLowerCase()
    .replace(/[\s-]+/g, '')
  return part.length < 8 ? null : hash.startsWith(part)
}
