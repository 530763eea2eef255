import { type RefObject, useEffect, useId, useState } from 'react'
import type { Session } from '../../engine/session.ts'
import { useLanguage, useText } from '../../ui/language.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePlace } from '../place.ts'
import { useShownSession } from '../session-context.ts'
import { all, useShown } from '../useShown.ts'
import { pictureCaption } from './picture-caption.ts'
import styles from './SaveFigure.module.css'
import { type Format, savePicture } from './save-picture.ts'
import { useLetters } from './useLetters.ts'

const WORDS = {
  svg: { en: 'Sharp at any size; its parts can be edited', ko: '확대해도 선명하고 요소를 편집할 수 있음' },
  png: { en: 'Looks the same in every program', ko: '어느 프로그램에서나 똑같이 보임' },
  caption: { en: 'Under the drawing', ko: '그림 아래에 들어갈 설명' },
  wait: { en: 'The figure is still being computed.', ko: '그림을 아직 계산하고 있습니다.' },
}
const REFUSED = {
  svg: {
    en: 'The picture could not be made. The figure’s table and link are still there.',
    ko: '그림 파일을 만들지 못했습니다. 표와 링크는 그대로 쓸 수 있습니다.',
  },
  png: {
    en: 'The browser could not draw the picture as pixels; there may be too little memory. SVG may still work.',
    ko: '브라우저가 그림을 픽셀로 그리지 못했습니다. 메모리가 부족할 수 있습니다. SVG로는 저장될 수 있습니다.',
  },
}

/** Saves a figure as a picture that tells how it was made. */
export function SaveFigure({
  drawing,
  heading,
  summary,
  stale,
}: {
  /** what the drawing is in */
  drawing: RefObject<HTMLElement | null>
  heading: RefObject<HTMLElement | null>
  summary: string
  stale: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const session = useShownSession()
  const { address } = usePlace()
  usePause(session)
  const busy = useBusy(session) || stale
  const id = useId()
  const [refused, setRefused] = useState<Format | null>(null)
  const caption = pictureCaption(session, summary, language, address)
  const lettered = useLetters(caption.join())
  const save = async (format: Format) => {
    setRefused(null)
    try {
      await settled(drawing.current)
      const title = heading.current as HTMLElement
      const parts = { drawing: largestDrawing(drawing.current), heading: title, summary, caption, language }
      await savePicture(parts, format, `${session.contract.lesson} ${title.textContent}`)
    } catch {
      setRefused(format)
    }
  }
  return (
    <div className={styles.save}>
      <div className={styles.formats}>
        {(['svg', 'png'] as const).map((format) => (
          <button key={format} type="button" disabled={busy || !lettered} onClick={() => save(format)}>
            <b>{format.toUpperCase()}</b>
            <span>{text(WORDS[format])}</span>
          </button>
        ))}
      </div>
      <p role="status">{busy && text(WORDS.wait)}</p>
      {refused && <Notice actions={[]}>{text(REFUSED[refused])}</Notice>}
      <h3 id={`${id}-caption`}>{text(WORDS.caption)}</h3>
      <section className={styles.caption} aria-labelledby={`${id}-caption`}>
        {caption.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    </div>
  )
}

/** A picture is of one moment, and its link leads there: what plays is paused. */
function usePause(session: Session): void {
  useEffect(() => {
    for (const [job, { playing }] of Object.entries(session.store.getState().channels)) if (playing) session.pause(job)
  }, [session])
}

/** Is anything still on its way? Half a curve is not what its link leads to. */
function useBusy(session: Session): boolean {
  // all of it, so that the caption changes with what is on screen
  const { channels } = useShown(session, all)
  return Object.values(channels).some(({ status, playing }) => playing || status === 'working')
}

/** Parts of a drawing that are only made once nothing moves say so until they are there. */
async function settled(place: HTMLElement | null): Promise<void> {
  while (place?.querySelector('[data-unsettled]')) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** The drawing itself, not the marks in its legend. */
function largestDrawing(place: HTMLElement | null): SVGSVGElement {
  const area = (svg: SVGSVGElement) => {
    const { width, height } = svg.getBoundingClientRect()
    return width * height
  }
  const [largest] = [...(place?.querySelectorAll('svg') ?? [])].sort((a, b) => area(b) - area(a))
  if (!largest) throw new Error('no drawing')
  return largest
}
