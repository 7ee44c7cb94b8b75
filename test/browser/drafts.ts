// Run in the page: how many drafts this device keeps.

/** Zero before the app has opened its store. */
export async function draftsKept(): Promise<number> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'pishkhanyar')) return 0
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('pishkhanyar')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const count = opening.result.transaction('drafts').objectStore('drafts').count()
      count.onerror = () => reject(count.error)
      count.onsuccess = () => {
        opening.result.close()
        resolve(count.result)
      }
    }
  })
}
