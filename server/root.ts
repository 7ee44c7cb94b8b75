// Where the project lies, whether run from its sources or from the bundle in dist/.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function upFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : upFrom(dirname(folder))
}

/** The folder of package.json; locales, migrations and the built app lie below it. */
export const root = upFrom(dirname(fileURLToPath(import.meta.url)))

/** The version of the program, as package.json has it. */
export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
