const LIMIT = 240

/** A value for each step so far, thinned by halves as it grows, so that a frame stays small however long the run; the last is always in it. */
export class Trace {
  private readonly steps: number[] = []
  private readonly values: number[] = []
  private stride = 1
  private count = 0

  add(value: number): void {
    // The last one added stays only if it lies on the stride.
    if (this.steps.length > 0 && this.steps[this.steps.length - 1] % this.stride !== 0) {
      this.steps.pop()
      this.values.pop()
    }
    this.steps.push(this.count++)
    this.values.push(value)
    if (this.steps.length > LIMIT) this.thin()
  }

  /** [m] steps, counted from 0, and [m] values; copies. */
  columns(): { step: Float64Array; value: Float64Array } {
    return { step: Float64Array.from(this.steps), value: Float64Array.from(this.values) }
  }

  private thin(): void {
    this.stride *= 2
    const last = this.steps.length - 1
    let kept = 0
    for (let i = 0; i <= last; i++) {
      if (this.steps[i] % this.stride !== 0 && i !== last) continue
      this.steps[kept] = this.steps[i]
      this.values[kept++] = this.values[i]
    }
    this.steps.length = this.values.length = kept
  }
}
