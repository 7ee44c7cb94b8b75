// Parts of lists over the API: `?page=`, the rows as a plain array, and how many there are in all in a header.
import { z } from 'zod'
import type { Paged, Part } from '#rules/lists'

/** The field of a query that names a page, from 0. */
export const pageField = z
  .string()
  .regex(/^\d{1,4}$/)
  .optional()

/** The part that a query asks for. */
export const partFrom = ({ page }: { page?: string | undefined }): Part => ({ page: Number(page ?? 0) })

/** How many rows a list has on all its pages: `c.json(rows, 200, foundOf(rows))`. */
export const foundOf = ({ found }: Pick<Paged<unknown>, 'found'>) => ({ 'x-found': String(found) })
