import type { CloudFrame } from './watched-frames.ts'

/** A weight of the opened channel that changes its code, and two steps of its trail between which it does. */
export interface Crossing {
  readonly weight: number
  readonly after: number
  readonly by: number
}

/** The earliest; undefined where the codes of all its weights stay. */
export function firstCrossing({
  greatestCode,
  index,
  trail: { step, place },
}: Pick<CloudFrame, 'greatestCode' | 'index' | 'trail'>): Crossing | undefined {
  const weights = index.length
  const codeAt = (m: number, weight: number) => surelyCode(place[m * weights + weight], greatestCode)
  for (let m = 1; m < step.length; m++)
    for (let weight = 0; weight < weights; weight++) {
      const [before, now] = [codeAt(m - 1, weight), codeAt(m, weight)]
      if (before !== null && now !== null && before !== now) return { weight, after: step[m - 1], by: step[m] }
    }
  return undefined
}

/** Of a place that a trail keeps rounded; null for one that is rounded onto a threshold, as it may lie on either side. */
function surelyCode(place: number, greatestCode: number): number | null {
  const clamped = Math.max(-greatestCode, Math.min(greatestCode, place))
  return Math.abs(clamped % 1) === 0.5 ? null : Math.round(clamped)
}
