import { describe, expect, it } from 'vitest'
import { clockWrong, databaseSlow, diskFull, type Finding, queueFull, quiet } from '#rules/health'

const megabytes = 1024 * 1024
const fault = (finding: Finding) => finding?.fault ?? null

describe('what is ill', () => {
  it.each<[string, Finding, string | null]>([
    ['a channel in which messages wait and nothing gets through', quiet({ waiting: 1, through: false }), 'quiet'],
    ['not one in which something gets through', quiet({ waiting: 900, through: true }), null],
    ['not one for which there is nothing to send', quiet({ waiting: 0, through: false }), null],
    ['a queue of more than 50,000', queueFull({ waiting: 50_001 }), 'queueFull'],
    ['not one of 50,000', queueFull({ waiting: 50_000 }), null],
    ['a clock that jumped', clockWrong({ jumped: true, differs: 0 }), 'clockJumped'],
    ['one that is more than 30 seconds ahead', clockWrong({ jumped: false, differs: 30_001 }), 'clockDiffers'],
    ['or behind', clockWrong({ jumped: false, differs: -30_001 }), 'clockDiffers'],
    ['not one that is 30 seconds behind', clockWrong({ jumped: false, differs: -30_000 }), null],
    [
      'a large disk with less than a twentieth free',
      diskFull({ free: 49_999 * megabytes, size: 1_000_000 * megabytes }),
      'diskFull',
    ],
    ['not one with a twentieth', diskFull({ free: 50_000 * megabytes, size: 1_000_000 * megabytes }), null],
    [
      'a small disk with less than 500 MB',
      diskFull({ free: 500 * megabytes - 1, size: 2_000 * megabytes }),
      'diskFull',
    ],
    ['not one with 500 MB', diskFull({ free: 500 * megabytes, size: 2_000 * megabytes }), null],
    ['a database that answers in more than half a second', databaseSlow([900, 501, 1, 501, 1]), 'databaseSlow'],
    ['not one that was slow once', databaseSlow([9000, 1, 1, 1, 1]), null],
  ])('%s', (_, finding, expected) => {
    expect(fault(finding)).toBe(expected)
  })
})
