// Whom a letter is for, as it comes over the wire: with drafts, with saved lists, and for the live count.
import { z } from 'zod'
import { licenseStates, officeKinds } from '#rules/offices'

/** More offices than any province has, so that a list of them cannot grow without end. */
const most = 20_000

export const selection = z.object({
  counties: z.array(z.uuid()).max(500).optional(),
  places: z.array(z.string().min(1).max(100)).max(2000).optional(),
  kinds: z.array(z.enum(officeKinds)).optional(),
  standings: z.array(z.enum(licenseStates)).optional(),
  expiresWithinDays: z.number().int().min(0).max(3650).optional(),
  services: z.array(z.uuid()).max(1000).optional(),
  ratingBelow: z.number().min(1).max(5).optional(),
  offices: z.array(z.uuid()).max(most).optional(),
  parties: z.array(z.uuid()).max(1000).optional(),
})

/** Ids with commas between them, in a query. */
export const uuidList = z
  .string()
  .max(500 * 37)
  .refine((ids) => ids.split(',').every((id) => z.uuid().safeParse(id).success))
