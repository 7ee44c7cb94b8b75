// How the terminal is told of a setting that cannot be used.
import { join } from 'node:path'
import { loadWords } from '#locales/files'
import { text } from '#locales/text'
import type { WrongSetting } from '../config.ts'
import { root } from '../root.ts'

/** The line that says why, for which logs are searched; below it in Persian, as start and commands speak, which setting it is. */
export function settingWords({ message }: WrongSetting): string {
  loadWords(join(root, 'locales'))
  const [name = ''] = message.split(':')
  return `${message}\n${text('fa', 'registry-setting-wrong', { name })}`
}
