// Which cases this browser is told of: by the id that a push names, the page of the case. The push itself carries neither its code
// nor its address, and so shows neither to whoever reads the phone.

const keptIn = 'case-told'
const nameOf = (id: string) => `/c/told/${id}`

/** Notes which page a push of that id belongs to. */
export async function notePushedPage(id: string, page: string): Promise<void> {
  await (await caches.open(keptIn)).put(nameOf(id), new Response(page))
}

/** The page; null for none that is known here. */
export async function pushedPage(id: string): Promise<string | null> {
  if (!(await caches.has(keptIn))) return null
  return (await (await caches.open(keptIn)).match(nameOf(id)))?.text() ?? null
}

/** Whether a page is told of here. */
export async function isPushed(page: string): Promise<boolean> {
  return (await namesOf(page)).length > 0
}

/** Forgets a page. */
export async function forgetPushed(page: string): Promise<void> {
  const kept = await caches.open(keptIn)
  await Promise.all((await namesOf(page)).map((name) => kept.delete(name)))
}

async function namesOf(page: string): Promise<Request[]> {
  if (!(await caches.has(keptIn))) return []
  const kept = await caches.open(keptIn)
  const found: Request[] = []
  for (const name of await kept.keys()) if ((await (await kept.match(name))?.text()) === page) found.push(name)
  return found
}
