// The shape of any form as it comes over the wire.
import { z } from 'zod'
import type { Form } from '#rules/fields/form'

const days = z.object({ from: z.string(), to: z.string() })
const person = z.object({ name: z.string().max(100), nationalId: z.string().max(20), mobile: z.string().max(20) })
const company = z.object({ name: z.string().max(150), nationalId: z.string().max(20) })
const position = z.object({ lat: z.number(), lon: z.number() })
const paperFile = z.object({
  id: z.string().max(40),
  name: z.string().max(200),
  size: z.number(),
  type: z.string().max(100),
  numbered: z.literal(true).optional(),
})
/** By the names of papers. */
const papers = z.record(z.string().max(40), z.array(paperFile).max(20))
/** The shape of any form; what is in it is judged by the declaration, so that a draft may be half filled. */
export const form = z
  .record(z.string(), z.union([days, person, company, position, papers, z.number(), z.string().max(5000)]))
  .transform((value) => value as Form)
