import type { ChoiceRow } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { useText } from '../ui/language.tsx'
import { StepTabs } from './StepTabs.tsx'
import { useSettings } from './useSession.ts'

/** A row of the settings table that says which figure is the large one, as tabs above it. A link and a scene can say so too. */
export function FigureTabs({
  session,
  name,
  panel,
  numbered = false,
  steady = false,
}: {
  session: Session
  name: string
  panel: string
  /** they are the steps of a procedure */
  numbered?: boolean
  /** there on a phone as well */
  steady?: boolean
}) {
  const text = useText()
  const row = session.contract.settings[name] as ChoiceRow
  return (
    <StepTabs
      kind={numbered ? 'steps' : steady ? 'steady' : 'tabs'}
      label={text(row.label)}
      panel={panel}
      tabs={Object.entries(row.options).map(([id, label], i) => ({
        id,
        label: text(label),
        mark: numbered ? i + 1 : undefined,
      }))}
      chosen={useSettings(session)[name] as string}
      onPick={(id) => session.set(name, id)}
    />
  )
}
