// Where the gateway of short messages tells what became of them: a secret path, since it signs nothing.
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { noteReport } from '#state/deliveries'
import type { Parts } from './context.ts'

const report = z.object({ id: z.uuid(), state: z.enum(['delivered', 'failed']) })

/** The address to be told at, and what is done there. An unknown message is answered as a known one. */
export function smsReports({ db, secret, now }: Pick<Parts, 'db' | 'secret' | 'now'>): Parts['webhooks'][number] {
  return {
    path: `/reports/sms/${createHmac('sha256', secret).update('reports sms').digest('base64url')}`,
    handle: async (request) => {
      const read = report.safeParse(await request.json().catch(() => null))
      if (!read.success) return new Response(null, { status: 400 })
      await noteReport(db, { channel: 'sms', row: read.data.id, reached: read.data.state === 'delivered', now: now() })
      return new Response(null, { status: 204 })
    },
  }
}
