import { memo, useMemo } from 'react'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { PlaneLayer } from '../../plane-frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import { type NetworkPlaces, type Place, strandsOf } from './network-places.ts'
import styles from './Plane.module.css'
import { layerName, WORDS } from './plane-text.tsx'

export interface Opened {
  readonly layer: number
  readonly neuron: number | null
}

/** The network that is trained with rounding: lines are the weights that it computes with. */
export const NetworkDrawing = memo(function NetworkDrawing({
  layers,
  places: { columns },
  opened,
  top,
  scale,
}: {
  layers: readonly PlaneLayer[]
  places: NetworkPlaces
  opened: Opened
  /** where the names of the layers stand */
  top: number
  scale: number
}) {
  return (
    <g className={styles.network}>
      {layers.map((layer, i) => (
        <Strands
          key={i}
          layer={layer}
          from={columns[i]}
          to={columns[i + 1]}
          faint={i !== opened.layer || opened.neuron !== null}
          neuron={null}
          scale={scale}
        />
      ))}
      {opened.neuron !== null && (
        <Strands
          layer={layers[opened.layer]}
          from={columns[opened.layer]}
          to={columns[opened.layer + 1]}
          faint={false}
          neuron={opened.neuron}
          scale={scale}
        />
      )}
      <Nodes columns={columns} layer={opened.layer} neuron={opened.neuron} top={top} scale={scale} />
    </g>
  )
})

function Strands({
  layer: { used, bits },
  from,
  to,
  faint,
  neuron,
  scale,
}: {
  layer: PlaneLayer
  from: readonly Place[]
  to: readonly Place[]
  faint: boolean
  neuron: number | null
  scale: number
}) {
  const strands = useMemo(() => strandsOf(used, from, to, neuron), [used, from, to, neuron])
  return (
    <g className={styles.strands} data-kind={bits < FLOAT_BITS ? 'quantized' : 'float'} data-faint={faint || undefined}>
      {strands.map(({ id, sign, strength, path }) => (
        <path
          key={id}
          data-sign={sign}
          d={path}
          style={{ strokeWidth: (sign === 0 ? 0.7 : 0.5 + 1.7 * strength) * scale }}
        />
      ))}
    </g>
  )
}

/** What stays where it is while weights change. */
const Nodes = memo(function Nodes({
  columns,
  layer: openedLayer,
  neuron: openedNeuron,
  top,
  scale,
}: {
  columns: NetworkPlaces['columns']
  layer: number
  neuron: number | null
  top: number
  scale: number
}) {
  const text = useText()
  const language = useLanguage()
  const [inputs] = columns
  return (
    <>
      {inputs.map(({ x, y, size }, i) => (
        <g key={i} transform={`translate(${x + size / 2},${y + size / 2})`}>
          <circle className={styles.input} r={size / 2 - 1} />
          <text className={styles.inputName} textAnchor="middle" dy="0.34em">
            {'xy'[i]}
          </text>
        </g>
      ))}
      {columns
        .slice(1)
        .map((column, layer) =>
          column.map(({ x, y, size }, neuron) => (
            <rect
              key={`${layer} ${neuron}`}
              className={styles.neuron}
              data-opened={(layer === openedLayer && neuron === openedNeuron) || undefined}
              {...{ x, y, width: size, height: size }}
            />
          )),
        )}
      {columns.map(([{ x, size }], i) => (
        <text
          key={i}
          className={styles.layerName}
          data-opened={i - 1 === openedLayer || undefined}
          x={x + size / 2}
          y={top + 14 * scale}
          textAnchor={i === 0 ? 'start' : 'middle'}
          dx={i === 0 ? -size / 2 : 0}
        >
          {i === 0 ? text(WORDS.inputs) : layerName(i - 1, columns.length - 1, language)}
        </text>
      ))}
      {columns[columns.length - 1].map(({ x, y, size }, i) => (
        <text key={i} className={styles.className} x={x + size + 7 * scale} y={y + size / 2} dy="0.35em">
          {text(i === 0 ? WORDS.class0 : WORDS.class1)}
        </text>
      ))}
    </>
  )
})
