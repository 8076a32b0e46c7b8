/** The script of every view inside another site: its colours, its height, and verdicts of the reader's day. */
import '../certificate/up-to-date.ts';

const root = document.documentElement;

/** Colours that the address asks for, see i18n/embed-snippets. */
function applyTheme(): void {
  const theme = { '#toi': 'dark', '#sang': 'light' }[location.hash];
  if (theme === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

applyTheme();
addEventListener('hashchange', applyTheme);

// A height tells nobody anything that the frame does not show, so every page that frames it may have it: "*".
if (parent !== window) new ResizeObserver(() => parent.postMessage({ soSao: root.offsetHeight }, '*')).observe(root);
