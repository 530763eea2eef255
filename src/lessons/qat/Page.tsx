import { type ReactNode, useEffect, useRef } from 'react'
import type { AnySettings } from '../../engine/params.ts'
import type { Session } from '../../engine/session.ts'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { motionIsWelcome } from '../../stage/motion-is-welcome.ts'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { formatCount } from '../../ui/format.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { type QatSettings, qatContract } from './contract.ts'
import { DataFigure } from './figures/DataFigure.tsx'
import { ForwardFigure } from './figures/ForwardFigure.tsx'
import { ModelFigure } from './figures/ModelFigure.tsx'
import { OptimizeFigure } from './figures/OptimizeFigure.tsx'
import { ParametersFigure } from './figures/ParametersFigure.tsx'
import { PlaneFigure } from './figures/PlaneFigure.tsx'
import { QatNumbers } from './figures/QatNumbers.tsx'
import { QatSteps } from './figures/QatSteps.tsx'
import { ResultFigure } from './figures/ResultFigure.tsx'
import { SavedRunNotice } from './figures/SavedRunNotice.tsx'
import { playerOn, useQatView } from './figures/useQatView.ts'
import type { FigureProps } from './figures/view.ts'
import { MainControls, MoreControls } from './QatControls.tsx'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'

type Shown = QatSettings['step'] | 'plane'

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0] as AnySettings]))
const FIGURE: Readonly<Record<Shown, (props: FigureProps) => ReactNode>> = {
  plane: PlaneFigure,
  model: ModelFigure,
  parameters: ParametersFigure,
  data: DataFigure,
  forward: ForwardFigure,
  optimize: OptimizeFigure,
  result: ResultFigure,
}
/** the setting that says what of a step is looked at */
const TABS: Readonly<Partial<Record<Shown, string>>> = { forward: 'forwardView', optimize: 'optimizeView' }

const TRAINING = { en: 'training', ko: '학습' }
/** how long the toy goes on by itself */
const RESTS_AFTER_MS = 10_000

/** A network is trained with the rounding inside: a toy in the plane, and a real one on images. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(qatContract, HOMES)
  const { session } = opened
  const { view, state } = useQatView(session)
  useRest(session)
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const { ground, step } = view.settings
  const shown = ground === 'plane' ? 'plane' : step
  const Figure = FIGURE[shown]
  const player = playerOn(ground)
  const at = formatCount(view[player === 'plane' ? 'plane' : 'train']?.step ?? 0)
  return (
    <SceneNumbers numbers={numbers}>
      <Lesson
        opened={opened}
        tabs={TABS[shown]}
        notice={<SavedRunNotice session={session} view={view} />}
        head={{
          steps: (panel) => <QatSteps settings={view.settings} change={view.change} panel={panel} />,
          numbers: <QatNumbers view={view} />,
        }}
        {...{ scenes, scene, departed, prose }}
        large={<Figure view={view} narrow={narrow} how={<ProsePiece prose={prose} name={`how-${shown}`} />} />}
        transport={
          <Transport session={session} job={player} where={TRAINING} position={{ en: `step ${at}`, ko: `${at}단계` }} />
        }
        main={<MainControls settings={view.settings} home={view.home} />}
        more={<MoreControls settings={view.settings} home={view.home} />}
      />
    </SceneNumbers>
  )
}

/** What plays because the page was opened comes to rest, unless a hand has taken over. */
function useRest(session: Session): void {
  const over = useRef(false)
  useEffect(() => {
    if (!motionIsWelcome()) return
    const take = () => {
      over.current = true
    }
    const timer = setTimeout(() => {
      if (!over.current) session.pause('plane')
    }, RESTS_AFTER_MS)
    addEventListener('pointerdown', take, true)
    addEventListener('keydown', take, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', take, true)
      removeEventListener('keydown', take, true)
    }
  }, [session])
}
