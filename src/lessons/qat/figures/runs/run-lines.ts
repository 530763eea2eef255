import type { Column, Evaluated, RunFrame, TrainFrame } from '../../frames.ts'

/** A point of a curve: a step, and a share or a loss. */
export type Point = readonly [step: number, value: number]
type Place = (value: number) => number

/** Between looks a real network changes gradually; of a quantized one the accuracy of the last look holds until the next. */
export function linePath(points: readonly Point[], x: Place, y: Place, stepped: boolean): string {
  return points
    .map(([step, value], i) => {
      const [across, up] = [digits(x(step)), digits(y(value))]
      return i === 0 ? `M${across},${up}` : stepped ? `H${across}V${up}` : `L${across},${up}`
    })
    .join('')
}

/** What lies between the curve of the float run and that of a quantized one, as far as both go. */
export function gapPath(float: readonly Point[], quantized: readonly Point[], x: Place, y: Place): string {
  const end = Math.min(float.at(-1)?.[0] ?? -1, quantized.at(-1)?.[0] ?? -1)
  const above = float.filter(([step]) => step <= end)
  const below = quantized.filter(([step]) => step <= end)
  if (above.length < 2 || below.length < 2) return ''
  const back = below
    .slice(0, -1)
    .reverse()
    .map(([step, value]) => `V${digits(y(value))}H${digits(x(step))}`)
    .join('')
  return `${linePath(above, x, y, false)}L${digits(x(end))},${digits(y(below[below.length - 1][1]))}${back}Z`
}

export const pointsOf = ({ evaluated }: Pick<RunFrame, 'evaluated'>): Point[] =>
  evaluated.map(({ step, accuracy }) => [step, accuracy])

/** The last look at or before a step. */
export const lookAt = <T extends { readonly step: number }>(evaluated: readonly T[], step: number): T | undefined =>
  evaluated.findLast((one) => one.step <= step)

/** The value of just this step; NaN where it was thinned away, or is still to come. */
export function valueAt({ step, value }: Column, wanted: number): number {
  const at = step.indexOf(wanted)
  return at < 0 ? Number.NaN : value[at]
}

/** What a run has come to: its last look, or what was kept of it when it ran away. */
export const endOf = ({ kept, evaluated }: Pick<RunFrame, 'kept' | 'evaluated'>): Evaluated | undefined =>
  kept ?? evaluated.at(-1)

/** How far a share of so many images may be from that of all images: one standard deviation, of a binomial share. */
export const deviationOf = (share: number, tested: number): number => Math.sqrt((share * (1 - share)) / tested)

/** The quantization-aware run that ends highest; undefined: none is trained. */
export function bestRun(runs: readonly RunFrame[]): RunFrame | undefined {
  const end = (run: RunFrame) => endOf(run)?.accuracy ?? -1
  return runs
    .filter(({ kind, evaluated }) => kind !== 'float' && evaluated.length > 0)
    .reduce<RunFrame | undefined>((best, run) => (best && end(best) >= end(run) ? best : run), undefined)
}

/** Do rounding alone and all looks of all runs stay above? False as long as nothing is known. */
export const stayAbove = (
  low: number,
  ptq: number | undefined,
  runs: readonly Pick<RunFrame, 'evaluated'>[],
): boolean =>
  ptq !== undefined && ptq > low && runs.every(({ evaluated }) => evaluated.every(({ accuracy }) => accuracy > low))

/** Every step at which one of the runs was looked at, in order. */
export function looksOf({ runs }: Pick<TrainFrame, 'runs'>): number[] {
  return [...new Set(runs.flatMap(({ evaluated }) => evaluated.map(({ step }) => step)))].sort((a, b) => a - b)
}

/** The one of ascending steps that is nearest; undefined where there is none, or none within reach. */
export function nearest(
  steps: readonly number[],
  wanted: number,
  reach = Number.POSITIVE_INFINITY,
): number | undefined {
  const best = steps.reduce<number | undefined>(
    (a, b) => (a !== undefined && Math.abs(a - wanted) <= Math.abs(b - wanted) ? a : b),
    undefined,
  )
  return best !== undefined && Math.abs(best - wanted) <= reach ? best : undefined
}

const digits = (value: number) => Number(value.toFixed(1))
