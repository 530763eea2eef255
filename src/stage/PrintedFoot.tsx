import { useEffect, useRef } from 'react'
import type { Session } from '../engine/session.ts'
import { useText } from '../ui/language.tsx'
import { NoteLines } from '../ui/NoteLines.tsx'
import { type Place, usePlace } from './place.ts'
import styles from './print.module.css'

/** of a sheet, in CSS pixels between its margins */
const SHEET_WIDTH = 690

const WORDS = { notes: { en: 'Notes', ko: '필기' } }

/**
 * On paper only, under what a lesson's page shows: its link, and room for notes. A figure is drawn for the width that it has on the
 * screen; on paper it keeps that and is made smaller as a whole.
 */
export function PrintedFoot({ session }: { session: Session }) {
  const text = useText()
  const place = usePlace()
  const ref = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const prepare = () => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')
      const { style } = document.documentElement
      const width = stage?.querySelector('figure')?.getBoundingClientRect().width ?? SHEET_WIDTH
      style.setProperty('--figure-width', `${width}px`)
      style.setProperty('--figure-shrinks', String(Math.min(1, SHEET_WIDTH / width)))
      // Written at once: what React draws for this event comes after the sheet is made.
      if (ref.current) ref.current.textContent = addressOf(session, place)
    }
    addEventListener('beforeprint', prepare)
    return () => removeEventListener('beforeprint', prepare)
  }, [session, place])
  return (
    <div className={styles.foot}>
      <p ref={ref} />
      <NoteLines label={text(WORDS.notes)} />
    </div>
  )
}

function addressOf(session: Session, place: Place): string {
  try {
    return place.address(session.link())
  } catch (thrown) {
    // Too long for a link: the address bar has the last that fitted.
    if (!(thrown instanceof RangeError)) throw thrown
    return location.href
  }
}
