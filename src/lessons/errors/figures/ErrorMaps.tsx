import { memo } from 'react'
import type { OutsideFrame } from '../frames.ts'

/** Three maps of one channel side by side: what the convolution gives in float, and what is wrong in either. Errors are drawn to one scale. */
export const ErrorMaps = memo(function ErrorMaps({
  map,
  left,
  top,
  side,
  apart,
}: {
  map: OutsideFrame['map']
  left: number
  top: number
  side: number
  apart: number
}) {
  const least = map.float.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY)
  const most = map.float.reduce((high, one) => Math.max(high, one), Number.NEGATIVE_INFINITY)
  const worst = [...map.right, ...map.wrong].reduce((high, one) => Math.max(high, Math.abs(one)), 1e-12)
  const cell = side / map.size
  return (['float', 'right', 'wrong'] as const).map((kind, column) => (
    <g key={kind} transform={`translate(${left + column * (side + apart)},${top})`}>
      <rect width={side} height={side} fill="var(--sunk)" />
      {Array.from(map[kind], (value, i) => (
        <rect
          key={i}
          x={(i % map.size) * cell}
          y={Math.floor(i / map.size) * cell}
          width={cell}
          height={cell}
          shapeRendering="crispEdges"
          fill={kind === 'float' ? 'var(--float)' : 'var(--error)'}
          opacity={kind === 'float' ? (value - least) / (most - least || 1) : Math.abs(value) / worst}
        />
      ))}
    </g>
  ))
})
