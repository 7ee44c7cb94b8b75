export const root: string
/** Builds what is stale; ends the process where the build fails. */
export function freshen(): void
