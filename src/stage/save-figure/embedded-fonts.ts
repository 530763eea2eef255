import { letterInRange } from './unicode-range.ts'

export interface EmbeddedFont {
  /** `@font-face` with the file in it */
  readonly rule: string
  /** a letter of the text that it draws */
  readonly letter: string
}

/**
 * The page's own font files that a text needs, with the files themselves, for a picture can load none. Empty where they
 * cannot be had; the names of the families then have to do.
 */
export async function embeddedFonts(family: string, text: string): Promise<readonly EmbeddedFont[]> {
  const needed = pageFaces()
    .filter(({ name }) => family.includes(`"${name}"`))
    .map((face) => ({ face, letter: letterInRange(face.range, text) }))
    .filter((one): one is { face: Face; letter: string } => one.letter !== undefined)
  try {
    return await Promise.all(needed.map(async ({ face, letter }) => ({ rule: await ruleWithFile(face), letter })))
  } catch {
    return []
  }
}

interface Face {
  readonly name: string
  readonly range: string
  readonly weight: string
  readonly url: string
}

function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet)
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        name: style.getPropertyValue('font-family').replace(/^["']|["']$/g, ''),
        range: style.getPropertyValue('unicode-range'),
        weight: style.getPropertyValue('font-weight'),
        url: new URL(
          /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1] ?? '',
          sheet.href ?? document.baseURI,
        ).href,
      })),
  )
}

/** A browser's extension may add a sheet from elsewhere, which a page may not read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

async function ruleWithFile({ name, range, weight, url }: Face): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const file = await dataUrl(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }))
  return `@font-face{font-family:"${name}";font-weight:${weight};src:url(${file}) format("woff2");unicode-range:${range}}`
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
