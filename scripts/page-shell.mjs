// The HTML around a page: what a browser, a search engine and a reader without scripts get.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // KaTeX places the parts of a formula by style attributes
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Said where the page's program does not come. */
const NOT_ALIVE = {
  en: 'The figures of this page do not move yet: its program has not arrived, or scripts may not run here. Loading the page again may help.',
  ko: '이 페이지의 그림은 아직 움직이지 않습니다. 프로그램을 받지 못했거나 여기서는 스크립트를 실행할 수 없습니다. 페이지를 새로 고쳐 보세요.',
}
const NOT_ALIVE_IN_A_FRAME = {
  en: 'A frame with <code>sandbox</code> must allow <code>allow-scripts</code> and <code>allow-same-origin</code>.',
  ko: '프레임에 <code>sandbox</code>가 있으면 <code>allow-scripts</code>와 <code>allow-same-origin</code>을 허용해야 합니다.',
}

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Every absolute address in a page is below the one it is told it will be served from. */
function absoluteLinks({ siteUrl, language, languages, path, title, description, hasPicture }) {
  if (!siteUrl) return ''
  const at = (lang) => new URL(`${lang}/${path}`, siteUrl).href
  return [
    `<link rel="canonical" href="${at(language)}">`,
    ...languages.map((lang) => `<link rel="alternate" hreflang="${lang}" href="${at(lang)}">`),
    `<link rel="alternate" hreflang="x-default" href="${at('en')}">`,
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    `<meta property="og:description" content="${escapeHtml(description)}">`,
    `<meta property="og:url" content="${at(language)}">`,
    '<meta property="og:type" content="website">',
    ...(hasPicture
      ? [
          `<meta property="og:image" content="${new URL('social.png', siteUrl).href}">`,
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
  ].join('\n')
}

/**
 * One page. `scripts` and `styles` are relative to the site's root; `root` leads there from the page ('../../').
 * `measured` are the numbers of the page's scenes, for the first sight of them.
 */
export function pageShell({
  language,
  path,
  root,
  title,
  description,
  html = '',
  scripts,
  styles,
  preloads = [],
  measured = {},
  ...site
}) {
  return `<!doctype html>
<html lang="${language}" data-path="${path}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf8f3">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171b">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<script src="${root}before-paint.js"></script>
${styles.map((href) => `<link rel="stylesheet" href="${root}${href}">`).join('\n')}
${preloads.map((href) => `<link rel="modulepreload" href="${root}${href}">`).join('\n')}
${scripts.map((src) => `<script type="module" src="${src.startsWith('/') ? src : root + src}"></script>`).join('\n')}
${absoluteLinks({ language, path, title, description, ...site })}
</head>
<body>
<div id="root">${html}</div>
<p class="not-alive">${NOT_ALIVE[language]}${path === 'embed/' ? ` ${NOT_ALIVE_IN_A_FRAME[language]}` : ''}</p>
<script type="application/json" id="measured">${JSON.stringify(measured).replace(/</g, '\\u003c')}</script>
</body>
</html>
`
}

/** The root of the site: sends a reader to their language, and shows both where scripts do not run. */
export function languageChooser({ siteUrl, languages }) {
  const names = { en: 'English', ko: '한국어' }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fewer Bits</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./choose-language.css">
<script src="./choose-language.js"></script>
${siteUrl ? languages.map((lang) => `<link rel="alternate" hreflang="${lang}" href="${new URL(`${lang}/`, siteUrl).href}">`).join('\n') : ''}
</head>
<body>
<main>
<h1>Fewer Bits</h1>
<p>${languages.map((lang) => `<a lang="${lang}" href="./${lang}/">${names[lang]}</a>`).join(' · ')}</p>
</main>
</body>
</html>
`
}
