// Reading the parameters of a call, however they were sent: JSON values, or strings that hold them.
import { badRequest } from './errors.ts'

export type Params = Record<string, unknown>

/** A text; numbers are taken as they are written. Undefined where absent or null. */
export function text(params: Params, name: string): string | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A whole number, or undefined where absent. Refuses anything else. */
export function integer(params: Params, name: string): number | undefined {
  const value = text(params, name)
  if (value === undefined || value === '') return undefined
  if (!/^-?\d+$/.test(value)) badRequest(`invalid ${name} specified`)
  return Number(value)
}

/** A number with a fraction, or a refusal. */
export function decimal(params: Params, name: string): number {
  const value = text(params, name)
  if (value === undefined || value === '' || !Number.isFinite(Number(value))) badRequest(`invalid ${name} specified`)
  return Number(value)
}

/** Yes in any of the ways the API takes. */
export function flag(params: Params, name: string): boolean {
  return ['true', '1', 'yes', 't', 'y'].includes((text(params, name) ?? '').toLowerCase())
}

/** An object or array, parsed if it came as text; undefined where absent or empty. Refuses broken JSON. */
export function json(params: Params, name: string, what: string): unknown {
  const value = params[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return badRequest(`can't parse ${what} JSON object`)
  }
}

/** Whether a value is a plain object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
