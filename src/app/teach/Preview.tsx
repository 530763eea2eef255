import { useEffect, useRef, useState } from 'react'
import { useText } from '../../ui/language.tsx'
import styles from './Preview.module.css'

const WORDS = {
  show: { en: 'Show it as it will look', ko: '어떻게 보일지 미리 보기' },
}

/** The frame itself, once it is asked for, with the height it asks for: what stands in the other page. */
export function Preview({ address, title }: { address: string; title: string }) {
  const text = useText()
  const ref = useRef<HTMLIFrameElement>(null)
  const [open, setOpen] = useState(false)
  const [height, setHeight] = useState(560)
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent) => {
      if (data?.source === 'fewer-bits' && data.event === 'size' && source === ref.current?.contentWindow)
        setHeight(data.height)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  if (!open)
    return (
      <button type="button" className={styles.show} onClick={() => setOpen(true)}>
        {text(WORDS.show)}
      </button>
    )
  return <iframe ref={ref} key={address} className={styles.frame} src={address} title={title} height={height} />
}
