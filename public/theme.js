// Before the first paint, so that no page flashes in the wrong colours. A page that frames this one may say which; storage may be refused.
try {
  const theme = new URLSearchParams(location.search).get('theme') || localStorage.getItem('fewer-bits.theme')
  if (theme === 'light' || theme === 'dark' || theme === 'projector') document.documentElement.dataset.theme = theme
} catch {}
