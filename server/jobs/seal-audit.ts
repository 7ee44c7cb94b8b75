// Seals the audit chain twice a second, so that no entry stays outside it for longer.
import { setTimeout as sleep } from 'node:timers/promises'
import { sealEntries } from '#actions/audit/seal'
import type { Job, JobParts } from './job.ts'

export const sealAudit: Job = {
  name: 'seal-audit',
  at: '* * * * * *',
  // the sealing itself knows who is at it
  everywhere: true,
  run: async (parts) => {
    await sealAll(parts)
    await sleep(500)
    await sealAll(parts)
  },
}

async function sealAll({ db }: JobParts): Promise<void> {
  while ((await sealEntries(db)) > 0);
}
