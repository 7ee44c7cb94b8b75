// Files as forms and drafts name them.

/** A file that was taken over, as a draft names it. */
export type StoredFile = { id: string; name: string; size: number; type: string }
