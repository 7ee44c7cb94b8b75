// A small PDF that a reader opens: one empty page.

/** A PDF that holds the given words as a comment; of exactly `bytes` bytes, where so many are asked for. */
export function pdf(words = '', bytes = 0): Buffer<ArrayBuffer> {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ]
  const objects = parts.map((part, index) => `${index + 1} 0 obj${part}endobj\n`)
  const head = Buffer.from(`%PDF-1.4\n%${words}\n${objects.join('')}`)
  const tail = Buffer.from('\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n')
  return Buffer.concat([head, Buffer.alloc(Math.max(bytes - head.length - tail.length, 0), ' '), tail])
}
