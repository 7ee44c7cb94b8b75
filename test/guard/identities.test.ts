// Who a citizen is stands in one table, and is read in one place that records who looked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from './modules.ts'

const code = sourceFiles().filter((file) => !file.startsWith('test/'))
const text = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')

test('the table of identities is named only where it is written, and in its one read', () => {
  const using = code.filter((file) => importsOf(file).some(({ to }) => to === 'db/schema/identities.ts'))
  expect(using.sort()).toEqual([
    'server/actions/cases/file.ts',
    'server/actions/cases/follow.ts',
    'server/actions/cases/tell.ts',
    'server/reads/identities.ts',
  ])
})

test('no SQL asks it for a name or a number elsewhere, but only whether there is one', () => {
  const asking = code.filter((file) => /from identities\b/.test(text(file)))
  expect(asking).toEqual(['server/reads/cases.ts'])
  expect(text('server/reads/cases.ts')).toMatch(/exists \(select 1 from identities/)
})

test('name and number are read only by the acts that record who looked', () => {
  const readers = code.filter((file) =>
    importsOf(file).some(
      ({ to, type }) => to === 'server/reads/identities.ts' && !type && /\bidentityOf\b/.test(text(file)),
    ),
  )
  expect(readers).toEqual(['server/actions/identities/open.ts'])
})
