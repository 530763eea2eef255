import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { GraphRail } from '../../../../charts/graph/GraphRail.tsx'
import graphRows from '../../../../charts/graph/graph-rows.module.css'
import { graphStrands } from '../../../../charts/graph/graph-strands.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatBytes, formatCount, formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { shapeOf } from '../../../../ui/layer-kind.ts'
import type { LayerFrame, NetworkFrame } from '../../frames.ts'
import styles from './LayerGraph.module.css'
import { kindOf, memoryOf, WORDS } from './network-text.tsx'
import { rowHeights } from './row-heights.ts'

/** The network as it is: every layer, what it reads, what it gives, and what it takes. A layer with weights is opened by its row. */
export function LayerGraph({
  network,
  opened,
  narrow,
  onOpen,
}: {
  network: NetworkFrame
  /** among the layers with weights */
  opened: number
  narrow: boolean
  onOpen: (index: number) => void
}) {
  const text = useText()
  const ref = useRef<HTMLDivElement>(null)
  const { width, height, scale } = useSize(ref, { width: 440, height: 400, scale: 1 })
  const { layers } = network
  const graph = useMemo(() => graphStrands(layers), [layers])
  const weighted = layers.flatMap(({ weight }, i) => (weight ? i : []))
  const rows = rowHeights(
    [false, ...layers.map(({ weight }) => weight !== null)],
    narrow ? Number.POSITIVE_INFINITY : height / scale,
  )
  const heights = rows.heights.map((one) => one * scale)
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, one) => sum + one, 0))
  const openedRow = (weighted[opened] ?? 0) + 1
  const [from, to] = [tops[openedRow], tops[openedRow] + heights[openedRow]]
  useEffect(() => {
    // the opened layer stays in sight where not all rows have room
    const rows = ref.current
    if (!rows || narrow) return
    if (from < rows.scrollTop) rows.scrollTop = from
    else if (to > rows.scrollTop + height) rows.scrollTop = to - height
  }, [from, to, height, narrow])
  const rail = (narrow ? 26 : 36) * scale
  return (
    <div className={styles.graph} data-collapsed={rows.collapsed || undefined}>
      <div className={graphRows.columns} aria-hidden="true">
        <span />
        <span className={styles.wide}>{text(WORDS.layer)}</span>
        <span className={graphRows.number}>{text(WORDS.output)}</span>
        <span className={graphRows.number}>{text(WORDS.parameters)}</span>
        <span className={graphRows.number}>{text(WORDS.multiplications)}</span>
      </div>
      <div ref={ref} className={graphRows.rows}>
        <ol
          aria-label={text(WORDS.layers)}
          style={{ gridTemplateRows: heights.map((one) => `${one}px`).join(' '), width: narrow ? width : undefined }}
        >
          <GraphRail
            graph={graph}
            middles={tops.map((top, i) => top + heights[i] / 2)}
            hasWeights={(row) => (layers[row - 1]?.weight ?? null) !== null}
            opened={openedRow}
            width={rail}
            scale={scale}
          />
          <li className={`${graphRows.line} ${styles.row} ${styles.closed}`}>
            <span className={`${graphRows.name} ${styles.name}`}>{text(WORDS.input)}</span>
          </li>
          {layers.map((layer, i) => (
            <li
              key={layer.name}
              className={layer.weight ? styles.row : `${graphRows.line} ${styles.row} ${styles.closed}`}
            >
              <LayerRow
                layer={layer}
                network={network}
                opened={weighted[opened] === i}
                onOpen={() => onOpen(weighted.indexOf(i))}
              />
            </li>
          ))}
        </ol>
      </div>
      <Totals network={network} />
    </div>
  )
}

function LayerRow({
  layer,
  network,
  opened,
  onOpen,
}: {
  layer: LayerFrame
  network: NetworkFrame
  opened: boolean
  onOpen: () => void
}): ReactNode {
  const language = useLanguage()
  const { name, shape, parameters, multiplications, weight } = layer
  const cells = (
    <>
      <span className={`${graphRows.name} ${styles.name}`}>{name}</span>
      <span className={`${graphRows.kind} ${styles.kind}`}>{kindOf(layer, language)}</span>
      <span className={`${graphRows.shape} ${styles.shape}`}>{shapeOf(shape)}</span>
      <Share count={parameters} of={network.parameters} />
      <Share count={multiplications} of={network.multiplications} />
    </>
  )
  if (!weight) return cells
  return (
    <button
      type="button"
      className={`${graphRows.open} ${graphRows.line} ${styles.open}`}
      aria-pressed={opened}
      onClick={onOpen}
    >
      {cells}
    </button>
  )
}

/** A number over the bar of its share of all. */
function Share({ count, of }: { count: number; of: number }) {
  if (count === 0) return <span />
  return (
    <span className={`${graphRows.share} ${styles.share}`} title={formatPercent(count / of, 1)}>
      <span style={{ width: `${(100 * count) / of}%` }} />
      {formatCount(count)}
    </span>
  )
}

function Totals({ network }: { network: NetworkFrame }) {
  const text = useText()
  const { parameters, multiplications, bytes, peakActivations } = network
  return (
    <div className={graphRows.totals}>
      <p className={graphRows.columns}>
        <span />
        <span className={styles.wide}>{text(WORDS.total)}</span>
        <span />
        <b className={graphRows.number} data-number="network-parameters" data-value={parameters}>
          {formatCount(parameters)}
        </b>
        <b className={graphRows.number} data-number="multiplications" data-value={multiplications}>
          {formatCount(multiplications)}
        </b>
      </p>
      <p className={styles.memory}>
        {text(WORDS.file)}{' '}
        <b data-number="network-bytes" data-value={bytes}>
          {formatBytes(bytes)}
        </b>
        {' · '}
        {text(WORDS.activations)}{' '}
        <b data-number="peak-activations" data-value={peakActivations}>
          {formatCount(peakActivations)}
        </b>
        {`, ${text(WORDS.inAFloat)} ${memoryOf(network)}`}
      </p>
    </div>
  )
}
