// Sends one file with its progress; fetch cannot tell how far an upload is, so this is the one use of the older way.
import { uploading } from './network.ts'
import { failure, problemIn, unreachable } from './problem.ts'
import { uuid } from './uuid.ts'
import { locale, t } from './words.ts'

/** A file as the server has stored it. `picture` is an address for an <img>, if it is one. */
export type Stored = { id: string; name: string; size: number; type: string; picture?: string | undefined }

/** Stores a file; `onShare` is told the share that has gone, 0 to 1. Rejects with a problem. */
export async function upload(file: File, onShare: (share: number) => void): Promise<Stored> {
  return stored(await sendFile<{ id: string }>('/api/app/files', file, onShare), file)
}

/** Sends a file to an address of its own; gives what it answers. Otherwise as `upload`. */
export function sendFile<T>(path: string, file: File, onShare: (share: number) => void): Promise<T> {
  const request = new XMLHttpRequest()
  request.open('POST', path)
  request.responseType = 'json'
  request.setRequestHeader('Idempotency-Key', uuid())
  request.setRequestHeader('Accept-Language', locale.peek())
  const body = new FormData()
  body.append('file', file)
  uploading.value++
  // whoever has waited for it finds its place first
  request.onloadend = () => setTimeout(() => uploading.value--)
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => event.lengthComputable && onShare(event.loaded / event.total)
    request.onerror = () => reject(failure(unreachable()))
    request.onload = () => {
      if (request.status < 300) resolve(request.response)
      else reject(failure({ code: 'unknown', title: t('app-failed'), ...request.response, status: request.status }))
    }
    request.send(body)
  })
}

function stored({ id }: { id: string }, { name, size, type }: File): Stored {
  return { id, name, size, type, picture: type.startsWith('image/') ? `/api/app/files/${id}` : undefined }
}

/** Sends a file that waited on this device, under its first key. Rejects with a problem. */
export async function sendKeptFile({ blob, name, key }: { blob: Blob; name: string; key: string }): Promise<string> {
  const body = new FormData()
  body.append('file', blob, name)
  const headers = { 'Idempotency-Key': key, 'Accept-Language': locale.peek() }
  const response = await fetch('/api/app/files', { method: 'POST', body, headers }).catch(() => {
    throw failure(unreachable())
  })
  if (!response.ok) throw failure(await problemIn(response))
  return (await response.json()).id
}
