import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { largestSlope, sawtoothPath, staircasePath } from '../../../charts/geometry/staircase.ts'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { axisTable, stairsSummary, stairsTitle, WORDS } from './axis-text.tsx'
import { CursorOnStairs } from './CursorOnStairs.tsx'
import type { FigureProps } from './figure-props.ts'
import { panelsOf } from './panels.ts'
import styles from './small-figures.module.css'
import { useCursor } from './useCursor.ts'

const NAMES = {
  stairs: { en: 'x → Q(x)', ko: 'x → Q(x)' },
  error: { en: 'error x − Q(x)', ko: '오차 x − Q(x)' },
  name: { en: 'Staircase and error', ko: '계단 함수와 오차' },
}
/** of the height, for the staircase; the error has the rest */
const STAIRS = 0.62

/** The quantizer as a function: the diagonal is no quantization, the steps are Lloyd–Max, the dotted steps uniform, those in ink the reader's own. Below, what is left over. */
export function StaircaseFigure({ view, how, lit, minor }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 220, height: 170, scale: 1 })
  const { data, uniform, lloyd, cursor } = view
  const own = panelsOf(view).find(({ id }) => id === 'own')?.quantizer ?? null
  const edges = data?.edges ?? new Float64Array([0, 1])
  const domain: [number, number] = [edges[0], edges[edges.length - 1]]
  const axis = height - 26 * scale
  const x = scaleLinear(domain, [4, Math.max(5, width - 4)])
  const y = scaleLinear(domain, [axis * STAIRS, 6 * scale])
  const quantizers = [uniform, lloyd, own].filter((one) => one !== null)
  const most = Math.max(0, ...quantizers.map((one) => largestSlope(one.thresholds, one.levels, domain))) || 1
  const e = scaleLinear([-most, most], [axis - 2 * scale, axis * STAIRS + (minor ? 8 : 26) * scale])
  const handlers = useCursor(view, x, ref)
  return (
    <FigureFrame
      minor={minor}
      title={minor ? text(NAMES.stairs) : stairsTitle(view, language)}
      summary={stairsSummary(view, language)}
      table={() => axisTable(view, language)}
      how={how}
      lit={lit}
      stale={view.stale.lloyd}
    >
      <svg ref={ref} className={styles.svg} aria-label={text(NAMES.name)} role="img" {...handlers.pointer}>
        <rect className={styles.target} width={width} height={height} />
        <line className={styles.floatLine} x1={x(domain[0])} y1={y(domain[0])} x2={x(domain[1])} y2={y(domain[1])} />
        {lloyd && (
          <path className={styles.errorArea} d={sawtoothPath(lloyd.thresholds, lloyd.levels, domain, x, e, true)} />
        )}
        {uniform && (
          <>
            <path className={styles.ruleLine} d={staircasePath(uniform.thresholds, uniform.levels, domain, x, y)} />
            <path
              className={styles.errorRule}
              d={sawtoothPath(uniform.thresholds, uniform.levels, domain, x, e, false)}
            />
          </>
        )}
        {lloyd && (
          <>
            <path className={styles.stairs} d={staircasePath(lloyd.thresholds, lloyd.levels, domain, x, y)} />
            <path className={styles.errorEdge} d={sawtoothPath(lloyd.thresholds, lloyd.levels, domain, x, e, false)} />
          </>
        )}
        {own && (
          <>
            <path className={styles.ownLine} d={staircasePath(own.thresholds, own.levels, domain, x, y)} />
            <path className={styles.ownLine} d={sawtoothPath(own.thresholds, own.levels, domain, x, e, false)} />
          </>
        )}
        <line className={styles.zero} x1={x(domain[0])} x2={x(domain[1])} y1={e(0)} y2={e(0)} />
        {!minor && (
          <>
            <text className={styles.quietWord} x={x(domain[0])} y={18 * scale}>
              {text(NAMES.stairs)}
            </text>
            <text className={styles.errorWord} x={x(domain[0])} y={axis * STAIRS + 18 * scale}>
              {text(NAMES.error)}
            </text>
            <Key own={own !== null} left={width - 130 * scale} bottom={axis * STAIRS} scale={scale} />
          </>
        )}
        {cursor !== null && <CursorOnStairs {...{ cursor, uniform, lloyd, own, x, y, e, scale }} bottom={axis} />}
        <AxisBottom
          x={x}
          top={axis}
          ticks={x.ticks(minor ? 3 : Math.max(3, Math.floor(width / (90 * scale))))}
          format={formatShort}
          scale={scale}
        />
      </svg>
    </FigureFrame>
  )
}

/** Which steps are whose. */
function Key({ own, left, bottom, scale }: { own: boolean; left: number; bottom: number; scale: number }) {
  const text = useText()
  const rows = [
    { id: 'lloyd', line: styles.stairs, word: styles.quantWord },
    { id: 'uniform', line: styles.ruleLine, word: styles.quantWord },
    ...(own ? [{ id: 'own', line: styles.ownLine, word: styles.ownWord } as const] : []),
  ] as const
  return (
    <g transform={`translate(${left},${bottom - (22 * rows.length - 10) * scale})`}>
      {rows.map(({ id, line, word }, i) => (
        <g key={id} transform={`translate(0,${i * 22 * scale})`}>
          <path className={line} d={`M0,0H${26 * scale}`} />
          <text className={word} x={34 * scale} dy="0.35em">
            {text(WORDS[id])}
          </text>
        </g>
      ))}
    </g>
  )
}
