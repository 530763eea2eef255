import { Control } from '../../stage/Control.tsx'
import { useShownSession } from '../../stage/session-context.ts'
import { useText } from '../../ui/language.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { BinningView } from './figures/view.ts'

const WORDS = { label: { en: 'One outlier more', ko: '이상값 하나 더하기' } }

/** The outlier is put into a sample or taken out; where it is can be typed, or dragged in the figure. A density has none. */
export function OutlierControl({ view: { data, outlier } }: { view: BinningView }) {
  const text = useText()
  const session = useShownSession()
  if (data?.kind !== 'sample') return null
  return (
    <>
      <Switch
        label={text(WORDS.label)}
        value={outlier.value !== null}
        onChange={(on) => (on ? outlier.add(data) : outlier.remove())}
      />
      {outlier.value !== null && <Control session={session} name="outlier" />}
    </>
  )
}
