// Why a backup cannot be restored.

/** A file that cannot be restored, or a database that it cannot be restored into. `fault` names the words. */
export class BackupFault extends Error {
  constructor(
    readonly fault: 'damaged' | 'newer' | 'not-empty' | 'other-schema' | 'other-steps' | 'locked' | 'wrong-key',
    readonly facts: Record<string, string> = {},
  ) {
    super([fault, ...Object.values(facts)].join(' '))
  }
}
