import { scaleLinear } from 'd3'
import { memo, type PointerEvent, useMemo, useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { useSize } from '../../../../charts/useSize.ts'
import { formatFixed, formatNumber, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { WeightsFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import styles from './Panels.module.css'
import { WORDS } from './parameters-text.tsx'
import { scaleMarks } from './scale-marks.ts'

/** The scale of each channel's weights: by their greatest magnitude, and beside it what learned scales begin with. */
export const ScalePanel = memo(function ScalePanel({
  weights,
  channel,
  onOpen,
}: {
  weights: WeightsFrame
  channel: number
  onOpen: (channel: number) => void
}) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 520, height: 200, scale: 1 })
  const { scale: ranged, learnedScale, bits } = weights
  const count = ranged.length
  const opened = Math.min(channel, count - 1)
  const [left, right, top] = [48 * scale, Math.max(49 * scale, width - 12 * scale), 10 * scale]
  const foot = Math.max(top + 1, height - 26 * scale)
  const x = useMemo(() => scaleLinear([-0.5, Math.max(1, count) - 0.5], [left, right]), [count, left, right])
  const greatest = Math.max(...ranged, ...learnedScale, 1e-9)
  const y = useMemo(() => scaleLinear([0, greatest], [foot, top]), [greatest, foot, top])
  const marks = useMemo(() => scaleMarks(ranged, learnedScale, x, y, scale), [ranged, learnedScale, x, y, scale])
  if (bits >= FLOAT_BITS || count === 0)
    return (
      <section className={styles.panel}>
        <h2>
          {weights.name} <span className="float-word">{text(WORDS.stays)}</span>
        </h2>
      </section>
    )
  const point = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) onOpen(Math.min(count - 1, Math.max(0, Math.round(x.invert(event.clientX - box.left)))))
  }
  const said = `${formatNumber(ranged[opened])} → ${formatNumber(learnedScale[opened])}`
  const ratio = formatFixed(learnedScale[opened] / ranged[opened], 2)
  const name =
    count === 1
      ? text(WORDS.one)
      : language === 'en'
        ? `channel ${opened} of ${count}`
        : `채널 ${opened} (${count}개 중)`
  return (
    <section className={styles.panel}>
      <h2>
        {weights.name}
        <span>
          {name} <b className="quant-word">{said}</b> ×{ratio}
        </span>
      </h2>
      <p className={styles.key} aria-hidden="true">
        {count > 1 && <span className={styles.of}>{text(WORDS.channels)}</span>}
        <span>
          <svg width="1em" height="1em" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle className={styles.ste} r="5.5" />
          </svg>
          {text(WORDS.greatest)}
        </span>
        <span>
          <svg width="1em" height="1em" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle className={styles.lsq} r="5.5" />
          </svg>
          {text(WORDS.learns)}
        </span>
      </p>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.channel)}
        aria-valuetext={`${name}, ${said}`}
        min={0}
        max={count - 1}
        step={1}
        value={opened}
        onChange={(event) => onOpen(Number(event.target.value))}
      />
      <svg
        ref={ref}
        className={`${charts.grows} ${styles.drawing}`}
        role="img"
        aria-label={weights.name}
        {...dragged(point)}
      >
        <GridLeft
          y={y}
          left={left}
          right={right}
          ticks={y.ticks(Math.min(4, (foot - top) / (34 * scale))).filter((tick) => tick > 0)}
          format={formatShort}
        />
        {count > 1 && <line className={styles.opened} x1={x(opened)} x2={x(opened)} y1={top} y2={foot} />}
        <path className={styles.between} d={marks.between} />
        <path className={styles.ste} d={marks.ranged} />
        <path className={styles.lsq} d={marks.learned} />
        <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
        {count > 1 && <circle className={styles.handle} cx={x(opened)} cy={foot} r={5 * scale} />}
        <AxisBottom
          x={x}
          top={foot}
          ticks={count === 1 ? [] : x.ticks(Math.min(8, count)).filter((tick) => tick >= 0 && Number.isInteger(tick))}
          format={formatShort}
          scale={scale}
          line={false}
        />
      </svg>
    </section>
  )
})
