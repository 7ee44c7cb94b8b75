// Files as somebody sends them who means harm: bombs, half files, files that are two things at once, and pictures that tell
// where they were taken. The same in every run.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Hostile = { what: string; name: string; bytes: Buffer; canary: string }

/** A number from 0 to `most`, by the file's own number. */
const vary = (nth: number, most: number) => (nth * 2_654_435_761) % (most + 1)

const crcs = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc >>> 0
})
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ crcs[(crc ^ byte) & 255]!
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that says it is so large, of one colour: a few kilobytes however many pixels it claims. */
function png(width: number, height: number, rows: number, beside: Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...beside,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A picture with a segment of words right behind its beginning. */
function withWords(jpeg: Buffer, words: string): Buffer {
  const segment = Buffer.from(`\xff\xfe\0\0${words}`, 'latin1')
  segment.writeUInt16BE(segment.length - 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })

const bases = {
  small: () => noise(640, 480).jpeg().toBuffer(),
  /** Nearly as many pixels as may be, all of which must be in hand to draw it. */
  progressive: () =>
    sharp({ create: { width: 6000, height: 4100, channels: 3, background: '#357' } })
      .jpeg({ progressive: true })
      .toBuffer(),
  webp: () => noise(320, 240).webp().toBuffer(),
  avif: () => noise(64, 64).avif().toBuffer(),
  gif: () => noise(64, 64).gif().toBuffer(),
  tiff: () => noise(64, 64).tiff().toBuffer(),
}
type Bases = Record<keyof typeof bases, Buffer>

type Kind = (canary: string, nth: number, base: Bases) => Buffer | Promise<Buffer>
const kinds: Record<string, Kind> = {
  'bomb of 900 megapixels.png': (canary) =>
    png(30_000, 30_000, 2_000, [chunk('tEXt', Buffer.from(`Comment\0${canary}`))]),
  'as large as it can be said.png': (_, nth) => png(0x7fffffff, 1 + vary(nth, 65_535), 1),
  'just small enough.png': (canary) => png(5000, 4999, 4999, [chunk('tEXt', Buffer.from(`Comment\0${canary}`))]),
  'progressive.jpg': (canary, _, { progressive }) => withWords(progressive, canary),
  'taken at home.jpg': (canary, nth, { small }) =>
    sharp(small)
      .withExif({
        IFD0: { ImageDescription: canary, Model: canary },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: `36/1 ${vary(nth, 59)}/1 0/1`, GPSLongitudeRef: 'E' },
      })
      .jpeg()
      .toBuffer()
      .then((jpeg) => withWords(jpeg, canary)),
  'half.jpg': (canary, nth, { small }) => withWords(small, canary).subarray(0, 30 + vary(nth, small.length - 60)),
  'broken inside.jpg': (canary, nth, { small }) => {
    const broken = withWords(small, canary)
    for (let at = 700; at < broken.length - 10; at += 40 + vary(nth, 200)) broken[at] = vary(at + nth, 255)
    return broken
  },
  'picture and archive.jpg': (canary, _, { small }) =>
    Buffer.concat([small, Buffer.from(`PK\x03\x04${canary}<script>alert(1)</script>`)]),
  'picture and paper.jpg': (canary, _, { small }) => withWords(small, `%PDF-1.7 ${canary} /JavaScript`),
  'drawing.svg': (canary) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="${canary}"><script>fetch('/')</script></svg>`),
  'entities.svg': (canary) =>
    Buffer.from(`<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;${canary}</svg>`),
  'words that unfold.png': (canary) => {
    const unfolds = deflateSync(Buffer.concat([Buffer.from(canary), Buffer.alloc(20_000_000)]))
    return png(64, 64, 64, [chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), unfolds]))])
  },
  'place.webp': (canary, _, { webp }) =>
    sharp(webp)
      .withExif({ IFD0: { ImageDescription: canary } })
      .webp()
      .toBuffer(),
  'half.avif': (_, nth, { avif }) => avif.subarray(0, 40 + vary(nth, avif.length - 50)),
  'script.gif': (canary, _, { gif }) => Buffer.concat([gif, Buffer.from(`;${canary}//*/=alert(1)`)]),
  'layers.tiff': (canary, _, { tiff }) => Buffer.concat([tiff, Buffer.from(canary)]),
  'page.jpg': (canary) => Buffer.from(`<!doctype html><title>${canary}</title><script>alert(1)</script>`),
  'archive.jpg': (canary) =>
    Buffer.concat([
      Buffer.from('504b0304140000000800', 'hex'),
      Buffer.from(canary),
      deflateSync(Buffer.alloc(5_000_000)),
    ]),
  'nothing.jpg': () => Buffer.alloc(0),
  'too large.jpg': (canary, _, { small }) => Buffer.concat([small, Buffer.alloc(11 * 1024 * 1024, canary)]),
}

/** So many, each of its kind in turn; every one holds a word that must be nowhere afterwards. */
export async function* hostileFiles(count: number): AsyncGenerator<Hostile> {
  const made = await Promise.all(Object.entries(bases).map(async ([name, make]) => [name, await make()] as const))
  const base = Object.fromEntries(made) as Bases
  const all = Object.entries(kinds)
  for (let nth = 0; nth < count; nth++) {
    const [what, make] = all[nth % all.length]!
    const canary = `canary${String(nth).padStart(5, '0')}canary`
    yield { what, name: `${canary.slice(6, 11)} ${what}`, canary, bytes: await make(canary, nth, base) }
  }
}
