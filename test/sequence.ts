// The order of the test files: the longest first, so that none is left over alone at the end. The files of a project
// share processes, which end where another project's file is next: so they come together, those that need the longest first.
import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const projects = ['browser', 'alone', 'house', 'pure']

/** What takes far longer than its size tells, since a few lines go through everything there is or start whole programs. */
const long = [
  'browser/pages',
  'security/fuzz',
  'db/embedded',
  'cli/backup',
  'server/start',
  'story/story',
  'story/built',
  'faults/kills',
]
const nameOf = (moduleId: string) => join(basename(dirname(moduleId)), basename(moduleId, '.test.ts'))

/** How long a file takes, as far as its size tells. */
const weightOf = ({ moduleId }: TestSpecification) =>
  long.includes(nameOf(moduleId)) ? 1_000_000 : statSync(moduleId).size

/** Sorts the files of all projects into one queue. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const together = ({ project }: TestSpecification) => projects.indexOf(project.name)
    return [...files].sort((a, b) => together(a) - together(b) || weightOf(b) - weightOf(a))
  }
}
