import { bindNetwork, createNetwork, type Kernels, softmaxInto } from '../../../core/index.ts'
import type { Field, Lines } from '../contract.ts'
import { CLASSES, twoLayers, type Weights } from './learner.ts'

const SIDE = 40
const [MIN, MAX] = [-1.5, 1.5]

/** What any weights of the lesson's network say of the plane: a network of its own, so that the one that learns is left alone. */
export function createViewer(hidden: number, kernels: Kernels): (weights: Weights) => Field {
  const network = createNetwork(twoLayers(hidden), kernels)
  const grid = bindNetwork(network, SIDE * SIDE, { training: false }, kernels)
  grid.input.values.set(middles())
  return (weights) => {
    for (const [i, { values }] of network.parameters.entries()) values.set(weights[i])
    grid.forward()
    const both = new Float32Array(CLASSES * SIDE * SIDE)
    softmaxInto(both, grid.output.values, CLASSES)
    return { min: MIN, max: MAX, side: SIDE, probability: Float32Array.from(both.filter((_, i) => i % CLASSES === 1)) }
  }
}

/** [side · side, 2]: x and y of the middle of each cell. */
function middles(): Float32Array {
  const at = (i: number) => MIN + ((MAX - MIN) * (i + 0.5)) / SIDE
  return Float32Array.from({ length: 2 * SIDE * SIDE }, (_, i) => {
    const cell = i >> 1
    return at(i % 2 === 0 ? cell % SIDE : Math.floor(cell / SIDE))
  })
}

/** The first layer, [2, hidden] and [hidden], as lines in the plane; the second, [hidden, 2], as what each pulls to. */
export function linesOf([weight, bias, outgoing]: Weights): Lines {
  const hidden = bias.length
  return {
    w1: weight.slice(0, hidden),
    w2: weight.slice(hidden),
    b: bias.slice(),
    pull: Float32Array.from(bias, (_, h) => outgoing[CLASSES * h + 1] - outgoing[CLASSES * h]),
  }
}
