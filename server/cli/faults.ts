// `npm run faults [-- NAME …]`: the tests of faults with their full counts, or those of them whose file is named so. Takes
// long, and needs nothing but what `npm test` needs. A line a figure comes at the end; a figure that is not met is a failed test.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'

const names = process.argv.slice(2)
const files = names.length > 0 ? names.map((name) => `test/faults/${name}`) : ['test/faults']
const folder = mkdtempSync(join(tmpdir(), 'pishkhanyar-figures-'))
const figures = join(folder, 'figures')
// one file after the other: they are not to disturb each other's clocks
const given = ['--import', 'tsx', join(root, 'test/run.ts'), ...files, '--no-file-parallelism']
const tests = spawn(process.execPath, given, {
  cwd: root,
  env: { ...process.env, FAULTS: 'full', FIGURES: figures },
  stdio: 'inherit',
})
tests.on('exit', (code) => {
  if (existsSync(figures)) console.log(readFileSync(figures, 'utf8'))
  rmSync(folder, { recursive: true })
  process.exit(code ?? 1)
})
