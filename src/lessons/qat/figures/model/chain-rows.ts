import type { LayerFrame } from '../../frames.ts'

/** A layer with what is joined to it, as its integers are one: whatever leaves a row is a tensor that can be quantized. */
export interface ChainRow {
  readonly name: string
  /** names of the rows that it reads; the input of the network has none */
  readonly inputs: readonly string[]
  readonly kind: string
  /** a ReLU is joined to it */
  readonly relu: boolean
  /** the tensor that leaves it */
  readonly tensor: string
  readonly shape: readonly number[]
  readonly weightShape: readonly number[] | null
  readonly weights: number
  readonly biases: number
  readonly multiplications: number
  /** its place among the layers with weights; null: it has none */
  readonly layer: number | null
}

/** The network as training quantizes it: a ReLU belongs to the layer before it where nothing else reads that. */
export function chainRows(layers: readonly LayerFrame[]): ChainRow[] {
  const readers = (name: string) => layers.filter(({ inputs }) => inputs.includes(name))
  const rowOf = new Map<string, string>()
  const rows: ChainRow[] = []
  let weighted = 0
  for (const { name, kind, inputs, shape, parameters, multiplications, weightShape } of layers) {
    const [from] = inputs
    const host = rows.findIndex(({ tensor }) => tensor === from)
    if (kind === 'relu' && host >= 0 && !rows[host].relu && readers(from).length === 1) {
      rows[host] = { ...rows[host], relu: true, tensor: name }
      rowOf.set(name, rows[host].name)
      continue
    }
    const weights = weightShape?.reduce((product, size) => product * size, 1) ?? 0
    rowOf.set(name, name)
    rows.push({
      ...{ name, kind, shape, weightShape, weights, multiplications },
      inputs: inputs.map((one) => rowOf.get(one) ?? one),
      relu: false,
      tensor: name,
      biases: parameters - weights,
      layer: weightShape ? weighted++ : null,
    })
  }
  return rows
}
