import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { Stepper } from '../../../../ui/Stepper.tsx'
import type { FigureProps, QatView } from '../view.ts'
import { ActivationChoice } from './ActivationChoice.tsx'
import { activationStages } from './activation-stations.tsx'
import { ChainTable } from './ChainTable.tsx'
import { CrossingPicture } from './CrossingPicture.tsx'
import { nothingTitle, WORDS as SHARED } from './forward-words.ts'
import { type Inside, insideOf, openedWeight } from './inside.ts'
import styles from './MicroscopeView.module.css'
import { microscopeSummary, microscopeTable, microscopeTitle, WORDS } from './microscope-text.tsx'
import { FirstStep, NothingInside } from './NothingInside.tsx'
import { weightStages } from './weight-stations.tsx'

/** One step under the microscope: one weight and one activation, number by number. */
export function MicroscopeView({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const inside = insideOf(view)
  if (!inside.there) {
    const title = nothingTitle(inside, text(SHARED.runName[view.settings.watched]), language)
    return (
      <FigureFrame
        title={title}
        summary={title}
        table={() => ({ caption: title, columns: [], rows: [] })}
        how={how}
        picture={false}
        stale={view.stale.train}
      >
        <NothingInside view={view} why={inside.why} />
      </FigureFrame>
    )
  }
  const { train, watched, cloud } = inside
  const { weight, activation } = watched
  const ofWeight = weight ? weightStages(weight, cloud.reach, train.step, language) : []
  const ofActivation = activation ? activationStages(activation, language) : []
  return (
    <FigureFrame
      title={microscopeTitle(inside, language)}
      summary={microscopeSummary(inside, language)}
      table={() =>
        microscopeTable(
          inside,
          [
            { title: text(WORDS.oneWeight), stages: ofWeight },
            { title: text(WORDS.oneActivation), stages: ofActivation },
          ],
          language,
        )
      }
      how={how}
      picture={false}
      stale={view.stale.train}
    >
      {weight ? (
        <div className={styles.layout}>
          <section className={styles.column} aria-label={text(WORDS.oneWeight)}>
            <h2>{text(WORDS.oneWeight)}</h2>
            <WeightChoice view={view} inside={inside} />
            <ChainTable stages={ofWeight} />
            <CrossingPicture weight={weight} />
          </section>
          <section className={styles.column} aria-label={text(WORDS.oneActivation)}>
            <h2>{text(WORDS.oneActivation)}</h2>
            {activation && train.drawn ? (
              <ActivationChoice view={view} watched={watched} activation={activation} drawn={train.drawn} />
            ) : (
              <p className={styles.note}>{text(WORDS.floatActivations)}</p>
            )}
            <ChainTable stages={ofActivation} />
          </section>
        </div>
      ) : (
        <div className={styles.invite}>
          <FirstStep view={view} says={text(WORDS.firstStep)} />
        </div>
      )}
    </FigureFrame>
  )
}

/** Which weight it is. */
function WeightChoice({
  view: { settings, change },
  inside: { watched, cloud },
}: {
  view: QatView
  inside: Inside & { there: true }
}) {
  const text = useText()
  return (
    <div className={styles.weightChoice}>
      <div className={styles.select}>
        <Select
          label={text(SHARED.layer)}
          value={String(Math.min(settings.layer, watched.layers.length - 1))}
          groups={[{ name: '', options: watched.layers.map(({ name }, l) => ({ value: String(l), name })) }]}
          onChange={(next) => change({ layer: Number(next), channel: 0, weight: 0 })}
        />
      </div>
      <Stepper
        label={text(SHARED.channel)}
        value={cloud.channel}
        most={cloud.channels - 1}
        onChange={(next) => change({ channel: next })}
      />
      <Stepper
        label={text(SHARED.weight)}
        value={openedWeight(cloud, settings.weight)}
        most={cloud.index.length - 1}
        onChange={(next) => change({ weight: next })}
      />
    </div>
  )
}
