import type { ReactNode } from 'react'
import type { AnySettings } from '../../engine/params.ts'
import { InSight } from '../../stage/InSight.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { formatCount } from '../../ui/format.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { type ErrorId, errorsContract } from './contract.ts'
import { inSightOf, MainControls, MoreControls } from './ErrorsControls.tsx'
import { HalfFigure } from './figures/HalfFigure.tsx'
import { LeftEdgeFigure } from './figures/LeftEdgeFigure.tsx'
import { OutsideFigure } from './figures/OutsideFigure.tsx'
import { ShiftFigure } from './figures/ShiftFigure.tsx'
import { TopFigure } from './figures/TopFigure.tsx'
import { TrainingFigure } from './figures/TrainingFigure.tsx'
import { useErrorsView } from './figures/useErrorsView.ts'
import { VirtuesFigure } from './figures/VirtuesFigure.tsx'
import type { FigureProps } from './figures/view.ts'
import { WrapFigure } from './figures/WrapFigure.tsx'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0] as AnySettings]))

const FIGURE: Readonly<Record<ErrorId, (props: FigureProps) => ReactNode>> = {
  'left-edge': LeftEdgeFigure,
  'level-at-maximum': TopFigure,
  'zero-point-real': ShiftFigure,
  'no-clamp': WrapFigure,
  'zero-outside': OutsideFigure,
  'symmetric-relu': HalfFigure,
  'uniform-virtues': VirtuesFigure,
  'integers-train': TrainingFigure,
}

/** Eight errors that are often met, each with what it costs. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(errorsContract, HOMES)
  const { session } = opened
  const { view, state } = useErrorsView(session)
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const { figure } = view.settings
  const Figure = FIGURE[figure]
  const inSight = figure === 'integers-train' ? undefined : inSightOf(figure, scene.task?.keeps)
  const step = formatCount(view.frames.training?.step ?? 0)
  return (
    <SceneNumbers numbers={numbers}>
      <Lesson
        opened={opened}
        {...{ scenes, scene, departed, prose }}
        large={
          <Figure key={figure} view={view} narrow={narrow} how={<ProsePiece prose={prose} name={`how-${figure}`} />} />
        }
        transport={
          figure === 'integers-train' ? (
            <Transport
              session={session}
              job="training"
              where={{ en: 'training', ko: '학습' }}
              position={{ en: `step ${step}`, ko: `${step}단계` }}
            />
          ) : (
            inSight && <InSight name={inSight} home={view.home} />
          )
        }
        main={<MainControls view={view} inSight={narrow ? inSight : undefined} />}
        more={<MoreControls view={view} />}
      />
    </SceneNumbers>
  )
}
