import type { BinningProse } from '../../Page.tsx'
import Accuracy from './accuracy.mdx'
import Codebooks from './codebooks.mdx'
import Companding from './companding.mdx'
import EmptyCell from './empty-cell.mdx'
import Entropy from './entropy.mdx'
import HowAxis from './how-axis.mdx'
import HowBits from './how-bits.mdx'
import HowIteration from './how-iteration.mdx'
import HowNumbers from './how-numbers.mdx'
import HowPicture from './how-picture.mdx'
import HowStaircase from './how-staircase.mdx'
import Laplace from './laplace.mdx'
import LeftEdge from './left-edge.mdx'
import Levels from './levels.mdx'
import Outlier from './outlier.mdx'
import Pixels from './pixels.mdx'
import Stuck from './stuck.mdx'
import Symbols from './symbols.mdx'
import UniformDensity from './uniform-density.mdx'

export const prose: BinningProse = {
  scenes: {
    levels: Levels,
    symbols: Symbols,
    'left-edge': LeftEdge,
    'uniform-density': UniformDensity,
    laplace: Laplace,
    outlier: Outlier,
    stuck: Stuck,
    'empty-cell': EmptyCell,
    pixels: Pixels,
    companding: Companding,
    codebooks: Codebooks,
    entropy: Entropy,
    accuracy: Accuracy,
  },
  how: {
    axis: HowAxis,
    staircase: HowStaircase,
    iteration: HowIteration,
    bits: HowBits,
    picture: HowPicture,
    numbers: HowNumbers,
  },
}
