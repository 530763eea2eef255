import type { Box } from './plane-layout.ts'

export interface Place {
  /** of the upper left corner */
  readonly x: number
  readonly y: number
  readonly size: number
}
export interface NetworkPlaces {
  /** x and y, then the neurons of each layer */
  readonly columns: readonly (readonly Place[])[]
}

/** over the neurons the names of the layers, and at the right those of the classes */
const [OVER, RIGHT] = [30, 66]
/** room between neurons, beside their size */
const GAP = 0.3

/** Columns of squares from the inputs to the outputs, each about the middle. */
export function networkPlaces(box: Box, counts: readonly number[], scale: number): NetworkPlaces {
  const [over, right] = [OVER * scale, RIGHT * scale]
  const height = box.height - over
  const most = Math.max(...counts)
  const size = Math.floor(Math.min(height / (most + GAP * (most - 1)), 40 * scale, box.width / 9))
  const pitch = Math.min(size * (1 + GAP * 2.2), most > 1 ? (height - size) / (most - 1) : size)
  const between = (box.width - right - size) / (counts.length - 1)
  return {
    columns: counts.map((count, column) => {
      const top = box.y + over + (height - size - (count - 1) * pitchOf(count, most, pitch)) / 2
      return Array.from({ length: count }, (_, i) => ({
        x: Math.round(box.x + column * between),
        y: Math.round(top + i * pitchOf(count, most, pitch)),
        size,
      }))
    }),
  }
}

/** A column of few stands farther apart. */
const pitchOf = (count: number, most: number, pitch: number) => (count < most / 2 ? pitch * 1.8 : pitch)

export interface Strand {
  readonly id: string
  /** 0: the network computes with 0 here */
  readonly sign: -1 | 0 | 1
  /** share of the largest magnitude of the layer */
  readonly strength: number
  readonly path: string
}
/** strokes of so many widths */
const WIDTHS = 5

/** A layer's weights [inputs · outputs] as lines, one path for all that look alike; of one neuron's inputs where it is named. */
export function strandsOf(
  used: ArrayLike<number>,
  from: readonly Place[],
  to: readonly Place[],
  neuron: number | null = null,
): Strand[] {
  let most = 0
  for (let i = 0; i < used.length; i++) most = Math.max(most, Math.abs(used[i]))
  const paths = new Map<string, { sign: -1 | 0 | 1; level: number; path: string }>()
  for (const [i, source] of from.entries()) {
    for (const [o, target] of to.entries()) {
      if (neuron !== null && o !== neuron) continue
      const value = used[i * to.length + o]
      const level = most > 0 ? Math.round((WIDTHS * Math.abs(value)) / most) : 0
      const sign = level === 0 ? 0 : value < 0 ? -1 : 1
      const id = `${sign} ${level}`
      const line = paths.get(id) ?? { sign, level, path: '' }
      line.path += curve(source, target)
      paths.set(id, line)
    }
  }
  return [...paths].map(([id, { sign, level, path }]) => ({ id, sign, strength: level / WIDTHS, path }))
}

function curve(source: Place, target: Place): string {
  const [x0, y0] = [source.x + source.size, source.y + source.size / 2]
  const [x1, y1] = [target.x, target.y + target.size / 2]
  const middle = (x0 + x1) / 2
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}`
}
