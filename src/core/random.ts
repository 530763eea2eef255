import { cos, log, sin } from './real.ts'

/** A seeded stream of random numbers, passed as an argument to whatever draws from it. */
export interface Random {
  /** a whole number in 0 … 2³²−1 */
  uint32(): number
  /** in [0, 1), a multiple of 2⁻³² */
  uniform(): number
  /** normal, mean 0, standard deviation 1 */
  gaussian(): number
  /** a whole number in 0 … n−1, without bias */
  below(n: number): number
  /** the whole state, from which `createRandom` goes on */
  state(): RandomState
}

/** 32 bits of the generator, and the second number of a Gaussian pair that has not been handed out yet. */
export interface RandomState {
  readonly bits: number
  readonly spare: number | null
}

/**
 * Mulberry32 (T. Ettinger, public domain): 32 bits of state, period 2³², the same everywhere. Gaussian numbers by Box and
 * Muller (1958), u₁ = (a + 1)/2³² in (0, 1] and u₂ = b/2³²: first the cosine, then the sine of the pair.
 */
export function createRandom(seed: number | RandomState): Random {
  let state = (typeof seed === 'number' ? seed : seed.bits) >>> 0
  let spare = typeof seed === 'number' ? null : seed.spare
  const uint32 = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  return {
    uint32,
    uniform: () => uint32() / 4294967296,
    gaussian() {
      if (spare !== null) {
        const second = spare
        spare = null
        return second
      }
      const radius = Math.sqrt(-2 * log((uint32() + 1) / 4294967296))
      const angle = (2 * Math.PI * uint32()) / 4294967296
      spare = radius * sin(angle)
      return radius * cos(angle)
    },
    below(n) {
      const limit = 4294967296 - (4294967296 % n)
      let drawn = uint32()
      while (drawn >= limit) drawn = uint32()
      return drawn % n
    },
    state: () => ({ bits: state, spare }),
  }
}
