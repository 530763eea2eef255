import { IconButton } from '../ui/IconButton.tsx'
import { FullScreenIcon, Mark, ThemeIcon } from '../ui/icons.tsx'
import { useLanguage, useText } from '../ui/language.tsx'
import { toggleFullScreen } from './full-screen.ts'
import styles from './Header.module.css'
import { HeaderNav } from './HeaderNav.tsx'
import { Link } from './Link.tsx'
import type { Route } from './route.ts'
import { setTheme, THEMES, type Theme, useTheme } from './theme.ts'

const WORDS = {
  other: { en: '한국어', ko: 'English' },
  fullScreen: { en: 'Full screen', ko: '전체 화면' },
}
const THEME_NAMES: Record<Theme, { en: string; ko: string }> = {
  system: { en: 'Colours: as the system', ko: '색: 시스템 설정' },
  light: { en: 'Colours: light', ko: '색: 밝게' },
  dark: { en: 'Colours: dark', ko: '색: 어둡게' },
  projector: { en: 'Colours: projector', ko: '색: 프로젝터' },
}

export function Header({ route }: { route: Route }) {
  const text = useText()
  const language = useLanguage()
  const theme = useTheme()
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]
  return (
    <header className={styles.header} data-screen-only>
      <Link to="" className={styles.mark}>
        <Mark />
        <span>Fewer Bits</span>
      </Link>
      <HeaderNav route={route} />
      <div className={styles.tools}>
        <Link to={route.path} language={language === 'en' ? 'ko' : 'en'} keepHash className={styles.language}>
          {text(WORDS.other)}
        </Link>
        <IconButton name={text(THEME_NAMES[theme])} onPress={() => setTheme(next)}>
          <ThemeIcon />
        </IconButton>
        <span className={styles.wide}>
          <IconButton name={text(WORDS.fullScreen)} onPress={toggleFullScreen}>
            <FullScreenIcon />
          </IconButton>
        </span>
      </div>
    </header>
  )
}
