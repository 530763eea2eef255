import type { ReactNode } from 'react'

/** Icons of the chrome, 20 × 20, drawn in the current colour. They say nothing alone: whoever uses one gives it a name. */
function icon(children: ReactNode) {
  return function Icon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        aria-hidden="true"
      >
        {children}
      </svg>
    )
  }
}

export const PlayIcon = icon(<path d="M6 3.8v12.4L16.5 10z" fill="currentColor" stroke="none" />)
export const PauseIcon = icon(<path d="M5.5 4h3v12h-3zM11.5 4h3v12h-3z" fill="currentColor" stroke="none" />)
export const StepIcon = icon(<path d="M4 4.5v11l8-5.5zM13.5 4.5h2.5v11h-2.5z" fill="currentColor" stroke="none" />)
export const StepBackIcon = icon(<path d="M16 4.5v11L8 10zM4 4.5h2.5v11H4z" fill="currentColor" stroke="none" />)
export const RestartIcon = icon(
  <>
    <path d="M15.6 7.4A6.2 6.2 0 1 0 16.2 10" />
    <path d="M16.4 3.6v4.2h-4.2" />
  </>,
)
export const UndoIcon = icon(<path d="M7.5 4.5 3.8 8.2l3.7 3.7M4 8.2h7.5a4 4 0 0 1 0 8H9" />)
export const RedoIcon = icon(<path d="m12.5 4.5 3.7 3.7-3.7 3.7M16 8.2H8.5a4 4 0 0 0 0 8H11" />)
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />)
export const SettingsIcon = icon(
  <>
    <path d="M3 6.5h6M13 6.5h4M3 13.5h2M9 13.5h8" />
    <circle cx="11" cy="6.5" r="2" />
    <circle cx="7" cy="13.5" r="2" />
  </>,
)
export const ThemeIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.6" />
    <path d="M10 3.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor" stroke="none" />
  </>,
)
export const FullScreenIcon = icon(<path d="M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5" />)
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.8" />
    <path d="M10 9v5M10 6v1.4" />
  </>,
)

/** The mark of the site: a smooth line and the steps that stand for it. */
export function Mark() {
  return (
    <svg width="30" height="20" viewBox="0 0 30 20" fill="none" strokeWidth="2" aria-hidden="true">
      <path d="M1 18C12 18 12 3 29 2" stroke="var(--float)" />
      <path d="M1 18.5h7v-5h5v-6h6v-4.6h10" stroke="var(--quant)" />
    </svg>
  )
}
