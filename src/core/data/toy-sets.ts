import { mustBeCount } from '../kernels/sizes.ts'
import type { Random } from '../random.ts'
import { cos, sin } from '../real.ts'

export type ToySetName = 'moons' | 'circles' | 'spirals' | 'xor'

/** Points in the plane, each of one of two classes. */
export interface ToySet {
  /** [n, 2]: x and y of each point */
  readonly points: Float32Array
  /** [n], 0 or 1 */
  readonly labels: Uint8Array
}

type Point = readonly [x: number, y: number]
/** A point of one class before noise, at random on that class's shape; all lie in the square from −1 to 1. */
type Shape = (label: number, random: Random) => Point

/** how far the arms of the spirals turn */
const TURN = 1.5 * Math.PI
/** what is left free along the axes of xor */
const GAP = 0.1

const SHAPES: Readonly<Record<ToySetName, Shape>> = {
  moons(label, random) {
    const angle = Math.PI * random.uniform()
    const [x, y] = [cos(angle), sin(angle)]
    // Two half circles of radius 1, the lower one moved by (1, 1/2); then moved to the middle and shrunk.
    return label === 0 ? [(x - 0.5) / 1.5, (y - 0.25) / 1.5] : [(0.5 - x) / 1.5, (0.25 - y) / 1.5]
  },
  circles(label, random) {
    const angle = 2 * Math.PI * random.uniform()
    const radius = label === 0 ? 0.9 : 0.4
    return [radius * cos(angle), radius * sin(angle)]
  },
  spirals(label, random) {
    const along = random.uniform()
    const radius = 0.1 + 0.85 * along
    const angle = TURN * along + Math.PI * label
    return [radius * sin(angle), radius * cos(angle)]
  },
  xor(label, random) {
    const x = GAP + (1 - GAP) * random.uniform()
    const y = GAP + (1 - GAP) * random.uniform()
    const left = random.uint32() & 1
    return [left ? -x : x, left === label ? y : -y]
  },
}

/**
 * n points of two classes in turn: two interlocked half moons, a circle around a circle, two arms of a spiral, or four
 * squares of which opposite ones are of a class. Each point is then moved in x and y by Gaussian noise of the given standard
 * deviation; without noise all lie in the square from −1 to 1. RangeError for an n that is no count, a noise that is negative
 * or not finite; TypeError for a name there is not.
 */
export function toySet(
  name: ToySetName,
  { n, noise }: { readonly n: number; readonly noise: number },
  random: Random,
): ToySet {
  if (!Object.hasOwn(SHAPES, name)) throw new TypeError(`name must be one of ${Object.keys(SHAPES)}, got ${name}`)
  mustBeCount('n', n)
  if (!(noise >= 0 && noise < Number.POSITIVE_INFINITY))
    throw new RangeError(`noise must be a finite number from 0, got ${noise}`)
  const points = new Float32Array(2 * n)
  const labels = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const label = i % 2
    const [x, y] = SHAPES[name](label, random)
    points[2 * i] = x + noise * random.gaussian()
    points[2 * i + 1] = y + noise * random.gaussian()
    labels[i] = label
  }
  return { points, labels }
}
