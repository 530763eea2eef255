import { useShownSession } from '../../../../stage/session-context.ts'
import { useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import { KeptEntryRow } from './KeptEntryRow.tsx'
import { dashOf } from './KeptLines.tsx'
import styles from './KeptRunsList.module.css'
import { curvesOf } from './kept-run.ts'
import { KEPT, nameOf, settingsSaid } from './kept-text.ts'
import type { KeptRuns } from './useKeptRuns.ts'
import type { ShownRuns } from './useShownRuns.ts'

/** Curves that the reader keeps on this device, to be laid behind others or gone back to. */
export function KeptRunsList({
  view,
  shown,
  kept,
  lit,
  setLit,
}: {
  view: QatView
  shown: ShownRuns | null
  kept: KeptRuns
  /** names of those that are drawn */
  lit: ReadonlySet<string>
  setLit: (lit: ReadonlySet<string>) => void
}) {
  const text = useText()
  const session = useShownSession()
  const light = (name: string, on: boolean) => {
    const others = [...lit].filter((one) => one !== name)
    setLit(new Set(on ? [...others, name] : others))
  }
  const keep = async () => {
    if (!shown) return
    const name = await kept.keep({
      version: 1,
      name: nameOf(view),
      link: linkOf(session.link),
      settings: settingsSaid(view, shown),
      steps: shown.whole.steps,
      runs: curvesOf(shown.whole),
      ptq: view.parameters?.ptq?.accuracy ?? null,
    })
    light(name, true)
  }
  const rename = async (name: string, to: string) => {
    const done = await kept.rename(name, to)
    if (done && lit.has(name)) setLit(new Set([...[...lit].filter((one) => one !== name), to]))
    return done
  }
  return (
    <section className={styles.kept}>
      <h2>{text(KEPT.heading)}</h2>
      <button type="button" className={styles.keep} disabled={!shown || view.stale.train} onClick={keep}>
        {text(KEPT.keep)}
      </button>
      {kept.entries.length === 0 ? (
        <p>{text(KEPT.none)}</p>
      ) : (
        <ul>
          {kept.entries.map((entry, rank) => (
            <KeptEntryRow
              key={entry.name}
              entry={entry}
              dash={dashOf(rank)}
              lit={lit.has(entry.name)}
              light={(on) => light(entry.name, on)}
              rename={(to) => rename(entry.name, to)}
              remove={() => kept.remove(entry.name)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Empty where it is too long: the curves are kept all the same. */
function linkOf(link: () => string): string {
  try {
    return link()
  } catch (thrown) {
    if (thrown instanceof RangeError) return ''
    throw thrown
  }
}
