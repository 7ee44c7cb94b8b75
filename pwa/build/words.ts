// The words as they are shipped: without comments, empty lines and the spaces that Fluent does not need.
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Makes the files of words smaller on their way into the build; what they say stays. */
export function shortWords(): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    apply: 'build',
    load: (id) => {
      const [file, query] = id.split('?')
      if (query !== 'raw' || !file?.endsWith('.ftl')) return null
      return `export default ${JSON.stringify(shortened(readFileSync(file, 'utf8')))}`
    },
  }
}

/** A file of words without what Fluent does not need: it says the same. */
export function shortened(words: string): string {
  return words
    .replace(/^#.*\n/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/^([a-z][\w-]*) = /gm, '$1=')
    .replace(/^ {2,}/gm, ' ')
    .replace(/\{ (\$\w+) \}/g, '{$1}')
    .replace(/\{ (\$\w+) ->/g, '{$1 ->')
    .replace(/^( \*?\[[\w-]+\]) /gm, '$1')
    .trim()
}
