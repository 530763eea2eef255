import { scaleLinear } from 'd3'
import { type ReactNode, useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { staircasePath } from '../../../charts/geometry/staircase.ts'
import { useSize } from '../../../charts/useSize.ts'
import { inspectValue } from '../../../core/inspect.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { axisTable, cursorText } from './axis-text.tsx'
import styles from './small-figures.module.css'
import { useCursor } from './useCursor.ts'
import type { BinningView } from './view.ts'

const WORDS = { title: { en: 'x → Q(x)', ko: 'x → Q(x)' }, name: { en: 'Staircase', ko: '계단 함수' } }

/** The quantizer as a function: the diagonal is no quantization, the steps are Lloyd–Max, the dotted steps uniform. */
export function StaircaseFigure({ view, how, lit }: { view: BinningView; how: ReactNode; lit: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 220, height: 170, scale: 1 })
  const { data, uniform, lloyd, cursor } = view
  const edges = data?.edges ?? new Float64Array([0, 1])
  const domain: [number, number] = [edges[0], edges[edges.length - 1]]
  const x = scaleLinear(domain, [4, Math.max(5, width - 4)])
  const y = scaleLinear(domain, [height - 26 * scale, 6 * scale])
  const handlers = useCursor(view, x, ref)
  const shown = lloyd && cursor !== null ? inspectValue(lloyd, cursor) : null
  return (
    <FigureFrame
      minor
      title={text(WORDS.title)}
      summary={cursorText(view, language)}
      table={() => axisTable(view, language)}
      how={how}
      makeLink={view.makeLink}
      lit={lit}
      stale={view.stale.lloyd}
    >
      <svg ref={ref} className={styles.svg} aria-label={text(WORDS.name)} role="img" {...handlers.pointer}>
        <rect className={styles.target} width={width} height={height} />
        <line className={styles.floatLine} x1={x(domain[0])} y1={y(domain[0])} x2={x(domain[1])} y2={y(domain[1])} />
        {uniform && (
          <path className={styles.ruleLine} d={staircasePath(uniform.thresholds, uniform.levels, domain, x, y)} />
        )}
        {lloyd && <path className={styles.stairs} d={staircasePath(lloyd.thresholds, lloyd.levels, domain, x, y)} />}
        {cursor !== null && (
          <line className={styles.now} x1={x(cursor)} x2={x(cursor)} y1={y.range()[1]} y2={y.range()[0]} />
        )}
        {shown && cursor !== null && (
          <>
            <line className={styles.errorBar} x1={x(cursor)} x2={x(cursor)} y1={y(cursor)} y2={y(shown.level)} />
            <circle className={styles.fittedDot} cx={x(cursor)} cy={y(shown.level)} r={4.6 * scale} />
          </>
        )}
        <AxisBottom x={x} top={height - 26 * scale} ticks={x.ticks(3)} format={formatShort} scale={scale} />
      </svg>
    </FigureFrame>
  )
}
