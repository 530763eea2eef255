import { low, twoProduct } from './double-double.ts'
import { expOfSum } from './exponential.ts'

const TWO_OVER_SQRT_PI_MINUS_1 = 0.12837916709551259
const SMALL = 0.75

/**
 * eˣ²·erfc(x) on three intervals, as polynomials in the interval's own variable from −1 to 1 (interpolated at Chebyshev
 * points with 300 bits; the largest error, relative to the value, is 2.5e−17), and x·eˣ²·erfc(x) beyond 6 as one in 1/x².
 */
const PIECES = [
  {
    end: 1.75,
    middle: 1.25,
    half: 0.5,
    coefficients: [
      0.3678229164523611, -0.10441093798230493, 0.0266988928741497, -0.006277284299488439, 0.001375710265678572,
      -0.0002838008635293175, 5.5517342237978975e-5, -1.0357679137235905e-5, 1.8514465244159128e-6,
      -3.18281272170458e-7, 5.27871682209452e-8, -8.468778396507673e-9, 1.3172985387494883e-9, -1.9907480278180527e-10,
      2.9275280122898395e-11, -4.181694420767203e-12, 5.851726066417757e-13, -8.723033886709344e-14,
      1.1627539443869512e-14,
    ],
  },
  {
    end: 3.25,
    middle: 2.5,
    half: 0.75,
    coefficients: [
      0.2108063640611436, -0.055760510092346005, 0.01402762336124451, -0.0033756620830740713, 0.0007805858674680277,
      -0.00017408456809142592, 3.755699509372369e-5, -7.858058208228478e-6, 1.5979876460400196e-6,
      -3.1642911732668754e-7, 6.111270559633629e-8, -1.1528122719146828e-8, 2.1267453809753498e-9,
      -3.842483219952584e-10, 6.80207087375621e-11, -1.1715926773758755e-11, 1.9986893617708426e-12,
      -3.832320909149257e-13, 6.287688544302028e-14,
    ],
  },
  {
    end: 6,
    middle: 4.625,
    half: 1.375,
    coefficients: [
      0.11931528862713332, -0.03398002752997781, 0.00948872998722154, -0.002600731524249554, 0.000700301547526382,
      -0.00018541115372862875, 4.8302852597838466e-5, -1.2390573797633929e-5, 3.1315683577315647e-6,
      -7.802481280008285e-7, 1.9174799991218966e-7, -4.6498542183266594e-8, 1.1133044489291688e-8,
      -2.637451581942397e-9, 6.16183204596207e-10, -1.379702267603142e-10, 3.1548369420960976e-11,
      -9.296141400664027e-12, 2.067319928289524e-12,
    ],
  },
] as const
const FAR = {
  middle: 0.014526643990929705,
  half: 0.013251133786848073,
  coefficients: [
    0.5601778979027973, -0.003583488290329528, 6.694855417445617e-5, -2.031410032174852e-6, 8.417020772076138e-8,
    -4.377372740067741e-9, 2.7184110740840157e-10, -1.950685379320365e-11, 1.5802512380633298e-12,
    -1.419544735177888e-13, 1.396777072619226e-14, -1.5607395801201688e-15, 1.7983077854390741e-16,
  ],
} as const

function horner(coefficients: readonly number[], t: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * t + coefficients[i]
  return sum
}

/** eˣ²·erfc(x) for x ≥ 0.75: the tail of the bell without its steep factor. */
function scaledTail(x: number): number {
  for (const { end, middle, half, coefficients } of PIECES)
    if (x < end) return horner(coefficients, (x - middle) / half)
  if (x < 28) return horner(FAR.coefficients, (1 / (x * x) - FAR.middle) / FAR.half) / x
  // the asymptotic series 1/(x√π) · Σ (−1)ⁿ (2n−1)!! / (2x²)ⁿ
  const u = 0.5 / (x * x)
  return (
    (0.5641895835477563 / x) * (1 - u * (1 - u * (3 - u * (15 - u * (105 - u * (945 - u * (10395 - u * 135135)))))))
  )
}

/** erf by its power series, for |x| < 0.75: the leading term apart, so that no digit of it is lost. */
function erfNear(x: number): number {
  const z = x * x
  let term = 1
  let sum = 0
  for (let n = 1; n < 20; n++) {
    term *= -z / n
    sum += term / (2 * n + 1)
  }
  return x + x * (TWO_OVER_SQRT_PI_MINUS_1 + (1 + TWO_OVER_SQRT_PI_MINUS_1) * sum)
}

function tail(x: number): number {
  if (x > 27.3) return 0
  const square = twoProduct(x, x)
  return expOfSum(-square, -low) * scaledTail(x)
}

/** The error function 2/√π ∫₀ˣ e^(−t²) dt. Within 2 ulp. */
export function erf(x: number): number {
  const size = Math.abs(x)
  if (size < SMALL) return erfNear(x)
  if (Number.isNaN(x)) return x
  const value = size > 6 ? 1 : 1 - tail(size)
  return x < 0 ? -value : value
}

/** The complementary error function 1 − erf(x), with all its digits in the upper tail. Within 4 ulp of a normal result. */
export function erfc(x: number): number {
  if (Math.abs(x) < SMALL) return 1 - erfNear(x)
  if (Number.isNaN(x)) return x
  return x > 0 ? tail(x) : x < -6 ? 2 : 2 - tail(-x)
}

/** eˣ²·erfc(x) for x ≥ 0: the tail without its steep factor, finite where erfc underflows. */
export function erfcx(x: number): number {
  if (x >= SMALL) return scaledTail(x)
  return expOfSum(x * x, 0) * (1 - erfNear(x))
}
