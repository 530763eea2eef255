import { type ScaleLinear, scaleLinear } from 'd3'
import { useId } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { ClipHatch } from '../../../charts/ClipHatch.tsx'
import charts from '../../../charts/charts.module.css'
import { approximateTextWidth } from '../../../charts/geometry/text-width.ts'
import type { Size } from '../../../charts/useSize.ts'
import { inspectSteps } from '../../../core/inspect.ts'
import { className as garmentName } from '../../../ui/class-names.ts'
import { formatCount, formatFixed, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import type { TopFrame } from '../frames.ts'
import { Costs } from './Costs.tsx'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { Grey } from './Grey.tsx'
import { Handle } from './Handle.tsx'
import { biasCost, largestCost, mseCost, sqnrCost } from './measures.ts'
import own from './TopFigure.module.css'
import { topSummary, topTable, topTitle, WORDS, whitePixels } from './top-text.tsx'
import type { FigureProps } from './view.ts'

/** the greatest pixel */
const MAX = 255
/** more codes than this have no room for a number each */
const NUMBERED = 16

/** Pixels counted by their code, with the code that there is not, and one pixel's code in bits: the bit that has no room falls away. */
export function TopFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const { top } = view.frames
  const { pixel } = view.settings
  const setPixel = (next: number) => view.change({ pixel: Math.round(Math.min(MAX, Math.max(0, next))) })
  return (
    <ErrorFigure
      {...{ view, how }}
      job="top"
      said={{ title: topTitle, summary: topSummary, table: topTable }}
      grabs={[
        {
          ...{ label: text(WORDS.pixel), said: String(pixel), min: 0, max: MAX, step: 1 },
          ...{ value: pixel, onChange: setPixel },
        },
      ]}
      onPoint={({ x }, size) => setPixel(layoutOf(size, narrow).across.invert(x))}
      drawing={(size) => top && <Drawing frame={top} pixel={pixel} size={size} narrow={narrow} />}
    >
      <Costs
        said={{ right: WORDS.rightSaid, wrong: WORDS.wrongSaid }}
        rows={[
          sqnrCost(top?.right, top?.wrong),
          largestCost(top?.right, top?.wrong),
          mseCost(top?.right, top?.wrong),
          biasCost(top?.right, top?.wrong),
        ]}
      />
      {top && (
        <div className={own.pictures}>
          {(['pixels', 'right', 'wrong'] as const).map((kind) => (
            <figure key={kind} data-kind={kind}>
              <Grey
                pixels={top.picture[kind]}
                size={top.picture.size}
                className={own.picture}
                label={`${text(garmentName('fashion-mnist', top.picture.label))}: ${text(WORDS[kind])}`}
              />
              <figcaption>{text(WORDS[kind])}</figcaption>
            </figure>
          ))}
          {!narrow && <p>{whitePixels(top.picture.atTop, language)}</p>}
        </div>
      )}
    </ErrorFigure>
  )
}

/** narrower than this, the row of bits leaves out what was divided */
const BITS_WITH_QUOTIENT = 560

function layoutOf({ width, height, scale }: Size, narrow: boolean) {
  const left = (narrow ? 12 : 22) * scale
  const beyond = (narrow ? 42 : 64) * scale
  const right = Math.max(left + 1, width - beyond)
  const bits = (narrow ? 54 : 104) * scale
  return {
    across: scaleLinear([0, MAX], [left, right]),
    beyond: { from: right + beyond * 0.3, to: right + beyond * 0.86 },
    head: 34 * scale,
    foot: Math.max(60 * scale, height - bits - 44 * scale),
  }
}

