import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { ActivationChoice } from './ActivationChoice.tsx'
import { activationStages } from './activation-stations.tsx'
import { ChainTable } from './ChainTable.tsx'
import { CrossingPicture } from './CrossingPicture.tsx'
import { insideOf } from './inside.ts'
import styles from './MicroscopeView.module.css'
import { microscopeSummary, microscopeTable, microscopeTitle, WORDS } from './microscope-text.tsx'
import { FirstStep, NothingInside } from './NothingInside.tsx'
import { ChannelChoice, LayerChoice, WeightChoice } from './WeightChoice.tsx'
import { weightStages } from './weight-stations.tsx'

/** One step under the microscope: one weight and one activation, number by number. */
export function MicroscopeView({ view, how }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const inside = insideOf(view)
  if (!inside.there) return <NothingInside view={view} inside={inside} how={how} />
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
            <div className={styles.weightChoice}>
              <div className={styles.select}>
                <LayerChoice {...{ view, inside }} />
              </div>
              <ChannelChoice {...{ view, inside }} />
              <WeightChoice {...{ view, inside }} />
            </div>
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
