import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { DrawnImages } from '../../frames.ts'
import { GreyImage } from '../GreyImage.tsx'
import styles from './BatchGrid.module.css'
import { classOf, sayImage, WORDS } from './data-text.tsx'
import { gridOf } from './grid-of.ts'

/** a loss that fills its bar, nats: twice that of guessing among ten classes */
export const MOST_LOSS = 2 * Math.log(10)

/** The images of a step with what each is and was taken for. One of them is opened; arrows go from one to the next. */
export function BatchGrid({
  drawn,
  opened,
  narrow,
  onOpen,
}: {
  drawn: DrawnImages
  opened: number
  narrow: boolean
  onOpen: (image: number) => void
}) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const { width, height, scale } = useSize(ref, { width: 600, height: 420, scale: 1 })
  const count = drawn.label.length
  const { columns, side } = gridOf(count, width / scale, narrow ? Number.POSITIVE_INFINITY : height / scale)
  const moved = useRef(false)
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    list.current?.children[opened]?.querySelector('button')?.focus()
  }, [opened])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const to = opened + by
    if (to < 0 || to >= count) return
    moved.current = true
    onOpen(to)
  }
  return (
    <div ref={ref} className={styles.batch}>
      <ol
        ref={list}
        className={styles.grid}
        aria-label={text(WORDS.batch)}
        style={
          { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, '--side': `${side * scale}px` } as CSSProperties
        }
        onKeyDown={onKeyDown}
      >
        {Array.from(drawn.label, (label, n) => {
          const taken = drawn.predicted[n]
          return (
            <li key={n}>
              <button
                type="button"
                className={styles.cell}
                aria-pressed={n === opened}
                aria-label={sayImage(drawn, n, language)}
                tabIndex={n === opened ? 0 : -1}
                data-wrong={taken !== label || undefined}
                onClick={() => onOpen(n)}
              >
                <span className={styles.picture}>
                  <GreyImage drawn={drawn} n={n} />
                </span>
                <span className={styles.loss}>
                  <span style={{ width: `${Math.min(100, (100 * drawn.loss[n]) / MOST_LOSS)}%` }} />
                </span>
                <span className={styles.name}>{classOf(label, language)}</span>
                <span className={styles.taken}>{taken === label ? '' : classOf(taken, language)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
