// A device of an office says which documents lie complete on it. Source: Annex 1 article 3.
import { documentSets } from '#db/schema/documents'
import { officeProvince } from '#reads/offices/offices'
import { action, done } from '../../act/act.ts'

/** `digest`: SHA-256 of `setText` over the versions' ids, in hex. */
export type SetReport = { office: string; digest: string; count: number }

/** Keeps what the person's device said last. */
export const reportSet = action<SetReport, null>('documents.reportSet', {
  unrecorded: 'a device says what it keeps; nothing follows from it but a line in a list',
  scope: async (tx, { office }) => {
    const province = await officeProvince(tx, office)
    return province ? { province, office } : null
  },
  run: async (act, { office, digest, count }) => {
    const said = { digest, count, at: act.now }
    await act.tx
      .insert(documentSets)
      .values({ provinceId: act.province, officeId: office, personId: act.actor.person!, ...said })
      .onConflictDoUpdate({ target: [documentSets.officeId, documentSets.personId], set: said })
    return done(null)
  },
})
