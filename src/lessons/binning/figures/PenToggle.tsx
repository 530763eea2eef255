import { useText } from '../../../ui/language.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import styles from './Pen.module.css'

const WORDS = {
  draw: { en: 'Draw the density', ko: '밀도 그리기' },
  move: { en: 'Move marks', ko: '표식 옮기기' },
  group: { en: 'What the pointer does', ko: '포인터로 할 일' },
}

/** What the pointer does where the data are drawn by hand: it draws them, or takes hold of thresholds and levels. */
export function PenToggle({ on, setTaken }: { on: boolean; setTaken: (taken: boolean) => void }) {
  const text = useText()
  return (
    <div className={styles.toggle}>
      <Segments
        label={text(WORDS.group)}
        value={on ? 'draw' : 'move'}
        options={[
          { value: 'draw', name: text(WORDS.draw) },
          { value: 'move', name: text(WORDS.move) },
        ]}
        onChange={(next) => setTaken(next === 'draw')}
      />
    </div>
  )
}
