import {
  type AffineParams,
  type AffineScheme,
  affineParams,
  type Convention,
  dequantize,
  quantize,
} from '../../../core/index.ts'
import { roundHalfAway, roundHalfEven } from '../../../core/quant/rounding.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { IntegersSettings } from '../contract.ts'
import type { Fallen, RulerFrame } from '../frames.ts'

const CONVENTIONS: readonly Convention[] = ['onnx', 'torch', 'tflite', 'floor']

/** The quantizer that the jobs after this one take for their inputs: always one whose zero is exact. */
export interface Ruled {
  readonly params: AffineParams
  readonly scheme: AffineScheme
}

/** A grid of integers on the reals, with what becomes of one value and of 0. */
export function* ruler(settings: IntegersSettings): JobRun<RulerFrame, Ruled> {
  const scheme = schemeOf(settings)
  const range = rangeOf(settings)
  const params = affineParams(range, scheme)
  const free = settings.zero === 'free' && settings.scheme === 'affine' && range.max > range.min
  const grid = free ? freeGrid(range, params) : exactGrid(params, scheme)
  yield { checkpoint: () => frameOf(settings, scheme, range, params, grid) }
  return { params, scheme }
}

const schemeOf = ({ bits, scheme, codes, narrow, convention }: IntegersSettings): AffineScheme => ({
  bits,
  signed: codes === 'signed',
  symmetric: scheme === 'symmetric',
  narrowRange: narrow,
  convention,
})

/** A link may have the ends the other way round. */
function rangeOf({ min, max }: Pick<IntegersSettings, 'min' | 'max'>) {
  return { min: Math.min(min, max), max: Math.max(min, max) }
}

/** A way from reals to codes and back. */
interface Grid {
  readonly scale: number
  readonly steps: (x: number) => number
  readonly rounded: (x: number) => number
  /** what is added to the rounded steps */
  readonly offset: number
  readonly codeOf: (x: number) => number
  readonly realOf: (code: number) => number
}

/** As the core has it: q = clamp(round(x/s) + z), x̂ = s(q − z). */
function exactGrid(params: AffineParams, { convention }: AffineScheme): Grid {
  const rounding = convention === 'tflite' ? 'half-away' : 'half-even'
  const scale = Math.fround(params.scale)
  const steps = (x: number) => Math.fround(Math.fround(x) / scale)
  const round = rounding === 'half-away' ? roundHalfAway : roundHalfEven
  return {
    scale: params.scale,
    steps,
    rounded: (x) => round(steps(x)) + 0,
    offset: params.zeroPoint,
    codeOf: (x) => quantize([x], params, rounding)[0],
    realOf: (code) => dequantize([code], params)[0],
  }
}

/** What is wrong with a grid that simply begins at min: q = clamp(round((x − min)/s) + qmin), x̂ = min + s(q − qmin). Real 0 has no code of its own. */
function freeGrid({ min, max }: { min: number; max: number }, { qmin, qmax }: AffineParams): Grid {
  const scale = (max - min) / (qmax - qmin)
  const steps = (x: number) => (x - min) / scale
  const rounded = (x: number) => roundHalfEven(steps(x)) + 0
  return {
    scale,
    steps,
    rounded,
    offset: qmin,
    codeOf: (x) => Math.min(qmax, Math.max(qmin, rounded(x) + qmin)),
    realOf: (code) => min + scale * (code - qmin),
  }
}

function fallen(x: number, grid: Grid, { qmin }: AffineParams, bits: number): Fallen {
  const rounded = grid.rounded(x)
  const unclamped = rounded + grid.offset
  const code = grid.codeOf(x)
  const count = 2 ** bits
  const lowest = qmin < 0 ? -count / 2 : 0
  const wrapped = ((((unclamped - lowest) % count) + count) % count) + lowest
  const real = grid.realOf(code)
  return {
    ...{ x, steps: grid.steps(x), rounded, unclamped, code, real, error: x - real },
    wrapped: { code: wrapped, real: grid.realOf(wrapped) },
  }
}

function frameOf(
  settings: IntegersSettings,
  scheme: AffineScheme,
  range: { min: number; max: number },
  params: AffineParams,
  grid: Grid,
): RulerFrame {
  const { bits, x, zero } = settings
  const { qmin, qmax } = params
  const widened = { min: Math.min(0, range.min), max: Math.max(0, range.max) }
  const absmax = Math.max(-widened.min, widened.max)
  const free = zero === 'free' && settings.scheme === 'affine'
  const scaleWith = (narrowRange: boolean) => affineParams(range, { ...scheme, narrowRange }).scale
  return {
    ...{ bits, scheme: settings.scheme, convention: settings.convention, range },
    spread: settings.scheme === 'symmetric' ? { min: -absmax, max: absmax } : free ? range : widened,
    scale: grid.scale,
    zeroPoint: free ? null : params.zeroPoint,
    realZeroPoint:
      settings.scheme === 'symmetric' ? params.zeroPoint : qmin - (free ? range : widened).min / grid.scale,
    ...{ qmin, qmax },
    lostCode: scheme.narrowRange ? qmin - 1 : null,
    reals: Float64Array.from({ length: qmax - qmin + 1 }, (_, i) => grid.realOf(qmin + i)),
    value: fallen(x, grid, params, bits),
    zero: fallen(0, grid, params, bits),
    usedCodes: grid.codeOf(range.max) - grid.codeOf(range.min) + 1,
    narrowScale: scaleWith(true),
    fullScale: scaleWith(false),
    conventions: CONVENTIONS.map((convention) => {
      const other = affineParams(range, { ...scheme, convention })
      return {
        convention,
        scale: other.scale,
        zeroPoint: other.zeroPoint,
        code: exactGrid(other, { ...scheme, convention }).codeOf(x),
      }
    }),
  }
}
