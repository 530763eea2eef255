import type { ReactNode } from 'react'
import { InSight } from '../../stage/InSight.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { ThingsProvider } from '../../stage/things.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { type FigureId, integersContract } from './contract.ts'
import { FactorFigure } from './figures/FactorFigure.tsx'
import { ProductFigure } from './figures/ProductFigure.tsx'
import { ReluFigure } from './figures/ReluFigure.tsx'
import { RulerFigure } from './figures/RulerFigure.tsx'
import { useIntegersView } from './figures/useIntegersView.ts'
import type { FigureProps } from './figures/view.ts'
import { inSightOf, MainControls, MoreControls } from './IntegersControls.tsx'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0]]))

const FIGURE: Readonly<Record<FigureId, (props: FigureProps) => ReactNode>> = {
  ruler: RulerFigure,
  relu: ReluFigure,
  product: ProductFigure,
  factor: FactorFigure,
}

/** Scale and zero-point, and a layer's arithmetic without a single float. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(integersContract, HOMES)
  const { session } = opened
  const { view, state, things } = useIntegersView(session)
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const { figure } = view.settings
  const Figure = FIGURE[figure]
  const inSight = inSightOf(figure, scene.task?.keeps)
  const controls = { figure, narrow, home: session.home() }
  return (
    <SceneNumbers numbers={numbers}>
      <ThingsProvider value={things}>
        <Lesson
          opened={opened}
          {...{ scenes, scene, departed, prose }}
          tabs="figure"
          large={<Figure view={view} narrow={narrow} how={<ProsePiece prose={prose} name={`how-${figure}`} />} />}
          transport={inSight && <InSight name={inSight} home={controls.home} />}
          main={<MainControls {...controls} inSight={inSight} />}
          more={<MoreControls {...controls} />}
        />
      </ThingsProvider>
    </SceneNumbers>
  )
}
