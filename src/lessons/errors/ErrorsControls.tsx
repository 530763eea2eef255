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

/** what matters most beside the bits */
const BESIDE_BITS: Partial<Readonly<Record<ErrorId, keyof ErrorsSettings & string>>> = {
  'left-edge': 'spread',
  'zero-point-real': 'tensor',
  'no-clamp': 'relu',
  'symmetric-relu': 'relu',
}
/** What a phone keeps in sight where nothing plays: the bits; where a question keeps them as they are, what else matters most. */
export const inSightOf = (figure: ErrorId, kept: readonly string[] = []): string | undefined =>
  kept.includes('bits') ? BESIDE_BITS[figure] : 'bits'

/** The settings of the error that is open that matter most. */
export function MainControls({ view, inSight }: { view: ErrorsView; inSight: string | undefined }) {
  const text = useText()
  const { figure } = view.settings
  return (
    <>
      <Controls
        names={['bits', 'spread', 'tensor', 'relu', 'random'].filter((name) => name !== inSight)}
        home={view.home}
      />
      {WIDE.filter((wide) => wide.figure === figure).map(({ name }) => (
        <div key={name} className={styles.wide}>
          <Controls names={[name]} home={view.home} />
        </div>
      ))}
      {figure === 'uniform-virtues' && (
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
