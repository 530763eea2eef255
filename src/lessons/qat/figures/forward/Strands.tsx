import { useId, useMemo } from 'react'
import type { CloudFrame } from '../../watched-frames.ts'
import type { CloudLayout } from './cloud-layout.ts'
import type { Way } from './further-way.ts'
import { strandPath, strandsPath, tipsPath } from './strands.ts'
import styles from './WeightsView.module.css'

/** The ways of the latent weights between their grid lines: all thin, the opened one in ink with a handle, ringed those whose code has just changed. */
export function Strands({
  layout: { x, y, scale },
  cloud: { trail, place, changed, layer, channel },
  further,
  step,
  weight,
}: {
  layout: CloudLayout
  cloud: CloudFrame
  /** where the run was seen to go from here */
  further: Way | null
  step: number
  weight: number
}) {
  const id = useId()
  const k = place.length
  // What has been walked stays as it is: it is drawn anew only when a place is added, or another channel is opened.
  const sign = [layer, channel, trail.step.length, trail.step.at(-1), trail.place.at(-1), trail.place.at(-k)].join()
  const ends = [...x.domain(), ...x.range(), ...y.domain(), ...y.range()].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sign` and `ends` stand for them
  const walked = useMemo(() => strandsPath(trail, k, x, y), [sign, ends])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sign` and `ends` stand for them
  const own = useMemo(() => strandPath(trail, k, weight, x, y), [sign, ends, weight])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ends` stands for x and y
  const ahead = useMemo(() => (further ? strandsPath(further.trail, k, x, y) : ''), [further, ends])
  const at = x(step)
  return (
    <g className={styles.strands}>
      {further && (
        <>
          <clipPath id={id}>
            <rect x={at} y={0} width={Math.max(0, x.range()[1] - at)} height={y.range()[0]} />
          </clipPath>
          <path className={styles.further} clipPath={`url(#${id})`} d={ahead} />
        </>
      )}
      <path className={styles.strand} d={walked + tipsPath(trail, place, step, x, y)} />
      <path
        className={styles.dots}
        d={Array.from(place, (one) => `M${at.toFixed(1)},${y(one).toFixed(1)}h0`).join('')}
      />
      <path
        className={styles.changedNow}
        d={Array.from(place, (one, i) => (changed[i] ? ring(at, y(one), 5 * scale) : '')).join('')}
      />
      <path className={styles.own} d={`${own}${own ? 'L' : 'M'}${at},${y(place[weight])}`} />
      <circle className={styles.handle} cx={at} cy={y(place[weight])} r={8 * scale} />
      <circle className={styles.handleDot} cx={at} cy={y(place[weight])} r={2.6 * scale} />
    </g>
  )
}

const ring = (x: number, y: number, r: number) =>
  `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r},0,1,0,${2 * r},0a${r},${r},0,1,0,${-2 * r},0`