function Drawing({ frame, pixel, size, narrow }: { frame: TopFrame; pixel: number; size: Size; narrow: boolean }) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const { scale, width, height } = size
  const { across, beyond, head, foot } = layoutOf(size, narrow)
  const tight = narrow || width < BITS_WITH_QUOTIENT * scale
  const levels = frame.codes.length - 1
  const heights = Array.from(frame.codes, (count) => Math.log10(1 + count))
  const y = scaleLinear([0, Math.max(...heights) * 1.02], [foot, head])
  const bar = (code: number) =>
    code === levels
      ? { from: beyond.from, to: beyond.to }
      : { from: across((code * MAX) / levels), to: across(((code + 1) * MAX) / levels) }
  const { steps, floor } = inspectSteps({ min: 0, max: MAX, levels: { length: levels } }, pixel)
  const middle = (beyond.from + beyond.to) / 2
  const first = (bar(0).from + bar(0).to) / 2
  return (
    <>
      <ClipHatch id={id} scale={scale} />
      {heights.map((one, code) => {
        const { from, to } = bar(code)
        const lost = code === levels
        return (
          <rect
            key={code}
            x={from + (levels <= 64 && !lost ? 1 : 0)}
            width={Math.max(0.5, to - from - (levels <= 64 && !lost ? 2 : 0))}
            y={y(one)}
            height={Math.max(0, foot - y(one))}
            fill={lost ? `url(#${id})` : undefined}
            className={lost ? own.lost : code === floor ? own.chosen : own.bar}
          />
        )
      })}
      <line className={charts.ground} x1={across.range()[0]} x2={across.range()[1]} y1={foot} y2={foot} />
      <text
        className={styles.wrongWord}
        x={Math.min(middle, width)}
        y={y(heights[levels]) - 8 * scale}
        textAnchor="middle"
      >
        {formatCount(frame.atTop)}
      </text>
      {levels <= NUMBERED &&
        heights.map((_, code) => (
          <text
            key={code}
            className={code === levels ? styles.wrongWord : styles.rightWord}
            x={(bar(code).from + bar(code).to) / 2}
            y={foot + 17 * scale}
            textAnchor="middle"
          >
            {code}
          </text>
        ))}
      {levels > NUMBERED && (
        <text className={styles.wrongWord} x={middle} y={foot + 17 * scale} textAnchor="middle">
          {levels}
        </text>
      )}
      <path
        className={styles.arrow}
        d={`M${middle},${y(heights[levels]) - 24 * scale}C${middle},${head - 24 * scale},${first},${head - 30 * scale},${first},${y(heights[0]) - 10 * scale}`}
      />
      <path
        className={styles.arrowHead}
        d={`M${first},${y(heights[0]) - 2 * scale}l${-5 * scale},${-10 * scale}h${10 * scale}Z`}
      />
      <AxisBottom
        x={across}
        top={foot + (levels <= NUMBERED ? 24 : 4) * scale}
        ticks={narrow ? [0, 128, 255] : [0, 64, 128, 192, 255]}
        format={formatShort}
        avoid={across(pixel)}
        scale={scale}
        line={false}
      />
      <Handle
        x={across(pixel)}
        top={head}
        foot={foot}
        pill={foot + (levels <= NUMBERED ? 42 : 22) * scale}
        text={String(pixel)}
        within={[0, width]}
        scale={scale}
      />
      <Bits
        {...{ floor, bits: frame.bits, scale, width, language, narrow, tight }}
        top={height - (narrow ? 26 : 56) * scale}
        said={tight ? `q = ${floor} =` : `x/Δ = ${formatFixed(steps, 2)} → q = ${floor} =`}
        across={across}
      />
      {!narrow && (
        <text className={styles.quietWord} x={across.range()[0]} y={foot + 66 * scale}>
          {text(WORDS.counts)}
        </text>
      )}
    </>
  )
}

/** The code in boxes of a bit each; what stands before the first of b boxes has no room. */
function Bits({
  floor,
  bits,
  said,
  top,
  across,
  scale,
  width,
  language,
  narrow,
  tight,
}: {
  floor: number
  bits: number
  said: string
  top: number
  across: ScaleLinear<number, number>
  scale: number
  width: number
  language: 'en' | 'ko'
  narrow: boolean
  /** no room for what was divided */
  tight: boolean
}) {
  const digits = floor.toString(2).padStart(bits + 1, '0')
  const box = (narrow ? 22 : 28) * scale
  const left = across.range()[0] + (tight ? 78 : 190) * scale
  const kept = Number.parseInt(digits.slice(1), 2)
  const lost = digits[0] === '1'
  const end = left + (bits + 1) * (box + 4 * scale) + 10 * scale
  const words = {
    en: lost ? `${bits} bits keep ${kept}` : `fits in ${bits} bits`,
    ko: lost ? `${bits}비트에 남는 것은 ${kept}` : `${bits}비트에 들어감`,
  }
  return (
    <g>
      <text x={across.range()[0]} y={top + box / 2} dy="0.35em">
        {said}
      </text>
      {[...digits].map((digit, i) =>
        i === 0 && !lost ? null : (
          <g
            key={i}
            className={styles.bit}
            data-lost={i === 0 || undefined}
            transform={`translate(${left + i * (box + 4 * scale) - (i === 0 ? 8 * scale : 0)},${top})`}
          >
            <rect width={box} height={box} rx={4 * scale} />
            <text x={box / 2} y={box / 2} dy="0.36em" textAnchor="middle">
              {digit}
            </text>
          </g>
        ),
      )}
      {/* Eight boxes may leave no room for words. */}
      {end + approximateTextWidth(words[language], 12.5 * scale) < width && (
        <text className={lost ? styles.wrongWord : styles.rightWord} x={end} y={top + box / 2} dy="0.35em">
          {words[language]}
        </text>
      )}
    </g>
  )
}
