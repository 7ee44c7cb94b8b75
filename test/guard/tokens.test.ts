// One house: the public pages wear the app's colours.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dark, light } from '#http/public/tokens'

const css = readFileSync(join(import.meta.dirname, '../../pwa/styles/tokens.css'), 'utf8')
const [lightPart, darkPart] = css.split('@media (prefers-color-scheme: dark)') as [string, string]
const valuesIn = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1]!, found[2]!]))

test.each([
  ['light', light, valuesIn(lightPart)],
  ['dark', dark, { ...valuesIn(lightPart), ...valuesIn(darkPart) }],
])('every colour of the %s scheme has the value it has in the app', (_, own, app) => {
  expect(own).toEqual(Object.fromEntries(Object.keys(own).map((name) => [name, app[name]])))
})
