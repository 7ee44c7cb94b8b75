// A text with its entities, as every way of formatting gives it.
import type { MessageEntity } from 'grammy/types'

/** Offsets and lengths count UTF-16 units. */
export type Formatted = { text: string; entities: MessageEntity[] }
