import { matters } from '../engine/params.ts'
import { Control } from './Control.tsx'
import { useShownSession } from './session-context.ts'
import { useSettings } from './useSession.ts'

/** The controls of some settings, one after another; one that would change nothing now is not offered. */
export function Controls({ names, home }: { names: readonly string[]; home: Readonly<Record<string, unknown>> }) {
  const session = useShownSession()
  const settings = useSettings(session)
  const offered = names.filter((name) => matters(session.contract.settings[name], settings))
  return offered.map((name) => <Control key={name} session={session} name={name} home={home[name]} />)
}
