import type { ReactNode } from 'react'
import type { AnySettings } from '../../engine/params.ts'
import { Control } from '../../stage/Control.tsx'
import { Controls } from '../../stage/Controls.tsx'
import { InSight } from '../../stage/InSight.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { chooseContract, type FigureId } from './contract.ts'
import { BitsFigure } from './figures/BitsFigure.tsx'
import { MapFigure } from './figures/MapFigure.tsx'
import { NamesFigure } from './figures/NamesFigure.tsx'
import { StepsFigure } from './figures/StepsFigure.tsx'
import { spentHere } from './figures/spent.ts'
import { TrainBox } from './figures/TrainBox.tsx'
import { useChooseView } from './figures/useChooseView.ts'
import type { FigureProps } from './figures/view.ts'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0] as AnySettings]))

const FIGURE: Readonly<Record<FigureId, (props: FigureProps) => ReactNode>> = {
  bits: BitsFigure,
  map: MapFigure,
  names: NamesFigure,
  steps: StepsFigure,
}
/** what is set in the bar, by the figure that is open */
const MAIN: Readonly<Record<FigureId, readonly string[]>> = {
  bits: ['bits'],
  map: ['budget'],
  names: ['kind', 'tensor', 'layer', 'alike'],
  steps: [],
}

/** Which way to fewer bits to take, and what frameworks call it. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(chooseContract, HOMES)
  const { session } = opened
  const { view, state } = useChooseView(session)
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const home = session.home()
  const { figure } = view.settings
  const Figure = FIGURE[figure]
  // The bits of its chart are dragged in it: below it is the way to train.
  const [first] = MAIN[figure]
  const inSight = !narrow ? null : figure === 'bits' ? (
    <TrainBox view={view} bits={view.settings.bits} inBar />
  ) : first ? (
    <InSight name={first} home={home} />
  ) : null
  return (
    <SceneNumbers numbers={{ ...numbers, now: { ...numbers.now, ...spentHere(view) } }}>
      <Lesson
        opened={opened}
        tabs="figure"
        {...{ scenes, scene, departed, prose }}
        large={<Figure view={view} narrow={narrow} how={<ProsePiece prose={prose} name={`how-${figure}`} />} />}
        transport={inSight}
        main={<Controls names={narrow ? MAIN[figure].slice(1) : MAIN[figure]} home={home} />}
        more={
          <>
            {narrow && <Control session={session} name="figure" />}
            <Controls names={['train']} home={home} />
          </>
        }
      />
    </SceneNumbers>
  )
}
