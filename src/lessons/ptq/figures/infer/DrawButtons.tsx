import { useRef } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { useText } from '../../../../ui/language.tsx'
import type { PtqView } from '../view.ts'
import styles from './DrawView.module.css'
import { WORDS } from './draw-text.tsx'
import { isFull } from './strokes.ts'
import { toDigits } from './to-digits.ts'
import type { PictureFile } from './usePictureFile.ts'

/** What is done besides drawing, and what there is to say of it. */
export function DrawButtons({ view, file, undo }: { view: PtqView; file: PictureFile; undo: () => void }) {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const { strokes, picture } = view.settings
  const note = file.note ?? (isFull(strokes) ? 'full' : null)
  return (
    <>
      <div className={styles.buttons}>
        <Button disabled={strokes.length === 0} onClick={undo}>
          {text(WORDS.undo)}
        </Button>
        <Button
          disabled={strokes.length === 0 && picture.length === 0}
          onClick={() => {
            file.forget()
            view.change({ strokes: [], picture: [] })
          }}
        >
          {text(WORDS.clear)}
        </Button>
        <Button onClick={() => input.current?.click()}>{text(WORDS.open)}</Button>
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) file.open(chosen)
            event.target.value = ''
          }}
        />
      </div>
      <div className={styles.notes}>
        <span className={styles.note} role="status" data-error={note === 'no-picture' || undefined}>
          {note ? text(WORDS[note]) : view.draw?.set === 'fashion-mnist' && text(WORDS.garments)}
        </span>
        {view.draw?.set === 'fashion-mnist' && <Button onClick={() => toDigits(view)}>{text(WORDS.toDigits)}</Button>}
      </div>
    </>
  )
}
