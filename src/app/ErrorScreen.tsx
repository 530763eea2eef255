import { Component, type ReactNode } from 'react'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './ErrorScreen.module.css'

const WORDS = {
  said: { en: 'This page has stopped on an error of its own:', ko: '이 페이지가 자체 오류로 멈췄습니다.' },
  again: { en: 'Load the page again', ko: '페이지 다시 열기' },
  fresh: { en: 'Start with the defaults', ko: '기본값으로 시작' },
}

/** What is shown when drawing itself fails: the error, and two ways on. */
export class ErrorScreen extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    return this.state.error ? <Stopped error={this.state.error} /> : this.props.children
  }
}

function Stopped({ error }: { error: Error }) {
  const text = useText()
  return (
    <main className={styles.screen}>
      <Notice
        actions={[
          { name: text(WORDS.again), act: () => location.reload() },
          { name: text(WORDS.fresh), act: () => location.assign(location.pathname) },
        ]}
      >
        {text(WORDS.said)} {error.message}
      </Notice>
    </main>
  )
}
