import { memo, useMemo, useRef } from 'react'
import { GraphRail } from '../../../../charts/graph/GraphRail.tsx'
import graphRows from '../../../../charts/graph/graph-rows.module.css'
import { graphStrands } from '../../../../charts/graph/graph-strands.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount, formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { shapeOf } from '../../../../ui/layer-kind.ts'
import type { NetworkFrame, ParametersFrame } from '../../frames.ts'
import { QuantMark } from '../QuantMark.tsx'
import styles from './Chain.module.css'
import { type ChainRow, chainRows } from './chain-rows.ts'
import { rowKind, sayRow, WORDS, weightsIn } from './model-text.tsx'

/** lowest and highest rows, in pixels of a laptop */
const [LOWEST, HIGHEST, FINGER] = [19, 52, 44]
/** the tensor that comes in */
const INPUT = 'input'

/** The network as rows: what each layer does and takes, and on its weights and on what leaves it the quantizer that training puts there. */
export const Chain = memo(function Chain({
  network,
  parameters,
  opened,
  narrow,
  onOpen,
}: {
  network: NetworkFrame
  parameters: ParametersFrame | null
  /** among the layers with weights */
  opened: number
  narrow: boolean
  onOpen: (layer: number) => void
}) {
  const text = useText()
  const ref = useRef<HTMLDivElement>(null)
  const { height, scale } = useSize(ref, { width: 600, height: 460, scale: 1 })
  const rows = useMemo(() => chainRows(network.layers), [network.layers])
  const graph = useMemo(() => graphStrands(rows), [rows])
  const count = rows.length + 1
  const row = scale * (narrow ? FINGER : Math.min(HIGHEST, Math.max(LOWEST, height / scale / count)))
  const openedRow = 1 + rows.findIndex(({ layer }) => layer === opened)
  const tensorBits = new Map(parameters?.tensors.map(({ name, bits }) => [name, bits]))
  const layerBits = new Map(parameters?.layers.map(({ name, bits }) => [name, bits]))
  const weights = weightsIn(rows)
  return (
    <div className={styles.chain}>
      <div className={`${graphRows.columns} ${styles.columns}`} aria-hidden="true">
        <span className={styles.wide}>{text(WORDS.layer)}</span>
        <span className={styles.over}>{text(WORDS.weights)}</span>
        <span className={`${graphRows.number} ${styles.number} ${styles.products}`}>{text(WORDS.multiplications)}</span>
        <span className={`${graphRows.number} ${styles.number}`}>{text(WORDS.output)}</span>
      </div>
      <div ref={ref} className={`${graphRows.rows} ${styles.rows}`}>
        <ol aria-label={text(WORDS.rows)} style={{ gridAutoRows: row }}>
          <GraphRail
            graph={graph}
            middles={Array.from({ length: count }, (_, i) => (i + 0.5) * row)}
            hasWeights={(i) => i > 0 && rows[i - 1].layer !== null}
            opened={openedRow}
            width={(narrow ? 26 : 36) * scale}
            scale={scale}
          />
          <li className={styles.row}>
            <span className={`${graphRows.line} ${styles.line}`}>
              <span className={`${graphRows.name} ${styles.name}`}>{text(WORDS.input)}</span>
              <span className={`${graphRows.shape} ${styles.shape}`}>{shapeOf(network.inputShape)}</span>
              <Bits bits={tensorBits.get(INPUT)} />
            </span>
          </li>
          {rows.map((one) => (
            <li key={one.name} className={styles.row}>
              <Row
                row={one}
                weightBits={layerBits.get(one.name)}
                bits={tensorBits.get(one.tensor)}
                of={{ weights, multiplications: network.multiplications }}
                opened={one.layer === opened}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ol>
      </div>
      <p className={`${graphRows.columns} ${graphRows.totals} ${styles.columns} ${styles.totals}`}>
        <span className={styles.wide}>{text(WORDS.total)}</span>
        <span />
        <b className={`${graphRows.number} ${styles.number}`}>{formatCount(weights)}</b>
        <b
          className={`${graphRows.number} ${styles.number} ${styles.products}`}
          data-number="multiplications"
          data-value={network.multiplications}
        >
          {formatCount(network.multiplications)}
        </b>
      </p>
    </div>
  )
})

function Row({
  row,
  weightBits,
  bits,
  of,
  opened,
  onOpen,
}: {
  row: ChainRow
  weightBits: number | undefined
  bits: number | undefined
  of: { readonly weights: number; readonly multiplications: number }
  opened: boolean
  onOpen: (layer: number) => void
}) {
  const language = useLanguage()
  const { layer } = row
  const cells = (
    <>
      <span className={`${graphRows.name} ${styles.name}`}>{row.name}</span>
      <span className={`${graphRows.kind} ${styles.kind}`}>{rowKind(row, language)}</span>
      {layer !== null && (
        <>
          <span className={styles.weightBits}>
            <Bits bits={weightBits} />
          </span>
          <Share className={styles.weights} count={row.weights} of={of.weights} />
        </>
      )}
      {row.multiplications > 0 && (
        <Share className={styles.products} count={row.multiplications} of={of.multiplications} />
      )}
      <span className={`${graphRows.shape} ${styles.shape}`}>{shapeOf(row.shape)}</span>
      <Bits bits={bits} />
    </>
  )
  if (layer === null) return <span className={`${graphRows.line} ${styles.line}`}>{cells}</span>
  return (
    <button
      type="button"
      className={`${graphRows.line} ${graphRows.open} ${styles.line} ${styles.open}`}
      aria-pressed={opened}
      aria-label={sayRow(row, weightBits, bits, language)}
      onClick={() => onOpen(layer)}
    >
      {cells}
    </button>
  )
}

/** While scales are being found there is a place and no mark. */
function Bits({ bits }: { bits: number | undefined }) {
  return <span className={styles.bits}>{bits === undefined ? '…' : <QuantMark bits={bits} />}</span>
}

/** A number over the bar of its share of all. */
function Share({ className, count, of }: { className: string; count: number; of: number }) {
  return (
    <span className={`${graphRows.share} ${className}`} title={formatPercent(count / of, 1)}>
      <span style={{ width: `${(100 * count) / of}%` }} />
      {formatCount(count)}
    </span>
  )
}
