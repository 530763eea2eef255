/**
 * Elementary functions with the same digits in every JavaScript engine: the language leaves the last digits of Math.exp
 * and its like to the engine, so a link opened in another browser could give other numbers. Only + − × ÷, square root
 * and access to bits are used here; each function stays within 2 ulp of the true value (checked in `real.test.ts`).
 */
export { erf, erfc, erfcx } from './real/error-function.ts'
export { exp, expm1 } from './real/exponential.ts'
export { log, log1p, log2, log10 } from './real/logarithm.ts'
export { pow } from './real/power.ts'
export { cos, sin } from './real/trigonometric.ts'
