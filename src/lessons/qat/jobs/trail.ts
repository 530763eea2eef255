import type { Race } from './race.ts'
import { type Changes, place, type RunMemory, type Trail } from './run-memory.ts'

/** of a step of the grid, what is kept of a place */
const PARTS = 256
/** places kept of one weight, at most */
const PLACES = 100

export const trailEvery = (steps: number): number => Math.max(1, Math.ceil(steps / PLACES))

/** Where every latent weight stands between its grid lines, now and then. */
export function leaveTrail({ trails }: RunMemory, { racers, step }: Race, every: number, changes: Changes): void {
  if (step() % every !== 0) return
  const at = place(step(), changes)
  for (const { kind, weights } of racers) {
    if (weights.length === 0) continue
    const own = trails.get(kind) ?? new Map<string, Trail>()
    trails.set(kind, own)
    if (own.has(at)) continue
    own.set(at, {
      step: step(),
      places: weights.map(({ folded: { values }, scale }) =>
        Int16Array.from(values, (value, i) =>
          Math.max(-32768, Math.min(32767, Math.round((PARTS * value) / scale[i % scale.length]))),
        ),
      ),
      scales: weights.map(({ scale }) => scale.slice()),
    })
  }
}

/**
 * The trail of some weights of a layer, up to a step: [m] steps, [m · k] places, [m] scales of their channel. A run whose learning rate
 * was changed on the way has left another trail from there on.
 */
export function trailOf(
  trails: ReadonlyMap<string, Trail>,
  changes: Changes,
  { layer, index, upTo }: { readonly layer: number; readonly index: Uint32Array; readonly upTo: number },
): { step: Float64Array; place: Float32Array; scale: Float32Array } {
  const known = [...trails.values()]
    .filter((trail) => trail.step <= upTo && trails.get(place(trail.step, changes)) === trail)
    .sort((a, b) => a.step - b.step)
  const places = new Float32Array(known.length * index.length)
  const scale = new Float32Array(known.length)
  for (const [m, trail] of known.entries()) {
    for (const [k, i] of index.entries()) places[m * index.length + k] = trail.places[layer][i] / PARTS
    scale[m] = trail.scales[layer][(index[0] ?? 0) % trail.scales[layer].length]
  }
  return { step: Float64Array.from(known, ({ step }) => step), place: places, scale }
}
