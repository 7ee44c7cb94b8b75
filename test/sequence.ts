// The order of the test files: the longest first, whatever project they are of, so that none is left over alone at the
// end and no browser waits for the house. Pure files share a process, and so come together, after all the others.
import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A line of a browser test takes about so many times as long as one of the house. */
const browserWeight = 4

/** How long a file takes, as far as its size tells. */
function weightOf({ moduleId, project }: TestSpecification): number {
  return statSync(moduleId).size * (project.name === 'browser' ? browserWeight : 1)
}

/** Sorts the files of all projects into one queue. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const together = ({ project }: TestSpecification) => Number(project.name === 'pure')
    return [...files].sort((a, b) => together(a) - together(b) || weightOf(b) - weightOf(a))
  }
}
