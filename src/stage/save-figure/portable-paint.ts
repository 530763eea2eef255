export interface Paint {
  /** as the attribute `fill` or `stroke` says it */
  readonly paint: string
  /** from 0 to 1 */
  readonly opacity: number
}

/**
 * A colour as the browser computes it (`rgb(…)`, `rgba(…)`) in the form that every program reads: `#rrggbb` with the
 * opacity apart, since drawing programs know no `rgba(…)`. What is no such colour (`none`, `url(#…)`) stays as it is.
 */
export function portablePaint(computed: string): Paint {
  const inside = /^rgba?\((.*)\)$/.exec(computed)?.[1]
  if (inside === undefined) return { paint: computed, opacity: 1 }
  const [red, green, blue, alpha = '1'] = inside.split(/[\s,/]+/)
  const opacity = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha)
  if (opacity === 0) return { paint: 'none', opacity: 1 }
  const hex = [red, green, blue].map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
  return { paint: `#${hex.join('')}`, opacity }
}
