import { type ReactNode, useId, useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { InfoIcon } from '../ui/icons.tsx'
import { useText } from '../ui/language.tsx'
import { useNarrow } from '../ui/useNarrow.ts'
import { DataTable, type Table } from './DataTable.tsx'
import styles from './FigureFrame.module.css'
import { useLinkCopy } from './useLinkCopy.ts'

const WORDS = {
  how: { en: 'How is this computed?', ko: '어떻게 계산했나요?' },
  table: { en: 'Table', ko: '표' },
  link: { en: 'Link', ko: '링크' },
  copied: { en: 'Copied', ko: '복사됨' },
  tooLong: { en: 'Too long for a link', ko: '링크로 담기에는 너무 깁니다' },
  close: { en: 'Close', ko: '닫기' },
}

/**
 * What every figure is in: a title that states the finding with its number, one sentence for who does not see the
 * drawing, a data table, "how is this computed?", and the link to what is on screen.
 */
export function FigureFrame({
  title,
  summary,
  table,
  how,
  makeLink,
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
  makeLink: () => string
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
  const [open, setOpen] = useState<'how' | 'table' | null>(null)
  const { copy, outcome } = useLinkCopy(makeLink)
  const compact = useNarrow() || minor
  const others = (
    <>
      <button type="button" onClick={() => setOpen('table')}>
        {text(WORDS.table)}
      </button>
      <button type="button" onClick={copy}>
        <span className={outcome ? styles.gone : ''}>{text(WORDS.link)}</span>
        {outcome && <span className={styles.said}>{text(WORDS[outcome])}</span>}
      </button>
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
        <span id={`${id}-title`} className={styles.title}>
          {title}
        </span>
        {compact ? (
          <IconButton name={text(WORDS.how)} onPress={() => setOpen('how')}>
            <InfoIcon />
          </IconButton>
        ) : (
          <span className={styles.actions}>
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
      <div className={styles.drawing}>{children}</div>
      {open && (
        <Dialog
          key={open}
          title={text(WORDS[open])}
          closeName={text(WORDS.close)}
          onClose={() => setOpen((now) => (now === open ? null : now))}
        >
          {open === 'how' ? <div className={styles.how}>{how}</div> : <DataTable table={table()} />}
          {compact && <p className={styles.actions}>{others}</p>}
        </Dialog>
      )}
    </figure>
  )
}
