import { type ReactNode, useId, useRef, useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { InfoIcon } from '../ui/icons.tsx'
import { useText } from '../ui/language.tsx'
import { useNarrow } from '../ui/useNarrow.ts'
import { DataTable } from './DataTable.tsx'
import styles from './FigureFrame.module.css'
import { SaveFigure } from './save-figure/SaveFigure.tsx'
import type { Table } from './table-text.ts'
import { useLinkCopy } from './useLinkCopy.ts'

const WORDS = {
  how: { en: 'How is this computed?', ko: '어떻게 계산했나요?' },
  table: { en: 'Table', ko: '표' },
  link: { en: 'Link', ko: '링크' },
  save: { en: 'Save', ko: '저장' },
  copied: { en: 'Copied', ko: '복사됨' },
  inAddressBar: { en: 'It is in the address bar', ko: '주소창에 있습니다' },
  refused: { en: 'Copying is not allowed here', ko: '여기서는 복사할 수 없습니다' },
  tooLong: { en: 'Too long for a link', ko: '링크로 담기에는 너무 깁니다' },
  close: { en: 'Close', ko: '닫기' },
}

/**
 * What every figure is in: a title that states the finding with its number, one sentence for who does not see the
 * drawing, a data table, "how is this computed?", the link to what is on screen, and a picture of it to keep.
 */
export function FigureFrame({
  title,
  summary,
  table,
  how,
  picture = true,
  minor = false,
  stale = false,
  lit = false,
  className = '',
  children,
}: {
  title: ReactNode
  summary: string
  table: () => Table
  how: ReactNode
  /** there is a drawing to save */
  picture?: boolean
  /** a small figure beside the large one */
  minor?: boolean
  /** drawn from settings that have changed since */
  stale?: boolean
  /** the text is speaking of it */
  lit?: boolean
  className?: string
  children: ReactNode
}) {
  const text = useText()
  const id = useId()
  const heading = useRef<HTMLSpanElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'how' | 'table' | 'save' | null>(null)
  const { copy, outcome } = useLinkCopy()
  const compact = useNarrow() || minor
  const others = (
    <>
      <button type="button" onClick={() => setOpen('table')}>
        {text(WORDS.table)}
      </button>
      <button type="button" onClick={copy}>
        {text(WORDS.link)}
      </button>
      {picture && (
        <button type="button" onClick={() => setOpen('save')}>
          {text(WORDS.save)}
        </button>
      )}
      <span role="status" className={styles.said}>
        {outcome && text(WORDS[outcome])}
      </span>
    </>
  )
  return (
    <figure
      className={`${styles.figure} ${minor ? styles.minor : ''} ${lit ? styles.lit : ''} ${className}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      data-stale={stale || undefined}
    >
      <figcaption className={styles.caption}>
        <span ref={heading} id={`${id}-title`} className={styles.title}>
          {title}
        </span>
        {compact ? (
          <IconButton name={text(WORDS.how)} onPress={() => setOpen('how')}>
            <InfoIcon />
          </IconButton>
        ) : (
          <span data-screen-only className={styles.actions}>
            <button type="button" onClick={() => setOpen('how')}>
              {text(WORDS.how)}
            </button>
            {others}
          </span>
        )}
        <span id={`${id}-summary`} className="visually-hidden">
          {summary}
        </span>
      </figcaption>
      <div ref={drawing} className={styles.drawing}>
        {children}
      </div>
      {open && (
        <Dialog
          key={open}
          title={text(WORDS[open])}
          closeName={text(WORDS.close)}
          onClose={() => setOpen((now) => (now === open ? null : now))}
        >
          {open === 'how' && <div className={styles.how}>{how}</div>}
          {open === 'table' && <DataTable table={table()} />}
          {open === 'save' && <SaveFigure {...{ drawing, heading, summary, stale }} />}
          {compact && <p className={styles.actions}>{others}</p>}
        </Dialog>
      )}
    </figure>
  )
}
