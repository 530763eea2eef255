/** A weight oscillates if its code has turned back twice within so many steps. */
const WINDOW = 50
const LONG_AGO = -2 * WINDOW

/** What weights do between their grid lines, step by step (oscillations: Nagel et al. 2022). */
export interface CodeChanges {
  /** codes after another step; in the order of the layers */
  observe(codes: readonly Int8Array[]): void
  /** of each layer in the last step: how many codes are others than before it, and how many weights oscillate */
  readonly changed: readonly number[]
  readonly oscillating: readonly number[]
  /** codes before the last step, and after it */
  readonly before: readonly Int8Array[]
  readonly now: readonly Int8Array[]
  /** all that decides what is said of later steps: float32 arrays of whole numbers, to be kept and given back */
  readonly memory: readonly { readonly name: string; readonly values: Float32Array }[]
  /** `memory` has been given back. */
  resume(codes: readonly Int8Array[]): void
}

export function codeChanges(start: readonly Int8Array[]): CodeChanges {
  const sizes = start.map(({ length }) => length)
  const arrays = (name: string, fill: number) =>
    sizes.map((size, l) => ({ name: `codes.${l}.${name}`, values: new Float32Array(size).fill(fill) }))
  /** where each code went last: −1, 0 or 1; when it turned last, and when it did before that */
  const direction = arrays('direction', 0)
  const turned = arrays('turned', LONG_AGO)
  const turnedBefore = arrays('turned-before', LONG_AGO)
  const clock = [{ name: 'codes.steps', values: new Float32Array(1) }]
  const changed = sizes.map(() => 0)
  const oscillating = sizes.map(() => 0)
  const before = start.map((codes) => codes.slice())
  const now = start.map((codes) => codes.slice())

  function observeLayer(l: number, codes: Int8Array, step: number): void {
    const [went, last, earlier] = [direction[l].values, turned[l].values, turnedBefore[l].values]
    const [old, current] = [before[l], now[l]]
    let [changes, oscillations] = [0, 0]
    for (let i = 0; i < codes.length; i++) {
      old[i] = current[i]
      const code = codes[i]
      if (code !== current[i]) {
        const way = code > current[i] ? 1 : -1
        if (way === -went[i]) {
          earlier[i] = last[i]
          last[i] = step
        }
        went[i] = way
        current[i] = code
        changes++
      }
      if (earlier[i] > step - WINDOW) oscillations++
    }
    changed[l] = changes
    oscillating[l] = oscillations
  }

  return {
    ...{ changed, oscillating, before, now },
    memory: [...direction, ...turned, ...turnedBefore, ...clock],
    observe(codes) {
      const step = ++clock[0].values[0]
      for (const [l, layer] of codes.entries()) observeLayer(l, layer, step)
    },
    resume(codes) {
      for (const [l, layer] of codes.entries()) {
        before[l].set(layer)
        now[l].set(layer)
        changed[l] = oscillating[l] = 0
      }
    },
  }
}
