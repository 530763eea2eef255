// Times variants side by side. Other programs share the machine, so each round runs every variant once, in turn, and the figure is
// the 10th percentile of a variant's rounds; ratios are between such figures of one run. Nothing here fails on a time.

/** The 10th percentile: the fastest of up to ten times, the second of up to twenty. */
function p10(times) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 10) - 1]
}

/**
 * variants: name → { run, rounds, prepare?, repeats? }. Slow ones take part in their first `rounds` rounds only; `prepare` makes
 * the argument of `run` and is not timed; `repeats` calls are timed as one. Either may give a promise. After `warmUp` rounds that
 * do not count, resolves to name → { ms, result }: milliseconds of one call, and what the last call gave.
 */
export async function interleave(variants, { warmUp = 2 } = {}) {
  const taken = new Map(Object.keys(variants).map((name) => [name, { times: [], result: undefined }]))
  const rounds = Math.max(...Object.values(variants).map((variant) => variant.rounds))
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, { run, prepare, rounds, repeats = 1 }] of Object.entries(variants)) {
      if (round >= rounds) continue
      const argument = await prepare?.()
      const own = taken.get(name)
      const start = performance.now()
      for (let i = 0; i < repeats; i++) {
        const given = run(argument)
        // Only a promise is waited for: an await takes a time of its own.
        own.result = given instanceof Promise ? await given : given
      }
      if (round >= 0) own.times.push((performance.now() - start) / repeats)
    }
  }
  return Object.fromEntries([...taken].map(([name, { times, result }]) => [name, { ms: p10(times), result }]))
}

/** What every suite is given to compare results with; `all` lists what did not agree. */
export function createChecks() {
  const all = []
  return {
    all,
    /** Two numbers that should be one, but for rounding. */
    close(what, value, wanted, relative) {
      if (!(Math.abs(value - wanted) <= relative * Math.abs(wanted))) all.push(`${what}: ${value} and ${wanted}`)
    },
    /** Arrays that should be one, but for rounding: how far they are apart, beside the largest number wanted. */
    near(what, values, wanted, relative) {
      let [apart, largest] = [0, 0]
      for (let i = 0; i < wanted.length; i++) {
        apart = Math.max(apart, Math.abs(values[i] - wanted[i]))
        largest = Math.max(largest, Math.abs(wanted[i]))
      }
      if (values.length !== wanted.length || !(apart <= relative * largest))
        all.push(`${what}: ${apart} apart, where the largest number is ${largest}`)
    },
    /** Two typed arrays that should be the same bytes. */
    sameBits(what, a, b) {
      const [x, y] = [a, b].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
      if (!x.equals(y)) all.push(`${what}: the bits differ`)
    },
    holds(what, is) {
      if (!is) all.push(what)
    },
  }
}

/** Three significant digits, without an exponent. */
export function short(x) {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(x))))
  return x === 0 ? '0' : x.toFixed(Math.min(digits, 6))
}

export const times = (ratio) => `${ratio >= 100 ? Math.round(ratio).toLocaleString('en-US') : short(ratio)}×`
export const percent = (share) => `${(100 * share).toFixed(0)} %`

/** Markdown whose columns line up in a terminal, too. */
export function table(columns, rows) {
  const cells = [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '–')))
  const widths = columns.map((_, c) => Math.max(3, ...cells.map((row) => row[c].length)))
  const line = (row) => `| ${row.map((cell, c) => cell.padEnd(widths[c])).join(' | ')} |`
  return [line(cells[0]), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n')
}
