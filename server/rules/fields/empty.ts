// Whether anything was filled in at all.

/** Is a field's value absent, however a form that is being filled in writes that. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'number') return false
  return Object.values(value).every((part) => part === '' || (Array.isArray(part) && part.length === 0))
}
