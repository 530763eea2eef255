import type { Column } from '../../frames.ts'
import type { PlaneNet } from '../../plane-frames.ts'

/** ends of the step axis, so that it seldom changes while steps are taken */
const STEPS = [20, 50, 100, 200, 500, 1000, 2000]
/** what is drawn has as many points at most: more than pixels tell apart only cost time */
const MOST = 200

export const stepsShown = (step: number): number => STEPS.find((end) => step <= end) ?? step

/** Powers of ten around all losses so far. */
export function lossRange(nets: readonly PlaneNet[]): [number, number] {
  let [least, most] = [1, 1]
  for (const { trace } of nets) {
    for (const value of trace.value) {
      if (!(value > 0) || !Number.isFinite(value)) continue
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  }
  return [Math.max(1e-4, 10 ** Math.floor(Math.log10(least) - 1e-9)), Math.min(1e4, 10 ** Math.ceil(Math.log10(most)))]
}

/** A trace as a line; losses off the scale lie on its edge, those that are no number are left out. */
export function lossPath(
  { step, value }: Column,
  x: (step: number) => number,
  y: ((loss: number) => number) & { domain(): number[] },
): string {
  const [low, high] = y.domain()
  const stride = Math.ceil(value.length / MOST)
  let path = ''
  for (let i = 0; i < value.length; i++) {
    if ((i % stride !== 0 && i !== value.length - 1) || Number.isNaN(value[i])) continue
    const within = Math.min(high, Math.max(low, value[i]))
    path += `${path === '' ? 'M' : 'L'}${x(step[i]).toFixed(1)},${y(within).toFixed(1)}`
  }
  return path
}
