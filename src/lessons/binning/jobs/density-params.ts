type Numbers = Readonly<Record<string, number>>

/** The numbers of a recipe as the core wants them: those of a density as they are, two bells as a mixture. */
export function densityParams(name: string, numbers: Numbers): object {
  if (name !== 'gaussian-mixture') return numbers
  const { distance, share, width } = numbers
  return {
    weights: [share, 1 - share],
    means: [-distance / 2, distance / 2],
    stds: [width, width],
  }
}
