import type { DensityName, DensityParams } from '../quant/density/density-source.ts'
import { densitySource } from '../quant/density/density-source.ts'
import type { Random } from '../random.ts'
import { log, log1p, pow } from '../real.ts'

type Drawer<N extends DensityName> = (params: DensityParams[N], random: Random) => number

/** uniform in (0, 1): never an end, where a logarithm has none */
const inside = (random: Random) => (random.uint32() + 0.5) / 4294967296
const exponential = (random: Random) => -log(inside(random))

/** Marsaglia and Tsang (2000); below 1 by their boost, Γ(k) = Γ(k + 1)·U^(1/k). Scale 1. */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * pow(inside(random), 1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = random.gaussian()
    const t = 1 + c * z
    if (t <= 0) continue
    const v = t * t * t
    if (log(inside(random)) < 0.5 * z * z + d - d * v + d * log(v)) return d * v
  }
}

const DRAWERS: { readonly [N in DensityName]: Drawer<N> } = {
  gaussian: ({ mean, std }, random) => mean + std * random.gaussian(),
  laplace({ mean, variance }, random) {
    const size = Math.sqrt(variance / 2) * exponential(random)
    return random.uint32() & 1 ? mean + size : mean - size
  },
  uniform: ({ min, max }, random) => min + (max - min) * random.uniform(),
  exponential: ({ rate }, random) => exponential(random) / rate,
  rayleigh: ({ sigma }, random) => sigma * Math.sqrt(2 * exponential(random)),
  'half-gaussian': ({ sigma }, random) => sigma * Math.abs(random.gaussian()),
  gamma: ({ shape, scale }, random) => scale * drawGamma(shape, random),
  logistic({ mean, scale }, random) {
    const u = inside(random)
    return mean + scale * (log(u) - log1p(-u))
  },
  'student-t': ({ degrees, scale }, random) =>
    (scale * random.gaussian()) / Math.sqrt((2 * drawGamma(degrees / 2, random)) / degrees),
  'gaussian-mixture'({ weights, means, stds }, random) {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let rest = random.uniform() * total
    let i = 0
    while (i < weights.length - 1 && rest >= weights[i]) rest -= weights[i++]
    return means[i] + stds[i] * random.gaussian()
  },
}

/** [n] numbers drawn from a named density, rounded to float32. The same seed gives the same numbers. Errors as in `densitySource`. */
export function sampleDensity<N extends DensityName>(
  name: N,
  params: DensityParams[N],
  n: number,
  random: Random,
): Float32Array {
  densitySource(name, params)
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`n must be a whole number from 0, got ${n}`)
  const draw = DRAWERS[name] as Drawer<N>
  const values = new Float32Array(n)
  for (let i = 0; i < n; i++) values[i] = draw(params, random)
  return values
}
