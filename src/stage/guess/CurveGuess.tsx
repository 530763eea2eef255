import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { dragged } from '../../charts/dragged.ts'
import { useSize } from '../../charts/useSize.ts'
import type { AskCurve } from '../../engine/scene.ts'
import { useText } from '../../ui/language.tsx'
import { WRITE } from '../SceneNumbers.tsx'
import styles from './CurveGuess.module.css'

const MARGIN = { top: 14, right: 16, bottom: 26, left: 52 }
/** how many steps of a key lead from the bottom to the top */
const STEPS = 50
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 5,
  PageDown: -5,
}

/** A curve to be bent by hand, point by point; with `answer`, the measured one beside it and nothing to bend. */
export function CurveGuess({
  ask,
  guess,
  answer,
  onGuess,
}: {
  ask: AskCurve
  guess: readonly number[]
  answer?: readonly number[]
  onGuess?: (guess: readonly number[]) => void
}) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  // What it stands in is zoomed as a whole: inside, lengths are those of a laptop.
  const size = useSize(ref, { width: 560, height: 190, scale: 1 })
  const [width, height] = [size.width / size.scale, size.height / size.scale]
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom]
  const x = (i: number) => MARGIN.left + ((right - MARGIN.left) * (i + 0.5)) / ask.points.length
  const y = (value: number) => bottom - ((bottom - MARGIN.top) * (value - ask.min)) / (ask.max - ask.min)
  const path = (values: readonly number[]) => values.map((value, i) => `${i ? 'L' : 'M'}${x(i)},${y(value)}`).join('')
  const put = (i: number, value: number) =>
    onGuess?.(guess.map((old, k) => (k === i ? Math.min(ask.max, Math.max(ask.min, value)) : old)))

  const place = (event: PointerEvent) => {
    const box = (ref.current as SVGSVGElement).getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    const i = Math.round(((share * width - MARGIN.left) / (right - MARGIN.left)) * ask.points.length - 0.5)
    const at = ((event.clientY - box.top) / box.height) * height
    const value = ask.min + ((bottom - at) / (bottom - MARGIN.top)) * (ask.max - ask.min)
    put(Math.min(ask.points.length - 1, Math.max(0, i)), value)
  }
  const press = (i: number) => (event: KeyboardEvent) => {
    const ends: Readonly<Record<string, number>> = { Home: ask.min, End: ask.max }
    const step = ((ask.max - ask.min) / STEPS) * (KEYS[event.key] ?? 0)
    if (step === 0 && !(event.key in ends)) return
    event.preventDefault()
    put(i, ends[event.key] ?? guess[i] + step)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      ref={ref}
      className={`${styles.curve} ${onGuess ? styles.open : ''}`}
      role="group"
      aria-label={text(ask.question)}
      {...(onGuess ? dragged(place) : {})}
    >
      {[ask.min, (ask.min + ask.max) / 2, ask.max].map((value) => (
        <g key={value}>
          <line className={styles.grid} x1={MARGIN.left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={MARGIN.left - 8} y={y(value)} dy="0.35em" textAnchor="end">
            {WRITE[ask.style](value)}
          </text>
        </g>
      ))}
      {ask.points.map(({ label }, i) => (
        <text key={label} x={x(i)} y={height - 8} textAnchor="middle">
          {label}
        </text>
      ))}
      <text className={styles.axis} x={right} y={MARGIN.top - 5} textAnchor="end">
        {text(ask.axis)}
      </text>
      {answer && <path className={styles.answer} d={path(answer)} />}
      {answer?.map((value, i) => (
        <circle key={ask.points[i].of} className={styles.measured} cx={x(i)} cy={y(value)} r="4.5" />
      ))}
      <path className={styles.guess} d={path(guess)} />
      {guess.map((value, i) =>
        onGuess ? (
          <circle
            key={ask.points[i].of}
            className={styles.handle}
            role="slider"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={`${ask.points[i].label} ${text(ask.axis)}`}
            aria-valuemin={ask.min}
            aria-valuemax={ask.max}
            aria-valuenow={value}
            aria-valuetext={WRITE[ask.style](value)}
            cx={x(i)}
            cy={y(value)}
            r="9"
            onKeyDown={press(i)}
          />
        ) : (
          <circle key={ask.points[i].of} className={styles.guessed} cx={x(i)} cy={y(value)} r="4" />
        ),
      )}
    </svg>
  )
}
