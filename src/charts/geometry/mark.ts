export type MarkShape = 'circle' | 'diamond' | 'triangle' | 'square' | 'bar'

/** A mark about the origin as a path, all shapes of about the same weight: `radius` is that of the circle. A bar is a line. */
export function markPath(shape: MarkShape, radius: number): string {
  switch (shape) {
    case 'circle':
      return `M${-radius},0A${radius},${radius},0,1,1,${radius},0A${radius},${radius},0,1,1,${-radius},0Z`
    case 'diamond':
      return polygon(radius * 1.3, [0, -1], [1, 0], [0, 1], [-1, 0])
    case 'triangle':
      // its centre of gravity is the point it marks
      return polygon(radius * 1.35, [0, -1], [Math.sqrt(3) / 2, 0.5], [-Math.sqrt(3) / 2, 0.5])
    case 'square':
      return polygon(radius * 0.9, [-1, -1], [1, -1], [1, 1], [-1, 1])
    case 'bar':
      return `M${-1.6 * radius},0H${1.6 * radius}`
  }
}

function polygon(size: number, ...corners: readonly (readonly [x: number, y: number])[]): string {
  return `M${corners.map(([x, y]) => `${digits(x * size)},${digits(y * size)}`).join('L')}Z`
}
const digits = (value: number) => Number(value.toFixed(2))
