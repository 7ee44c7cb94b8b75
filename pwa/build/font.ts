// Cuts Vazirmatn down to what Persian and English need, once per version, into the cache of node_modules.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subset from 'subset-font'

const latin = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i))
const letters = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويپچژکگیۀ'
const marks = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670ـ،؛؟٪٫٬٭۔﷼'
const digits = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩'
const signs = '«»‹›“”‘’–—…•·×−≤≥≠§©²½\u00a0\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069'
const characters = latin + letters + marks + digits + signs

const options = {
  targetFormat: 'woff2' as const,
  variationAxes: { wght: { min: 400, max: 700 } },
  noHinting: true,
  keepFeatures: ['init', 'medi', 'fina', 'rlig', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'kern', 'tnum'],
}

/** The path of the subset, which is made if no build made it before. At most 40 kB (a budget test says so). */
export async function fontFile(): Promise<string> {
  const source = createRequire(import.meta.url).resolve('vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2')
  const bytes = readFileSync(source)
  const hash = createHash('sha256').update(bytes).update(characters).update(JSON.stringify(options)).digest('hex')
  const folder = join(import.meta.dirname, '../../node_modules/.cache/pishkhanyar')
  const path = join(folder, `vazirmatn-${hash.slice(0, 12)}.woff2`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, await subset(bytes, characters, options))
  return path
}
