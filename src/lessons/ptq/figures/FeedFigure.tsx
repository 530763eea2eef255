import { type ReactNode, useEffect, useRef } from 'react'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { type Language, useLanguage, useText } from '../../../ui/language.tsx'
import styles from './FeedFigure.module.css'
import { FedImages } from './feed/FedImages.tsx'
import { FeedChips } from './feed/FeedChips.tsx'
import { type FedPixels, fedPixels } from './feed/fed-pixels.ts'
import { feedSummary, feedTable, feedTitle, fewerText, hasSpoiled, shareText, WORDS } from './feed/feed-text.tsx'
import { PixelCounts } from './feed/PixelCounts.tsx'
import { SpoiledImage } from './feed/SpoiledImage.tsx'
import type { FigureProps, PtqView } from './view.ts'

/** What calibration is fed, image by image, and what it makes of the input's range. */
export function FeedFigure({ view, how }: FigureProps) {
  const language = useLanguage()
  const { feed, calibrate, settings, stale } = view
  const spoiled = feed !== null && hasSpoiled(settings.feed)
  const pixels = stale.feed || stale.calibrate ? null : fedPixels(feed, calibrate)
  const title = useTitle(view, pixels)
  const summary = feedSummary(view, pixels, language)
  const notes = [shareText(pixels, language), fewerText(view, language)].filter((note) => note !== '')
  return (
    <FigureFrame title={title} summary={summary} table={() => feedTable(view, language)} how={how} stale={stale.feed}>
      <div className={styles.whole}>
        <FeedChips view={view} />
        <div className={styles.halves}>
          <div className={styles.images} data-spoiled={spoiled || undefined}>
            {spoiled && <SpoiledImage view={view} feed={feed} />}
            {feed && <FedImages view={view} feed={feed} from={spoiled ? 1 : 0} />}
          </div>
          <div className={styles.counts} data-stale={stale.calibrate || undefined}>
            {calibrate && <PixelCounts calibrate={calibrate} says={summary} />}
            <p className={styles.notes}>{notes.join(' ')}</p>
          </div>
        </div>
      </div>
    </FigureFrame>
  )
}

/** The finding; while calibration has not seen these images yet the one before stays, faintly, so that nothing jumps under a hand. */
function useTitle({ feed, settings }: PtqView, pixels: FedPixels | null): ReactNode {
  const text = useText()
  const language = useLanguage()
  const last = useRef<{ title: ReactNode; language: Language } | null>(null)
  const title = feed && feedTitle(feed, settings.feed, pixels, language)
  useEffect(() => {
    if (title) last.current = { title, language }
  })
  if (title) return title
  if (last.current?.language === language) return <span className={styles.held}>{last.current.title}</span>
  return text(feed ? WORDS.calibrating : WORDS.drawing)
}
