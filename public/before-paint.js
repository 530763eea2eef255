// Before the first paint, so that no page flashes in the wrong colours or with another scene than its address asks for.
const { dataset } = document.documentElement
// A page that frames this one may say which colours; storage may be refused.
try {
  const theme = new URLSearchParams(location.search).get('theme') || localStorage.getItem('fewer-bits.theme')
  if (theme === 'light' || theme === 'dark' || theme === 'projector') dataset.theme = theme
} catch {}
// The link of a lesson: those of lectures and frames have `;` and `/`, and their pages no scene of their own.
if (/^#([^;/]*&)?scene=/.test(location.hash)) dataset.awaits = 'scene'
