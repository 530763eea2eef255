type Across = (value: number) => number

/** Places of k weights at m steps: [m · k]. */
export interface Trail {
  readonly step: ArrayLike<number>
  readonly place: ArrayLike<number>
}

const digits = (value: number) => Math.round(value * 10) / 10

/** The way of one weight, as a path that begins with its first known place. */
export function strandPath({ step, place }: Trail, weights: number, k: number, x: Across, y: Across): string {
  let path = ''
  for (let m = 0; m < step.length; m++)
    path += `${m === 0 ? 'M' : 'L'}${digits(x(step[m]))},${digits(y(place[m * weights + k]))}`
  return path
}

/** The ways of all weights in one path. */
export function strandsPath(trail: Trail, weights: number, x: Across, y: Across): string {
  let path = ''
  for (let k = 0; k < weights; k++) path += strandPath(trail, weights, k, x, y)
  return path
}

/** From the last known place of each weight to where it is now. */
export function tipsPath({ step, place }: Trail, now: ArrayLike<number>, at: number, x: Across, y: Across): string {
  const last = step.length - 1
  const from = digits(x(last < 0 ? at : step[last]))
  const to = digits(x(at))
  let path = ''
  for (let k = 0; k < now.length; k++) {
    const start = last < 0 ? now[k] : place[last * now.length + k]
    path += `M${from},${digits(y(start))}L${to},${digits(y(now[k]))}`
  }
  return path
}

/** The weight whose way is nearest at a step. Later than now they are where they are now. */
export function nearestWeight(
  { step, place }: Trail,
  now: ArrayLike<number>,
  at: { readonly step: number; readonly place: number },
  current: number,
): number {
  let m = step.length - 1
  while (m > 0 && step[m - 1] >= at.step) m--
  if (m > 0 && at.step - step[m - 1] < step[m] - at.step) m--
  const past = m >= 0 && at.step < (step[m] + current) / 2
  const where = (k: number) => (past ? place[m * now.length + k] : now[k])
  let best = 0
  for (let k = 1; k < now.length; k++) if (Math.abs(where(k) - at.place) < Math.abs(where(best) - at.place)) best = k
  return best
}

/** The weights from the lowest place up; equal ones stay in their order. */
export const byPlace = (now: ArrayLike<number>): number[] =>
  Array.from({ length: now.length }, (_, k) => k).sort((a, b) => now[a] - now[b] || a - b)
