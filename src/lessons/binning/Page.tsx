import type { ReactNode } from 'react'
import { Control } from '../../stage/Control.tsx'
import { Controls } from '../../stage/Controls.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { type LessonProse, ProsePiece } from '../../stage/LessonProse.tsx'
import { RecipeControls } from '../../stage/RecipeControls.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { ThingsProvider } from '../../stage/things.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { BitsControl } from './BitsControl.tsx'
import { binningContract, type FigureId } from './contract.ts'
import { AxisFigure } from './figures/AxisFigure.tsx'
import { BitsFigure } from './figures/BitsFigure.tsx'
import type { FigureProps } from './figures/figure-props.ts'
import { HandButtons } from './figures/HandButtons.tsx'
import { IterationFigure } from './figures/IterationFigure.tsx'
import { NumbersFigure } from './figures/NumbersFigure.tsx'
import { PictureFigure } from './figures/PictureFigure.tsx'
import { StaircaseFigure } from './figures/StaircaseFigure.tsx'
import { numbersOfValue } from './figures/things.ts'
import { stepDone, stepPlace } from './figures/transport-text.ts'
import { useBinningView } from './figures/useBinningView.ts'
import { OutlierControl } from './OutlierControl.tsx'
import { scenes } from './scenes.ts'
import { tasks } from './tasks.ts'

/** the scenes of the tour, and the questions */
const ALL = [...scenes, ...tasks]
const HOMES = Object.fromEntries(ALL.map(({ id, runs }) => [id, runs[0]]))

const FIGURE: Readonly<Record<FigureId, (props: FigureProps) => ReactNode>> = {
  axis: AxisFigure,
  staircase: StaircaseFigure,
  iteration: IterationFigure,
  bits: BitsFigure,
  picture: PictureFigure,
  numbers: NumbersFigure,
}
/** what stands beside the large figure, the first three that are not large themselves; where they stand in a column, all of them */
const SMALL: readonly FigureId[] = ['staircase', 'iteration', 'bits', 'picture', 'numbers']
function smallFigures(large: FigureId, narrow: boolean): readonly FigureId[] {
  const others = SMALL.filter((id) => id !== large)
  return narrow ? others : others.slice(0, 3)
}

/** Uniform and Lloyd–Max on one axis. */
export function Page({ prose }: { prose: LessonProse }) {
  const opened = useSession(binningContract, HOMES)
  const { session } = opened
  const { view, state, things } = useBinningView(session)
  const narrow = useNarrow()
  const scene = ALL.find(({ id }) => id === state.scene) ?? scenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const pointed = view.uniform && view.cursor !== null && !departed ? numbersOfValue(view.uniform, view.cursor) : {}
  const home = session.home()
  const figure = (id: FigureId, minor: boolean) => {
    const Figure = FIGURE[id]
    return (
      <Figure
        key={id}
        view={view}
        how={<ProsePiece prose={prose} name={`how-${id}`} />}
        lit={minor && scene.focus === id}
        minor={minor}
        narrow={narrow}
      />
    )
  }
  return (
    <SceneNumbers numbers={{ ...numbers, now: { ...numbers.now, ...pointed } }}>
      <ThingsProvider value={things}>
        <Lesson
          opened={opened}
          data="data"
          {...{ scenes, scene, departed, prose }}
          tabs="figure"
          large={figure(view.figure, false)}
          small={smallFigures(view.figure, narrow).map((id) => figure(id, true))}
          transport={<Transport session={session} job="lloyd" where={stepDone(view)} position={stepPlace(view)} />}
          main={
            <>
              <BitsControl levels={view.levels} home={home.levels as number} setLevels={view.setLevels} />
              <Control session={session} name="data" tensors={view.data?.tensors} />
              <Control session={session} name="start" />
            </>
          }
          more={
            <>
              {narrow && <Control session={session} name="figure" />}
              <RecipeControls session={session} name="data" />
              <OutlierControl view={view} />
              <Controls names={['levels', 'range', 'percentile', 'reconstruction', 'mu', 'rate']} home={home} />
              <HandButtons view={view} />
              <Controls names={['startSeed']} home={home} />
            </>
          }
        />
      </ThingsProvider>
    </SceneNumbers>
  )
}
