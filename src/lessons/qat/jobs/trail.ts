import type { Race } from './race.ts'
import type { RunMemory, Trail } from './run-memory.ts'

/** of a step of the grid, what is kept of a place */
const PARTS = 256
/** places kept of one weight, at most */
const PLACES = 100

export const trailEvery = (steps: number): number => Math.max(1, Math.ceil(steps / PLACES))

/** Where every latent weight stands between its grid lines, now and then. */
export function leaveTrail({ trails }: RunMemory, { racers, step }: Race, every: number): void {
  if (step() % every !== 0) return
  for (const { kind, weights } of racers) {
    if (weights.length === 0) continue
    const own = trails.get(kind) ?? new Map<number, Trail>()
    trails.set(kind, own)
    if (own.has(step())) continue
    own.set(step(), {
      places: weights.map(({ folded: { values }, scale }) =>
        Int16Array.from(values, (value, i) =>
          Math.max(-32768, Math.min(32767, Math.round((PARTS * value) / scale[i % scale.length]))),
        ),
      ),
      scales: weights.map(({ scale }) => scale.slice()),
    })
  }
}

/** The trail of some weights of a layer, up to a step: [m] steps, [m · k] places, [m] scales of their channel. */
export function trailOf(
  trails: ReadonlyMap<number, Trail>,
  layer: number,
  index: Uint32Array,
  upTo: number,
): { step: Float64Array; place: Float32Array; scale: Float32Array } {
  const steps = [...trails.keys()].filter((step) => step <= upTo).sort((a, b) => a - b)
  const place = new Float32Array(steps.length * index.length)
  const scale = new Float32Array(steps.length)
  for (const [m, step] of steps.entries()) {
    const { places, scales } = trails.get(step) as Trail
    for (const [k, i] of index.entries()) place[m * index.length + k] = places[layer][i] / PARTS
    scale[m] = scales[layer][(index[0] ?? 0) % scales[layer].length]
  }
  return { step: Float64Array.from(steps), place, scale }
}
