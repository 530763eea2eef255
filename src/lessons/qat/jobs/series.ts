import type { Column } from '../frames.ts'

/** points of a drawing, at most */
const LIMIT = 400

/** A value for each step, all of them kept; what is drawn is thinned to every second, third … of them. */
export class Series {
  private steps: number[] = []
  private values: number[] = []

  add(step: number, value: number): void {
    this.steps.push(step)
    this.values.push(value)
  }

  columns(): Column {
    const stride = Math.ceil(this.steps.length / LIMIT)
    const last = this.steps.length - 1
    const kept = (_: number, i: number) => i % stride === 0 || i === last
    return { step: Float64Array.from(this.steps.filter(kept)), value: Float64Array.from(this.values.filter(kept)) }
  }

  state(): { steps: number[]; values: number[] } {
    return { steps: [...this.steps], values: [...this.values] }
  }

  resume({ steps, values }: { steps: readonly number[]; values: readonly number[] }): void {
    this.steps = [...steps]
    this.values = [...values]
  }
}
