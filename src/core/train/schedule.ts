import { cos } from '../real.ts'

/** A learning rate for each step, counted from 1. */
export type Schedule = (step: number) => number

const { PI } = Math
/** from 1 down to 0 along half a cosine, as t goes from 0 to 1 */
const halfCosine = (t: number) => 0.5 * (1 + cos(PI * t))

/**
 * Up along half a cosine from peak/25 to the peak over the first `warmUp` of the steps, then down to nearly 0 over the rest (Smith and
 * Topin 2018, in the form of PyTorch's OneCycleLR).
 */
export function oneCycle(peak: number, steps: number, warmUp = 0.2): Schedule {
  const first = peak / 25
  const last = first / 1e4
  const top = warmUp * steps - 1
  return (step) => {
    const at = step - 1
    if (at <= top) return first + (peak - first) * (1 - halfCosine(top > 0 ? at / top : 1))
    return last + (peak - last) * halfCosine((at - top) / (steps - 1 - top))
  }
}

/** Up in a straight line over `warmUp` steps, then down to 0 along half a cosine. */
export function cosineDecay(peak: number, steps: number, warmUp = 0): Schedule {
  return (step) => (step <= warmUp ? (peak * step) / warmUp : peak * halfCosine((step - 1 - warmUp) / (steps - warmUp)))
}
