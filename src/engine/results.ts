/** What a finished job leaves: its result for the jobs after it, and its last frame for whoever asks again. */
export interface Finished {
  readonly result: unknown
  readonly last: { readonly step: number; readonly frame: unknown } | null
}

/** The results that stay in the worker, by what made them; the one longest unused goes first. */
export class Results {
  private readonly finishedOfKey = new Map<string, Finished>()
  private readonly limit: number
  constructor(limit: number) {
    this.limit = limit
  }
  get(key: string): Finished | undefined {
    const finished = this.finishedOfKey.get(key)
    if (finished) this.keep(key, finished)
    return finished
  }
  keep(key: string, finished: Finished): void {
    this.finishedOfKey.delete(key)
    this.finishedOfKey.set(key, finished)
    if (this.finishedOfKey.size > this.limit)
      this.finishedOfKey.delete(this.finishedOfKey.keys().next().value as string)
  }
}
