type Numbers = Readonly<Record<string, number>>

/** What the page asks of a density, and how the core names it. Scales are 1: the lesson is about shapes. */
const PARAMS_OF_DENSITY: Readonly<Record<string, (numbers: Numbers) => object>> = {
  gaussian: () => ({ mean: 0, std: 1 }),
  laplace: () => ({ mean: 0, variance: 1 }),
  uniform: () => ({ min: -1, max: 1 }),
  exponential: () => ({ rate: 1 }),
  rayleigh: () => ({ sigma: 1 }),
  'half-gaussian': () => ({ sigma: 1 }),
  gamma: ({ shape }) => ({ shape, scale: 1 }),
  logistic: () => ({ mean: 0, scale: 1 }),
  'student-t': ({ degrees }) => ({ degrees, scale: 1 }),
  'gaussian-mixture': ({ distance, share }) => ({
    weights: [share, 1 - share],
    means: [-distance / 2, distance / 2],
    stds: [0.6, 0.6],
  }),
}

export function densityParams(name: string, numbers: Numbers): object {
  return PARAMS_OF_DENSITY[name](numbers)
}
