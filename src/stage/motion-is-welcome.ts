/** Whether the reader has not asked for less motion. */
export function motionIsWelcome(): boolean {
  return typeof matchMedia === 'function' && !matchMedia('(prefers-reduced-motion: reduce)').matches
}
