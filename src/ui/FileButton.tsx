import { useRef } from 'react'

/** Asks for files of the reader's. The same file can be chosen again: it may have changed. */
export function FileButton({
  name,
  accept,
  multiple = false,
  onFiles,
}: {
  name: string
  accept: string
  multiple?: boolean
  onFiles: (files: readonly File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={name}
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
