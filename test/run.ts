// `npm test`: runs vitest with the given arguments and ends with the counts on one line.
import { parseCLI, startVitest, type TestModule, type TestSuite, type Vitest } from 'vitest/node'

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])
const vitest = await startVitest('test', filter, options).catch((error: unknown) => {
  console.error(error)
  return undefined
})
const counts = vitest ? count(vitest) : { passed: 0, failed: 1, skipped: 0 }
await vitest?.close()
// vitest knows of failures outside tests too, such as a set-up that cannot be undone
if (process.exitCode && counts.failed === 0) counts.failed = 1
if (counts.failed > 0) process.exitCode = 1
for (const line of vitest ? retried(vitest) : []) console.log(line)
const { passed, failed, skipped } = counts
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)

/** Every test, and every thing that failed outside one: a file that does not load, a hook, a stray rejection. */
function count({ state }: Vitest): { passed: number; failed: number; skipped: number } {
  const modules = state.getTestModules()
  const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const broken = modules.flatMap((module) => [module, ...module.children.allSuites()]).filter(failedItself).length
  const of = (wanted: string) => tests.filter((one) => one === wanted).length
  return {
    passed: of('passed'),
    failed: of('failed') + broken + state.getUnhandledErrors().length,
    skipped: of('skipped'),
  }
}

/** The tests that passed only when tried again: a fault of theirs, or of the house, that the counts would hide. */
function retried({ state }: Vitest): string[] {
  const tests = state.getTestModules().flatMap((module) => [...module.children.allTests()])
  const again = tests.filter((test) => test.result().state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0)
  return again.map((test) => `passed only when tried again: ${test.module.relativeModuleId} > ${test.fullName}`)
}

function failedItself(part: TestModule | TestSuite): boolean {
  return part.errors().length > 0
}
