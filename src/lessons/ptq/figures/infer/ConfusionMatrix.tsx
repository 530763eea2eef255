import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import charts from '../../../../charts/charts.module.css'
import { useSize } from '../../../../charts/useSize.ts'
import { className } from '../../../../ui/class-names.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { InferFrame } from '../../frames.ts'
import { type MatrixLayout, matrixLayout } from './matrix-layout.ts'
import styles from './TestView.module.css'
import { cellText, WORDS, worstCell } from './test-text.tsx'

const CLASSES = 10
const CELLS = CLASSES * CLASSES
const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -CLASSES, ArrowDown: CLASSES }

/** Images by their class (rows) and the class they are taken for (columns). What is pointed at, or chosen by keys, is said below. */
export function ConfusionMatrix({ infer, summary }: { infer: InferFrame | null; summary: string }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const size = useSize(ref, { width: 520, height: 420, scale: 1 })
  const [pointed, setPointed] = useState<number | null>(null)
  const layout = matrixLayout(size, infer?.set !== 'digits')
  const worst = infer && worstCell(infer.confusion)
  const told = pointed ?? worst
  const point = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (!box) return
    const [column, row] = [event.clientX - box.left - layout.left, event.clientY - box.top - layout.top].map((px) =>
      Math.floor(px / layout.cell),
    )
    const inside = Math.min(column, row) >= 0 && Math.max(column, row) < CLASSES
    setPointed(inside ? row * CLASSES + column : null)
  }
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = (told ?? 0) + by
    if (next >= 0 && next < CELLS) setPointed(next)
  }
  return (
    <div className={styles.matrix}>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.cell)}
        aria-valuetext={infer && told !== null ? cellText(infer, told, language) : ''}
        min={0}
        max={CELLS - 1}
        value={told ?? 0}
        onChange={(event) => setPointed(Number(event.target.value))}
        onKeyDown={move}
        onBlur={() => setPointed(null)}
      />
      <svg
        ref={ref}
        role="img"
        aria-label={summary}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setPointed(null)}
      >
        <Names set={infer?.set ?? null} layout={layout} pointed={pointed} />
        {infer && <Cells confusion={infer.confusion} layout={layout} />}
        {infer && told !== null && <Ring at={told} layout={layout} chosen={pointed !== null} />}
      </svg>
      <p className={styles.told}>
        {infer && told !== null && pointed === null && <span>{text(WORDS.worst)} </span>}
        {infer && told !== null ? cellText(infer, told, language) : infer ? text(WORDS.noMistake) : ''}
      </p>
    </div>
  )
}

function Names({
  set,
  layout: { left, top, cell, scale, slanted },
  pointed,
}: {
  set: InferFrame['set'] | null
  layout: MatrixLayout
  pointed: number | null
}) {
  const text = useText()
  const name = (label: number) => (set ? text(className(set, label)) : '')
  const [row, column] = pointed === null ? [-1, -1] : [Math.floor(pointed / CLASSES), pointed % CLASSES]
  return (
    <g className={styles.names}>
      <text className={styles.axis} x={left - 8 * scale} y={top - 22 * scale} textAnchor="end">
        {text(WORDS.told)} →
      </text>
      <text className={styles.axis} x={left - 8 * scale} y={top - 6 * scale} textAnchor="end">
        {text(WORDS.truth)} ↓
      </text>
      {Array.from({ length: CLASSES }, (_, label) => (
        <g key={label}>
          <text
            data-lit={label === row || undefined}
            x={left - 8 * scale}
            y={top + (label + 0.5) * cell}
            dy="0.35em"
            textAnchor="end"
          >
            {name(label)}
          </text>
          <text
            data-lit={label === column || undefined}
            transform={`translate(${left + (label + 0.5) * cell},${top - 7 * scale})${slanted ? ' rotate(-38)' : ''}`}
            textAnchor={slanted ? 'start' : 'middle'}
          >
            {name(label)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** The deeper the colour, the more: by the square root, so that single images are seen beside hundreds. */
function Cells({ confusion, layout: { left, top, cell, digits } }: { confusion: Float64Array; layout: MatrixLayout }) {
  const isRight = (i: number) => Math.floor(i / CLASSES) === i % CLASSES
  const most = (right: boolean) => Math.max(1, ...confusion.filter((_, i) => isRight(i) === right))
  const [mostRight, mostWrong] = [most(true), most(false)]
  return Array.from(confusion, (count, i) => {
    const [row, column] = [Math.floor(i / CLASSES), i % CLASSES]
    const right = isRight(i)
    const depth = Math.sqrt(count / (right ? mostRight : mostWrong))
    return (
      <g key={i} transform={`translate(${left + column * cell},${top + row * cell})`}>
        <rect
          className={right ? styles.right : styles.wrong}
          width={Math.max(0, cell - 1)}
          height={Math.max(0, cell - 1)}
          fillOpacity={count === 0 ? 0 : right ? 0.06 + 0.14 * depth : 0.08 + 0.84 * depth}
        />
        <rect className={styles.empty} width={Math.max(0, cell - 1)} height={Math.max(0, cell - 1)} />
        {count > 0 && (
          <text
            className={!right && depth > 0.72 ? styles.onDeep : right ? styles.onDiagonal : styles.count}
            style={{ fontSize: digits }}
            x={(cell - 1) / 2}
            y={(cell - 1) / 2}
            dy="0.35em"
            textAnchor="middle"
          >
            {formatCount(count)}
          </text>
        )}
      </g>
    )
  })
}

function Ring({ at, layout: { left, top, cell }, chosen }: { at: number; layout: MatrixLayout; chosen: boolean }) {
  const [row, column] = [Math.floor(at / CLASSES), at % CLASSES]
  return (
    <rect
      className={chosen ? styles.ring : styles.worst}
      x={left + column * cell - 1}
      y={top + row * cell - 1}
      width={cell + 1}
      height={cell + 1}
    />
  )
}
