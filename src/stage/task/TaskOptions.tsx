import type { TaskAnswer } from '../../engine/scene.ts'
import { useText } from '../../ui/language.tsx'
import inputStyles from '../guess/GuessInput.module.css'

/** The answers of a question, of which one is taken. */
export function TaskOptions({
  label,
  answers,
  picked,
  onPick,
}: {
  label: string
  answers: Readonly<Record<string, TaskAnswer>>
  picked: string | null
  onPick: (id: string) => void
}) {
  const text = useText()
  return (
    <fieldset className={inputStyles.options}>
      <legend className="visually-hidden">{label}</legend>
      {Object.entries(answers).map(
        ([id, { option }]) =>
          option && (
            <label key={id}>
              <input type="radio" name="answer" checked={picked === id} onChange={() => onPick(id)} />
              {text(option)}
            </label>
          ),
      )}
    </fieldset>
  )
}
