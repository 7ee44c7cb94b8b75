// The order of the test files: the longest first, so that none is left over alone at the end. The files of a project
// share processes, which end where another project's file is next: so they come together, those that need the longest first.
import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const projects = ['browser', 'alone', 'house', 'pure']

/** How long a file takes, as far as its size tells. */
const weightOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size

/** Sorts the files of all projects into one queue. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const together = ({ project }: TestSpecification) => projects.indexOf(project.name)
    return [...files].sort((a, b) => together(a) - together(b) || weightOf(b) - weightOf(a))
  }
}
