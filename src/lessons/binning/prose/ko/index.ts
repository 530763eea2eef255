import type { BinningProse } from '../../Page.tsx'
import HowAxis from './how-axis.mdx'
import HowBits from './how-bits.mdx'
import HowIteration from './how-iteration.mdx'
import HowStaircase from './how-staircase.mdx'
import Levels from './levels.mdx'
import Pixels from './pixels.mdx'
import UniformDensity from './uniform-density.mdx'

export const prose: BinningProse = {
  scenes: { levels: Levels, 'uniform-density': UniformDensity, pixels: Pixels },
  how: { axis: HowAxis, staircase: HowStaircase, iteration: HowIteration, bits: HowBits },
}
