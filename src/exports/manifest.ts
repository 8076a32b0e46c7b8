/** The web app manifest: name, colours and icons for a home screen. */
import { words } from '../i18n/index.ts';
import { homePath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** Colour of the paper, as in styles/tokens.css. */
const PAPER = '#fbfaf6';

/** The manifest as JSON. */
export function manifestJson(): string {
  return JSON.stringify({
    name: `${site.name}: ${words('vi').tagline}`,
    short_name: site.name,
    lang: 'vi',
    dir: 'ltr',
    id: homePath('vi'),
    start_url: homePath('vi'),
    scope: homePath('vi'),
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  });
}
