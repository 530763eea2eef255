import type { Ask } from '../../engine/scene.ts'
import { useText } from '../../ui/language.tsx'
import { Slider } from '../../ui/Slider.tsx'
import type { Guessed } from '../record/learner-record.ts'
import { WRITE } from '../SceneNumbers.tsx'
import { CurveGuess } from './CurveGuess.tsx'
import styles from './GuessInput.module.css'

const WORDS = { yours: { en: 'Your guess', ko: '내 예상' } }

/** A slider for a number, buttons for a choice, a line to bend for a curve. */
export function GuessInput({
  ask,
  draft,
  onDraft,
}: {
  ask: Ask
  draft: Guessed | null
  onDraft: (draft: Guessed) => void
}) {
  const text = useText()
  if (ask.kind === 'number')
    return (
      <div className={styles.number}>
        <Slider
          label={text(WORDS.yours)}
          text={WRITE[ask.style](draft as number)}
          {...{ value: draft as number, min: ask.min, max: ask.max, step: ask.step, onChange: onDraft }}
        />
      </div>
    )
  if (ask.kind === 'curve') return <CurveGuess ask={ask} guess={draft as readonly number[]} onGuess={onDraft} />
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{text(ask.question)}</legend>
      {Object.entries(ask.options).map(([id, name]) => (
        <label key={id}>
          <input type="radio" name="guess" checked={draft === id} onChange={() => onDraft(id)} />
          {text(name)}
        </label>
      ))}
    </fieldset>
  )
}
