import { flushSync } from 'react-dom'

/** of the main thread's time, what drawing takes at most: the rest is for hands, and on a small machine for the worker */
const SHARE = 1 / 4
/** from one drawing to the next at most: what is drawn for the first time takes long once */
const LONGEST_MS = 200
/** a drawn frame begins a little sooner or later than the one before said */
const SLACK_MS = 3

/** until when nothing new is drawn, as the last drawing took its time */
let restsUntil = 0

/** Is it too soon for a frame at this time to be drawn, and so to be asked for? */
export const rests = (now: number): boolean => now < restsUntil - SLACK_MS

/**
 * Draws what is published in the next frame, in that frame. What took long is followed by a rest, so that a figure costs no more
 * than its share on a slow machine, too: frames are left out, never steps. A hidden page draws no frames; it is kept up to
 * date all the same.
 */
export function nextFrame(publish: () => void): void {
  if (document.hidden) {
    setTimeout(publish)
    return
  }
  requestAnimationFrame((now) => {
    if (rests(now)) return nextFrame(publish)
    begun = performance.now()
    frame = now
    flushSync(publish)
    // Sent while a frame is made, it arrives once that is laid out and painted.
    ;(painted ??= whenPainted()).postMessage(null)
  })
}

/** of the frame that is being made: when it was due, and when its drawing began */
let [frame, begun] = [0, 0]
let painted: MessagePort | null = null

function whenPainted(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    restsUntil = frame + Math.min(LONGEST_MS, (performance.now() - begun) / SHARE)
  }
  return port2
}
