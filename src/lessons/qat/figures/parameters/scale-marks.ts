/** All channels' scales as three paths: a circle each for one kind, a circle each for the other, and a line between the two. */
export function scaleMarks(
  ranged: ArrayLike<number>,
  learned: ArrayLike<number>,
  x: (channel: number) => number,
  y: (scale: number) => number,
  unit: number,
): { readonly ranged: string; readonly learned: string; readonly between: string } {
  const radius = Math.min(4 * unit, Math.max(1.7 * unit, 0.38 * (x(1) - x(0))))
  const circles = (scales: ArrayLike<number>) =>
    Array.from(scales, (scale, channel) => circle(x(channel), y(scale), radius)).join('')
  const between = Array.from(ranged, (scale, channel) => {
    return `M${short(x(channel))},${short(y(scale))}V${short(y(learned[channel]))}`
  }).join('')
  return { ranged: circles(ranged), learned: circles(learned), between }
}

function circle(x: number, y: number, radius: number): string {
  const r = short(radius)
  return `M${short(x - radius)},${short(y)}a${r},${r},0,1,1,${2 * r},0a${r},${r},0,1,1,${-2 * r},0Z`
}
const short = (value: number) => Math.round(value * 10) / 10
