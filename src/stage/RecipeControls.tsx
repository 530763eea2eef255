import { type DataRef, type DataRow, recipe } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { NumberControl } from './Control.tsx'
import { useSettings } from './useSession.ts'

/** The numbers that a seeded recipe is made of, each as its own control. */
export function RecipeControls({ session, name }: { session: Session; name: string }) {
  const row = session.contract.settings[name] as DataRow
  const ref = useSettings(session)[name] as DataRef
  if (ref.from !== 'recipe') return null
  return Object.entries(row.recipes[ref.name].numbers).map(([key, number]) => (
    <NumberControl
      key={key}
      row={number}
      value={ref.numbers[key]}
      onChange={(value) => session.set(name, recipe(row, ref.name, { ...ref.numbers, [key]: value }))}
    />
  ))
}
