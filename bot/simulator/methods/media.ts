// Sending files, fresh or known, alone or as an album; handing them out.
import type { Message } from 'grammy/types'
import type { Upload } from '../body.ts'
import type { Call, Method } from '../call.ts'
import { badRequest, fail } from '../errors.ts'
import { asDocument, asPhoto, keepFile } from '../files.ts'
import { replyMarkup } from '../keyboards.ts'
import { isObject, json, type Params, text } from '../params.ts'
import { type Draft, send, writableRoom } from '../rooms.ts'
import { nextNumber, type StoredFile } from '../world.ts'
import { messageCaption } from './messages.ts'

type Kind = 'document' | 'photo'

/** A file, fresh or by its id, with a caption up to 1024 characters. */
export const sendDocument: Method = (call) => sendOne(call, 'document')
/** A picture (PNG, JPEG or WebP), fresh or by its id. */
export const sendPhoto: Method = (call) => sendOne(call, 'photo')

function sendOne(call: Call, kind: Kind): Message | undefined {
  const caption = messageCaption(call)
  const markup = replyMarkup(call.params)
  const room = writableRoom(call)
  const draft = { ...media(call, kind, call.params, kind), ...caption }
  return send(call, room, [draft], markup)[0]
}

/** One to ten photos, or one to ten documents, in one go. */
export const sendMediaGroup: Method = (call) => {
  const items = json(call.params, 'media', 'media')
  if (!Array.isArray(items)) badRequest('parameter "media" is required')
  if (items.length === 0) badRequest('there are no messages to send')
  if (items.length > 10) badRequest('too many messages to send as an album')
  const room = writableRoom(call)
  const drafts = items.map((item: unknown) => albumPart(call, item))
  if (drafts.some((draft) => draft.document) && drafts.some((draft) => draft.photo)) {
    badRequest("document can't be mixed with other media types")
  }
  const group = { media_group_id: String(nextNumber(call.world)) }
  return send(
    call,
    room,
    drafts.map((draft) => (drafts.length > 1 ? { ...draft, ...group } : draft)),
  )
}

function albumPart(call: Call, item: unknown): Draft {
  if (!isObject(item)) badRequest("can't parse InputMedia: expected an Object")
  const kind = item.type
  if (kind !== 'document' && kind !== 'photo')
    badRequest(`can't parse InputMedia: type "${String(kind)}" is unsupported`)
  return { ...media(call, kind, item, 'media'), ...messageCaption({ ...call, params: item }) }
}

/** The file named in `params[name]`: an upload (direct or attach://) or the id of a file this bot knows. */
function media(call: Call, kind: Kind, params: Params, name: string): Draft {
  const file = fileOf(call, kind, params, name)
  if (kind === 'document') return { document: asDocument(file) }
  if (file.bytes.length > call.messenger.traits.largestPhoto) badRequest('file is too big for a photo')
  return { photo: asPhoto(file) ?? badRequest('IMAGE_PROCESS_FAILED') }
}

function fileOf(call: Call, kind: Kind, params: Params, name: string): StoredFile {
  const value = text(params, name) ?? ''
  const upload = call.uploads.get(value.startsWith('attach://') ? value.slice('attach://'.length) : name)
  if (upload) return keepFile(call.world, call.bot, `${kind}s`, checkedUpload(call, upload))
  if (value === '') badRequest(`there is no ${kind} in the request`)
  if (value.startsWith('attach://')) badRequest("can't parse InputMedia: file is missing in the request")
  if (/^https?:/.test(value)) badRequest('failed to get HTTP URL content')
  return call.bot.files.get(value) ?? badRequest('wrong file identifier/HTTP URL specified')
}

function checkedUpload(call: Call, upload: Upload): Upload {
  if (upload.bytes.length === 0) badRequest('file must be non-empty')
  if (upload.bytes.length > call.messenger.traits.largestUpload) fail(413, 'Request Entity Too Large')
  return upload
}

/** The path under which a file can be fetched. */
export const getFile: Method = (call) => {
  const id = text(call.params, 'file_id') ?? ''
  if (id === '') badRequest('file_id not specified')
  const file = call.bot.files.get(id) ?? badRequest('invalid file_id')
  if (file.bytes.length > call.messenger.traits.largestDownload) badRequest('file is too big')
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path }
}
