import { Button } from '../../../../ui/Button.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { Segments } from '../../../../ui/Segments.tsx'
import { MOST_DRAWN } from '../../plane-setting.ts'
import type { QatView } from '../view.ts'
import styles from './Plane.module.css'
import type { Box } from './plane-layout.ts'
import { pointCount, WORDS } from './plane-text.tsx'

/** What is done with points: to draw one's own, of which class, and to clear them. */
export function PointTools({ view, box, full }: { view: QatView; box: Box; full: boolean }) {
  const text = useText()
  const language = useLanguage()
  const { points, pen, drawn } = view.settings
  return (
    <div className={styles.tools} style={{ left: box.x, top: box.y, height: box.height }}>
      {points === 'drawn' ? (
        <>
          <Segments
            label={text(WORDS.pen)}
            value={pen}
            options={[
              { value: 'blue', name: `○ ${text(WORDS.class0)}` },
              { value: 'orange', name: `▲ ${text(WORDS.class1)}` },
            ]}
            onChange={(next) => view.change({ pen: next })}
          />
          <Button disabled={drawn.length === 0} onClick={() => view.change({ drawn: [] })}>
            {text(WORDS.clear)}
          </Button>
          <span className={styles.count} role="status" data-full={full || undefined}>
            {pointCount(drawn.length, MOST_DRAWN, full, language)}
          </span>
        </>
      ) : (
        <Button onClick={() => view.change({ points: 'drawn' })}>{text(WORDS.own)}</Button>
      )}
    </div>
  )
}
