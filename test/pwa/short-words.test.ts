import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { expect, test } from 'vitest'
import { shortened } from '../../pwa/build/words.ts'

const folder = join(import.meta.dirname, '../../locales')
const files = ['fa', 'en'].flatMap((locale) =>
  readdirSync(join(folder, locale)).map((name) => join(folder, locale, name)),
)

test.each(files)('%s says the same when it is shortened', (file) => {
  const words = readFileSync(file, 'utf8')
  expect(new FluentResource(shortened(words)).body).toEqual(new FluentResource(words).body)
  expect(shortened(words).length).toBeLessThan(words.length)
})
