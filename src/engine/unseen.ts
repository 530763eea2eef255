import type { JobRun } from './job.ts'
import type { Unseen } from './protocol.ts'

/** Asked before the first checkpoint: how many will be computed that nobody sees. A job that remembers a later state may begin there. */
export function* unseen(): JobRun<never, Unseen> {
  const bytes = yield { need: { kind: 'unseen' } }
  return JSON.parse(String.fromCharCode(...bytes))
}

/** What is asked for by `unseen`, as the bytes that answer it: JSON in ASCII. */
export function unseenBytes(told: Unseen): Uint8Array {
  const escaped = JSON.stringify(told).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return Uint8Array.from(escaped, (letter) => letter.charCodeAt(0))
}
