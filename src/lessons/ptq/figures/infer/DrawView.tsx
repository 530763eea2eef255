import { useEffect, useRef } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { AnswerBars } from './AnswerBars.tsx'
import { DrawButtons } from './DrawButtons.tsx'
import { Drawing } from './Drawing.tsx'
import styles from './DrawView.module.css'
import { drawLayout } from './draw-layout.ts'
import { drawSummary, drawTable, drawTitle, WORDS } from './draw-text.tsx'
import { usePen } from './usePen.ts'

/** A square to draw in, and what both networks say of the drawing while it is drawn. */
export function DrawView({ view, how, narrow, picture: file }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const scrolled = useRef<HTMLDivElement>(null)
  const set = view.draw?.set
  // On a phone the button that takes the other network lies below the square.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the network tells other things apart
  useEffect(() => {
    if (scrolled.current) scrolled.current.scrollTop = 0
  }, [set])
  const layout = drawLayout(useSize(ref, { width: 840, height: 380, scale: 1 }), narrow)
  const pen = usePen(view, file.forget)
  const { square } = layout
  return (
    <FigureFrame
      title={drawTitle(view, language)}
      summary={drawSummary(view, language)}
      table={() => drawTable(view, language)}
      how={how}
    >
      <div ref={scrolled} className={styles.figure}>
        <div className={styles.drawing}>
          <svg ref={ref} role="img" aria-label={drawSummary(view, language)}>
            <Drawing view={view} layout={layout} cursor={pen.cursor} down={pen.down} narrow={narrow} />
            <AnswerBars view={view} layout={layout} narrow={narrow} />
          </svg>
          <div
            className={styles.paper}
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: keys draw in it
            tabIndex={0}
            aria-label={text(WORDS.paper)}
            aria-describedby="draw-keys"
            style={{ left: square.x, top: square.y, width: square.side, height: square.side }}
            {...pen.handlers}
          />
        </div>
        <div className={styles.below}>
          <DrawButtons view={view} file={file} undo={pen.undo} />
        </div>
        <p id="draw-keys" className={styles.keys}>
          {text(WORDS.keys)}
        </p>
        <span className="visually-hidden" role="status">
          {drawSummary(view, language)}
        </span>
      </div>
    </FigureFrame>
  )
}
