import type { Show } from '../show/show.ts'
import type { Command } from './lecture-state.ts'
import type { Extra } from './useLectureKeys.ts'

/** What the screen of the room tells the screen of the speaker, and the speaker the room. */
export interface RoomState {
  readonly at: number
  readonly pending: boolean
  readonly blank: boolean
  readonly frozen: boolean
  /** the numbers on the room's screen, by name */
  readonly numbers: Readonly<Record<string, number>>
}
type Message =
  | { readonly kind: 'show'; readonly show: Show }
  | { readonly kind: 'room'; readonly state: RoomState }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'extra'; readonly extra: Extra }
  /** a speaker's window has opened and knows nothing yet */
  | { readonly kind: 'hello' }

/** The line between the two windows of a lecture, by its name; silent where the browser has none. */
export interface SpeakerLine {
  send(message: Message): void
  close(): void
}
export function speakerLine(name: string, hear: (message: Message) => void): SpeakerLine {
  if (typeof BroadcastChannel === 'undefined') return { send() {}, close() {} }
  const channel = new BroadcastChannel(`fewer-bits lecture ${name}`)
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data)
  return { send: (message) => channel.postMessage(message), close: () => channel.close() }
}
