import { useCallback, useMemo, useRef, useState } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import { FieldCanvas } from './FieldCanvas.tsx'
import { Legend } from './Legend.tsx'
import { LossTrace } from './LossTrace.tsx'
import { NetworkButtons } from './NetworkButtons.tsx'
import { NetworkDrawing, type Opened } from './NetworkDrawing.tsx'
import { networkPlaces } from './network-places.ts'
import styles from './Plane.module.css'
import { PointTools } from './PointTools.tsx'
import { fieldsOf } from './plane-fields.ts'
import { NET_KINDS, type NetKind, planeLayout } from './plane-layout.ts'
import { netOf, WORDS } from './plane-text.tsx'
import { createSteadySpots, drawnSpots } from './point-paths.ts'
import { SettledFields } from './SettledFields.tsx'
import { Square } from './Square.tsx'
import { SquarePad } from './SquarePad.tsx'
import { useFrameLater } from './useFrameLater.ts'
import { type Paints, usePaints } from './usePaints.ts'
import { usePointPen } from './usePointPen.ts'
import { WeightStrip } from './WeightStrip.tsx'

/** about what the tools take */
const TOOLS = { drawn: 420, offered: 190 }

/** The toy: fields on canvases, over them one drawing, over that what a hand meets. */
export function PlaneStage({
  view,
  narrow,
  opened: asked,
  open,
}: {
  view: QatView
  narrow: boolean
  opened: Opened
  open: (next: Opened) => void
}) {
  const text = useText()
  const ref = useRef<HTMLDivElement>(null)
  const [large, setLarge] = useState<NetKind>('qat')
  const { width, height, scale } = useSize(ref, { width: 900, height: 600, scale: 1 })
  const drawn = view.settings.points === 'drawn'
  const layout = useMemo(
    () => planeLayout({ width, height, scale }, narrow, large, drawn),
    [width, height, scale, narrow, large, drawn],
  )
  const paints = usePaints()
  const pen = usePointPen(view, scale)
  const { plane: frame, settings } = view
  const { squares, tools, network, strip, loss } = layout
  const { layers = [], nets = [] } = frame ?? {}
  const counts = [2, ...layers.map(({ outputs }) => outputs)].join()
  const places = useMemo(() => networkPlaces(network, counts.split(',').map(Number), scale), [network, counts, scale])
  const steady = useMemo(createSteadySpots, [])
  const spots = useMemo(
    () => (drawn ? drawnSpots(settings.drawn) : frame && nets[0] ? steady(frame, nets[0].reach) : drawnSpots([])),
    [drawn, settings.drawn, frame, nets, steady],
  )
  const empty = drawn && settings.drawn.length === 0
  const fieldsIn = useCallback(
    (inPaints: Paints) => (frame && !empty ? fieldsOf(frame, layout, places, inPaints) : []),
    [frame, empty, layout, places],
  )
  const fields = useMemo(() => fieldsIn(paints), [fieldsIn, paints])
  // A layer may have lost the neuron that was opened.
  const outputs = layers[asked.layer]?.outputs ?? 0
  const opened = useMemo(
    () => ({ ...asked, neuron: asked.neuron !== null && asked.neuron < outputs ? asked.neuron : null }),
    [asked, outputs],
  )
  const inside = useFrameLater(layers.length > 0)
  return (
    <div ref={ref} className={styles.stage}>
      <div className={styles.sheet} style={{ height: layout.height }}>
        {fields.map((field) => (
          <FieldCanvas key={field.id} {...field} />
        ))}
        <svg
          className={styles.drawing}
          width={width}
          height={layout.height}
          aria-hidden="true"
          data-kernels={frame?.kernels}
        >
          <SettledFields fields={fieldsIn} moving={view.playing} />
          {NET_KINDS.map((kind) => (
            <Square
              key={kind}
              kind={kind}
              net={empty ? undefined : netOf(frame, kind)}
              spots={spots}
              cursor={pen.cursor}
              place={squares[kind]}
              scale={scale}
            />
          ))}
          {empty && (
            <text
              className={styles.invitation}
              x={squares[large].x + squares[large].side / 2}
              y={squares[large].y + squares[large].side / 2}
              textAnchor="middle"
            >
              {text(narrow ? WORDS.inviteTouch : WORDS.invite)}
            </text>
          )}
          <Legend box={tools} taken={(drawn ? TOOLS.drawn : TOOLS.offered) * scale} scale={scale} />
          {!empty && inside && (
            <>
              <NetworkDrawing {...{ layers, places, opened, scale }} top={network.y} />
              <WeightStrip {...{ layers, opened, scale }} box={strip} />
              <LossTrace nets={nets} step={frame?.step ?? 0} box={loss} scale={scale} />
            </>
          )}
        </svg>
        {!empty && inside && <NetworkButtons {...{ places, opened, scale, open }} top={network.y} />}
        {NET_KINDS.map((kind) => (
          <SquarePad
            key={kind}
            {...{ view, kind, pen }}
            place={squares[kind]}
            small={narrow && kind !== large}
            enlarge={() => setLarge(kind)}
          />
        ))}
        {tools.height > 0 && <PointTools view={view} box={tools} full={pen.full} />}
        <p
          id="plane-keys"
          className={empty ? styles.keys : 'visually-hidden'}
          style={empty ? { left: network.x, top: network.y } : undefined}
        >
          {text(WORDS.keys)}
        </p>
      </div>
    </div>
  )
}
