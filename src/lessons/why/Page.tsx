import type { ReactNode } from 'react'
import type { AnySettings } from '../../engine/params.ts'
import { InSight } from '../../stage/InSight.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { ThingsProvider } from '../../stage/things.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { type FigureId, whyContract } from './contract.ts'
import { BytesFigure } from './figures/BytesFigure.tsx'
import { EnergyFigure } from './figures/EnergyFigure.tsx'
import { MeasureButton } from './figures/MeasureButton.tsx'
import { NoiseFigure } from './figures/NoiseFigure.tsx'
import { TimeFigure } from './figures/TimeFigure.tsx'
import { useWhyView } from './figures/useWhyView.ts'
import { ValueFigure } from './figures/ValueFigure.tsx'
import type { FigureProps } from './figures/view.ts'
import { weightNumbers } from './scene-numbers.ts'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'
import { BitsControl, inSightOf, MainControls, MoreControls } from './WhyControls.tsx'

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0] as AnySettings]))
const FIGURE: Readonly<Record<FigureId, (props: FigureProps) => ReactNode>> = {
  value: ValueFigure,
  bytes: BytesFigure,
  time: TimeFigure,
  energy: EnergyFigure,
  noise: NoiseFigure,
}

/** What a bit costs, and why a network can do with fewer. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(whyContract, HOMES)
  const { session } = opened
  const { view, state, things } = useWhyView(session)
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  // While the weight walks through its bits, the text walks along.
  const walked = view.bits !== view.settings.bits && view.value ? weightNumbers(view.value, view.bits) : {}
  const { figure } = view.settings
  const Figure = FIGURE[figure]
  const inSight = narrow ? inSightOf(figure, scene.task?.keeps) : 'bits'
  return (
    <SceneNumbers numbers={{ ...numbers, now: { ...numbers.now, ...walked } }}>
      <ThingsProvider value={things}>
        <Lesson
          opened={opened}
          tabs="figure"
          {...{ scenes, scene, departed, prose }}
          large={
            <Figure
              key={figure}
              view={view}
              narrow={narrow}
              how={<ProsePiece prose={prose} name={`how-${figure}`} />}
            />
          }
          transport={
            figure === 'time' ? (
              narrow && <MeasureButton view={view} />
            ) : inSight === 'bits' ? (
              <BitsControl view={view} />
            ) : (
              <InSight name={inSight} home={view.home} />
            )
          }
          main={<MainControls view={view} inSight={inSight} />}
          more={<MoreControls view={view} narrow={narrow} />}
        />
      </ThingsProvider>
    </SceneNumbers>
  )
}
