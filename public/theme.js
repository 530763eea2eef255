// Before the first paint, so that no page flashes in the wrong colours. Storage may be refused.
try {
  const theme = localStorage.getItem('fewer-bits.theme')
  if (theme === 'light' || theme === 'dark' || theme === 'projector') document.documentElement.dataset.theme = theme
} catch {}
