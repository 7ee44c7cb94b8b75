// What a text is to who looks at it: how many letters, and which way it runs.

/**
 * Which way a text runs on a page of a language: the page's own, unless most of its letters are Latin on a Persian page, or
 * Persian on a Latin one. A Persian sentence that begins with «ATM» is Persian.
 */
export function directionOf(value: string, page: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const latin = value.match(/\p{Script=Latin}/gu)?.length ?? 0
  const persian = value.match(/(?=\p{L})\p{Script=Arabic}/gu)?.length ?? 0
  if (latin === persian) return page
  return latin > persian ? 'ltr' : 'rtl'
}

/** Made once, at the first text: making it costs more than all else that is done about a rating. */
let letters: Intl.Segmenter | null = null

/** The length of a text in letters as people see them: one with its mark, or a face of several signs, is one. */
export function lengthOf(value: string): number {
  if (value === '') return 0
  letters ??= new Intl.Segmenter('fa', { granularity: 'grapheme' })
  return [...letters.segment(value)].length
}
