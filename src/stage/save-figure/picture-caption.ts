import { decodeLink } from '../../engine/link.ts'
import type { Session } from '../../engine/session.ts'
import type { Language } from '../../ui/language.tsx'
import { settingsText } from '../settings-text.ts'

const TOO_LONG = {
  en: 'These settings are too long for a link.',
  ko: '설정이 너무 길어 링크로 담을 수 없습니다.',
}

/** How a picture was made and how it is made again: the finding in a sentence, the settings in words, the link to both. */
export function pictureCaption(
  session: Session,
  summary: string,
  language: Language,
  address: (link: string) => string,
): string[] {
  return [summary, ...settingsAndLink(session, language, address)].filter((paragraph) => paragraph !== '')
}

function settingsAndLink(
  session: Session,
  language: Language,
  address: (link: string) => string,
): [settings: string, link: string] {
  const { contract } = session
  try {
    const link = session.link()
    const told = decodeLink(contract.settings, link, () => session.home())
    return [settingsText(contract, told, language), address(link)]
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    return [settingsText(contract, { ...onScreen(session), changes: [] }, language), TOO_LONG[language]]
  }
}

/** The settings as they stand, and the step of each job that plays. */
function onScreen({ contract, store }: Session) {
  const { settings, channels } = store.getState()
  const players = Object.keys(contract.jobs).filter((job) => contract.jobs[job].pace.mode === 'play')
  const places = players.map((job) => [job, channels[job].shown?.step ?? 0] as const)
  return { settings, at: places.length === 1 ? places[0][1] : Object.fromEntries(places) }
}
