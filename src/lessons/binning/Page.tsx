import type { MDXContent } from 'mdx/types'
import { Control } from '../../stage/Control.tsx'
import { Lesson } from '../../stage/Lesson.tsx'
import { proseComponents } from '../../stage/prose-components.tsx'
import { RecipeControls } from '../../stage/RecipeControls.tsx'
import { SceneNumbers } from '../../stage/SceneNumbers.tsx'
import { SceneText } from '../../stage/SceneText.tsx'
import { Transport } from '../../stage/Transport.tsx'
import { useSession } from '../../stage/useSession.ts'
import { useTextNumbers } from '../../stage/useTextNumbers.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { binningContract } from './contract.ts'
import { AxisFigure } from './figures/AxisFigure.tsx'
import { BitsFigure } from './figures/BitsFigure.tsx'
import { IterationFigure } from './figures/IterationFigure.tsx'
import { StaircaseFigure } from './figures/StaircaseFigure.tsx'
import { stepDone, stepPlace } from './figures/transport-text.ts'
import { useBinningView } from './figures/useBinningView.ts'
import { binningScenes } from './scenes.ts'

/** The prose of the lesson in one language: a text a scene, and for each figure how it is computed. */
export interface BinningProse {
  readonly scenes: Readonly<Record<string, MDXContent>>
  readonly how: Readonly<Record<'axis' | 'staircase' | 'iteration' | 'bits', MDXContent>>
}

const HOMES = Object.fromEntries(binningScenes.map(({ id, runs }) => [id, runs[0]]))

/** Uniform and Lloyd–Max on one axis. */
export function Page({ prose }: { prose: BinningProse }) {
  const opened = useSession(binningContract, HOMES)
  const { session } = opened
  const { view, state } = useBinningView(session)
  const narrow = useNarrow()
  const scene = binningScenes.find(({ id }) => id === state.scene) ?? binningScenes[0]
  const { numbers, departed } = useTextNumbers(session, scene)
  const Text = prose.scenes[scene.id]
  const { axis: HowAxis, staircase: HowStaircase, iteration: HowIteration, bits: HowBits } = prose.how
  const home = session.home()
  return (
    <SceneNumbers numbers={numbers}>
      <Lesson
        opened={opened}
        data="data"
        text={
          <SceneText session={session} scenes={binningScenes} current={scene.id} departed={departed}>
            <Text components={proseComponents} />
          </SceneText>
        }
        large={<AxisFigure view={view} how={<HowAxis components={proseComponents} />} lit={false} narrow={narrow} />}
        small={
          <>
            <StaircaseFigure
              view={view}
              how={<HowStaircase components={proseComponents} />}
              lit={scene.focus === 'staircase'}
            />
            <IterationFigure
              view={view}
              how={<HowIteration components={proseComponents} />}
              lit={scene.focus === 'iteration'}
            />
            <BitsFigure view={view} how={<HowBits components={proseComponents} />} lit={scene.focus === 'bits'} />
          </>
        }
        transport={<Transport session={session} job="lloyd" where={stepDone(view)} position={stepPlace(view)} />}
        main={
          <>
            <Control session={session} name="bits" home={home.bits} />
            <Control session={session} name="data" tensors={view.data?.tensors} />
            <Control session={session} name="start" />
          </>
        }
        more={
          <>
            <RecipeControls session={session} name="data" />
            <Control session={session} name="range" />
            {view.startIsRandom && <Control session={session} name="startSeed" home={home.startSeed} />}
          </>
        }
      />
    </SceneNumbers>
  )
}
