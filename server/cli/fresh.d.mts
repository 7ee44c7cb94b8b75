export const root: string
/** The commands, by their names. */
export const commands: readonly string[]
/** `program` is what `npm start` runs, with the commands beside it; `commands` are those alone. */
export type Part = 'program' | 'commands'
/** Builds what is stale; ends the process where the build fails or is stopped, or where nothing was built and nothing can be. */
export function freshen(part?: Part): Promise<void>
/** Notes that a part was built by a build that began then. */
export function noteBuilt(part: Part, began: Date): void
/** Whether a process of this machine is there. */
export function isAlive(pid: number): boolean
