/** Refused in a frame without permission: then there is nothing to be done. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
  else document.documentElement.requestFullscreen?.().catch(() => {})
}
