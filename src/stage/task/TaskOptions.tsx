import type { Task } from '../../engine/scene.ts'
import { useText } from '../../ui/language.tsx'
import inputStyles from '../guess/GuessInput.module.css'

/** The answers of a question, of which one is taken, or all that are right. */
export function TaskOptions({
  label,
  task: { answers, several = false },
  picked,
  onPick,
}: {
  label: string
  task: Task
  picked: readonly string[]
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
              <input
                type={several ? 'checkbox' : 'radio'}
                name="answer"
                value={id}
                checked={picked.includes(id)}
                onChange={() => onPick(id)}
              />
              {text(option)}
            </label>
          ),
      )}
    </fieldset>
  )
}
