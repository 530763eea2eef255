import { Controls } from '../../stage/Controls.tsx'
import { useText } from '../../ui/language.tsx'
import type { ErrorId, ErrorsSettings } from './contract.ts'
import styles from './ErrorsControls.module.css'
import type { ErrorsView } from './figures/view.ts'

/** Shapes to begin with: heights of the handles from left to right. */
const SHAPES = [
  { id: 'peak', name: { en: 'Peak', ko: '뾰족' }, heights: [2, 2, 3, 5, 10, 100, 10, 5, 3, 2, 2] },
  { id: 'hills', name: { en: 'Two hills', ko: '봉우리 둘' }, heights: [0, 4, 100, 6, 4, 4, 4, 6, 60, 4, 0] },
  { id: 'flat', name: { en: 'Flat', ko: '평평' }, heights: [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50] },
]

/** Sliders that need room. */
const WIDE: readonly { readonly figure: ErrorId; readonly name: keyof ErrorsSettings & string }[] = [
  { figure: 'level-at-maximum', name: 'garment' },
  { figure: 'zero-outside', name: 'image' },
  { figure: 'zero-outside', name: 'channel' },
  { figure: 'integers-train', name: 'rate' },
]

/** The settings of the error that is open that matter most. */
export function MainControls({ view, narrow }: { view: ErrorsView; narrow: boolean }) {
  const text = useText()
  // Where nothing plays, a phone has the bits in sight already.
  const inSight = narrow && view.settings.figure !== 'integers-train'
  return (
    <>
      <Controls names={[...(inSight ? [] : ['bits']), 'spread', 'tensor', 'relu', 'random']} home={view.home} />
      {WIDE.filter(({ figure }) => figure === view.settings.figure).map(({ name }) => (
        <div key={name} className={styles.wide}>
          <Controls names={[name]} home={view.home} />
        </div>
      ))}
      {view.settings.figure === 'uniform-virtues' && (
        <div className={styles.shapes}>
          {SHAPES.map(({ id, name, heights }) => (
            <button key={id} type="button" onClick={() => view.change({ heights })}>
              {text(name)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

/** The rest of them: what is also a handle in the figure, and what is set once. */
export function MoreControls({ view }: { view: ErrorsView }) {
  return (
    <Controls
      names={['points', 'seed', 'weight', 'place', 'pixel', 'held', 'clip', 'lowest', 'heights']}
      home={view.home}
    />
  )
}
