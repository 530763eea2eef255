import { highWord, powerOfTwo } from './bits.ts'
import { low, multiply, quickTwoSum, twoSum } from './double-double.ts'

/** π/2 in three parts of 33 bits, whose products with a small integer are exact, and what is left of it */
const PART1 = 1.5707963267341256
const PART2 = 6.077100506303966e-11
const PART3 = 2.0222662487111665e-21
const PART4 = 8.4784276603689e-32
const HALF_PI = [1.5707963267948966, 6.123233995736766e-17] as const
const TWO_OVER_PI = 0.6366197723675814
/** beyond this the parts above no longer suffice */
const MEDIUM = 1e5
/** the first 1,280 bits of 2/π */
const TWO_OVER_PI_BITS = BigInt(
  '0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361d',
)
const BITS = 1280
/** of the fraction of a quarter turn: no double is nearer than 2⁻⁶² to a multiple of π/2, so 118 of them count */
const FRACTION_BITS = 180

/** what is left of the argument after whole quarter turns: the return value plus this */
let restLow = 0
/** how many quarter turns, modulo 4 */
let quarter = 0

function reduce(x: number): number {
  if (Math.abs(x) <= MEDIUM) return reduceMedium(x)
  return reduceLarge(x)
}

/** Cody and Waite's reduction with a four-part π/2. */
function reduceMedium(x: number): number {
  const n = Math.round(x * TWO_OVER_PI)
  quarter = n & 3
  let high = twoSum(x - n * PART1, -n * PART2)
  let rest = low
  high = twoSum(high, -n * PART3)
  rest += low
  rest -= n * PART4
  high = quickTwoSum(high, rest)
  restLow = low
  return high
}

/** Payne and Hanek (1983): the argument is a whole number times a power of two, so its product with enough bits of 2/π is exact. */
function reduceLarge(x: number): number {
  const size = Math.abs(x)
  const shift = ((highWord(size) >>> 20) & 0x7ff) - 1075
  const whole = BigInt(size * powerOfTwo(-shift))
  const down = BigInt(BITS - shift)
  const product = whole * TWO_OVER_PI_BITS
  let turns = product >> down
  let fraction = product & ((1n << down) - 1n)
  if (fraction >> (down - 1n)) {
    turns += 1n
    fraction -= 1n << down
  }
  const top = fraction >> (down - BigInt(FRACTION_BITS))
  const highPart = Number(top)
  const lowPart = Number(top - BigInt(highPart))
  const unit = powerOfTwo(-FRACTION_BITS)
  const high = multiply(highPart * unit, lowPart * unit, HALF_PI[0], HALF_PI[1])
  const n = Number(turns & 3n)
  restLow = x < 0 ? -low : low
  quarter = x < 0 ? (4 - n) & 3 : n
  return x < 0 ? -high : high
}

/** sine of (r + rest), |r| ≤ π/4 */
function sinNear(r: number, rest: number): number {
  const z = r * r
  const series =
    -1 / 6 +
    z *
      (1 / 120 +
        z *
          (-1 / 5040 +
            z *
              (1 / 362880 +
                z * (-1 / 39916800 + z * (1 / 6227020800 - z / 1307674368000 + (z * z) / 355687428096000)))))
  return r + (r * z * series + rest * (1 - 0.5 * z))
}

/** cosine of (r + rest), |r| ≤ π/4 */
function cosNear(r: number, rest: number): number {
  const z = r * r
  const series =
    1 / 24 +
    z *
      (-1 / 720 +
        z * (1 / 40320 + z * (-1 / 3628800 + z * (1 / 479001600 + z * (-1 / 87178291200 + z / 20922789888000)))))
  const half = 0.5 * z
  const head = 1 - half
  return head + (1 - head - half + (z * z * series - r * rest))
}

/** Sine of an angle in radians. Within 1 ulp for every double; NaN for ±∞. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  if (Math.abs(x) < 1e-8) return x
  const r = reduce(x)
  if (quarter === 0) return sinNear(r, restLow)
  if (quarter === 1) return cosNear(r, restLow)
  return quarter === 2 ? -sinNear(r, restLow) : -cosNear(r, restLow)
}

/** Cosine of an angle in radians. Within 1 ulp for every double; NaN for ±∞. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN
  const r = reduce(x)
  if (quarter === 0) return cosNear(r, restLow)
  if (quarter === 1) return -sinNear(r, restLow)
  return quarter === 2 ? -cosNear(r, restLow) : sinNear(r, restLow)
}
