import { useEffect, useRef } from 'react'
import styles from './Pointer.module.css'

/** A pointer that the last row sees. It follows the mouse, and is nowhere before that has moved. */
export function Pointer() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      const style = ref.current?.style
      if (!style) return
      style.transform = `translate(${clientX}px, ${clientY}px)`
      style.visibility = 'visible'
    }
    addEventListener('pointermove', move)
    return () => removeEventListener('pointermove', move)
  }, [])
  return <div ref={ref} className={styles.pointer} aria-hidden="true" />
}
