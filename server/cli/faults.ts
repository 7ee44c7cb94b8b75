// `npm run faults`: the tests of faults with their full counts. Takes long, and needs nothing but what `npm test` needs.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../root.ts'

const tests = spawn(process.execPath, ['--import', 'tsx', join(root, 'test/run.ts'), 'test/faults'], {
  cwd: root,
  env: { ...process.env, FAULTS: 'full' },
  stdio: 'inherit',
})
tests.on('exit', (code) => process.exit(code ?? 1))
