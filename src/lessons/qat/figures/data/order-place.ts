/** Where training is in the order of its images: every image comes once in each round. */
export interface OrderPlace {
  /** images taken so far, all rounds together */
  readonly seen: number
  /** whole rounds behind it */
  readonly rounds: number
  /** images of the round that is going on */
  readonly within: number
  /** the batch of this step within the round, as one part, or two where a round ended in it; [from, to) each */
  readonly batch: readonly (readonly [from: number, to: number])[]
}

export function orderPlace(step: number, batch: number, images: number): OrderPlace {
  const seen = step * batch
  // Where a round has just ended, training is at its end and not yet in the next.
  const rounds = Math.max(0, Math.ceil(seen / images) - 1)
  const within = seen - rounds * images
  return { seen, rounds, within, batch: step === 0 ? [] : partsOf(seen - batch, seen, images) }
}

function partsOf(from: number, to: number, images: number): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  for (let at = from; at < to; ) {
    const end = Math.min(to, (Math.floor(at / images) + 1) * images)
    const start = at % images
    parts.push([start, start + end - at])
    at = end
  }
  return parts
}
