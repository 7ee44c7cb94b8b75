// What may be uploaded, on both sides of each cap.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkFile } from '#outside/files'
import { pdf } from '../pdf.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
const most = 10 * 1024 * 1024

describe('a picture', () => {
  it('of 25 megapixels is drawn anew, and smaller', async () => {
    const kept = await checkFile(await picture(5000, 5000), 'نما.png')
    expect(kept).toMatchObject({ ok: true, mime: 'image/jpeg', name: 'نما.jpg' })
    expect(await sharp(kept.ok ? kept.content : Buffer.alloc(0)).metadata()).toMatchObject({
      width: 2400,
      height: 2400,
    })
  })

  it.each([
    [5001, 5000],
    [25_001, 1000],
  ])('of %i by %i is refused with the figure', async (width, height) => {
    expect(await checkFile(await picture(width, height), 'نما.png')).toEqual({
      ok: false,
      refusal: { key: 'file-pixels', facts: { name: 'نما.png', most: 25 }, field: 'files' },
    })
  })

  it('that is cut off is refused as one that cannot be read', async () => {
    const whole = await picture(300, 300)
    expect(await checkFile(whole.subarray(0, whole.length / 2), 'نما.png')).toMatchObject({
      refusal: { key: 'file-broken' },
    })
  })
})

it('a file of 10 MB is kept, of a byte more refused with the figure', async () => {
  expect(await checkFile(pdf('', most), 'برگه.pdf')).toMatchObject({ ok: true, mime: 'application/pdf' })
  expect(await checkFile(pdf('', most + 1), 'برگه.pdf')).toMatchObject({
    refusal: { key: 'file-too-large', facts: { most: 10 } },
  })
})

describe('a PDF', () => {
  const whole = pdf('برگه')
  const kept = { ok: true, mime: 'application/pdf', name: 'برگه.pdf' }
  const broken = { ok: false, refusal: { key: 'file-pdf-broken', facts: { name: 'برگه.pdf' }, field: 'files' } }

  it.each([
    ['that is whole is kept as it is', whole, kept],
    ['with a little behind its end is kept', Buffer.concat([whole, Buffer.alloc(1024 - 6)]), kept],
    ['whose end is too far from the end of the file is refused', Buffer.concat([whole, Buffer.alloc(1025)]), broken],
    ['that broke off on the way is refused', whole.subarray(0, whole.length - 4), broken],
    ['that is a header alone is refused', Buffer.from('%PDF-1.7\n'), broken],
    ['with an end and nothing in it is refused', Buffer.from('%PDF-1.7\n%%EOF\n'), broken],
  ])('%s', async (_, bytes, told) => {
    expect(await checkFile(bytes, 'برگه.pdf')).toMatchObject(told)
  })
})
