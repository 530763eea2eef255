// The first of the reader's languages that the site has; what follows # goes along.
const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2))
const language = wanted.find((tag) => tag === 'en' || tag === 'ko') || 'en'
location.replace(new URL(`${language}/${location.hash}`, location.href))
