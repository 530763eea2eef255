import { scaleLinear } from 'd3'
import { type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { LayerFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { ChannelBars } from './ChannelBars.tsx'
import { channelRanges, sharedScale } from './channel-ranges.ts'
import { kindOf, WORDS } from './network-text.tsx'
import styles from './OpenedLayer.module.css'
import { channelText, spreadText, weightsText } from './spread-text.tsx'

/** One layer large: how its weights are spread, and on the same axis the range of each output channel within that of all. */
export function OpenedLayer({
  layer,
  settings,
}: {
  layer: LayerFrame & { readonly weight: NonNullable<LayerFrame['weight']> }
  settings: PtqView['settings']
}) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 360, height: 380, scale: 1 })
  const { histogram } = layer.weight
  const ranges = useMemo(() => channelRanges(layer.weight), [layer.weight])
  const { order, whole, channels } = ranges
  const params = sharedScale(whole, settings)
  const [rank, setRank] = useState<number | null>(null)
  const picked = Math.min(rank ?? order.length - 1, order.length - 1)

  const x = scaleLinear([whole.min, whole.max], [8 * scale, Math.max(9, width - 8 * scale)])
  const foot = Math.max(0, height - 26 * scale)
  const base = foot * 0.4
  const y = scaleLinear([0, peak(histogram.counts) || 1], [base, 4 * scale])
  const top = base + 34 * scale
  const pitch = (foot - 8 * scale - top) / order.length
  const point = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) setRank(Math.min(order.length - 1, Math.max(0, Math.floor((event.clientY - box.top - top) / pitch))))
  }
  return (
    <section className={styles.layer} aria-labelledby={`${id}-name`}>
      <header>
        <h3 id={`${id}-name`}>
          {layer.name} <span>{kindOf(layer, language)}</span>
        </h3>
        <p className={styles.spread}>{spreadText(ranges, params, settings.weightBits, language)}</p>
      </header>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.channel)}
        aria-valuetext={channelText(order[picked], channels[order[picked]], params, language)}
        min={0}
        max={order.length - 1}
        step={1}
        value={picked}
        onChange={(event) => setRank(Number(event.target.value))}
      />
      <svg
        ref={ref}
        className={`${charts.grows} ${styles.drawing}`}
        role="img"
        aria-label={`${layer.name}, ${text(WORDS.eachChannel)}`}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setRank(null)}
      >
        <text className={styles.caption} x={x.range()[0]} y={11 * scale}>
          {weightsText(layer.weight.shape, language)}
        </text>
        <path className={charts.counts} d={stepPath(histogram.edges, histogram.counts, x, y, base)} />
        <line className={charts.ground} x1={x.range()[0]} x2={x.range()[1]} y1={base} y2={base} />
        <text className={styles.wholeName} x={x.range()[0]} y={base + 18 * scale}>
          {text(WORDS.wholeLayer)}
        </text>
        <text className={styles.channelsName} textAnchor="end" x={x.range()[1]} y={base + 18 * scale}>
          {text(WORDS.eachChannel)}
        </text>
        <ChannelBars {...{ ranges, params, x, top, pitch, picked, scale }} wholeY={base + 26 * scale} foot={foot} />
        <AxisBottom
          x={x}
          top={foot}
          ticks={x.ticks(Math.max(3, Math.floor(width / (80 * scale))))}
          format={formatShort}
          scale={scale}
        />
      </svg>
      <p className={styles.picked}>{channelText(order[picked], channels[order[picked]], params, language)}</p>
    </section>
  )
}
