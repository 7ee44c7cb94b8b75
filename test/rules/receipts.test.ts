import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { groupedReceiptCode, matchesFingerprint, newReceiptCode, postItem, receiptCode } from '#rules/receipts'

const code = newReceiptCode(new Uint8Array(16).fill(7))

describe('the code of a receipt', () => {
  it('has twelve signs, none of which looks like another', () => {
    for (let time = 0; time < 200; time++) {
      const made = newReceiptCode(randomBytes(16))
      expect(made).toMatch(/^[2-9A-HJKMNP-Z]{12}$/)
      expect(receiptCode(made)).toBe(made)
    }
  })

  it.each([
    ['in groups', groupedReceiptCode(code)],
    ['in small letters', code.toLowerCase()],
    ['with spaces', ` ${code.slice(0, 4)} ${code.slice(4)} `],
    ['in Persian digits', code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)],
    ['in Arabic digits', code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)],
    ['with marks of direction', `\u2066${code}\u2069`],
  ])('is read %s', (_, typed) => expect(receiptCode(typed)).toBe(code))

  it.each([
    ['nothing', ''],
    ['too short', code.slice(1)],
    ['too long', `${code}2`],
    ['a sign that is not used', `0${code.slice(1)}`],
  ])('is not %s', (_, typed) => expect(receiptCode(typed)).toBeNull())

  it('shows any one wrong sign, and any two that changed places', () => {
    const random = newReceiptCode(randomBytes(16))
    for (let at = 0; at < 12; at++) {
      for (const sign of '23456789ABCDEFGHJKMNPQRSTUVWXYZ') {
        if (sign !== random[at]) expect(receiptCode(random.slice(0, at) + sign + random.slice(at + 1))).toBeNull()
      }
      for (let other = at + 1; other < 12; other++) {
        if (random[at] === random[other]) continue
        const swapped = [...random]
        swapped[at] = random[other]!
        swapped[other] = random[at]!
        expect(receiptCode(swapped.join(''))).toBeNull()
      }
    }
  })
})

describe('the number of a post item', () => {
  it.each([
    ['۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶ ۷۸۹۰ ۱۲۳۴', '123456789012345678901234'],
    ['rr 123456789 ir', 'RR123456789IR'],
    ['۱۲۳۴۵۶۷۸', '12345678'],
    ['1234567', null],
    ['1'.repeat(30), '1'.repeat(30)],
    ['1'.repeat(31), null],
    ['خانم احمدی', null],
  ])('%s is %s', (typed, kept) => expect(postItem(typed)).toBe(kept))
})

describe('the fingerprint on a paper', () => {
  const hash = 'ab12cd34ef56ab78cd90ef12ab34cd56ab12cd34ef56ab78cd90ef12ab34cd56'
  it.each([
    ['ab12cd34', true],
    ['AB12 CD34 EF56 AB78', true],
    ['ab۱۲cd۳۴', true],
    [hash, true],
    ['ab12cd35', false],
    ['ab12cd3', null],
  ])('%s matches: %s', (typed, matches) => expect(matchesFingerprint(typed, hash)).toBe(matches))
})
