// What lies outside the program and stops its start is said in a line that names the setting and what can be done.
import { describe, expect, it } from 'vitest'
import { blaming, folderBlame } from '#server/outer-faults'

const failed = (error: Error) => blaming(folderBlame, () => Promise.reject(error)).catch((told: Error) => told.message)
const coded = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall })

describe('the folder for data', () => {
  it.each([
    ['a full disk', coded('ENOSPC', 'write'), /^DATA_DIR: the disk of this folder is full: make room/],
    [
      'a disk that is full while the database is made',
      new Error('bin/initdb ended with 1: FATAL:  could not extend file "base/1/2691": No space left on device'),
      /^DATA_DIR: the disk of this folder is full: make room/,
    ],
    [
      'a disk that is full while tables are made',
      Object.assign(new Error('could not extend file "base/5/1": No space left on device'), { code: '53100' }),
      /^DATA_DIR: the disk of this folder is full: make room/,
    ],
    ['a quota', new Error('initdb ended with 1: Disk quota exceeded'), /is full/],
    ['a read-only disk', new Error('mkdir: Read-only file system'), /^DATA_DIR: .* read-only disk: name another/],
    ['a folder of somebody else', coded('EACCES', 'mkdir'), /^DATA_DIR: .* may not be written to: make it/],
  ])('%s', async (_, error, said) => {
    expect(await failed(error)).toMatch(said)
  })

  it('is not blamed for a fault of the program', async () => {
    expect(await failed(new Error('initdb ended with 1: out of memory'))).toBe('initdb ended with 1: out of memory')
  })
})
