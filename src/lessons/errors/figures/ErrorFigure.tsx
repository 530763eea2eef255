import type { ReactNode } from 'react'
import type { Size } from '../../../charts/useSize.ts'
import beside from '../../../stage/Beside.module.css'
import { Beside } from '../../../stage/Beside.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import type { Table } from '../../../stage/table-text.ts'
import { type Language, useLanguage } from '../../../ui/language.tsx'
import { DragDrawing, type Grab } from './DragDrawing.tsx'
import styles from './drawing.module.css'
import type { ErrorsJob, ErrorsView } from './view.ts'

/** What a figure says of what is on screen. */
interface Said {
  readonly title: (view: ErrorsView, language: Language) => ReactNode
  readonly summary: (view: ErrorsView, language: Language) => string
  readonly table: (view: ErrorsView, language: Language) => Table
}

/** An error: a drawing with something to grab, and beside it, on a phone below it, what the error costs. */
export function ErrorFigure({
  view,
  job,
  said: { title, summary, table },
  how,
  drawing,
  grabs,
  onPoint,
  upright,
  children,
}: {
  view: ErrorsView
  /** that gives the frames of the drawing */
  job: ErrorsJob
  said: Said
  how: ReactNode
  drawing: (size: Size) => ReactNode
  grabs: readonly Grab[]
  onPoint: (place: { readonly x: number; readonly y: number }, size: Size) => void
  /** what is grabbed is moved up and down */
  upright?: boolean
  /** what it costs */
  children: ReactNode
}) {
  const language = useLanguage()
  return (
    <FigureFrame
      title={title(view, language)}
      summary={summary(view, language)}
      table={() => table(view, language)}
      how={how}
      stale={view.stale[job]}
    >
      <Beside className={styles.figure}>
        <DragDrawing summary={summary(view, language)} {...{ grabs, onPoint, upright }}>
          {drawing}
        </DragDrawing>
        <div className={`${beside.side} ${styles.side}`}>{children}</div>
      </Beside>
    </FigureFrame>
  )
}
