// Channels, and what a message in the outbox may be.
export const messengers = ['telegram', 'bale'] as const
export type Messenger = (typeof messengers)[number]

/** Every way by which the program itself brings a message to a person: messengers, web push, Safir and SMS by number. */
export const channels = [...messengers, 'push', 'safir', 'sms'] as const
export type ChannelName = (typeof channels)[number]

/** The door an act came through. */
export const doors = ['app', 'public', 'telegram', 'bale', 'clock', 'command'] as const
export type Via = (typeof doors)[number]

export const outboxStates = ['queued', 'sent', 'failed', 'unreachable', 'dropped'] as const
export type OutboxState = (typeof outboxStates)[number]

/** Kinds of messages; each is a subject worded when it is sent. */
export const messageKinds = [
  'notice',
  'reminder',
  'sign',
  'sentBack',
  'request',
  'consent',
  'opinion',
  'ballot',
  'case',
  'contact',
  'loginCode',
  'invite',
  'secondAccount',
  /** A subject that changed: its cards are edited in place, nothing new is said. */
  'refresh',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** Smaller goes first: codes and urgent letters overtake a fan-out. */
export const priorities = { urgent: 0, reply: 10, normal: 50, bulk: 100 } as const
export type Priority = keyof typeof priorities
