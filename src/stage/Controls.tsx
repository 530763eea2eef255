import { Control } from './Control.tsx'
import { useShownSession } from './session-context.ts'

/** The controls of some settings, one after another. */
export function Controls({ names, home }: { names: readonly string[]; home: Readonly<Record<string, unknown>> }) {
  const session = useShownSession()
  return names.map((name) => <Control key={name} session={session} name={name} home={home[name]} />)
}
