/** The graph of a network as rows from the input down: a spine, and beside it what leaves the spine and comes back. */
export interface GraphStrands {
  /** rows on the spine, in order; row 0 is the input, row i + 1 the layer i */
  readonly spine: readonly number[]
  readonly strands: readonly Strand[]
  /** how many strands run side by side at most */
  readonly lanes: number
}
/** A way past the spine. */
export interface Strand {
  readonly from: number
  readonly to: number
  /** layers on it */
  readonly rows: readonly number[]
  /** from 1 on */
  readonly lane: number
}

interface OpenStrand {
  readonly from: number
  to: number
  readonly rows: number[]
}

/** A layer that reads the end of the spine goes on with it; one that does not is on a strand. Strands that overlap have different lanes. */
export function graphStrands(
  layers: readonly { readonly name: string; readonly inputs: readonly string[] }[],
): GraphStrands {
  const rowOf = new Map(layers.map(({ name }, i) => [name, i + 1]))
  const spine = [0]
  const strands: OpenStrand[] = []
  for (const [i, { inputs }] of layers.entries()) {
    const row = i + 1
    const end = spine[spine.length - 1]
    const read = inputs.map((name) => rowOf.get(name) ?? 0)
    const onSpine = read.includes(end)
    if (onSpine) spine.push(row)
    for (const from of read) {
      if (onSpine && from === end) continue
      const strand = strands.find(({ rows }) => rows.at(-1) === from)
      if (strand) strand.to = row
      else strands.push({ from, to: row, rows: [] })
    }
    if (!onSpine) strands.find(({ to }) => to === row)?.rows.push(row)
  }
  return { spine, ...inLanes(strands) }
}

/** Each in the first lane that is free where it begins. */
function inLanes(strands: readonly OpenStrand[]): Pick<GraphStrands, 'strands' | 'lanes'> {
  const ends: number[] = []
  const placed = [...strands]
    .sort((a, b) => a.from - b.from)
    .map((strand) => {
      const free = ends.findIndex((end) => end <= strand.from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = strand.to
      return { ...strand, lane: lane + 1 }
    })
  return { strands: placed, lanes: ends.length }
}
