import { useEffect, useState } from 'react'

/** Are the fonts there that a text of the page needs? A line can only be measured in its own letters. */
export function useLetters(text: string): boolean {
  const [ready, setReady] = useState('')
  useEffect(() => {
    let current = true
    const say = () => {
      if (current) setReady(text)
    }
    // a font that cannot be had will not come later either
    document.fonts.load(`16px ${getComputedStyle(document.body).fontFamily}`, text).then(say, say)
    return () => {
      current = false
    }
  }, [text])
  return ready === text
}
