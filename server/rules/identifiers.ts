// Numbers that name people, offices and cases, as they are typed and as they are kept. For import, forms and bot.
import { plainDigits } from './digits.ts'

const DASHES = /[\s\p{Pd}−ー─一ㅡ_/.·()]+/gu
/** Ten figures and a fraction went through a column of numbers: what follows the point is none of theirs. */
const FRACTION = /^(\d{10,})[.,٫](\d+)$/
const bare = (value: string) =>
  plainDigits(value)
    .replace(FRACTION, (_, whole, rest) => (+rest ? '' : whole))
    .replace(DASHES, '')

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text is an id of ours as the database takes it. */
export const isUuid = (text: string): boolean => uuid.test(text)

/** The figures of an identifier as typed, without what parts them. */
export const figuresOf = bare

/**
 * A natural person's national ID as ten digits, or null if its check digit is wrong. One or two leading zeros that a
 * spreadsheet ate come back; ten equal digits are refused, though their sum is right.
 */
export function nationalId(value: string): string | null {
  const id = bare(value).padStart(10, '0')
  if (!/^\d{10}$/.test(id) || bare(value).length < 8 || /^(\d)\1{9}$/.test(id)) return null
  const rest = [...id.slice(0, 9)].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11
  return Number(id[9]) === (rest < 2 ? rest : 11 - rest) ? id : null
}

const LEGAL_WEIGHTS = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17]

/** A legal person's national ID as eleven digits, or null if its check digit is wrong. */
export function legalId(value: string): string | null {
  const id = bare(value)
  if (!/^\d{11}$/.test(id) || /^(\d)\1{10}$/.test(id)) return null
  const shift = Number(id[9]) + 2
  const rest = LEGAL_WEIGHTS.reduce((sum, weight, index) => sum + (Number(id[index]) + shift) * weight, 0) % 11
  return Number(id[10]) === rest % 10 ? id : null
}

/** A mobile number as 09xxxxxxxxx, from +98…, 0098…, 98…, 9… or 09… in any digits, or null. */
export function mobileNumber(value: string): string | null {
  const found = /^(?:\+98|0098|98)?0?(9\d{9})$/.exec(bare(value))
  return found ? `0${found[1]}` : null
}

/** The same as 98xxxxxxxxxx, by which those who send to numbers know it; null for what is no mobile number. */
export function internationalMobile(value: string): string | null {
  const mobile = mobileNumber(value)
  return mobile && `98${mobile.slice(1)}`
}

/** A landline with its area code as 0xxxxxxxxxx, or null; the leading zero may be missing. */
export function landlineNumber(value: string): string | null {
  const found = /^(?:\+98|0098|98)?0?([1-8]\d{9})$/.exec(bare(value))
  return found ? `0${found[1]}` : null
}

/**
 * A license code as three groups of digits joined by dashes, in the order given, or null. The sources print such
 * codes in both orders, so the groups are never swapped, and leading zeros stay.
 */
export function licenseCode(value: string): string | null {
  const groups = plainDigits(value).split(DASHES).filter(Boolean)
  return groups.length === 3 && groups.every((group) => /^\d{1,6}$/.test(group)) ? groups.join('-') : null
}

// Luhn: it finds every wrong digit and nearly every swap of two neighbours.
function luhn(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** A license code's groups in the other order, as some papers print them; undefined where that is the same code. */
export function turnedCode(code: string): string | undefined {
  const turned = code.split('-').reverse().join('-')
  return turned === code ? undefined : turned
}

/** A new tracking code of 16 digits, the last a check digit, from at least 8 random bytes; kept without spaces. */
export function newTrackingCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < 8) throw new Error('a tracking code needs 8 random bytes')
  const random = randomBytes.slice(0, 8).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
  const body = String(random % 10n ** 15n).padStart(15, '0')
  return `${body}${luhn(body)}`
}

/** How many digits a tracking code has. */
export const trackingCodeLength = 16

/** A tracking code as typed, in any digits and grouping, as its 16 digits, or null if the check digit is wrong. */
export function trackingCode(value: string): string | null {
  const code = bare(value)
  return /^\d{16}$/.test(code) && luhn(code.slice(0, 15)) === Number(code[15]) ? code : null
}

/** The end of a tracking code, by which those who handle cases tell them apart and nobody follows one. */
export function codeEnd(code: string): string {
  return code.slice(-4)
}

/** Whether what was typed can be a tracking code. */
export function isTrackingCode(value: string): boolean {
  return trackingCode(value) !== null
}
